import { randomInt } from 'node:crypto';
import pg from 'pg';
import { poolSettings } from '../../shared/database.ts';
import { mailLimits } from '../limits.ts';
import type { DueDelivery } from './compose-mail.ts';

/** What became of a try: the mail was taken, it is tried again, or it was given up, each with what is on record then. */
export type Outcome =
  | { state: 'SENT'; at: Date }
  | { state: 'WAITING'; failure: string; dueAt: Date }
  | { state: 'FAILED'; failure: string };

/**
 * A city's deliveries in the hands of one process. What it claims nobody else sends, until it is disposed, the process
 * dies, or half an hour has gone by. Disposing it gives back what was claimed and not tried.
 */
export interface DeliveryQueue extends AsyncDisposable {
  /** Claims some deliveries that are due and that nobody holds, the oldest first. */
  claim(count: number, now: Date): Promise<DueDelivery[]>;
  /** Puts on record what became of a delivery; what was personal in it goes once it is sent or given up. */
  record(id: string, outcome: Outcome): Promise<void>;
  /** Empties the texts of those of these mails that nobody waits for any longer. */
  emptyMails(ids: string[]): Promise<void>;
}

/** The first half of the names of the advisory locks that tell which claims are alive. */
const lockClass = 0x6d61696c;

/** Opens the deliveries of a city over a connection of its own, so that mails never wait for requests nor these for mails. */
export async function openDeliveryQueue(databaseUrl: string): Promise<DeliveryQueue> {
  const client = new pg.Client(poolSettings(databaseUrl));
  client.on('error', () => undefined);
  // The lock lives as long as this connection: when the process is killed, PostgreSQL frees it, and so its claims.
  const holder = randomInt(1, 2 ** 31);
  const end = () => client.end().catch(() => undefined);
  try {
    await client.connect();
    await client.query('SELECT pg_advisory_lock($1, $2)', [lockClass, holder]);
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
      const until = new Date(now.getTime() + mailLimits.claimedMs);
      return (await query('claim', claimText, [holder, until, now, count])).rows;
    },
    async record(id, outcome) {
      const at = outcome.state === 'SENT' ? outcome.at : outcome.state === 'WAITING' ? outcome.dueAt : null;
      const failure = outcome.state === 'SENT' ? null : outcome.failure;
      await query('record', recordText, [id, outcome.state, at, failure]);
    },
    async emptyMails(ids) {
      await query('empty', emptyText, [ids]);
    },
    [Symbol.asyncDispose]: end,
  };
}

const claimText = `
  WITH claimed AS (
    UPDATE "Delivery" SET "claimedBy" = $1::int::text, "claimedUntil" = $2::timestamptz
     WHERE "id" IN (
       SELECT "id" FROM "Delivery"
        WHERE "state" = 'WAITING' AND "dueAt" <= $3
          AND ("claimedBy" IS NULL OR "claimedUntil" < $3 OR "claimedBy" NOT IN (
            SELECT objid::text FROM pg_locks
             WHERE locktype = 'advisory' AND objsubid = 2 AND classid = ${lockClass} AND granted
               AND database = (SELECT oid FROM pg_database WHERE datname = current_database())))
          AND NOT EXISTS (SELECT FROM "Closing" WHERE "closedAt" IS NOT NULL)
        ORDER BY "dueAt", "id" LIMIT $4 FOR UPDATE SKIP LOCKED)
    RETURNING "id", "mailId", "address", "subscriptionId", "insertions", "attempts", "dueAt")
  SELECT claimed.*, "purpose", "subject", "text", "headers"
    FROM claimed JOIN "Mail" ON "Mail"."id" = "mailId" ORDER BY "dueAt", claimed."id"`;

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
