-- The times of tentative drafts in the feed, under a key that tells nothing of the event.

-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "busyKey" UUID DEFAULT gen_random_uuid();

-- CreateIndex
CREATE UNIQUE INDEX "Event_busyKey_key" ON "Event"("busyKey");

-- Whose times others may know, as services/city/event/busy.ts has it.
CREATE FUNCTION "isBusy"("Visibility", timestamptz, "EventStatus") RETURNS boolean LANGUAGE sql IMMUTABLE
RETURN $1 <> 'PUBLIC' AND $2 IS NULL AND $3 = 'TENTATIVE';

-- What leaves the public has no key until its times change: beside the trace of the named thing, its announcement would tell
-- which one is being moved. What is announced again has another key than before.
CREATE FUNCTION "renewBusyKey"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF "isPublic"(OLD."visibility", OLD."withdrawnAt") AND NOT "isPublic"(NEW."visibility", NEW."withdrawnAt") THEN
    NEW."busyKey" := NULL;
  ELSIF NEW."busyKey" IS NULL THEN
    IF (OLD."startsAt", OLD."endsAt", OLD."allDay", OLD."recurrence", OLD."exceptions", OLD."movedDates")
      IS DISTINCT FROM (NEW."startsAt", NEW."endsAt", NEW."allDay", NEW."recurrence", NEW."exceptions", NEW."movedDates")
    THEN
      NEW."busyKey" := gen_random_uuid();
    END IF;
  ELSIF NOT "isBusy"(OLD."visibility", OLD."withdrawnAt", OLD."status")
    AND "isBusy"(NEW."visibility", NEW."withdrawnAt", NEW."status")
  THEN
    NEW."busyKey" := gen_random_uuid();
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "renew_busy_key" BEFORE UPDATE ON "Event" FOR EACH ROW EXECUTE FUNCTION "renewBusyKey"();

-- Enters the times of an event that are or were announced, and only when they have changed: what else happens to a draft
-- is nobody's business.
CREATE FUNCTION "enterBusy"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  "before" text := CASE WHEN "isBusy"(OLD."visibility", OLD."withdrawnAt", OLD."status")
    THEN split_part(OLD."id", ':', 1) || ':busy:' || OLD."busyKey" END;
  "after" text := CASE WHEN "isBusy"(NEW."visibility", NEW."withdrawnAt", NEW."status")
    THEN split_part(NEW."id", ':', 1) || ':busy:' || NEW."busyKey" END;
BEGIN
  IF "before" IS DISTINCT FROM "after"
    OR (OLD."startsAt", OLD."endsAt", OLD."allDay", OLD."recurrence", OLD."exceptions", OLD."movedDates")
      IS DISTINCT FROM (NEW."startsAt", NEW."endsAt", NEW."allDay", NEW."recurrence", NEW."exceptions", NEW."movedDates")
  THEN
    PERFORM "enterFeed"(ARRAY(
      SELECT DISTINCT "busy" FROM unnest(ARRAY["before", "after"]) AS "busy" WHERE "busy" IS NOT NULL
    ), 'busy');
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "feed_busy" AFTER INSERT OR UPDATE OR DELETE ON "Event" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION "enterBusy"();

-- What is there already.
SELECT "enterFeed"(ARRAY(
  SELECT split_part("id", ':', 1) || ':busy:' || "busyKey" FROM "Event" WHERE "isBusy"("visibility", "withdrawnAt", "status")
), 'busy');
