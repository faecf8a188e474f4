import { createSigningKey, readSigningKey } from '../../shared/tokens.ts';
import type { NetworkDatabase } from '../context.ts';
import { locks } from '../limits.ts';
import type { DatedKey } from './keys/key-life.ts';

/** Returns the key pairs that sign people's tokens, the newest first; empty on a database that never had one. */
export async function readSigningKeys(db: Pick<NetworkDatabase, 'signingKey'>): Promise<DatedKey[]> {
  const kept = await db.signingKey.findMany({ orderBy: [{ createdAt: 'desc' }, { kid: 'asc' }] });
  return kept.map(({ privateKey, createdAt }) => ({ ...readSigningKey(privateKey), createdAt: createdAt.getTime() }));
}

/** Makes the first key pair when there is none; processes that start together make one between them. */
export async function ensureSigningKeys(db: NetworkDatabase, now = Date.now): Promise<void> {
  await db.$transaction(async (records) => {
    await records.$executeRaw`SELECT pg_advisory_xact_lock(${locks.signingKeys})`;
    if ((await records.signingKey.count()) > 0) return;
    const { kid, privateKey } = createSigningKey();
    await records.signingKey.create({ data: { kid, privateKey, createdAt: new Date(now()) } });
  });
}
