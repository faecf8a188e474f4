import { DateTime, PartialDate } from '../shared/date-time.ts';
import { mergeResolvers } from '../shared/merge-resolvers.ts';
import { accountResolvers } from './account/resolvers.ts';
import { auditResolvers } from './audit/resolvers.ts';
import { cityResolvers } from './city/resolvers.ts';
import { enrolmentResolvers } from './enrolment/resolvers.ts';
import { erasureResolvers } from './erasure/resolvers.ts';
import { hostingResolvers } from './hosting/resolvers.ts';
import { membershipResolvers } from './membership/resolvers.ts';
import { nodeResolvers } from './node/resolvers.ts';
import { portalResolvers } from './portal/resolvers.ts';
import { roleResolvers } from './role/resolvers.ts';
import type { Resolvers } from './schema.types.ts';

/** The resolvers of all rooms, put together type by type. */
export const resolvers = mergeResolvers<Resolvers>(
  { DateTime, PartialDate },
  accountResolvers,
  cityResolvers,
  membershipResolvers,
  nodeResolvers,
  enrolmentResolvers,
  hostingResolvers,
  roleResolvers,
  portalResolvers,
  auditResolvers,
  erasureResolvers,
);
