-- Ids are compared by code unit, titles as German words, whatever the locale of the server is.

-- CreateEnum
CREATE TYPE "Visibility" AS ENUM ('DRAFT', 'MEMBERS', 'PUBLIC');

-- CreateEnum
CREATE TYPE "Topic" AS ENUM ('SPORT', 'CULTURE', 'LEISURE', 'SOCIAL', 'HEALTH', 'SCHOOL', 'YOUTH_AND_ADULT_EDUCATION', 'ENVIRONMENT', 'POLITICS', 'PROFESSIONAL_INTERESTS', 'CHURCH', 'JUSTICE', 'RESCUE', 'INTEGRATION', 'NEIGHBOURHOOD', 'PARTICIPATION', 'DEMOCRACY', 'DIGITAL', 'BUSINESS', 'RECOGNITION', 'OTHER');

-- CreateEnum
CREATE TYPE "InitiativeForm" AS ENUM ('ASSOCIATION', 'GROUP', 'COMPANY', 'FOUNDATION', 'PUBLIC_BODY', 'CHURCH', 'OTHER');

-- CreateEnum
CREATE TYPE "EventForm" AS ENUM ('MEETING', 'CONFERENCE', 'WORKSHOP', 'FESTIVAL', 'MARKET', 'TRAINING', 'OTHER');

-- CreateEnum
CREATE TYPE "EventStatus" AS ENUM ('TENTATIVE', 'CONFIRMED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "Audience" AS ENUM ('PUBLIC', 'INVITED', 'MEMBERS');

-- CreateTable
CREATE TABLE "Office" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "office" TEXT NOT NULL,
    "email" TEXT,
    "phone" TEXT,
    "address" TEXT,

    CONSTRAINT "Office_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "District" (
    "id" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "de-x-icu" NOT NULL,
    "summary" TEXT,
    "topics" "Topic"[],
    "population" INTEGER,
    "visibility" "Visibility" NOT NULL DEFAULT 'DRAFT',
    "url" TEXT,
    "licence" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "District_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Initiative" (
    "id" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "de-x-icu" NOT NULL,
    "summary" TEXT,
    "description" TEXT,
    "topics" "Topic"[],
    "form" "InitiativeForm" NOT NULL DEFAULT 'OTHER',
    "districtIds" TEXT[],
    "website" TEXT,
    "since" TEXT,
    "plainLanguage" TEXT,
    "contactOffice" TEXT,
    "contactEmail" TEXT,
    "contactPhone" TEXT,
    "visibility" "Visibility" NOT NULL DEFAULT 'DRAFT',
    "url" TEXT,
    "licence" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Initiative_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Event" (
    "id" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "de-x-icu" NOT NULL,
    "summary" TEXT,
    "description" TEXT,
    "topics" "Topic"[],
    "form" "EventForm" NOT NULL DEFAULT 'OTHER',
    "status" "EventStatus" NOT NULL DEFAULT 'CONFIRMED',
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3),
    "allDay" BOOLEAN NOT NULL DEFAULT false,
    "venueName" TEXT,
    "venueAddress" TEXT,
    "venueLat" DOUBLE PRECISION,
    "venueLon" DOUBLE PRECISION,
    "onlineUrl" TEXT,
    "organiserId" TEXT COLLATE "C",
    "districtId" TEXT COLLATE "C",
    "audience" "Audience" NOT NULL DEFAULT 'PUBLIC',
    "visibility" "Visibility" NOT NULL DEFAULT 'DRAFT',
    "url" TEXT,
    "licence" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BestPractice" (
    "id" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "de-x-icu" NOT NULL,
    "summary" TEXT,
    "topics" "Topic"[],
    "challenge" TEXT,
    "approach" TEXT,
    "result" TEXT,
    "effort" TEXT,
    "costs" TEXT,
    "lessons" TEXT,
    "startedOn" TEXT,
    "contactOffice" TEXT,
    "contactEmail" TEXT,
    "contactPhone" TEXT,
    "visibility" "Visibility" NOT NULL DEFAULT 'DRAFT',
    "url" TEXT,
    "licence" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "BestPractice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IdempotentWrite" (
    "account" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "verb" TEXT NOT NULL,
    "request" TEXT NOT NULL,
    "itemId" TEXT COLLATE "C" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "IdempotentWrite_pkey" PRIMARY KEY ("account","key")
);

-- CreateIndex
CREATE INDEX "District_title_id_idx" ON "District"("title", "id");

-- CreateIndex
CREATE INDEX "Initiative_title_id_idx" ON "Initiative"("title", "id");

-- CreateIndex
CREATE INDEX "Initiative_createdAt_id_idx" ON "Initiative"("createdAt", "id");

-- CreateIndex
CREATE INDEX "Event_startsAt_id_idx" ON "Event"("startsAt", "id");

-- CreateIndex
CREATE INDEX "Event_organiserId_idx" ON "Event"("organiserId");

-- CreateIndex
CREATE INDEX "BestPractice_title_id_idx" ON "BestPractice"("title", "id");

-- CreateIndex
CREATE INDEX "BestPractice_createdAt_id_idx" ON "BestPractice"("createdAt", "id");
