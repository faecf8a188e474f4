import { afterAll, beforeAll, expect, test } from 'vitest';
import { admin, editor, startTestNetwork, type TestNetwork } from '../start-test-network.ts';

let network: TestNetwork;
beforeAll(async () => {
  network = await startTestNetwork();
});
afterAll(() => network[Symbol.asyncDispose]());

/** What gives access for a city, and where each is kept. */
const ways: [string, string, () => Promise<number>][] = [
  [
    'a role',
    'grantRole(input: { email: "friend@stadt.example", role: MAINTAINER, city: "hattingen" }) { role }',
    () => network.db.roleGrant.count({ where: { city: 'hattingen' } }),
  ],
  [
    'the token of an application',
    'createPortalToken(input: { name: "Portal", city: "hattingen", scopes: [READ_MEMBERS] }) { secret }',
    () => network.db.portalToken.count({ where: { city: 'hattingen' } }),
  ],
  [
    'an enrolment code',
    'createEnrolmentCode(city: "hattingen") { code }',
    () => network.db.enrolmentCode.count({ where: { citySlug: 'hattingen' } }),
  ],
];

test.each(ways)(
  'a city that takes no part is not given %s, by its last editor neither',
  async (_what, mutation, count) => {
    for (const status of ['FORMER', 'APPLICANT'] as const) {
      await network.db.city.update({ where: { slug: 'hattingen' }, data: { status } });
      for (const as of [editor, admin]) {
        const { body } = await network.ask(`mutation { ${mutation} }`, { as });
        expect(body.errors?.[0].extensions.reason).toBe('CITY_NOT_ADMITTED');
      }
    }
    expect(await count()).toBe(0);
  },
);

test.each(ways)('a city that is just leaving is not given %s', async (_what, mutation, count) => {
  const data = { status: 'MEMBER' } as const;
  await network.db.city.update({ where: { slug: 'hattingen' }, data });
  const [locked, leaving] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const left = network.db.$transaction(async (records) => {
    await records.$queryRaw`SELECT slug FROM "City" WHERE slug = 'hattingen' FOR UPDATE`;
    locked.resolve();
    await leaving.promise;
    await records.city.update({ where: { slug: 'hattingen' }, data: { status: 'FORMER' } });
  });
  await locked.promise;
  const asked = network.ask(`mutation { ${mutation} }`, { as: editor });
  await new Promise((done) => setTimeout(done, 200));
  leaving.resolve();
  await left;
  expect((await asked).body.errors?.[0].extensions.reason).toBe('CITY_NOT_ADMITTED');
  expect(await count()).toBe(0);
});
