import type { Check } from './check.ts';
import { contractChecks } from './checks/contract.ts';
import { entityChecks } from './checks/entities.ts';
import { errorChecks } from './checks/errors.ts';
import { feedChecks } from './checks/feed.ts';
import { graphqlChecks } from './checks/graphql.ts';
import { pageChecks } from './checks/pages.ts';
import { readinessChecks } from './checks/readiness.ts';
import { trustChecks } from './checks/trust.ts';

/** All checks in the order in which they are made. A city that offers nothing but a feed is checked for `feed` alone. */
export const checkGroups = {
  readiness: readinessChecks,
  graphql: graphqlChecks,
  contract: contractChecks,
  entities: entityChecks,
  pages: pageChecks,
  trust: trustChecks,
  feed: feedChecks,
  errors: errorChecks,
} as const satisfies Record<string, readonly Check[]>;
export type CheckGroup = keyof typeof checkGroups;
