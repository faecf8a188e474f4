-- Slugs are compared by code unit, names as German words, whatever the locale of the server is.

-- CreateEnum
CREATE TYPE "CityKind" AS ENUM ('CITY', 'MUNICIPALITY', 'DISTRICT', 'ASSOCIATION', 'OFFICE');

-- CreateEnum
CREATE TYPE "CityStatus" AS ENUM ('APPLICANT', 'MEMBER', 'ASSOCIATED', 'FORMER');

-- CreateEnum
CREATE TYPE "NodeState" AS ENUM ('ONLINE', 'DEGRADED', 'OFFLINE', 'SUSPENDED');

-- CreateTable
CREATE TABLE "City" (
    "slug" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "de-x-icu" NOT NULL,
    "kind" "CityKind" NOT NULL DEFAULT 'CITY',
    "status" "CityStatus" NOT NULL DEFAULT 'APPLICANT',
    "state" TEXT NOT NULL,
    "ags" TEXT,
    "population" INTEGER,
    "areaKm2" DOUBLE PRECISION,
    "lat" DOUBLE PRECISION,
    "lon" DOUBLE PRECISION,
    "website" TEXT,
    "memberSince" TEXT,
    "memberUntil" TEXT,
    "supporters" TEXT[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "City_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "Region" (
    "slug" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "de-x-icu" NOT NULL,
    "summary" TEXT,

    CONSTRAINT "Region_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "Node" (
    "citySlug" TEXT COLLATE "C" NOT NULL,
    "endpoint" TEXT NOT NULL,
    "state" "NodeState" NOT NULL DEFAULT 'OFFLINE',
    "contractVersion" TEXT,
    "lastSeenAt" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Node_pkey" PRIMARY KEY ("citySlug")
);

-- CreateTable
CREATE TABLE "SigningKey" (
    "kid" TEXT NOT NULL,
    "privateKey" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SigningKey_pkey" PRIMARY KEY ("kid")
);

-- CreateTable
CREATE TABLE "_CityToRegion" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,

    CONSTRAINT "_CityToRegion_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateTable
CREATE TABLE "_partners" (
    "A" TEXT NOT NULL,
    "B" TEXT NOT NULL,

    CONSTRAINT "_partners_AB_pkey" PRIMARY KEY ("A","B")
);

-- CreateIndex
CREATE INDEX "City_name_idx" ON "City"("name");

-- CreateIndex
CREATE INDEX "_CityToRegion_B_index" ON "_CityToRegion"("B");

-- CreateIndex
CREATE INDEX "_partners_B_index" ON "_partners"("B");

-- AddForeignKey
ALTER TABLE "Node" ADD CONSTRAINT "Node_citySlug_fkey" FOREIGN KEY ("citySlug") REFERENCES "City"("slug") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_CityToRegion" ADD CONSTRAINT "_CityToRegion_A_fkey" FOREIGN KEY ("A") REFERENCES "City"("slug") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_CityToRegion" ADD CONSTRAINT "_CityToRegion_B_fkey" FOREIGN KEY ("B") REFERENCES "Region"("slug") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_partners" ADD CONSTRAINT "_partners_A_fkey" FOREIGN KEY ("A") REFERENCES "City"("slug") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "_partners" ADD CONSTRAINT "_partners_B_fkey" FOREIGN KEY ("B") REFERENCES "City"("slug") ON DELETE CASCADE ON UPDATE CASCADE;
