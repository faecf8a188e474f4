-- Whether the city is closed for writing while it moves to another node: one row, which writers share and closing changes.

-- CreateTable
CREATE TABLE "Closing" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Closing_pkey" PRIMARY KEY ("id")
);

INSERT INTO "Closing" ("id") VALUES (1);
