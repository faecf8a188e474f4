-- What waits for review, the audit log and the key of the node. Ids are compared by code unit.

-- CreateTable
CREATE TABLE "PendingChange" (
    "id" TEXT COLLATE "C" NOT NULL,
    "author" TEXT COLLATE "C" NOT NULL,
    "verb" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "itemId" TEXT COLLATE "C",
    "input" JSONB,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedBy" TEXT,
    "state" TEXT NOT NULL DEFAULT 'PENDING',
    "reason" TEXT,

    CONSTRAINT "PendingChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT COLLATE "C" NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT COLLATE "C" NOT NULL,
    "details" JSONB,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NodeKey" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "privateKey" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "NodeKey_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PendingChange_state_createdAt_id_idx" ON "PendingChange"("state", "createdAt", "id");

-- CreateIndex
CREATE INDEX "PendingChange_author_idx" ON "PendingChange"("author");

-- The audit log only grows.
CREATE FUNCTION "refuseChange"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The audit log only grows.';
END $$;
CREATE TRIGGER "onlyGrows" BEFORE UPDATE OR DELETE ON "AuditEntry" FOR EACH ROW EXECUTE FUNCTION "refuseChange"();
CREATE TRIGGER "onlyGrowsAtAll" BEFORE TRUNCATE ON "AuditEntry" FOR EACH STATEMENT EXECUTE FUNCTION "refuseChange"();
