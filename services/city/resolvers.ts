import { DateTime, PartialDate } from '../shared/date-time.ts';
import { mergeResolvers } from '../shared/merge-resolvers.ts';
import { auditResolvers } from './audit/resolvers.ts';
import { bestPracticeResolvers } from './best-practice/resolvers.ts';
import { boardEntryResolvers } from './board-entry/resolvers.ts';
import { changeResolvers } from './change/resolvers.ts';
import { conferenceResolvers } from './conference/resolvers.ts';
import { consentResolvers } from './consent/resolvers.ts';
import { districtResolvers } from './district/resolvers.ts';
import { erasureResolvers } from './erasure/resolvers.ts';
import { eventResolvers } from './event/resolvers.ts';
import { findOffice } from './find-office.ts';
import { fundingResolvers } from './funding/resolvers.ts';
import { initiativeResolvers } from './initiative/resolvers.ts';
import { mailingListResolvers } from './mailing-list/resolvers.ts';
import { movingResolvers } from './moving/resolvers.ts';
import type { Resolvers } from './schema.types.ts';
import { sourceResolvers } from './source/resolvers.ts';
import { trainingResolvers } from './training/resolvers.ts';
import { workingGroupResolvers } from './working-group/resolvers.ts';

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
  fundingResolvers,
  trainingResolvers,
  workingGroupResolvers,
  conferenceResolvers,
  boardEntryResolvers,
  mailingListResolvers,
  districtResolvers,
  changeResolvers,
  auditResolvers,
  consentResolvers,
  erasureResolvers,
  movingResolvers,
  sourceResolvers,
);
