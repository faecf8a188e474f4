-- Withdrawn roles are named to the gateway one by one. Several codes can be under way for one address; those from before end.

-- CreateTable
CREATE TABLE "WithdrawnGrant" (
    "accountId" TEXT COLLATE "C" NOT NULL,
    "role" "Role" NOT NULL,
    "city" TEXT COLLATE "C" NOT NULL,
    "region" TEXT COLLATE "C" NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WithdrawnGrant_pkey" PRIMARY KEY ("accountId", "role", "city", "region")
);

-- AddForeignKey
ALTER TABLE "WithdrawnGrant" ADD CONSTRAINT "WithdrawnGrant_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- DropTable
DROP TABLE "SignInCode";

-- CreateTable
CREATE TABLE "SignInCode" (
    "id" TEXT COLLATE "C" NOT NULL,
    "email" TEXT COLLATE "C" NOT NULL,
    "hash" TEXT COLLATE "C" NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "unboundTries" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SignInCode_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SignInCode_email_idx" ON "SignInCode"("email");
