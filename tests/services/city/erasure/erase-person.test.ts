import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { impersonal } from '../../../../services/city/erasure/impersonal.ts';
import { personalData } from '../../../../services/city/erasure/personal-data.ts';
import { digestOf } from '../../../../services/shared/erasures.ts';
import { admin, editor, inDays, maintainer, startTestCity, type TestCity } from '../start-test-city.ts';
import { canary, columns, dumpDatabase, findCanary, plantCanary } from './canary.ts';

let node: TestCity;
beforeAll(async () => {
  node = await startTestCity();
});
afterAll(() => node[Symbol.asyncDispose]());
beforeEach(async () => {
  await node.city.runJobs();
  await node.db.erasure.deleteMany();
  await plantCanary(node.databaseUrl, inDays(-1));
});

const input = { email: ' Zita.Kanari@PRIVAT.example', name: canary.name };
const erase = (viewer = editor, person: object = input) =>
  node.ask(
    `mutation ($input: PersonInput!) {
      erasePerson(city: "hattingen", input: $input) { id digest requestedAt doneAt counts { table rows } mailsOnTheirWay }
    }`,
    { input: person },
    viewer,
  );
const left = async () => findCanary(await dumpDatabase(node.databaseUrl));

describe('the list of personal data', () => {
  const named = (table: string, column: string) => `${table}.${column}`;
  const personal = personalData.map(({ table, column }) => named(table, column));
  const never = Object.values(impersonal).flatMap((tables) =>
    Object.entries(tables).flatMap(([table, list]) => list.split(' ').map((column) => named(table, column))),
  );

  test('and that of what is never personal name every column of text once', () => {
    const texts = columns.filter(({ type }) => type === 'String' || type === 'Json');
    expect(texts.length).toBeGreaterThan(150);
    expect([...personal, ...never].sort()).toEqual(texts.map(({ table, column }) => named(table, column)).sort());
  });
});

