-- Ids, slugs and stems are compared by code unit, titles as German words, whatever the locale of the server is.

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- How texts become words: German stop words go, accents go, and the German stemmer makes one of "Häuser", "Haeuser"
-- and "Haus", of "Straße" and "Strasse".
CREATE TEXT SEARCH DICTIONARY german_stop (TEMPLATE = simple, STOPWORDS = german, ACCEPT = false);
CREATE TEXT SEARCH CONFIGURATION texts (COPY = german);
ALTER TEXT SEARCH CONFIGURATION texts ALTER MAPPING
  FOR asciiword, word, asciihword, hword, hword_asciipart, hword_part WITH german_stop, unaccent, german_stem;
ALTER TEXT SEARCH CONFIGURATION texts ALTER MAPPING FOR numword, numhword, hword_numpart WITH unaccent, simple;

-- The words of a thing, so that one look into a GIN index tells where a word stands and of what it is a part, without
-- a look at the row: the stem of each, "^" before those of the title, "~" before those of the summary and the topics. The
-- names of topics and places stand apart behind "@": nobody who looks for "Garten" wants all that is in Stuttgart, or belongs
-- to "Schule und Kindergarten". "endings" are long words of the texts written backwards, which find the ends of compounds.
CREATE FUNCTION words_of(title text, summary text, topics text, rest text, places text, endings text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT title || summary || rest || array_to_tsvector(ARRAY(
    SELECT '^' || word FROM unnest(tsvector_to_array(title)) AS word
    UNION ALL SELECT '~' || word FROM unnest(tsvector_to_array(summary || topics)) AS word
    UNION ALL SELECT '@' || word FROM unnest(tsvector_to_array(topics || places)) AS word
    UNION ALL SELECT word FROM string_to_table(endings, ' ') AS word WHERE word <> ''
  ))
  FROM (
    SELECT to_tsvector('texts', $1) AS title, to_tsvector('texts', $2) AS summary, to_tsvector('texts', $3) AS topics,
      to_tsvector('texts', $4) AS rest, to_tsvector('texts', $5) AS places, $6 AS endings OFFSET 0
  ) words
$$;

-- The places in the feed of the whole network. They begin with the microsecond of this migration, so that those of an
-- index that is built anew lie after all that were given before.
DO $$ BEGIN
  EXECUTE format('CREATE SEQUENCE "Listing_position_seq" START %s', (extract(epoch FROM clock_timestamp()) * 1e6)::bigint);
END $$;

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
    "form" TEXT,
    "startsAt" TIMESTAMPTZ(3),
    "endsAt" TIMESTAMPTZ(3),
    "lat" DOUBLE PRECISION,
    "lon" DOUBLE PRECISION,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "words" tsvector NOT NULL,
    "contributors" TEXT[],
    "position" BIGINT NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "removedAt" TIMESTAMPTZ(3),
    "erased" BOOLEAN NOT NULL DEFAULT false,
    "heldInRun" INTEGER,

    CONSTRAINT "Listing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Occurrence" (
    "id" TEXT COLLATE "C" NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "previousEndsAt" TIMESTAMPTZ(3),

    CONSTRAINT "Occurrence_pkey" PRIMARY KEY ("id","startsAt")
);

-- CreateTable
CREATE TABLE "Word" (
    "word" TEXT COLLATE "C" NOT NULL,
    "stem" TEXT COLLATE "C" NOT NULL,

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
CREATE INDEX "Listing_source_round_idx" ON "Listing"("source", "round");

-- CreateIndex
CREATE INDEX "Listing_city_position_idx" ON "Listing"("city", "position");

-- CreateIndex
CREATE INDEX "Listing_kind_title_id_idx" ON "Listing"("kind", "title", "id");

-- CreateIndex
CREATE INDEX "Listing_createdAt_id_idx" ON "Listing"("createdAt", "id");

-- CreateIndex
CREATE INDEX "Occurrence_startsAt_idx" ON "Occurrence"("startsAt");

-- CreateIndex
CREATE INDEX "Word_word_idx" ON "Word" USING GIN ("word" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Word_stem_idx" ON "Word"("stem");

-- Data and words are kept apart from the row, so that the rows of 100,000 things fit into memory: who counts or sorts
-- what was found needs neither.
ALTER TABLE "Listing" SET (toast_tuple_target = 256);
ALTER TABLE "Listing" ALTER "words" SET STORAGE EXTERNAL;
ALTER TABLE "Listing"
  ALTER "id" SET STORAGE MAIN, ALTER "city" SET STORAGE MAIN, ALTER "kind" SET STORAGE MAIN,
  ALTER "source" SET STORAGE MAIN, ALTER "title" SET STORAGE MAIN, ALTER "topics" SET STORAGE MAIN;

-- New words wait in a list until they are put into the index: it is short, since every search reads all of it.
ALTER INDEX "Listing_words_idx" SET (gin_pending_list_limit = 512);

-- The stems of the words that are most like a word, five of them at most: one letter, or two of them, is missing, too
-- many or wrong, or two neighbours have changed places. Candidates come from the pieces of the word that so few mistakes
-- leave whole; none of them is too short for the index as long as a word with two mistakes has 8 letters, and any other has 4.
CREATE FUNCTION similar_words(typed text, mistakes int) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  WITH piece AS (
    SELECT length(typed) / (mistakes + 1) AS size
  ), swapped AS (
    SELECT array_agg(overlay(typed PLACING reverse(substr(typed, place, 2)) FROM place FOR 2)) AS words
    FROM generate_series(1, length(typed) - 1) AS place
  ), candidate AS (
    SELECT stem, ltrim(word, '@') AS word FROM "Word", piece
    WHERE word LIKE ANY (ARRAY[left(typed, size) || '%', '@' || left(typed, size) || '%', '%' || right(typed, size)]
      || CASE mistakes WHEN 2 THEN ARRAY['%' || substr(typed, size + 1, length(typed) - 2 * size) || '%'] END)
    UNION SELECT stem, ltrim("Word".word, '@') FROM swapped, unnest(words) AS other, "Word" WHERE "Word".word IN (other, '@' || other)
  ), counted AS (
    SELECT stem, word, CASE WHEN word = ANY(words) THEN 1 ELSE levenshtein_less_equal(word, typed, mistakes) END AS found
    FROM candidate, swapped
  )
  SELECT coalesce(array_agg(DISTINCT stem), '{}') FROM (
    SELECT stem FROM counted WHERE found <= mistakes
    ORDER BY found, left(word, 1) <> left(typed, 1), similarity(word, typed) DESC, word LIMIT 5
  ) nearest
$$;
