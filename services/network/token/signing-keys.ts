import { createSigningKey, readSigningKey, type SigningKey } from '../../shared/tokens.ts';
import type { NetworkDatabase } from '../context.ts';
import { locks } from '../limits.ts';

/** Returns the key pairs that sign people's tokens, the newest first; empty on a database that never had one. */
export async function readSigningKeys(db: Pick<NetworkDatabase, 'signingKey'>): Promise<SigningKey[]> {
  const kept = await db.signingKey.findMany({ orderBy: [{ createdAt: 'desc' }, { kid: 'asc' }] });
  return kept.map(({ privateKey }) => readSigningKey(privateKey));
}

/** The same, and makes the first key pair when there is none; processes that start together make one between them. */
export async function ensureSigningKeys(db: NetworkDatabase, now = Date.now): Promise<SigningKey[]> {
  const kept = await readSigningKeys(db);
  if (kept.length > 0) return kept;
  return db.$transaction(async (records) => {
    await records.$executeRaw`SELECT pg_advisory_xact_lock(${locks.signingKeys})`;
    const meanwhile = await readSigningKeys(records);
    if (meanwhile.length > 0) return meanwhile;
    const { kid, privateKey } = createSigningKey();
    await records.signingKey.create({ data: { kid, privateKey, createdAt: new Date(now()) } });
    return readSigningKeys(records);
  });
}
