import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { admin } from '../start-test-network.ts';
import { complete, handIn, openRound, startMembership, type TestMembership } from './start-membership.ts';

let network: TestMembership;
beforeAll(async () => {
  network = await startMembership();
  await openRound(network);
});
afterAll(() => network[Symbol.asyncDispose]());

/** A complete application of another city. */
const of = (name: string, more: object = {}) => ({
  ...complete,
  name,
  ags: null,
  supporters: complete.supporters.map((supporter) => ({ ...supporter, city: name })),
  ...more,
});
const auditOf = (city: string) => network.db.auditEntry.findMany({ where: { city }, orderBy: { id: 'asc' } });

describe('admitCity', () => {
  test('puts the city on record as a member for three years, makes the applicant its editor and tells them', async () => {
    const guest = await network.guest('account-gladbeck');
    const applicationId = await handIn(network, guest);
    const city = await network.do('admitCity', { applicationId }, admin);
    const { concept, supporters, applicant, contact, funding, coordinationHours, coordinationSince, ...described } =
      complete;
    expect(city).toEqual({
      ...described,
      slug: 'gladbeck',
      status: 'MEMBER',
      memberSince: '2027-03-01',
      memberUntil: null,
      renewBy: '2030-03-01T12:00:00.000Z',
      supporters: ['Beispielverein e.V.', 'Beispielstiftung'],
      certificateUrl: `${network.hub.url}/certificates/gladbeck.pdf`,
      node: null,
      partnerCities: [],
    });
    expect(await network.db.roleGrant.findMany({ where: { city: 'gladbeck' } })).toMatchObject([
      { accountId: 'account-gladbeck', role: 'EDITOR', grantedBy: 'office' },
    ]);
    expect(network.mails.splice(0)).toMatchObject([
      {
        to: 'account-gladbeck@city.example',
        text: expect.stringMatching(/bis zum 1\. März 2030\.\nDie Urkunde: http/),
      },
    ]);
    expect(await auditOf('gladbeck')).toMatchObject([
      { actor: 'office', action: 'city-admitted', subject: applicationId },
      { actor: 'office', action: 'role-granted', subject: 'account-gladbeck' },
    ]);
    expect(await network.do('application', { id: applicationId }, guest)).toMatchObject({
      state: 'ADMITTED',
      slug: 'gladbeck',
      decidedAt: '2027-03-01T12:00:00.000Z',
    });
  });

  test('happens once when it is asked for many times at once', async () => {
    const guest = await network.guest('account-herne');
    const applicationId = await handIn(network, guest, of('Herne'));
    const answers = await Promise.allSettled(
      Array.from({ length: 8 }, () => network.do('admitCity', { applicationId }, admin)),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(network.mails.splice(0)).toHaveLength(1);
    expect(await auditOf('herne')).toHaveLength(2);
    expect(await network.refusal('admitCity', { applicationId }, admin)).toEqual(['STATE_UNFIT', 'application']);
    expect(await network.refusal('declineCity', { applicationId, reason: 'doch nicht' }, admin)).toEqual([
      'STATE_UNFIT',
      'application',
    ]);
  });

  test('refuses a slug that another city has, and takes the one that the programme office chooses', async () => {
    const guest = await network.guest('account-hattingen');
    const applicationId = await handIn(network, guest, of('Hattingen', { state: 'DE_RP' }));
    const admit = (slug?: string) => network.refusal('admitCity', { applicationId, slug }, admin);
    expect(await admit()).toEqual(['ID_TAKEN', 'slug']);
    expect(await admit('bottrop')).toEqual(['ID_TAKEN', 'slug']);
    expect(await admit('Hattingen')).toEqual(['SLUG_MALFORMED', 'slug']);
    expect(await admit('gateway')).toEqual(['SLUG_MALFORMED', 'slug']);
    expect(await auditOf('hattingen')).toEqual([]);
    expect(network.mails).toEqual([]);
    const city = await network.do('admitCity', { applicationId, slug: 'hattingen-rp' }, admin);
    expect(city).toMatchObject({ slug: 'hattingen-rp', name: 'Hattingen', state: 'DE_RP' });
    expect(await network.do('application', { id: applicationId }, guest)).toMatchObject({ slug: 'hattingen-rp' });
    expect(network.mails.splice(0)).toHaveLength(1);
  });

  test('makes a member of a city that took part before, and keeps what its application leaves open', async () => {
    const guest = await network.guest('account-wolfsburg');
    const more = { state: 'DE_NI', areaKm2: null, location: null, population: 125_000 };
    const applicationId = await handIn(network, guest, of('Wolfsburg', more));
    expect(await network.do('admitCity', { applicationId }, admin)).toMatchObject({
      slug: 'wolfsburg',
      status: 'MEMBER',
      ags: '03103000',
      population: 125_000,
      areaKm2: 204,
      location: { lat: 52.42, lon: 10.79 },
      memberSince: '2027-03-01',
    });
    network.mails.splice(0);
  });

  test('lets one of two applications for one city in', async () => {
    const [one, other] = await Promise.all(['account-one', 'account-two'].map((id) => network.guest(id)));
    const ids = await Promise.all([one!, other!].map((guest) => handIn(network, guest, of('Unna'))));
    const admitted = await Promise.allSettled(
      ids.map((applicationId) => network.do('admitCity', { applicationId }, admin)),
    );
    expect(admitted.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await network.db.roleGrant.count({ where: { city: 'unna' } })).toBe(1);
    network.mails.splice(0);
  });

  test('is refused for a draft, and for what is not there', async () => {
    const guest = await network.guest('account-draft');
    const { id } = await network.do('saveApplication', { input: complete }, guest);
    expect(await network.refusal('admitCity', { applicationId: id }, admin)).toEqual(['STATE_UNFIT', 'application']);
    for (const applicationId of ['application-none', '', '\0']) {
      expect(await network.refusal('admitCity', { applicationId }, admin)).toEqual(['NOT_FOUND', 'application']);
    }
  });
});

describe('reviewApplication and declineCity', () => {
  test('take an application into review, decline it and tell the applicant why', async () => {
    const guest = await network.guest('account-hamm');
    const applicationId = await handIn(network, guest, of('Hamm'));
    const review = { id: applicationId, note: 'Konzept prüfen' };
    expect(await network.do('reviewApplication', review, admin)).toMatchObject({ state: 'IN_REVIEW' });
    expect(await network.refusal('saveApplication', { id: applicationId, input: {} }, guest)).toEqual([
      'STATE_UNFIT',
      'application',
    ]);
    const reason = 'Das Konzept sagt nicht, wer es umsetzt.';
    expect(await network.do('declineCity', { applicationId, reason }, admin)).toMatchObject({
      state: 'DECLINED',
      reason,
      decidedAt: '2027-03-01T12:00:00.000Z',
    });
    const [mail, ...more] = network.mails.splice(0);
    expect(mail!.subject, 'subjects are logged').toBe('Ihr Antrag auf Mitgliedschaft');
    expect([mail!.to, more]).toEqual(['account-hamm@city.example', []]);
    expect(mail!.text).toContain(reason);
    expect(mail!.text).toMatch(/^Guten Tag,\n\nder Antrag für Hamm /);
    expect(await network.db.city.count({ where: { slug: 'hamm' } })).toBe(0);
    expect(await network.refusal('admitCity', { applicationId }, admin)).toEqual(['STATE_UNFIT', 'application']);
    const deeds = await network.db.auditEntry.findMany({ where: { subject: applicationId }, orderBy: { id: 'asc' } });
    expect(deeds.map(({ action, actor }) => [action, actor])).toEqual([
      ['application-begun', 'account-hamm'],
      ['application-submitted', 'account-hamm'],
      ['application-reviewed', 'office'],
      ['application-declined', 'office'],
    ]);
  });
});
