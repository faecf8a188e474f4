import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Viewer } from '../../../../services/shared/viewer.ts';
import { admin } from '../start-test-network.ts';
import { complete, handIn, openRound, startMembership, type TestMembership } from './start-membership.ts';

let network: TestMembership;
let guest: Viewer;
beforeAll(async () => {
  network = await startMembership();
  guest = await network.guest('account-gladbeck');
});
afterAll(() => network[Symbol.asyncDispose]());

const save = (input: object, id?: string) => network.do('saveApplication', id ? { id, input } : { input }, guest);

describe('a round', () => {
  test('is opened and changed by the programme office, and read by everyone', async () => {
    const round = await openRound(network);
    expect(round).toEqual({
      id: expect.stringMatching(/^round-/),
      title: 'Ausschreibung 2027',
      opensAt: '2027-02-01T00:00:00.000Z',
      deadline: '2027-04-30T22:00:00.000Z',
    });
    const changed = await network.do(
      'changeRound',
      { id: round.id, input: { deadline: '2027-05-31T22:00:00Z' } },
      admin,
    );
    expect(changed).toEqual({ ...round, deadline: '2027-05-31T22:00:00.000Z' });
    expect(await network.do('rounds', {})).toEqual([changed]);
    await network.do('changeRound', { id: round.id, input: { deadline: '2027-04-30T22:00:00Z', title: null } }, admin);
    const entries = await network.db.auditEntry.findMany({ where: { subject: round.id }, orderBy: { id: 'asc' } });
    expect(entries.map(({ action }) => action)).toEqual(['round-created', 'round-changed', 'round-changed']);
  });

  test.each([
    [{ title: 'Ohne Ende' }, 'TEXT_MISSING', 'input.deadline'],
    [{ deadline: '2027-05-31T22:00:00Z' }, 'TEXT_MISSING', 'input.title'],
    [{ title: ' ', deadline: '2027-05-31T22:00:00Z' }, 'TEXT_MISSING', 'input.title'],
    [{ title: 'Rückwärts', deadline: '2027-02-28T22:00:00Z' }, 'END_BEFORE_START', 'input.deadline'],
    [{ title: 'Nie', deadline: 'bald' }, 'DATE_TIME_INVALID', 'input.deadline'],
  ])('is refused as %j with %s', async (input, reason, argument) => {
    expect(await network.refusal('createRound', { input }, admin)).toEqual([reason, argument]);
    expect(await network.db.round.count()).toBe(1);
  });

  test('is NOT_FOUND by an id that nothing has', async () => {
    for (const id of ['round-none', '', '\0']) {
      expect(await network.refusal('changeRound', { id, input: {} }, admin)).toEqual(['NOT_FOUND', 'id']);
    }
  });
});

