import { connectionResolvers } from '../../shared/connection.ts';
import { isAdmin } from '../../shared/viewer.ts';
import { thenReadAnew } from '../context.ts';
import type { Resolvers } from '../schema.types.ts';
import { admitCity } from './admit-city.ts';
import { readAnswers } from './application.ts';
import { applyForMembership } from './apply-for-membership.ts';
import { changeRound } from './change-round.ts';
import { createRound } from './create-round.ts';
import { declineCity } from './decline-city.ts';
import { findApplication, findApplications, findOwnApplications } from './find-applications.ts';
import { findMembershipsDue } from './find-memberships-due.ts';
import { leaveNetwork } from './leave-network.ts';
import { certificateUrl } from './membership.ts';
import { findProblems, showProblem } from './problems.ts';
import { renewMembership } from './renew-membership.ts';
import { reviewApplication } from './review-application.ts';
import { saveApplication } from './save-application.ts';
import { findWarnings } from './warnings.ts';

export const membershipResolvers: Resolvers = {
  Query: {
    rounds: (_query, _args, { db }) => db.round.findMany({ orderBy: [{ deadline: 'desc' }, { id: 'asc' }], take: 100 }),
    application: (_query, { id }, context) => findApplication(context, id),
    myApplications: (_query, _args, context) => findOwnApplications(context),
    applications: (_query, args, context) => findApplications(context, args),
    membershipsDue: (_query, _args, context) => findMembershipsDue(context),
  },
  Mutation: {
    createRound: (_mutation, { input }, context) => createRound(context, input),
    changeRound: (_mutation, { id, input }, context) => changeRound(context, id, input),
    saveApplication: (_mutation, { id, input }, context) => saveApplication(context, id, input),
    applyForMembership: (_mutation, { id }, context) => applyForMembership(context, id),
    renewMembership: (_mutation, { city }, context) => renewMembership(context, city),
    reviewApplication: (_mutation, { id, note }, context) => reviewApplication(context, id, note),
    admitCity: (_mutation, { applicationId, slug }, context) =>
      thenReadAnew(context, admitCity(context, applicationId, slug)),
    declineCity: (_mutation, { applicationId, reason }, context) => declineCity(context, applicationId, reason),
    leaveNetwork: (_mutation, args, context) => thenReadAnew(context, leaveNetwork(context, args)),
  },
  Application: {
    slug: ({ slug }) => slug || null,
    round: ({ roundId }, _args, { loaders }) => (roundId ? loaders.rounds.load(roundId) : null),
    answers: (application) => readAnswers(application),
    problems: (application) => findProblems(readAnswers(application)).map(showProblem),
    warnings: (application) => findWarnings(readAnswers(application)),
    reviewNote: ({ reviewNote }, _args, { viewer }) => (isAdmin(viewer) ? reviewNote : null),
  },
  ApplicationConnection: connectionResolvers,
  City: {
    certificateUrl: ({ slug, status }, _args, { hubUrl }) =>
      status === 'MEMBER' && hubUrl ? certificateUrl(hubUrl, slug) : null,
  },
};
