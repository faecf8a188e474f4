-- The erasures of cities, kept outside of their databases, so that a restored backup can be told of them.

-- CreateTable
CREATE TABLE "Erasure" (
    "city" TEXT COLLATE "C" NOT NULL,
    "digest" TEXT COLLATE "C" NOT NULL,
    "erasedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Erasure_pkey" PRIMARY KEY ("city", "digest")
);
