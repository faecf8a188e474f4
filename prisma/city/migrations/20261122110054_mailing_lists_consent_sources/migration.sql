-- Mailing lists and mails that wait to be sent, links in mails, members of groups, answers to the board, consents, erasures,
-- sources, and dates that are left out or moved. Ids are compared by code unit, titles as German words.

-- CreateEnum
CREATE TYPE "ListPolicy" AS ENUM ('OPEN', 'MODERATED', 'ANNOUNCEMENTS');

-- CreateEnum
CREATE TYPE "ListMode" AS ENUM ('SINGLE', 'DIGEST');

-- CreateEnum
CREATE TYPE "SubscriptionState" AS ENUM ('PENDING', 'CONFIRMED', 'ENDED', 'DISABLED');

-- CreateEnum
CREATE TYPE "PostState" AS ENUM ('WAITING', 'SENT', 'DECLINED');

-- CreateEnum
CREATE TYPE "DeliveryState" AS ENUM ('WAITING', 'SENT', 'FAILED');

-- CreateEnum
CREATE TYPE "ConsentForm" AS ENUM ('FORM', 'MAIL', 'PAPER', 'SPOKEN');

-- CreateEnum
CREATE TYPE "SourceFormat" AS ENUM ('ICALENDAR', 'CSV', 'XLSX', 'FEED');

-- AlterTable
ALTER TABLE "BestPractice" ADD COLUMN     "consentId" TEXT COLLATE "C",
ADD COLUMN     "contactPerson" TEXT;

-- AlterTable
ALTER TABLE "BoardEntry" ADD COLUMN     "consentId" TEXT COLLATE "C",
ADD COLUMN     "contactPerson" TEXT,
ADD COLUMN     "remindedFor" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Conference" ADD COLUMN     "consentId" TEXT COLLATE "C",
ADD COLUMN     "contactPerson" TEXT;

-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "exceptions" TIMESTAMPTZ(3)[] DEFAULT ARRAY[]::TIMESTAMPTZ(3)[],
ADD COLUMN     "movedDates" JSONB NOT NULL DEFAULT '[]';

-- AlterTable
ALTER TABLE "Initiative" ADD COLUMN     "consentId" TEXT COLLATE "C",
ADD COLUMN     "contactPerson" TEXT;

-- AlterTable
ALTER TABLE "Training" ADD COLUMN     "consentId" TEXT COLLATE "C",
ADD COLUMN     "contactPerson" TEXT;

-- AlterTable
ALTER TABLE "WorkingGroup" ADD COLUMN     "consentId" TEXT COLLATE "C",
ADD COLUMN     "contactPerson" TEXT;

