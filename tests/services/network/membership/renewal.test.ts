import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openNetworkDatabase } from '../../../../services/network/context.ts';
import { remindMembers } from '../../../../services/network/membership/remind-members.ts';
import { startReminding } from '../../../../services/network/membership/start-reminding.ts';
import type { Viewer } from '../../../../services/shared/viewer.ts';
import { admin, silent } from '../start-test-network.ts';
import { complete, handIn, openRound, startMembership, type TestMembership } from './start-membership.ts';

let network: TestMembership;
const editor = { account: 'account-gladbeck', grants: [{ role: 'editor' as const, city: 'gladbeck' }] };
beforeAll(async () => {
  network = await startMembership();
  await openRound(network);
  const applicationId = await handIn(network, await network.guest('account-gladbeck'));
  await network.do('admitCity', { applicationId }, admin);
  network.mails.splice(0);
});
afterAll(() => network[Symbol.asyncDispose]());

/** Lets several processes look at a point in time, each with a pool of its own. */
async function remindAt(at: string): Promise<string[]> {
  const pools = [1, 2, 3, 4].map(() => openNetworkDatabase(network.databaseUrl, 2));
  const tools = { mailer: { send: network.mails.push.bind(network.mails) }, now: () => Date.parse(at) };
  await Promise.all(pools.map((db) => remindMembers({ db, ...tools })));
  await Promise.all(pools.map((db) => db.$disconnect()));
  return network.mails.splice(0).map(({ to }) => to);
}

describe('the reminder', () => {
  test('comes 90 days before the renewal, once, from however many processes', async () => {
    expect(await remindAt('2029-12-01T11:59:59Z')).toEqual([]);
    expect(await remindAt('2029-12-01T12:00:00Z')).toEqual(['account-gladbeck@city.example']);
    expect(await remindAt('2029-12-02T12:00:00Z')).toEqual([]);
    expect(await remindAt('2031-01-01T12:00:00Z')).toEqual([]);
    const entries = await network.db.auditEntry.findMany({ where: { action: 'renewal-reminded' } });
    expect(entries).toMatchObject([{ actor: 'system', subject: 'gladbeck', city: 'gladbeck' }]);
  });

  test('waits for an editor where there is none', async () => {
    const data = { status: 'MEMBER', renewBy: new Date('2029-12-24T00:00:00Z') } as const;
    await network.db.city.create({ data: { slug: 'herne', name: 'Herne', state: 'DE_NW', ...data } });
    expect(await remindAt('2029-12-05T00:00:00Z')).toEqual([]);
    const { account } = await network.guest('account-herne');
    const grant = {
      accountId: account,
      role: 'EDITOR',
      city: 'herne',
      grantedAt: new Date(),
      grantedBy: 'office',
    } as const;
    await network.db.roleGrant.create({ data: grant });
    expect(await remindAt('2029-12-06T00:00:00Z')).toEqual(['account-herne@city.example']);
    expect(await remindAt('2029-12-07T00:00:00Z')).toEqual([]);
  });

  test('is looked after by the service', async () => {
    await network.db.city.update({ where: { slug: 'herne' }, data: { remindedAt: null } });
    const mails: unknown[] = [];
    const services = { db: network.db, log: silent, now: () => Date.parse('2029-12-24T00:00:00Z') };
    await using _worker = startReminding(
      { ...services, mailer: { send: (mail) => mails.push(mail) } },
      { firstAfterMs: 0 },
    );
    await vi.waitFor(() => expect(mails).toHaveLength(1), { timeout: 5_000 });
  });
});

describe('membershipsDue', () => {
  test('lists who has to renew within 90 days, or should have, for the programme office only', async () => {
    const due = async (at: string) => {
      network.setNow(at);
      const cities = (await network.do('membershipsDue', {}, admin)) as unknown as { slug: string }[];
      return cities.map(({ slug }) => slug);
    };
    expect(await due('2029-09-01T00:00:00Z')).toEqual([]);
    expect(await due('2029-11-01T00:00:00Z')).toEqual(['herne']);
    expect(await due('2033-01-01T00:00:00Z')).toEqual(['herne', 'gladbeck']);
    expect(await network.refusal('membershipsDue', {}, editor)).toEqual(['ROLE_REQUIRED']);
    expect(await network.refusal('membershipsDue', {})).toEqual(['SIGN_IN_REQUIRED']);
  });
});

