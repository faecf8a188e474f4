import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Grant, Viewer } from '../../../../services/shared/viewer.ts';
import { handIn, openRound, startMembership, type TestMembership } from './start-membership.ts';

let network: TestMembership;
const ids = { draft: '', handedIn: '', renewal: '', round: '' };
beforeAll(async () => {
  network = await startMembership();
  ids.round = (await openRound(network)).id!;
  const applicant = await network.guest('account-applicant');
  ids.draft = (await network.do('saveApplication', { input: { name: 'Herne' } }, applicant)).id!;
  ids.handedIn = await handIn(network, applicant);
  ids.renewal = (await network.do('renewMembership', { city: 'hattingen' }, viewers.editor!)).id!;
  await network.guest('account-other');
});
afterAll(() => network[Symbol.asyncDispose]());

const as = (account: string, ...grants: Grant[]): Viewer => ({ account, grants });
const viewers: Record<string, Viewer | undefined> = {
  nobody: undefined,
  applicant: as('account-applicant'),
  guest: as('account-other'),
  member: as('account-member', { role: 'member' }),
  portal: as('portal:1', { role: 'portal' }, { role: 'member' }),
  maintainer: as('account-m', { role: 'maintainer', city: 'hattingen' }),
  editor: as('account-e', { role: 'editor', city: 'hattingen' }),
  'other editor': as('account-b', { role: 'editor', city: 'bottrop' }),
  organiser: as('account-o', { role: 'organiser', region: 'west' }),
  admin: as('office', { role: 'admin' }),
};

/** Who may do what; everybody else is refused, or finds nothing. Nothing here succeeds in changing anything for good. */
const allowed: [what: string, field: string, variables: () => Record<string, unknown>, may: string[]][] = [
  ['open a round', 'createRound', () => ({ input: {} }), ['admin']],
  ['change a round', 'changeRound', () => ({ id: ids.round, input: { title: 'x'.repeat(201) } }), ['admin']],
  [
    'begin an application',
    'saveApplication',
    () => ({ input: { state: 'x' } }),
    Object.keys(viewers).filter((name) => name !== 'nobody' && name !== 'portal'),
  ],
  ['go on with a draft', 'saveApplication', () => ({ id: ids.draft, input: { name: 'Herne' } }), ['applicant']],
  ['hand a draft in', 'applyForMembership', () => ({ id: ids.draft }), ['applicant']],
  ['go on with a renewal', 'saveApplication', () => ({ id: ids.renewal, input: {} }), ['editor', 'admin']],
  ['begin a renewal', 'renewMembership', () => ({ city: 'hattingen' }), ['editor', 'admin']],
  ['read a draft', 'application', () => ({ id: ids.draft }), ['applicant', 'admin']],
  ['read what was handed in', 'application', () => ({ id: ids.handedIn }), ['applicant', 'admin']],
  ['read a renewal', 'application', () => ({ id: ids.renewal }), ['editor', 'admin']],
  ['list all applications', 'applications', () => ({}), ['admin']],
  ['list whose membership is due', 'membershipsDue', () => ({}), ['admin']],
  ['review an application', 'reviewApplication', () => ({ id: ids.handedIn, note: 'x'.repeat(4_001) }), ['admin']],
  ['admit a city', 'admitCity', () => ({ applicationId: ids.handedIn, slug: 'X' }), ['admin']],
  ['decline a city', 'declineCity', () => ({ applicationId: ids.handedIn, reason: ' ' }), ['admin']],
  [
    'end a membership',
    'leaveNetwork',
    () => ({ city: 'hattingen', confirm: 'hattingen', reason: 'x'.repeat(4_001) }),
    ['editor', 'admin'],
  ],
  ['see the rounds', 'rounds', () => ({}), Object.keys(viewers)],
  ['see where a certificate is', 'city', () => ({ slug: 'hattingen' }), Object.keys(viewers)],
];

/** How it is said that somebody may not; drafts of others are not even there. */
const refusals = ['SIGN_IN_REQUIRED', 'ROLE_REQUIRED', 'NOT_FOUND'];

describe.each(allowed)('to %s', (_, field, variables, may) => {
  test.each(Object.keys(viewers))('is for those who may, not for others: %s', async (name) => {
    const outcome = await network.do(field, variables(), viewers[name]).then(
      (data) => (data === null ? 'NOT_FOUND' : 'done'),
      (error: Error) => /"reason":"(\w+)"/.exec(error.message)![1]!,
    );
    expect([name, refusals.includes(outcome) ? 'refused' : 'allowed']).toEqual([
      name,
      may.includes(name) ? 'allowed' : 'refused',
    ]);
    if (name === 'nobody' && outcome !== 'done' && field !== 'application') expect(outcome).toBe('SIGN_IN_REQUIRED');
  });
});

test('the note of the programme office is for the programme office', async () => {
  await network.do('reviewApplication', { id: ids.handedIn, note: 'Rückfrage offen' }, viewers.admin);
  const note = async (viewer: Viewer | undefined) => {
    const { body } = await network.ask(`{ application(id: "${ids.handedIn}") { state reviewNote } }`, { as: viewer });
    return body.data.application;
  };
  expect(await note(viewers.admin)).toEqual({ state: 'IN_REVIEW', reviewNote: 'Rückfrage offen' });
  expect(await note(viewers.applicant)).toEqual({ state: 'IN_REVIEW', reviewNote: null });
  expect(await note(viewers.guest)).toBeNull();
});