describe('saveApplication', () => {
  test('begins with next to nothing and goes on later: what is left out stays, null empties', async () => {
    const begun = await save({ name: 'Gladbeck' });
    expect(begun).toMatchObject({ state: 'DRAFT', slug: 'gladbeck', isRenewal: false, round: null, submittedAt: null });
    const { id } = begun;
    await save({ population: 75_000, supporters: [{ name: 'Beispielverein e.V.' }], contact: { office: 'Büro' } }, id);
    const later = await save({ supporters: null, website: ' ', population: 74_000 }, id);
    expect(later.answers).toMatchObject({
      name: 'Gladbeck',
      population: 74_000,
      supporters: [],
      website: null,
      contact: { office: 'Büro', email: null, phone: null },
    });
    expect(await network.do('application', { id }, guest)).toEqual(later);
  });

  test('keeps what two windows save at once', async () => {
    const { id } = await save({ name: 'Gladbeck' });
    const inputs = [{ population: 1_000 }, { state: 'DE_NW' }, { funding: 'Haushalt' }, { coordinationHours: 7.5 }];
    await Promise.all(inputs.map((input) => save(input, id)));
    const { answers } = await network.do('application', { id }, guest);
    expect(answers).toMatchObject(Object.assign({}, ...inputs));
  });

  test('makes the slug from the name, unless another is wished', async () => {
    const { id, slug } = await save({ name: 'Frankenthal (Pfalz)' });
    expect(slug).toBe('frankenthal-pfalz');
    expect((await save({ slug: 'frankenthal' }, id)).slug).toBe('frankenthal');
    expect((await save({ slug: null, name: null }, id)).slug).toBeNull();
  });

  test.each([
    [{ slug: 'Gladbeck' }, 'SLUG_MALFORMED', 'input.slug'],
    [{ slug: 'admin' }, 'SLUG_MALFORMED', 'input.slug'],
    [{ name: 'x'.repeat(201) }, 'TEXT_TOO_LONG', 'input.name'],
    [{ state: 'NRW' }, 'VALUE_INVALID', 'input.state'],
    [{ ags: '123' }, 'VALUE_INVALID', 'input.ags'],
    [{ population: -1 }, 'NUMBER_OUT_OF_RANGE', 'input.population'],
    [{ location: { lat: 91, lon: 0 } }, 'NUMBER_OUT_OF_RANGE', 'input.location.lat'],
    [{ website: 'gladbeck' }, 'URL_INVALID', 'input.website'],
    [{ concept: 'x'.repeat(10_001) }, 'TEXT_TOO_LONG', 'input.concept'],
    [{ supporters: Array(21).fill({}) }, 'TOO_MANY', 'input.supporters'],
    [{ supporters: [{}, { name: 'x'.repeat(201) }] }, 'TEXT_TOO_LONG', 'input.supporters.1.name'],
    [{ contact: { email: 'ehrenamt' } }, 'EMAIL_INVALID', 'input.contact.email'],
    [{ contact: { office: 'a\u0000b' } }, 'VALUE_INVALID', 'input.contact.office'],
    [{ coordinationSince: '2019-13' }, 'DATE_INVALID', 'input.coordinationSince'],
  ])('refuses %j as %s', async (input, reason, argument) => {
    const { id } = await save({ name: 'Vorher' });
    expect(await network.refusal('saveApplication', { id, input }, guest)).toEqual([reason, argument]);
    expect((await network.do('application', { id }, guest)).answers).toMatchObject({ name: 'Vorher' });
    await network.db.application.deleteMany({ where: { id } });
  });

  test('keeps 20 applications of an account at most that are not decided', async () => {
    const busy = await network.guest('account-busy');
    const begin = () => network.do('saveApplication', { input: {} }, busy);
    const waiting = {
      applicant: busy.account,
      slug: 'busy',
      state: 'IN_REVIEW',
      answers: {},
      createdAt: new Date(),
      updatedAt: new Date(),
    } as const;
    await network.db.application.create({ data: { id: 'application-busy', ...waiting } });
    const begun = await Promise.allSettled(Array.from({ length: 24 }, begin));
    expect(begun.filter(({ status }) => status === 'fulfilled')).toHaveLength(19);
    expect(await network.refusal('saveApplication', { input: {} }, busy)).toEqual(['TOO_MANY', 'myApplications']);
    await network.db.application.deleteMany({ where: { applicant: busy.account } });
  });

  test('needs an account that is on record, since it is written to', async () => {
    const unknown = { account: 'account-nobody', grants: [] };
    expect(await network.refusal('saveApplication', { input: {} }, unknown)).toEqual(['SIGN_IN_REQUIRED']);
  });
});

test('what is changed in an application is entered by the names of its fields, what stays is not', async () => {
  const { id } = await save({ name: 'Gladbeck' });
  await save({ name: 'Herne', population: 10_000, website: null }, id);
  await save({ name: 'Herne', contact: null }, id);
  const deeds = await network.db.auditEntry.findMany({ where: { subject: id }, orderBy: { id: 'asc' } });
  expect(deeds).toMatchObject([
    { action: 'application-begun' },
    { action: 'application-changed', actor: guest.account, city: null, details: { fields: 'name population' } },
  ]);
  expect(deeds).toHaveLength(2);
});

/** Makes room for further applications of the guest. */
async function forget() {
  await network.db.application.deleteMany({ where: { applicant: guest.account } });
}

