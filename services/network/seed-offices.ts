import { ensureAccount } from './account/account.ts';
import type { NetworkDatabase } from './context.ts';
import { offices } from './seeds/demo.ts';

/** Makes the offices of the demo cities editors there, all or nothing, as long as nobody has an account. */
export async function seedOffices(db: NetworkDatabase): Promise<void> {
  await db.$transaction(async (records) => {
    if ((await records.account.count()) > 0) return;
    const grantedAt = new Date();
    for (const { city, email } of offices) {
      const { id: accountId } = await ensureAccount(records, email, grantedAt);
      await records.roleGrant.create({ data: { accountId, role: 'EDITOR', city, grantedAt, grantedBy: 'system' } });
    }
  });
}
