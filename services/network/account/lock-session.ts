import type { Prisma, Session } from '../../../prisma/network/client/client.ts';

/** Returns the session that a refresh token belongs to, by its hash; nobody else changes it until the transaction ends. */
export async function lockSession(records: Prisma.TransactionClient, tokenHash: string): Promise<Session | null> {
  const [locked] = await records.$queryRaw<{ id: string }[]>`
    SELECT session.id FROM "Session" session JOIN "RefreshToken" token ON token."sessionId" = session.id
    WHERE token.hash = ${tokenHash} FOR UPDATE OF session`;
  return locked ? records.session.findUnique({ where: { id: locked.id } }) : null;
}
