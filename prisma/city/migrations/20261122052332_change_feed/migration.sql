-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "recurrence" TEXT,
ADD COLUMN     "repeatsUntil" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "FeedEntry" (
    "id" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT NOT NULL,
    "change" BIGSERIAL NOT NULL,

    CONSTRAINT "FeedEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FeedMarker" (
    "change" BIGINT NOT NULL,
    "generation" TEXT NOT NULL,
    "server" TEXT NOT NULL,

    CONSTRAINT "FeedMarker_pkey" PRIMARY KEY ("change")
);

-- CreateIndex
CREATE UNIQUE INDEX "FeedEntry_change_key" ON "FeedEntry"("change");

-- CreateIndex
CREATE INDEX "Event_districtId_idx" ON "Event"("districtId");

-- CreateIndex
CREATE INDEX "Initiative_districtIds_idx" ON "Initiative" USING GIN ("districtIds");

-- What everybody may read, as services/city/item/visibility.ts has it.
CREATE FUNCTION "isPublic"("Visibility", timestamptz) RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN $1 = 'PUBLIC' AND $2 IS NULL;

-- Gives things of a kind a new change number each. Whoever does so holds a lock until the transaction is visible, so
-- that numbers become visible in their order. When the table lies in another place than at the last change, or another
-- run of the server serves it, this may be a restored copy: a marker tells where its own history begins.
CREATE FUNCTION "enterFeed"("entered" text[], "word" text) RETURNS void LANGUAGE plpgsql SET lock_timeout = '4s' AS $$
DECLARE
  "here" text := pg_relation_filepath('"FeedMarker"') || '@' || extract(epoch FROM pg_postmaster_start_time());
BEGIN
  IF cardinality("entered") = 0 THEN RETURN; END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('feed', 0));
  IF (SELECT "server" FROM "FeedMarker" ORDER BY "change" DESC LIMIT 1) IS DISTINCT FROM "here" THEN
    INSERT INTO "FeedMarker" SELECT coalesce(max("change"), 0), gen_random_uuid(), "here" FROM "FeedEntry"
      ON CONFLICT ("change") DO UPDATE SET "generation" = EXCLUDED."generation", "server" = EXCLUDED."server";
    DELETE FROM "FeedMarker"
      WHERE "change" <= (SELECT "change" FROM "FeedMarker" ORDER BY "change" DESC OFFSET 1000 LIMIT 1);
  END IF;
  INSERT INTO "FeedEntry" ("id", "kind", "change")
    SELECT "item", "word", nextval('"FeedEntry_change_seq"') FROM unnest("entered") AS "item"
    ON CONFLICT ("id") DO UPDATE SET "change" = EXCLUDED."change";
END $$;

-- Enters a thing that is or was public, and when that has changed, what is public and names it.
CREATE FUNCTION "enterThing"("item" text, "word" text, "was" boolean, "is" boolean) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF "was" OR "is" THEN
    PERFORM "enterFeed"(ARRAY["item"], "word");
  END IF;
  IF "was" <> "is" AND "word" = 'initiative' THEN
    PERFORM "enterFeed"(ARRAY(
      SELECT "id" FROM "Event" WHERE "organiserId" = "item" AND "isPublic"("visibility", "withdrawnAt")
    ), 'event');
  ELSIF "was" <> "is" AND "word" = 'district' THEN
    PERFORM "enterFeed"(ARRAY(
      SELECT "id" FROM "Event" WHERE "districtId" = "item" AND "isPublic"("visibility", "withdrawnAt")
    ), 'event');
    PERFORM "enterFeed"(ARRAY(
      SELECT "id" FROM "Initiative" WHERE "districtIds" @> ARRAY["item"] AND "isPublic"("visibility", "withdrawnAt")
    ), 'initiative');
  END IF;
END $$;

-- Enters a row that has changed; one that has got another id is another thing.
CREATE FUNCTION "enterItem"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  "was" boolean := coalesce("isPublic"(OLD."visibility", OLD."withdrawnAt"), false);
  "is" boolean := coalesce("isPublic"(NEW."visibility", NEW."withdrawnAt"), false);
BEGIN
  IF OLD."id" = NEW."id" THEN
    PERFORM "enterThing"(NEW."id", TG_ARGV[0], "was", "is");
  ELSE
    PERFORM "enterThing"(OLD."id", TG_ARGV[0], "was", false);
    PERFORM "enterThing"(NEW."id", TG_ARGV[0], false, "is");
  END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION "enterOffice"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "enterFeed"(ARRAY['office'], 'office');
  RETURN NULL;
END $$;

-- They fire when the transaction commits: a long one does not keep other writers waiting, and none waits for a row
-- while it holds the lock of the feed.
CREATE CONSTRAINT TRIGGER "feed" AFTER INSERT OR UPDATE OR DELETE ON "District" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION "enterItem"('district');
CREATE CONSTRAINT TRIGGER "feed" AFTER INSERT OR UPDATE OR DELETE ON "Initiative" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION "enterItem"('initiative');
CREATE CONSTRAINT TRIGGER "feed" AFTER INSERT OR UPDATE OR DELETE ON "Event" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION "enterItem"('event');
CREATE CONSTRAINT TRIGGER "feed" AFTER INSERT OR UPDATE OR DELETE ON "BestPractice" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION "enterItem"('best-practice');
CREATE CONSTRAINT TRIGGER "feed" AFTER INSERT OR UPDATE OR DELETE ON "Office" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION "enterOffice"();

-- A table that is emptied fires none of them: all that the feed lists is entered anew.
CREATE FUNCTION "enterAll"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "enterFeed"(ARRAY(SELECT "id" FROM "FeedEntry" ORDER BY "change"), '');
  RETURN NULL;
END $$;
CREATE TRIGGER "feed_emptied" AFTER TRUNCATE ON "District" EXECUTE FUNCTION "enterAll"();
CREATE TRIGGER "feed_emptied" AFTER TRUNCATE ON "Initiative" EXECUTE FUNCTION "enterAll"();
CREATE TRIGGER "feed_emptied" AFTER TRUNCATE ON "Event" EXECUTE FUNCTION "enterAll"();
CREATE TRIGGER "feed_emptied" AFTER TRUNCATE ON "BestPractice" EXECUTE FUNCTION "enterAll"();
CREATE TRIGGER "feed_emptied" AFTER TRUNCATE ON "Office" EXECUTE FUNCTION "enterAll"();

-- What is there already.
SELECT "enterFeed"(ARRAY(SELECT "id" FROM "District" WHERE "isPublic"("visibility", "withdrawnAt")), 'district');
SELECT "enterFeed"(ARRAY(SELECT "id" FROM "Initiative" WHERE "isPublic"("visibility", "withdrawnAt")), 'initiative');
SELECT "enterFeed"(ARRAY(SELECT "id" FROM "Event" WHERE "isPublic"("visibility", "withdrawnAt")), 'event');
SELECT "enterFeed"(ARRAY(SELECT "id" FROM "BestPractice" WHERE "isPublic"("visibility", "withdrawnAt")), 'best-practice');
SELECT "enterFeed"(ARRAY(SELECT 'office' FROM "Office" LIMIT 1), 'office');