describe('applyForMembership', () => {
  beforeEach(forget);

  test('hands a complete application in, in the round that is open', async () => {
    const { id, problems, warnings } = await save(complete);
    expect([problems, warnings]).toEqual([[], []]);
    expect(await network.do('applyForMembership', { id }, guest)).toMatchObject({
      state: 'SUBMITTED',
      round: { title: 'Ausschreibung 2027' },
      submittedAt: '2027-03-01T12:00:00.000Z',
      answers: complete,
    });
    expect(await network.refusal('saveApplication', { id, input: {} }, guest)).toEqual(['STATE_UNFIT', 'application']);
    expect(await network.refusal('applyForMembership', { id }, guest)).toEqual(['STATE_UNFIT', 'application']);
  });

  test('is refused before a round opens and after its deadline, and what was saved stays', async () => {
    const { id } = await save(complete);
    for (const at of ['2027-01-31T23:59:59Z', '2027-04-30T22:00:01Z']) {
      network.setNow(at);
      expect(await network.refusal('applyForMembership', { id }, guest)).toEqual(['ROUND_CLOSED']);
    }
    network.setNow('2027-04-30T22:00:00Z');
    expect(await network.do('applyForMembership', { id }, guest)).toMatchObject({ state: 'SUBMITTED' });
    network.setNow('2027-03-01T12:00:00Z');
  });

  test('is refused for the first thing that is missing, and the form is told all of them', async () => {
    const { id, problems } = await save({ supporters: [{}] });
    const missing = [
      'name',
      'kind',
      'state',
      'population',
      'concept',
      'applicant.name',
      'contact.office',
      'contact.email',
    ];
    const ofSupporter = ['name', 'kind', 'city'].map((field) => `supporters.0.${field}`);
    expect(problems).toEqual([
      ...[...missing, ...ofSupporter].map((field) => ({
        field: `input.${field}`,
        reason: 'TEXT_MISSING',
        message: `input.${field} is empty. Fill it in.`,
      })),
      {
        field: 'input.supporters',
        reason: 'TOO_FEW',
        message: 'input.supporters has fewer than 2 entries. Add what is missing.',
      },
    ]);
    expect(await network.refusal('applyForMembership', { id }, guest)).toEqual(['TEXT_MISSING', 'input.name']);
  });

  const supporters = (...changes: object[]) =>
    changes.map((change, at) => ({ name: `Verein ${at}`, kind: 'ASSOCIATION', city: 'Gladbeck', ...change }));

  test.each<[string, object, string]>([
    ['named twice', { supporters: supporters({ name: 'Bürger e.V.' }, { name: 'BUERGER eV' }) }, 'supporters.1.name'],
    ['the applicant itself', { supporters: supporters({}, { name: 'STADT  Gladbeck' }) }, 'supporters.1.name'],
    ['of another city', { supporters: supporters({}, { city: 'Bottrop' }) }, 'supporters.1.city'],
    ['alone', { supporters: supporters({}) }, 'supporters'],
  ])('is refused when a supporter is %s', async (_, change, field) => {
    const { id } = await save({ ...complete, ...change });
    const [reason, argument] = await network.refusal('applyForMembership', { id }, guest);
    expect([reason, argument]).toEqual([field === 'supporters' ? 'TOO_FEW' : 'SUPPORTER_UNFIT', `input.${field}`]);
    await network.db.application.deleteMany({ where: { id } });
  });

  test.each([
    [
      'whose city is written otherwise',
      { name: 'Münster (Westfalen)', supporters: supporters({ city: 'MUENSTER' }, { city: 'Münster' }) },
    ],
    [
      'of the towns of a district',
      { name: 'Kreis Unna', kind: 'DISTRICT', supporters: supporters({ city: 'Unna' }, { city: 'Kamen' }) },
    ],
  ])('accepts supporters %s', async (_, change) => {
    const { id, problems } = await save({ ...complete, ...change });
    expect(problems).toEqual([]);
    await network.db.application.deleteMany({ where: { id } });
  });

  test('is not hindered by what the programme office only looks at closely', async () => {
    const id = await handIn(network, guest, {
      ...complete,
      ags: null,
      population: 3_000,
      concept: 'Kurz.',
      contact: { office: 'Büro', email: 'erika.muster@gladbeck.example' },
    });
    const { warnings, state } = await network.do('application', { id }, guest);
    expect(state).toBe('SUBMITTED');
    expect(
      (warnings as unknown as { field: string; reason: string }[]).map(({ field, reason }) => [field, reason]),
    ).toEqual([
      ['input.population', 'POPULATION_UNUSUAL'],
      ['input.ags', 'AGS_MISSING'],
      ['input.contact.email', 'EMAIL_PERSONAL'],
      ['input.concept', 'CONCEPT_SHORT'],
    ]);
  });

  test('is possible once for a city, and for three in all, while nothing is decided on', async () => {
    const eager = await network.guest('account-eager');
    const begin = async (slug: string) =>
      (await network.do('saveApplication', { input: { ...complete, slug } }, eager)).id;
    const apply = (id: string | undefined) => network.do('applyForMembership', { id }, eager);
    const same = await Promise.all([1, 2, 3].map(() => begin('first')));
    const once = await Promise.allSettled(same.map(apply));
    expect(once.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const again = { id: await begin('first') };
    expect(await network.refusal('applyForMembership', again, eager)).toEqual(['APPLICATION_WAITS', 'input.slug']);
    const others = await Promise.all(['second', 'third', 'fourth', 'fifth'].map(begin));
    const all = await Promise.allSettled(others.map(apply));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    const fourth = others[all.findIndex(({ status }) => status === 'rejected')]!;
    expect(await network.refusal('applyForMembership', { id: fourth }, eager)).toEqual(['APPLICATIONS_FULL']);
    const { id: decided } = (await network.db.application.findFirst({
      where: { applicant: 'account-eager', state: 'SUBMITTED' },
    }))!;
    await network.do('declineCity', { applicationId: decided, reason: 'Bitte anders.' }, admin);
    expect(await apply(fourth)).toMatchObject({ state: 'SUBMITTED' });
    await network.db.application.deleteMany({ where: { id: decided } });
  });

  test('happens once when it is asked for many times at once', async () => {
    const { id } = await save(complete);
    const all = await Promise.allSettled([1, 2, 3, 4].map(() => network.do('applyForMembership', { id }, guest)));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('the lists', () => {
  test('show the programme office what was handed in, page by page, and drafts when it asks', async () => {
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const page: Record<string, never> = await network.do('applications', { first: 2, after }, admin);
      const { nodes, pageInfo, totalCount } = page as unknown as {
        nodes: { id: string; state: string }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
        totalCount: number;
      };
      expect(nodes.every(({ state }) => state === 'SUBMITTED')).toBe(true);
      expect(totalCount).toBe(await network.db.application.count({ where: { state: 'SUBMITTED' } }));
      ids.push(...nodes.map(({ id }) => id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    const handedIn = await network.db.application.findMany({
      where: { state: 'SUBMITTED' },
      orderBy: { createdAt: 'desc' },
    });
    expect(ids.toSorted()).toEqual(handedIn.map(({ id }) => id).toSorted());
    const drafts = await network.do('applications', { state: 'DRAFT', first: 1 }, admin);
    expect(drafts).toMatchObject({ nodes: [{ state: 'DRAFT' }] });
    expect(await network.refusal('applications', { first: 101 }, admin)).toEqual(['FIRST_OUT_OF_RANGE', 'first']);
    for (const id of ['\0', 'application-\ud800', 'X', '']) {
      const forged = Buffer.from(JSON.stringify(['applications NEWEST', '', id])).toString('base64url');
      for (const after of ['x', forged]) {
        expect(await network.refusal('applications', { after }, admin)).toEqual(['CURSOR_INVALID', 'after']);
      }
    }
  });

  test('show an account its own', async () => {
    const own = (await network.do('myApplications', {}, guest)) as unknown as { id: string }[];
    const kept = await network.db.application.findMany({
      where: { applicant: guest.account },
      orderBy: { id: 'desc' },
    });
    expect(own.map(({ id }) => id)).toEqual(kept.map(({ id }) => id));
    expect(await network.do('myApplications', {}, await network.guest('account-new'))).toEqual([]);
  });
});
