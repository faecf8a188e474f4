import express, { type Express } from 'express';
import { z } from 'zod';
import { erasureLimits, fingerprintOf, type ListedErasure, listedErasure } from '../../shared/erasures.ts';
import { readInput } from '../../shared/read-input.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { NetworkDatabase, Services } from '../context.ts';
import { createRecognise } from './create-recognise.ts';
import { requestBytes } from './limits.ts';

const requestSchema = z.object({
  proof: z.string().max(2_000),
  known: z.string().max(100),
  done: z.array(listedErasure).max(erasureLimits.atOnce),
});

/**
 * Adds `POST /erasures/<city>`, where a city's node, by a proof of its key, tells which erasures it has done, and is told all
 * that it should have done; null when it knows the same, as the fingerprint of its list says.
 */
export function addErasureRoutes(app: Express, services: Pick<Services, 'db' | 'nodes' | 'hubUrl' | 'now'>): void {
  const { db } = services;
  const recognise = createRecognise(services);
  app.post('/erasures/:slug', express.json({ limit: requestBytes }), async (request, response) => {
    response.set('cache-control', 'no-store');
    const { slug } = request.params;
    const { proof, known, done } = readInput(requestSchema, request.body ?? {}, 'erasures');
    await recognise(slug, proof);
    await recordErasures(db, slug, done);
    const rows = await db.erasure.findMany({ where: { city: slug }, select: { digest: true, erasedAt: true } });
    response.json({ erasures: fingerprintOf(rows) === known ? null : rows });
  });
}

/** Puts erasures of a city on record, of each person the last. Throws TOO_MANY (409). */
async function recordErasures(
  db: Pick<NetworkDatabase, '$executeRaw' | 'erasure'>,
  city: string,
  erasures: ListedErasure[],
): Promise<void> {
  if (erasures.length === 0) return;
  const limit = erasureLimits.kept;
  const digest = { in: erasures.map((erasure) => erasure.digest) };
  const more = new Set(digest.in).size - (await db.erasure.count({ where: { city, digest } }));
  if (more > 0 && (await db.erasure.count({ where: { city } })) + more > limit) {
    throw new Refusal('TOO_MANY', { argument: 'done', limit }, 409);
  }
  const digests = erasures.map(({ digest }) => digest);
  const times = erasures.map(({ erasedAt }) => erasedAt.toISOString());
  await db.$executeRaw`
    INSERT INTO "Erasure" ("city", "digest", "erasedAt")
    SELECT ${city}, digest, max(at)
      FROM unnest(${digests}::text[], ${times}::timestamptz[]) AS told (digest, at) GROUP BY digest
    ON CONFLICT ("city", "digest") DO UPDATE SET "erasedAt" = greatest("Erasure"."erasedAt", EXCLUDED."erasedAt")`;
}
