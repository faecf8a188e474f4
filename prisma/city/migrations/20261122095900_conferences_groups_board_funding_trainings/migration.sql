-- Conferences, working groups, the board, funding and trainings, each with its place in the feed. Ids are compared by code
-- unit, titles as German words.

-- CreateEnum
CREATE TYPE "GroupState" AS ENUM ('FORMING', 'ACTIVE', 'CLOSED');

-- CreateEnum
CREATE TYPE "Openness" AS ENUM ('PUBLIC', 'INVITED');

-- CreateEnum
CREATE TYPE "BoardDirection" AS ENUM ('SEEKS', 'OFFERS');

-- CreateEnum
CREATE TYPE "BoardSubject" AS ENUM ('HELPERS', 'ROOMS', 'EQUIPMENT', 'KNOWLEDGE', 'TIME');

-- CreateEnum
CREATE TYPE "BoardState" AS ENUM ('OPEN', 'DONE');

-- AlterTable
ALTER TABLE "BestPractice" ADD COLUMN     "documents" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "attendance" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "conferenceId" TEXT COLLATE "C",
ADD COLUMN     "documents" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "groupId" TEXT COLLATE "C";

-- CreateTable
CREATE TABLE "Funding" (
    "id" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "de-x-icu" NOT NULL,
    "summary" TEXT,
    "topics" "Topic"[],
    "purpose" TEXT,
    "funder" TEXT,
    "amountMin" INTEGER,
    "amountMax" INTEGER,
    "deadline" TIMESTAMPTZ(3),
    "closesAt" TIMESTAMPTZ(3) NOT NULL,
    "regions" TEXT[],
    "eligible" "InitiativeForm"[],
    "visibility" "Visibility" NOT NULL DEFAULT 'DRAFT',
    "url" TEXT,
    "licence" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Funding_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Training" (
    "id" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "de-x-icu" NOT NULL,
    "summary" TEXT,
    "topics" "Topic"[],
    "description" TEXT,
    "provider" TEXT,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3),
    "place" TEXT,
    "onlineUrl" TEXT,
    "places" INTEGER,
    "costs" TEXT,
    "contactOffice" TEXT,
    "contactEmail" TEXT,
    "contactPhone" TEXT,
    "visibility" "Visibility" NOT NULL DEFAULT 'DRAFT',
    "url" TEXT,
    "licence" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Training_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkingGroup" (
    "id" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "de-x-icu" NOT NULL,
    "summary" TEXT,
    "topics" "Topic"[],
    "goal" TEXT,
    "state" "GroupState" NOT NULL DEFAULT 'ACTIVE',
    "speakerOffice" TEXT,
    "report" TEXT,
    "documents" JSONB NOT NULL DEFAULT '[]',
    "contactOffice" TEXT,
    "contactEmail" TEXT,
    "contactPhone" TEXT,
    "visibility" "Visibility" NOT NULL DEFAULT 'DRAFT',
    "url" TEXT,
    "licence" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "WorkingGroup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Conference" (
    "id" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "de-x-icu" NOT NULL,
    "summary" TEXT,
    "topics" "Topic"[],
    "districtIds" TEXT[],
    "convenor" TEXT,
    "openTo" "Openness" NOT NULL DEFAULT 'PUBLIC',
    "rhythm" TEXT,
    "contactOffice" TEXT,
    "contactEmail" TEXT,
    "contactPhone" TEXT,
    "visibility" "Visibility" NOT NULL DEFAULT 'DRAFT',
    "url" TEXT,
    "licence" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Conference_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BoardEntry" (
    "id" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "de-x-icu" NOT NULL,
    "summary" TEXT,
    "topics" "Topic"[],
    "direction" "BoardDirection" NOT NULL,
    "subject" "BoardSubject" NOT NULL,
    "details" TEXT,
    "districtId" TEXT COLLATE "C",
    "effort" DOUBLE PRECISION,
    "validUntil" TIMESTAMPTZ(3) NOT NULL,
    "state" "BoardState" NOT NULL DEFAULT 'OPEN',
    "contactOffice" TEXT,
    "contactEmail" TEXT,
    "contactPhone" TEXT,
    "visibility" "Visibility" NOT NULL DEFAULT 'DRAFT',
    "url" TEXT,
    "licence" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "BoardEntry_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Funding_closesAt_id_idx" ON "Funding"("closesAt", "id");

-- CreateIndex
CREATE INDEX "Funding_createdAt_id_idx" ON "Funding"("createdAt", "id");

-- CreateIndex
CREATE INDEX "Training_startsAt_id_idx" ON "Training"("startsAt", "id");

-- CreateIndex
CREATE INDEX "Training_createdAt_id_idx" ON "Training"("createdAt", "id");

-- CreateIndex
CREATE INDEX "WorkingGroup_title_id_idx" ON "WorkingGroup"("title", "id");

-- CreateIndex
CREATE INDEX "WorkingGroup_createdAt_id_idx" ON "WorkingGroup"("createdAt", "id");

-- CreateIndex
CREATE INDEX "Conference_title_id_idx" ON "Conference"("title", "id");

-- CreateIndex
CREATE INDEX "Conference_createdAt_id_idx" ON "Conference"("createdAt", "id");

-- CreateIndex
CREATE INDEX "Conference_districtIds_idx" ON "Conference" USING GIN ("districtIds");

-- CreateIndex
CREATE INDEX "BoardEntry_title_id_idx" ON "BoardEntry"("title", "id");

-- CreateIndex
CREATE INDEX "BoardEntry_createdAt_id_idx" ON "BoardEntry"("createdAt", "id");

-- CreateIndex
CREATE INDEX "BoardEntry_districtId_idx" ON "BoardEntry"("districtId");

-- CreateIndex
CREATE INDEX "Event_groupId_idx" ON "Event"("groupId");

-- CreateIndex
CREATE INDEX "Event_conferenceId_idx" ON "Event"("conferenceId");

-- Enters a thing that is or was public, and when that has changed, what is public and names it.
CREATE OR REPLACE FUNCTION "enterThing"("item" text, "word" text, "was" boolean, "is" boolean) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF "was" OR "is" THEN
    PERFORM "enterFeed"(ARRAY["item"], "word");
  END IF;
  IF "was" = "is" THEN RETURN; END IF;
  IF "word" = 'initiative' THEN
    PERFORM "enterFeed"(ARRAY(
      SELECT "id" FROM "Event" WHERE "organiserId" = "item" AND "isPublic"("visibility", "withdrawnAt")
    ), 'event');
  ELSIF "word" = 'working-group' THEN
    PERFORM "enterFeed"(ARRAY(
      SELECT "id" FROM "Event" WHERE "groupId" = "item" AND "isPublic"("visibility", "withdrawnAt")
    ), 'event');
  ELSIF "word" = 'conference' THEN
    PERFORM "enterFeed"(ARRAY(
      SELECT "id" FROM "Event" WHERE "conferenceId" = "item" AND "isPublic"("visibility", "withdrawnAt")
    ), 'event');
  ELSIF "word" = 'district' THEN
    PERFORM "enterFeed"(ARRAY(
      SELECT "id" FROM "Event" WHERE "districtId" = "item" AND "isPublic"("visibility", "withdrawnAt")
    ), 'event');
    PERFORM "enterFeed"(ARRAY(
      SELECT "id" FROM "BoardEntry" WHERE "districtId" = "item" AND "isPublic"("visibility", "withdrawnAt")
    ), 'board-entry');
    PERFORM "enterFeed"(ARRAY(
      SELECT "id" FROM "Initiative" WHERE "districtIds" @> ARRAY["item"] AND "isPublic"("visibility", "withdrawnAt")
    ), 'initiative');
    PERFORM "enterFeed"(ARRAY(
      SELECT "id" FROM "Conference" WHERE "districtIds" @> ARRAY["item"] AND "isPublic"("visibility", "withdrawnAt")
    ), 'conference');
  END IF;
END $$;

CREATE CONSTRAINT TRIGGER "feed" AFTER INSERT OR UPDATE OR DELETE ON "Funding" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION "enterItem"('funding');
CREATE CONSTRAINT TRIGGER "feed" AFTER INSERT OR UPDATE OR DELETE ON "Training" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION "enterItem"('training');
CREATE CONSTRAINT TRIGGER "feed" AFTER INSERT OR UPDATE OR DELETE ON "WorkingGroup" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION "enterItem"('working-group');
CREATE CONSTRAINT TRIGGER "feed" AFTER INSERT OR UPDATE OR DELETE ON "Conference" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION "enterItem"('conference');
CREATE CONSTRAINT TRIGGER "feed" AFTER INSERT OR UPDATE OR DELETE ON "BoardEntry" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION "enterItem"('board-entry');

CREATE TRIGGER "feed_emptied" AFTER TRUNCATE ON "Funding" EXECUTE FUNCTION "enterAll"();
CREATE TRIGGER "feed_emptied" AFTER TRUNCATE ON "Training" EXECUTE FUNCTION "enterAll"();
CREATE TRIGGER "feed_emptied" AFTER TRUNCATE ON "WorkingGroup" EXECUTE FUNCTION "enterAll"();
CREATE TRIGGER "feed_emptied" AFTER TRUNCATE ON "Conference" EXECUTE FUNCTION "enterAll"();
CREATE TRIGGER "feed_emptied" AFTER TRUNCATE ON "BoardEntry" EXECUTE FUNCTION "enterAll"();
