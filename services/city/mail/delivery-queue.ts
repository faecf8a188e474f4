import { randomInt } from 'node:crypto';
import pg from 'pg';
import { poolSettings } from '../../shared/database.ts';
import type { DueDelivery } from './compose-mail.ts';
import { type MailLimits, mailLimits } from './limits.ts';

/** What became of a try: the mail was taken, it is tried again, or it was given up, each with what is on record then. */
export type Outcome =
  | { state: 'SENT'; at: Date }
  | { state: 'WAITING'; failure: string; dueAt: Date }
  | { state: 'FAILED'; failure: string };

/** Whether a mail that is claimed may leave: the city can have closed meanwhile, and nobody may want it any longer. */
export type Leave = 'may leave' | 'closed' | 'unwanted' | 'lost';

/**
 * A city's deliveries in the hands of one process. What it claims nobody else sends, until it is disposed, the process
 * is gone for a while, or the claim is too old. Disposing it gives back what was claimed and not tried.
 */
export interface DeliveryQueue extends AsyncDisposable {
  /** Claims some deliveries that are due and that nobody holds, the oldest first. */
  claim(count: number, now: Date): Promise<DueDelivery[]>;
  /** Tells whether a claimed delivery may leave now; `lost` when it is not this queue's any longer. */
  ask(id: string): Promise<Leave>;
  /** Puts on record what became of a delivery; what was personal in it goes once it is sent or given up. */
  record(id: string, outcome: Outcome): Promise<void>;
  /** Empties the texts of those of these mails that nobody waits for any longer. */
  emptyMails(ids: string[]): Promise<void>;
}

/** The first half of the names of the advisory locks that tell which claims are alive. */
const lockClass = 0x6d61696c;

/** Opens the deliveries of a city over a connection of its own, so that mails never wait for requests nor these for mails. */
export async function openDeliveryQueue(
  databaseUrl: string,
  limits: Pick<MailLimits, 'claimedMs' | 'graceMs'> = mailLimits,
  holder = randomInt(1, 2 ** 31),
): Promise<DeliveryQueue> {
  const client = new pg.Client(poolSettings(databaseUrl));
  client.on('error', () => undefined);
  const end = () => client.end().catch(() => undefined);
  try {
    await client.connect();
    // The lock lives as long as this connection: PostgreSQL frees it when the process is killed. It is a shared one, so
    // that who comes back need not wait until PostgreSQL has noticed that the last connection is gone.
    await client.query('SELECT pg_advisory_lock_shared($1, $2)', [lockClass, holder]);
  } catch (error) {
    await end();
    throw error;
  }
  let last: Promise<unknown> = Promise.resolve();
  /** A connection does one thing after the other. */
  const query = (name: string, text: string, values: unknown[]): Promise<pg.QueryResult> => {
    const asked = last.then(() => client.query({ name, text, values }));
    last = asked.catch(() => undefined);
    return asked;
  };
  return {
    async claim(count, now) {
      await query('notice', noticeText, [holder, new Date(now.getTime() + limits.graceMs), now]);
      const until = new Date(now.getTime() + limits.claimedMs);
      return (await query('claim', claimText, [holder, until, now, count])).rows;
    },
    async ask(id) {
      const [row] = (await query('ask', askText, [id, holder])).rows;
      if (!row) return 'lost';
      return row.isClosed ? 'closed' : row.isWanted ? 'may leave' : 'unwanted';
    },
    async record(id, outcome) {
      const at = outcome.state === 'SENT' ? outcome.at : outcome.state === 'WAITING' ? outcome.dueAt : null;
      const failure = outcome.state === 'SENT' ? null : outcome.failure;
      await query('record', recordText, [id, outcome.state, at, failure]);
    },
    async emptyMails(ids) {
      await query('empty', emptyText, [ids]);
    },
    async [Symbol.asyncDispose]() {
      await query('free', freeText, [holder]).catch(() => undefined);
      await end();
    },
  };
}

