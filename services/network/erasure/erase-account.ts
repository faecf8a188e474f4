import type { Prisma } from '../../../prisma/network/client/client.ts';
import { eraseWords } from '../../shared/erase-words.ts';
import { digestOf } from '../../shared/erasures.ts';
import { Refusal } from '../../shared/refusal.ts';
import { isAdmin } from '../../shared/viewer.ts';
import { readAddress } from '../account/address.ts';
import { revokeAccount } from '../account/revoke-account.ts';
import { recordAudit } from '../audit/record-audit.ts';
import type { Context } from '../context.ts';
import type { AccountErasure } from '../schema.types.ts';

/**
 * Erases what the network knows of an e-mail address: its account with roles, sessions and tokens of applications, codes for
 * signing in, and contacts in applications; and wishes for the same in every city. Throws SIGN_IN_REQUIRED, ROLE_REQUIRED,
 * EMAIL_INVALID, or ROLE_FIXED for an address of the programme office in the settings.
 */
export async function eraseAccount(
  { db, viewer, now, adminEmails, log }: Context,
  email: string,
): Promise<AccountErasure> {
  if (!viewer) throw new Refusal('SIGN_IN_REQUIRED');
  if (!isAdmin(viewer)) throw new Refusal('ROLE_REQUIRED');
  const address = readAddress(email);
  if (adminEmails.includes(address)) throw new Refusal('ROLE_FIXED');
  const erasedAt = new Date(now());
  const erased = await db.$transaction(async (records) => {
    const account = await records.account.findUnique({ where: { email: address } });
    if (account) await emptyAccount(records, account.id, now);
    await records.signInCode.deleteMany({ where: { email: address } });
    await forgetInApplications(records, address);
    const cities = await records.city.findMany({ where: { status: { not: 'APPLICANT' } }, select: { slug: true } });
    // A city knows a member of a group by the account alone.
    const said = account ? [address, account.id] : [address];
    const wishes = said.flatMap((person) =>
      ['', ...cities.map(({ slug }) => slug)].map((city) => ({ city, digest: digestOf(city, person) })),
    );
    await records.$executeRaw`
      INSERT INTO "Erasure" ("city", "digest", "erasedAt")
      SELECT city, digest, ${erasedAt} FROM jsonb_to_recordset(${JSON.stringify(wishes)}::jsonb) AS wish (city text, digest text)
      ON CONFLICT ("city", "digest") DO UPDATE SET "erasedAt" = EXCLUDED."erasedAt"`;
    const subject = account?.id ?? 'address';
    await recordAudit(records, { actor: viewer.account, action: 'account-erased', subject }, erasedAt);
    return { digest: digestOf('', address), erasedAt, hadAccount: account !== null, cities: cities.length };
  });
  log.info({ account: viewer.account }, 'an account was erased');
  return erased;
}

/** What stays is an id without an address, by which tokens that still run are refused. */
async function emptyAccount(records: Prisma.TransactionClient, id: string, now: () => number): Promise<void> {
  await revokeAccount(records, id, now);
  await records.session.deleteMany({ where: { accountId: id } });
  await records.roleGrant.deleteMany({ where: { accountId: id } });
  await records.withdrawnGrant.deleteMany({ where: { accountId: id } });
  await records.portalToken.deleteMany({ where: { owner: id } });
  await records.account.update({ where: { id }, data: { email: `erased:${id}`, lastSignInAt: null } });
}

async function forgetInApplications(records: Prisma.TransactionClient, address: string): Promise<void> {
  const found = await records.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Application"
     WHERE position(${address} IN lower(concat("answers"::text, ' ', "reviewNote", ' ', "reason"))) > 0 FOR UPDATE`;
  for (const { id } of found) {
    const { answers, reviewNote, reason } = await records.application.findUniqueOrThrow({ where: { id } });
    const { contact } = answers as { contact?: { email?: string | null } };
    const isTheirs = contact?.email?.trim().toLowerCase() === address;
    const said = isTheirs ? { ...(answers as object), contact: null } : answers;
    const erased = eraseWords({ answers: said, reviewNote, reason }, [address]);
    await records.application.update({ where: { id }, data: { ...erased, answers: erased.answers as object } });
  }
}
