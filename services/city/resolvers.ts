import { DateTime, PartialDate } from '../shared/date-time.ts';
import { mergeResolvers } from '../shared/merge-resolvers.ts';
import { auditResolvers } from './audit/resolvers.ts';
import { bestPracticeResolvers } from './best-practice/resolvers.ts';
import { changeResolvers } from './change/resolvers.ts';
import { districtResolvers } from './district/resolvers.ts';
import { eventResolvers } from './event/resolvers.ts';
import { findOffice } from './find-office.ts';
import { initiativeResolvers } from './initiative/resolvers.ts';
import { movingResolvers } from './moving/resolvers.ts';
import type { Resolvers } from './schema.types.ts';

const cityResolvers: Resolvers = {
  DateTime,
  PartialDate,
  City: {
    __resolveReference: ({ slug }, { city }) => (slug === city ? { slug } : null),
    office: (_city, _args, context) => findOffice(context),
  },
};

/** The resolvers of all kinds, put together type by type. */
export const resolvers = mergeResolvers(
  cityResolvers,
  initiativeResolvers,
  eventResolvers,
  bestPracticeResolvers,
  districtResolvers,
  changeResolvers,
  auditResolvers,
  movingResolvers,
);