/** Tells in SQL whether who claimed a delivery is there. */
const isHeld = `"claimedBy" IN (
  SELECT objid::text FROM pg_locks
   WHERE locktype = 'advisory' AND objsubid = 2 AND classid = ${lockClass} AND granted
     AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))`;

/** Tells in SQL whether a process is still sending mails of a city that was closed. */
export const isEndingText = `
  SELECT EXISTS (SELECT FROM "Closing" WHERE "closedAt" IS NOT NULL)
     AND EXISTS (SELECT FROM "Delivery" WHERE "state" = 'WAITING' AND ${isHeld}) AS "isEnding"`;

/** A claim whose process is not there ends soon. */
const noticeText = `
  UPDATE "Delivery" SET "claimedUntil" = $2
   WHERE "id" IN (
     SELECT "id" FROM "Delivery"
      WHERE "state" = 'WAITING' AND "dueAt" <= $3 AND "claimedUntil" > $2 AND "claimedBy" <> $1::int::text AND NOT ${isHeld}
        FOR UPDATE SKIP LOCKED)`;

// Closing the city waits for the row that this holds.
const claimText = `
  WITH open AS (SELECT FROM "Closing" WHERE "closedAt" IS NULL FOR SHARE), claimed AS (
    UPDATE "Delivery" SET "claimedBy" = $1::int::text, "claimedUntil" = $2::timestamptz
     WHERE "id" IN (
       SELECT "id" FROM "Delivery"
        WHERE "state" = 'WAITING' AND "dueAt" <= $3
          AND ("claimedBy" IS NULL OR "claimedBy" = $1::int::text OR "claimedUntil" < $3)
          AND EXISTS (SELECT FROM open)
        ORDER BY "dueAt", "id" LIMIT $4 FOR UPDATE SKIP LOCKED)
    RETURNING "id", "mailId", "address", "subscriptionId", "insertions", "attempts", "dueAt")
  SELECT claimed.*, "purpose", "subject", "text", "headers"
    FROM claimed JOIN "Mail" ON "Mail"."id" = "mailId" ORDER BY "dueAt", claimed."id"`;

const freeText = `
  UPDATE "Delivery" SET "claimedBy" = NULL, "claimedUntil" = NULL WHERE "state" = 'WAITING' AND "claimedBy" = $1::int::text`;

const askText = `
  SELECT EXISTS (SELECT FROM "Closing" WHERE "closedAt" IS NOT NULL) AS "isClosed",
         "subscriptionId" IS NULL OR EXISTS (
           SELECT FROM "Subscription" LEFT JOIN "MailingList" ON "MailingList"."id" = "listId"
            WHERE "Subscription"."id" = "subscriptionId" AND "state" = 'CONFIRMED'
              AND "withdrawnAt" IS NULL AND "visibility" IS DISTINCT FROM 'DRAFT') AS "isWanted"
    FROM "Delivery" WHERE "id" = $1 AND "Delivery"."state" = 'WAITING' AND "claimedBy" = $2::int::text`;

const recordText = `
  UPDATE "Delivery" SET "state" = $2::"DeliveryState", "attempts" = "attempts" + 1, "failure" = $4,
         "claimedBy" = NULL, "claimedUntil" = NULL,
         "sentAt" = CASE $2 WHEN 'SENT' THEN $3::timestamptz END,
         "dueAt" = CASE $2 WHEN 'WAITING' THEN $3::timestamptz ELSE "dueAt" END,
         "address" = CASE $2 WHEN 'WAITING' THEN "address" END,
         "insertions" = CASE $2 WHEN 'WAITING' THEN "insertions" ELSE '{}'::jsonb END
   WHERE "id" = $1 AND "state" = 'WAITING'`;

const emptyText = `
  UPDATE "Mail" SET "subject" = '', "text" = '', "headers" = '{}'
   WHERE "id" = ANY($1) AND NOT EXISTS (SELECT FROM "Delivery" WHERE "mailId" = "Mail"."id" AND "address" IS NOT NULL)`;
