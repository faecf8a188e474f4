-- Ids, slugs and stems are compared by code unit, titles as German words, whatever the locale of the server is.

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;

-- Writes a text as the index has it: small letters, and accents left out that German does not have. Umlauts and
-- "ae", "ss" and "ß" are made equal by PostgreSQL's German stemmer itself.
CREATE FUNCTION fold(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT RETURN
  translate(lower(normalize($1, NFC)), 'àáâãåçèéêëìíîïñòóôõøùúûýÿğşıłżźćńśęą', 'aaaaaceeeeiiiinooooouuuyygsilzzcnsea');

-- The places in the feed of the whole network.
CREATE SEQUENCE "Listing_position_seq";

-- CreateTable
CREATE TABLE "City" (
    "slug" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "de-x-icu" NOT NULL,
    "state" TEXT NOT NULL,
    "regions" TEXT[],
    "lat" DOUBLE PRECISION,
    "lon" DOUBLE PRECISION,
    "feedUrl" TEXT,
    "visible" BOOLEAN NOT NULL DEFAULT true,
    "hub" TEXT,

    CONSTRAINT "City_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "Feed" (
    "source" TEXT COLLATE "C" NOT NULL,
    "url" TEXT NOT NULL,
    "next" TEXT,
    "round" INTEGER NOT NULL DEFAULT 1,
    "rereading" BOOLEAN NOT NULL DEFAULT true,
    "run" INTEGER NOT NULL DEFAULT 0,
    "listed" INTEGER NOT NULL DEFAULT 0,
    "removed" INTEGER NOT NULL DEFAULT 0,
    "readAt" TIMESTAMPTZ(3),
    "dueAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,
    "failedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Feed_pkey" PRIMARY KEY ("source")
);

-- CreateTable
CREATE TABLE "Listing" (
    "id" TEXT COLLATE "C" NOT NULL,
    "city" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "source" TEXT COLLATE "C" NOT NULL,
    "change" BIGINT NOT NULL,
    "round" INTEGER NOT NULL,
    "data" JSONB NOT NULL,
    "title" TEXT COLLATE "de-x-icu" NOT NULL,
    "topics" TEXT[],
    "startsAt" TIMESTAMPTZ(3),
    "lat" DOUBLE PRECISION,
    "lon" DOUBLE PRECISION,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "words" tsvector NOT NULL,
    "contributors" TEXT[],
    "position" BIGINT NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),
    "heldInRun" INTEGER,

    CONSTRAINT "Listing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Occurrence" (
    "id" TEXT COLLATE "C" NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Occurrence_pkey" PRIMARY KEY ("id","startsAt")
);

-- CreateTable
CREATE TABLE "Word" (
    "word" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Word_pkey" PRIMARY KEY ("word")
);

-- CreateTable
CREATE TABLE "FeedProblem" (
    "source" TEXT COLLATE "C" NOT NULL,
    "item" TEXT COLLATE "C" NOT NULL,
    "change" BIGINT,
    "reason" TEXT NOT NULL,
    "path" TEXT,
    "firstSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FeedProblem_pkey" PRIMARY KEY ("source","item")
);

-- CreateIndex
CREATE UNIQUE INDEX "Listing_position_key" ON "Listing"("position");

-- CreateIndex
CREATE INDEX "Listing_words_idx" ON "Listing" USING GIN ("words");

-- CreateIndex
CREATE INDEX "Listing_topics_idx" ON "Listing" USING GIN ("topics");

-- CreateIndex
CREATE INDEX "Listing_lat_lon_idx" ON "Listing"("lat", "lon");

-- CreateIndex
CREATE INDEX "Listing_source_round_idx" ON "Listing"("source", "round");

-- CreateIndex
CREATE INDEX "Listing_city_kind_idx" ON "Listing"("city", "kind");

-- CreateIndex
CREATE INDEX "Listing_kind_title_id_idx" ON "Listing"("kind", "title", "id");

-- CreateIndex
CREATE INDEX "Listing_createdAt_id_idx" ON "Listing"("createdAt", "id");

-- CreateIndex
CREATE INDEX "Occurrence_startsAt_idx" ON "Occurrence"("startsAt");

-- CreateIndex
CREATE INDEX "Occurrence_endsAt_idx" ON "Occurrence"("endsAt");

-- CreateIndex
CREATE INDEX "Word_word_idx" ON "Word" USING GIN ("word" gin_trgm_ops);
