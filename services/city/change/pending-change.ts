import type { PendingChange } from '../../../prisma/city/client/client.ts';
import type { ConnectionPage } from '../../shared/connection.ts';
import type { Viewer } from '../../shared/viewer.ts';
import { canPropose, canWrite } from '../item/visibility.ts';

export type ChangeRow = PendingChange;
export type ChangePage = ConnectionPage<ChangeRow>;

/** What is kept of a proposal: the fields that become another, and the columns that they fill as they were then. */
export interface Proposal {
  fields: Record<string, unknown>;
  basis: Record<string, unknown>;
}

/** Returns what a row keeps of its proposal. */
export const proposalOf = ({ input }: Pick<ChangeRow, 'input'>): Proposal => input as unknown as Proposal;

/** Tells whether a viewer may see that and what an account has proposed for a city. */
export const canReadChange = (viewer: Viewer | null, city: string, { author }: Pick<ChangeRow, 'author'>): boolean =>
  canWrite(viewer, city) || (canPropose(viewer, city) && viewer?.account === author);

/** The same as a condition for Prisma. */
export function readableChangesWhere(viewer: Viewer | null, city: string) {
  if (canWrite(viewer, city)) return {};
  return { author: { in: canPropose(viewer, city) ? [viewer!.account] : [] } };
}