describe('renewMembership', () => {
  test('begins one application with what is on record, which editors go on with and hand in without a round', async () => {
    network.setNow('2029-12-10T12:00:00Z');
    const started = await Promise.all([1, 2, 3].map(() => network.do('renewMembership', { city: 'gladbeck' }, editor)));
    expect(new Set(started.map(({ id }) => id)).size).toBe(1);
    expect(started[0]).toMatchObject({
      isRenewal: true,
      state: 'DRAFT',
      slug: 'gladbeck',
      answers: complete,
      problems: [],
    });
    const { id } = started[0]!;
    const colleague = { account: 'account-colleague', grants: editor.grants };
    await network.do('saveApplication', { id, input: { population: 76_000, name: 'Gladbeck (Westfalen)' } }, colleague);
    const handedIn = await network.do('applyForMembership', { id }, colleague);
    expect(handedIn).toMatchObject({ state: 'SUBMITTED', round: null, slug: 'gladbeck' });
    const city = await network.do('admitCity', { applicationId: id }, admin);
    expect(city).toMatchObject({
      name: 'Gladbeck (Westfalen)',
      population: 76_000,
      memberSince: '2027-03-01',
      renewBy: '2033-03-01T12:00:00.000Z',
    });
    expect(network.mails.splice(0)).toMatchObject([
      { to: 'account-gladbeck@city.example', subject: 'Ihre Mitgliedschaft ist verlängert' },
    ]);
    expect(await remindAt('2030-01-01T00:00:00Z')).toEqual([]);
    expect(await remindAt('2032-12-24T00:00:00Z')).toEqual(['account-gladbeck@city.example']);
  });

  test('is nothing any more for an editor whose role was withdrawn, not even for the one who began it', async () => {
    network.setNow('2033-01-01T00:00:00Z');
    const { id } = await network.do('renewMembership', { city: 'gladbeck' }, editor);
    const former = { ...editor, grants: [] };
    expect(await network.refusal('saveApplication', { id, input: {} }, former)).toEqual(['NOT_FOUND', 'application']);
    expect(await network.refusal('applyForMembership', { id }, former)).toEqual(['NOT_FOUND', 'application']);
    expect(await network.do('application', { id }, former)).toBeNull();
    const idsOf = async (viewer: Viewer) =>
      ((await network.do('myApplications', {}, viewer)) as unknown as { id: string }[]).map((own) => own.id);
    expect(await idsOf(editor)).toContain(id);
    expect(await idsOf(former)).not.toContain(id);
    await network.db.application.deleteMany({ where: { id } });
  });

  test('counts from the decision when the membership has run out, and then begins anew', async () => {
    network.setNow('2034-05-01T00:00:00Z');
    const { id } = await network.do('renewMembership', { city: 'gladbeck' }, admin);
    await network.do('applyForMembership', { id }, editor);
    expect(await network.do('admitCity', { applicationId: id }, admin)).toMatchObject({
      renewBy: '2037-05-01T00:00:00.000Z',
    });
  });

  test('is for editors of a member city', async () => {
    expect(await network.refusal('renewMembership', { city: 'hattingen' }, editor)).toEqual(['ROLE_REQUIRED']);
    expect(await network.refusal('renewMembership', { city: 'hattingen' })).toEqual(['SIGN_IN_REQUIRED']);
    expect(await network.refusal('renewMembership', { city: 'wolfsburg' }, admin)).toEqual(['STATE_UNFIT', 'city']);
    expect(await network.refusal('renewMembership', { city: 'atlantis' }, admin)).toEqual(['NOT_FOUND', 'city']);
    expect(await network.refusal('renewMembership', { city: '\0' }, admin)).toEqual(['NOT_FOUND', 'city']);
  });
});
