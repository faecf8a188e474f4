-- Finds the dates that overlap a time, however long they last.
CREATE INDEX "Occurrence_during_idx" ON "Occurrence" USING GIST (tstzrange("startsAt", "endsAt", '[]'));

-- Finds what takes place between two parallels.
CREATE INDEX "Listing_lat_idx" ON "Listing" ("lat") WHERE "kind" IN ('event', 'busy') AND "removedAt" IS NULL;

-- What an older directory passed over, such as the times of drafts, is read again from the beginning of every feed.
UPDATE "Feed" SET "next" = NULL, "round" = "round" + 1, "rereading" = true;
