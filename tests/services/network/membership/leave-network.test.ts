import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Viewer } from '../../../../services/shared/viewer.ts';
import { admin } from '../start-test-network.ts';
import { complete, handIn, openRound, startMembership, type TestMembership } from './start-membership.ts';

let network: TestMembership;
let guest: Viewer;
let editor: Viewer;
let applicationId: string;
beforeAll(async () => {
  network = await startMembership();
  const { db } = network;
  await openRound(network);
  guest = await network.guest('account-gladbeck');
  editor = { ...guest, grants: [{ role: 'editor', city: 'gladbeck' }] };
  applicationId = await handIn(network, guest);
  await network.do('reviewApplication', { id: applicationId, note: 'Frau Muster rief an' }, admin);
  await network.do('admitCity', { applicationId }, admin);
  const at = new Date('2027-03-01T12:00:00Z');
  const { account } = await network.guest('account-maintainer');
  const grant = { accountId: account, role: 'MAINTAINER', grantedAt: at, grantedBy: guest.account } as const;
  await db.roleGrant.createMany({
    data: [
      { ...grant, city: 'gladbeck' },
      { ...grant, city: 'bottrop' },
    ],
  });
  await db.node.create({ data: { citySlug: 'gladbeck', endpoint: 'https://gladbeck.example/graphql' } });
  await db.enrolmentCode.create({
    data: { hash: 'h', citySlug: 'gladbeck', createdBy: 'office', createdAt: at, expiresAt: at },
  });
  const token = { name: 'Portal', owner: guest.account, scopes: [], perMinute: 60, createdAt: at, expiresAt: at };
  await db.portalToken.createMany({
    data: [
      { ...token, id: 'one', hash: '1', city: 'gladbeck' },
      { ...token, id: 'two', hash: '2' },
      { ...token, id: 'three', hash: '3', city: 'gladbeck', owner: 'office' },
    ],
  });
  await db.city.update({
    where: { slug: 'gladbeck' },
    data: { feedUrl: 'https://gladbeck.example/feed', partners: { connect: { slug: 'bottrop' } } },
  });
  network.mails.splice(0);
});
afterAll(() => network[Symbol.asyncDispose]());

describe('leaveNetwork', () => {
  test('needs the slug once more, from the office too', async () => {
    for (const confirm of [undefined, null, 'Gladbeck']) {
      for (const viewer of [editor, admin]) {
        const refused = await network.refusal('leaveNetwork', { city: 'gladbeck', confirm }, viewer);
        expect(refused).toEqual(['VALUE_INVALID', 'confirm']);
      }
    }
    expect(await network.db.node.count({ where: { citySlug: 'gladbeck' } })).toBe(1);
  });

  test('ends the membership, its node, roles, codes and tokens, and tells its editors and the office', async () => {
    await network.do('renewMembership', { city: 'gladbeck' }, editor);
    const left = await Promise.allSettled(
      [1, 2, 3].map(() =>
        network.do('leaveNetwork', { city: 'gladbeck', confirm: 'gladbeck', reason: 'Kein Geld mehr.' }, editor),
      ),
    );
    expect(left.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await network.do('city', { slug: 'gladbeck' })).toMatchObject({
      status: 'FORMER',
      memberSince: '2027-03-01',
      memberUntil: '2027-03-01',
      renewBy: null,
      certificateUrl: null,
      node: null,
      partnerCities: [],
    });
    const { db } = network;
    expect(await db.roleGrant.findMany()).toMatchObject([{ accountId: 'account-maintainer', city: 'bottrop' }]);
    const withdrawn = await db.withdrawnGrant.findMany({ where: { city: 'gladbeck' }, orderBy: { accountId: 'asc' } });
    expect(withdrawn.map(({ accountId }) => accountId)).toEqual(['account-gladbeck', 'account-maintainer']);
    expect(await db.enrolmentCode.count()).toBe(0);
    const tokens = await db.portalToken.findMany({ orderBy: { id: 'asc' } });
    expect(tokens.map(({ withdrawnAt }) => withdrawnAt !== null)).toEqual([true, true, false]);
    const mails = network.mails.splice(0);
    expect(mails.map(({ to }) => to).toSorted()).toEqual(['account-gladbeck@city.example', 'office@hub.example']);
    expect(mails.every(({ text }) => text.includes('Kein Geld mehr.'))).toBe(true);
    expect((await fetch(`${network.service.url}/certificates/gladbeck.pdf`)).status).toBe(404);
    const registry = await (await fetch(`${network.service.url}/registry`)).json();
    expect(registry.cities.find(({ slug }: { slug: string }) => slug === 'gladbeck')).toMatchObject({
      status: 'FORMER',
      endpoint: null,
    });
  });

  test('keeps the history without what could name people', async () => {
    const kept = await network.db.application.findMany({ where: { slug: 'gladbeck' } });
    expect(kept).toMatchObject([
      {
        id: applicationId,
        state: 'ADMITTED',
        reviewNote: null,
        reason: null,
        answers: { name: 'Gladbeck', population: complete.population, contact: null, concept: null, funding: null },
      },
    ]);
    const everything = JSON.stringify([kept, await network.db.city.findUnique({ where: { slug: 'gladbeck' } })]);
    expect(everything).not.toMatch(/@|02043|Koordinierungsstelle|Muster|Kein Geld/);
    const deeds = await network.db.auditEntry.findMany({ where: { city: 'gladbeck' }, orderBy: { id: 'asc' } });
    expect(deeds.map(({ action, subject }) => [action, subject])).toEqual([
      ['city-admitted', applicationId],
      ['role-granted', 'account-gladbeck'],
      ['renewal-begun', expect.stringMatching(/^application-/)],
      ['city-left', 'gladbeck'],
      ['feed-removed', 'gladbeck'],
      ['role-withdrawn', 'account-gladbeck'],
      ['portal-token-withdrawn', 'one'],
      ['role-withdrawn', 'account-maintainer'],
      ['portal-token-withdrawn', 'three'],
      ['enrolment-code-withdrawn', 'gladbeck'],
      ['node-removed', 'gladbeck'],
      ['application-removed', deeds[2]!.subject],
    ]);
  });

  test('is over: it cannot be left twice or renewed, but a city can apply again', async () => {
    expect(await network.refusal('leaveNetwork', { city: 'gladbeck', confirm: 'gladbeck' }, admin)).toEqual([
      'STATE_UNFIT',
      'city',
    ]);
    expect(await network.refusal('renewMembership', { city: 'gladbeck' }, admin)).toEqual(['STATE_UNFIT', 'city']);
    for (const city of ['atlantis', 'X', '\0']) {
      expect(await network.refusal('leaveNetwork', { city, confirm: city }, admin)).toEqual(['NOT_FOUND', 'city']);
    }
    const again = await handIn(network, guest);
    network.setNow('2028-06-01T12:00:00Z');
    expect(await network.do('admitCity', { applicationId: again }, admin)).toMatchObject({
      slug: 'gladbeck',
      status: 'MEMBER',
      memberSince: '2028-06-01',
      memberUntil: null,
      renewBy: '2031-06-01T12:00:00.000Z',
    });
  });

  test('declines a renewal that was handed in', async () => {
    const { id } = await network.do('renewMembership', { city: 'gladbeck' }, editor);
    await network.do('applyForMembership', { id }, editor);
    await network.do('leaveNetwork', { city: 'gladbeck', confirm: 'gladbeck' }, admin);
    expect(await network.do('application', { id }, admin)).toMatchObject({
      state: 'DECLINED',
      answers: { contact: null },
    });
  });
});
