import type { Prisma } from '../../../prisma/network/client/client.ts';
import { isKey } from '../../shared/ids.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { ApplicationRecord } from './application.ts';

/**
 * Returns an application that nobody else changes until the transaction ends. Throws NOT_FOUND for one that is not there
 * or that `mayTouch` refuses, and STATE_UNFIT when it is in none of the states.
 */
export async function lockApplication(
  records: Prisma.TransactionClient,
  id: string,
  states: ApplicationRecord['state'][],
  mayTouch: (application: ApplicationRecord) => boolean = () => true,
): Promise<ApplicationRecord> {
  if (!isKey(id)) throw new Refusal('NOT_FOUND', { argument: 'application' });
  await records.$queryRaw`SELECT id FROM "Application" WHERE id = ${id} FOR UPDATE`;
  const application = await records.application.findUnique({ where: { id } });
  if (!application || !mayTouch(application)) throw new Refusal('NOT_FOUND', { argument: 'application' });
  if (!states.includes(application.state)) {
    throw new Refusal('STATE_UNFIT', { argument: 'application', detail: application.state });
  }
  return application;
}