describe('erasing a person', () => {
  test('leaves nothing in any table', async () => {
    const before = await dumpDatabase(node.databaseUrl);
    const missing = personalData.filter(
      ({ table, column }) =>
        !new RegExp(`"${table}" .*"${column}": [^,]*(zita|kanari)|"${table}" .*(zita|kanari)`, 'i').test(before),
    );
    expect(missing).toEqual([]);
    const { data } = await erase();
    expect(await left()).toEqual([]);
    expect(new Set(data.erasePerson.counts.map(({ table }: { table: string }) => table))).toEqual(
      new Set(personalData.map(({ table }) => table)),
    );
  });

  test('leaves a receipt that holds only a digest', async () => {
    const { data } = await erase(admin);
    expect(data.erasePerson).toMatchObject({
      id: expect.stringMatching(/^hattingen:erasure:/),
      digest: digestOf('hattingen', canary.address),
      doneAt: expect.any(String),
      mailsOnTheirWay: 0,
    });
    const { data: read } = await node.ask(
      `{ _entities(representations: [{ __typename: "City", slug: "hattingen" }]) {
        ... on City { erasures { totalCount nodes { digest } } auditLog(first: 1) { nodes { action subject } } }
      } }`,
      {},
      editor,
    );
    expect(read._entities[0]).toMatchObject({
      erasures: { totalCount: 2 },
      auditLog: { nodes: [{ action: 'person-erased', subject: data.erasePerson.id }] },
    });
  });

  test('tells of mails that are just being sent', async () => {
    await node.db.delivery.updateMany({ data: { state: 'WAITING', claimedUntil: inDays(1) } });
    expect((await erase()).data.erasePerson.mailsOnTheirWay).toBe(1);
    expect(await node.db.delivery.count()).toBe(0);
  });

  test('ends the consents, and takes the name beside the address out of all that the same thing says', async () => {
    await node.db.initiative.updateMany({ data: { consentId: 'hattingen:consent:garten' } });
    await erase(editor, { email: canary.address });
    const texts = await node.db.initiative.findFirstOrThrow();
    expect(texts).toMatchObject({ contactPerson: null, contactEmail: null, contactPhone: null });
    expect(texts.description).toBe('Fragen an [gelöscht], mailto:[gelöscht].');
    expect(await node.db.consent.findFirst()).toMatchObject({ person: null, withdrawnAt: expect.any(Date) });
  });

  test('leaves others alone, also those whose name or address only begins or ends alike', async () => {
    const others = 'rosa.zita.kanari@privat.example, zita.kanari@privat.example.org, Zita Kanarivogel, Zita';
    await node.db.initiative.updateMany({ data: { description: others } });
    const address = 'rosa@privat.example';
    const at = { requestedAt: inDays(-1), evidence: {} };
    await node.db.subscription.create({ data: { id: 'other', listId: 'x', address, ...at } });
    await erase();
    expect(await node.db.initiative.findFirst()).toMatchObject({ description: others });
    expect(await node.db.subscription.findMany()).toMatchObject([{ address }]);
  });

  describe('of a name that others have', () => {
    const contact = { contactPerson: canary.name, contactPhone: '0170 2', contactEmail: 'other@privat.example' };
    const stamps = { createdAt: inDays(-1), updatedAt: inDays(-1), licence: 'x' };
    const id = 'hattingen:training:namesake';
    beforeEach(async () => {
      await node.db.training.create({
        data: { id, title: 'Kurs', summary: `Mit ${canary.name}.`, startsAt: inDays(1), ...contact, ...stamps },
      });
    });

    test('takes only what stands beside the address', async () => {
      await erase(editor, { email: canary.address });
      expect(await node.db.training.findUnique({ where: { id } })).toMatchObject({
        ...contact,
        summary: `Mit ${canary.name}.`,
      });
    });

    test('takes the name out of texts when it was given, and leaves it beside another address', async () => {
      await erase();
      expect(await node.db.training.findUnique({ where: { id } })).toMatchObject({
        ...contact,
        summary: 'Mit [gelöscht].',
      });
    });
  });

  test('finds a name with a dotted i, or with quotes in JSON', async () => {
    const data = { contactPerson: 'İbrahim Yılmaz', contactEmail: null, contactPhone: null };
    await node.db.initiative.updateMany({ data });
    await node.db.pendingChange.updateMany({ data: { input: { text: 'Von Zita "Zizi" Kanari' } } });
    await erase(editor, { email: 'ibrahim@privat.example', name: data.contactPerson });
    await erase(editor, { email: 'zizi@privat.example', name: 'Zita "Zizi" Kanari' });
    expect(await node.db.initiative.findFirst()).toMatchObject({ contactPerson: null });
    expect(await node.db.pendingChange.findFirst()).toMatchObject({ input: { text: 'Von [gelöscht]' } });
  });

  test('leaves a mail on its way that can be sent', async () => {
    await node.db.mail.updateMany({ data: { text: 'Hallo', headers: { 'reply-to': canary.address } } });
    const { id: mailId } = await node.db.mail.findFirstOrThrow();
    const data = { mailId, address: 'x@haus.example', subscriptionId: null, insertions: { message: canary.name } };
    await node.db.delivery.updateMany({ data });
    await erase();
    expect(await node.db.mail.findFirst()).toMatchObject({ headers: { 'reply-to': '' } });
    expect(await node.db.delivery.findFirst()).toMatchObject({ insertions: { message: '' } });
  });

  test('is done for several at once', async () => {
    const persons = ['a', 'b', 'c', 'd'].map((one) => ({ email: `${one}@privat.example` }));
    await node.db.initiative.updateMany({ data: { description: persons.map(({ email }) => email).join(', ') } });
    const all = await Promise.all(persons.map((person) => erase(editor, person)));
    expect(all.flatMap(({ errors }) => errors ?? [])).toEqual([]);
    expect(await node.db.initiative.findFirst()).toMatchObject({
      description: persons.map(() => '[gelöscht]').join(', '),
    });
  });

  test('is repeated for what was just being stored, but leaves what is stored after it', async () => {
    const { data } = await erase();
    const set = (updatedAt: Date) =>
      node.db.initiative.updateMany({ data: { contactEmail: canary.address, consentId: null, updatedAt } });
    await set(new Date(data.erasePerson.requestedAt));
    await node.city.runJobs();
    expect(await node.db.initiative.findFirst()).toMatchObject({ contactEmail: null });
    await set(inDays(1));
    await node.city.runJobs();
    expect(await node.db.initiative.findFirst()).toMatchObject({ contactEmail: canary.address });
  });

  test('is done twice without harm', async () => {
    await erase();
    expect((await erase()).data.erasePerson.counts).toEqual([]);
  });

  test('is for editors of the city and the programme office', async () => {
    expect((await erase(maintainer)).errors[0]!.extensions.reason).toBe('ROLE_REQUIRED');
    expect(await left()).not.toEqual([]);
  });

  test.each([
    [{ email: 'nobody' }, 'EMAIL_INVALID'],
    [{ email: ' ' }, 'TEXT_MISSING'],
  ])('needs an address: %j', async (person, reason) => {
    expect((await erase(editor, person)).errors[0]!.extensions).toMatchObject({ reason, argument: 'input.email' });
  });
});

describe('what is stored about a person', () => {
  const tell = async (viewer = editor) =>
    node.ask(
      'query ($input: PersonInput!) { personalDataOf(city: "hattingen", input: $input) { table column row value } }',
      { input },
      viewer,
    );

  test('is told to editors, place by place', async () => {
    const { data } = await tell();
    const places = data.personalDataOf.map(
      ({ table, column }: { table: string; column: string }) => `${table}.${column}`,
    );
    expect(places).toEqual(personalData.map(({ table, column }) => `${table}.${column}`));
    await erase();
    expect((await tell()).data.personalDataOf).toEqual([]);
  });

  test('is told to nobody else', async () => {
    expect((await tell(maintainer)).errors[0]!.extensions.reason).toBe('ROLE_REQUIRED');
  });
});