-- CreateTable
CREATE TABLE "MailingList" (
    "id" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "de-x-icu" NOT NULL,
    "summary" TEXT,
    "topics" "Topic"[],
    "description" TEXT,
    "mailbox" TEXT NOT NULL,
    "policy" "ListPolicy" NOT NULL DEFAULT 'MODERATED',
    "contactOffice" TEXT,
    "contactEmail" TEXT,
    "contactPhone" TEXT,
    "contactPerson" TEXT,
    "consentId" TEXT COLLATE "C",
    "digestedAt" TIMESTAMPTZ(3),
    "visibility" "Visibility" NOT NULL DEFAULT 'DRAFT',
    "url" TEXT,
    "licence" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "MailingList_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Subscription" (
    "id" TEXT COLLATE "C" NOT NULL,
    "listId" TEXT COLLATE "C" NOT NULL,
    "address" TEXT NOT NULL,
    "topics" "Topic"[],
    "mode" "ListMode" NOT NULL DEFAULT 'SINGLE',
    "state" "SubscriptionState" NOT NULL DEFAULT 'PENDING',
    "evidence" JSONB NOT NULL,
    "bounces" INTEGER NOT NULL DEFAULT 0,
    "bouncedAt" TIMESTAMPTZ(3),
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Subscription_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ListPost" (
    "id" TEXT COLLATE "C" NOT NULL,
    "listId" TEXT COLLATE "C" NOT NULL,
    "author" TEXT,
    "subscriptionId" TEXT COLLATE "C",
    "authorName" TEXT,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "topics" "Topic"[],
    "announcement" BOOLEAN NOT NULL DEFAULT false,
    "state" "PostState" NOT NULL DEFAULT 'WAITING',
    "messageId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedBy" TEXT,
    "reason" TEXT,

    CONSTRAINT "ListPost_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Mail" (
    "id" TEXT COLLATE "C" NOT NULL,
    "purpose" TEXT NOT NULL,
    "listId" TEXT COLLATE "C",
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "headers" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Delivery" (
    "id" TEXT COLLATE "C" NOT NULL,
    "mailId" TEXT COLLATE "C" NOT NULL,
    "address" TEXT,
    "subscriptionId" TEXT COLLATE "C",
    "insertions" JSONB NOT NULL DEFAULT '{}',
    "state" "DeliveryState" NOT NULL DEFAULT 'WAITING',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "claimedBy" TEXT COLLATE "C",
    "claimedUntil" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),
    "failure" TEXT,

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LinkKey" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "key" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LinkKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FundingReminder" (
    "fundingId" TEXT COLLATE "C" NOT NULL,
    "daysBefore" INTEGER NOT NULL,
    "deadline" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FundingReminder_pkey" PRIMARY KEY ("fundingId","daysBefore","deadline")
);

-- CreateTable
CREATE TABLE "GroupMember" (
    "id" TEXT COLLATE "C" NOT NULL,
    "groupId" TEXT COLLATE "C" NOT NULL,
    "account" TEXT COLLATE "C" NOT NULL,
    "name" TEXT,
    "consentId" TEXT COLLATE "C",
    "joinedAt" TIMESTAMPTZ(3) NOT NULL,
    "leftAt" TIMESTAMPTZ(3),

    CONSTRAINT "GroupMember_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Conversation" (
    "id" TEXT COLLATE "C" NOT NULL,
    "entryId" TEXT COLLATE "C" NOT NULL,
    "address" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Conversation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Consent" (
    "id" TEXT COLLATE "C" NOT NULL,
    "subject" TEXT COLLATE "C" NOT NULL,
    "person" TEXT,
    "wording" TEXT NOT NULL,
    "form" "ConsentForm" NOT NULL,
    "givenAt" TIMESTAMPTZ(3) NOT NULL,
    "recordedBy" TEXT NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Erasure" (
    "id" TEXT COLLATE "C" NOT NULL,
    "digest" TEXT NOT NULL,
    "requestedBy" TEXT NOT NULL,
    "requestedAt" TIMESTAMPTZ(3) NOT NULL,
    "doneAt" TIMESTAMPTZ(3),
    "counts" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "Erasure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" TEXT COLLATE "C" NOT NULL,
    "title" TEXT COLLATE "de-x-icu" NOT NULL,
    "kind" TEXT NOT NULL,
    "format" "SourceFormat" NOT NULL,
    "url" TEXT,
    "settings" JSONB NOT NULL DEFAULT '{}',
    "etag" TEXT,
    "digest" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "triedAt" TIMESTAMPTZ(3),
    "syncedAt" TIMESTAMPTZ(3),
    "failingSince" TIMESTAMPTZ(3),
    "failure" TEXT,
    "dueAt" TIMESTAMPTZ(3),
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SourceRow" (
    "sourceId" TEXT COLLATE "C" NOT NULL,
    "uid" TEXT COLLATE "C" NOT NULL,
    "itemId" TEXT COLLATE "C",
    "original" JSONB NOT NULL,
    "edited" TEXT[],
    "verdict" TEXT NOT NULL,
    "reason" TEXT,
    "place" TEXT,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,
    "goneAt" TIMESTAMPTZ(3),

    CONSTRAINT "SourceRow_pkey" PRIMARY KEY ("sourceId","uid")
);

-- CreateIndex
CREATE UNIQUE INDEX "MailingList_mailbox_key" ON "MailingList"("mailbox");

-- CreateIndex
CREATE INDEX "MailingList_title_id_idx" ON "MailingList"("title", "id");

-- CreateIndex
CREATE INDEX "MailingList_createdAt_id_idx" ON "MailingList"("createdAt", "id");

-- CreateIndex
CREATE INDEX "Subscription_address_idx" ON "Subscription"("address");

-- CreateIndex
CREATE UNIQUE INDEX "Subscription_listId_address_key" ON "Subscription"("listId", "address");

-- CreateIndex
CREATE INDEX "ListPost_listId_state_createdAt_id_idx" ON "ListPost"("listId", "state", "createdAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "ListPost_listId_messageId_key" ON "ListPost"("listId", "messageId");

-- CreateIndex
CREATE INDEX "Mail_listId_idx" ON "Mail"("listId");

-- CreateIndex
CREATE INDEX "Delivery_state_dueAt_idx" ON "Delivery"("state", "dueAt");

-- CreateIndex
CREATE INDEX "Delivery_address_idx" ON "Delivery"("address");

-- CreateIndex
CREATE INDEX "Delivery_subscriptionId_idx" ON "Delivery"("subscriptionId");

-- CreateIndex
CREATE UNIQUE INDEX "Delivery_mailId_address_key" ON "Delivery"("mailId", "address");

-- CreateIndex
CREATE UNIQUE INDEX "GroupMember_groupId_account_key" ON "GroupMember"("groupId", "account");

-- CreateIndex
CREATE INDEX "Conversation_entryId_idx" ON "Conversation"("entryId");

-- CreateIndex
CREATE INDEX "Conversation_address_idx" ON "Conversation"("address");

-- CreateIndex
CREATE INDEX "Consent_subject_idx" ON "Consent"("subject");

-- CreateIndex
CREATE INDEX "Erasure_digest_idx" ON "Erasure"("digest");

-- CreateIndex
CREATE INDEX "Source_dueAt_idx" ON "Source"("dueAt");

-- CreateIndex
CREATE INDEX "SourceRow_itemId_idx" ON "SourceRow"("itemId");

CREATE CONSTRAINT TRIGGER "feed" AFTER INSERT OR UPDATE OR DELETE ON "MailingList" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION "enterItem"('mailing-list');

CREATE TRIGGER "feed_emptied" AFTER TRUNCATE ON "MailingList" EXECUTE FUNCTION "enterAll"();
