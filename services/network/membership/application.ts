import type { Application } from '../../../prisma/network/client/client.ts';
import { isAdmin, isEditor, type Viewer } from '../../shared/viewer.ts';
import { type Answers, answersSchema } from './answers.ts';

/** An application as it is on record; the resolvers read its fields. */
export type ApplicationRecord = Application;

/** The states of an application that waits for a decision. */
export const handedIn = ['SUBMITTED', 'IN_REVIEW'] as const satisfies Application['state'][];

/** Returns what the form of an application holds. */
export const readAnswers = ({ answers }: Pick<Application, 'answers'>): Answers => answersSchema.parse(answers);

/** Tells whether the viewer can apply: everyone who has signed in, but no application of a portal. */
export const canApply = (viewer: Viewer | null): viewer is Viewer =>
  viewer !== null && !viewer.grants.some(({ role }) => role === 'portal');

/** Tells whether the viewer can write in an application: its applicant; in a renewal the editors of its city, nobody else. */
export const canWriteApplication = (viewer: Viewer | null, { applicant, isRenewal, slug }: Application): boolean =>
  canApply(viewer) && (isRenewal ? isEditor(viewer, slug) : viewer.account === applicant);

/** Tells whether the viewer can read an application: who can write in it, and the programme office. */
export const canReadApplication = (viewer: Viewer | null, application: Application): boolean =>
  canWriteApplication(viewer, application) || isAdmin(viewer);
