import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sentenceOf } from '../../../../services/shared/refusal.ts';
import { editor, inDays, maintainer, member, startTestCity, type TestCity } from '../start-test-city.ts';

let node: TestCity;
beforeAll(async () => {
  node = await startTestCity();
});
afterAll(() => node[Symbol.asyncDispose]());
beforeEach(async () => {
  const { db } = node;
  await Promise.all([db.initiative.deleteMany(), db.boardEntry.deleteMany(), db.consent.deleteMany()]);
  await Promise.all([db.pendingChange.deleteMany(), db.groupMember.deleteMany()]);
});

const office = { office: 'Ehrenamtsbüro', email: 'ehrenamt@hattingen.example', phone: null };
const consent = { wording: 'Mein Name darf auf der Seite stehen.', form: 'PAPER', givenAt: '2026-11-01T09:00:00.000Z' };
const person = { ...office, person: 'Ada Beispiel', phone: '02324 1', consent };
const id = 'hattingen:initiative:garten';

const create = (contact: object | null, viewer = editor) =>
  node.ask(
    `mutation ($input: CreateInitiativeInput!) {
      createInitiative(city: "hattingen", input: $input) { id contact { office email phone person } pendingChanges { id } }
    }`,
    { input: { key: 'garten', title: 'Garten', visibility: 'PUBLIC', contact } },
    viewer,
  );
const update = (contact: object | null, viewer = editor) =>
  node.ask(
    `mutation ($id: ID!, $input: UpdateInitiativeInput!) {
      updateInitiative(id: $id, input: $input) { contact { office email phone person } pendingChanges { id } }
    }`,
    { id, input: { contact } },
    viewer,
  );
const consents = async (viewer = editor) => {
  const fields = 'id subject person wording form givenAt recordedBy withdrawnAt';
  const { data, errors } = await node.ask(
    `{ _entities(representations: [{ __typename: "City", slug: "hattingen" }]) { ... on City { consents { nodes { ${fields} } } } } }`,
    {},
    viewer,
  );
  return errors[0] ? errors[0].extensions.reason : data._entities[0].consents.nodes;
};
const withdraw = (consentId: string, viewer = editor) =>
  node.ask('mutation ($id: ID!) { withdrawConsent(id: $id) { id person withdrawnAt } }', { id: consentId }, viewer);

const propose = async (contact: object): Promise<string> =>
  (await update(contact, maintainer)).data.updateInitiative.pendingChanges.at(-1).id;
const approve = (change: string) =>
  node.ask('mutation ($id: ID!) { approveChange(id: $id) { state } }', { id: change }, editor);
const decline = (change: string) =>
  node.ask('mutation ($id: ID!) { declineChange(id: $id, reason: "Nein.") { state } }', { id: change }, editor);
/** What is kept of proposals, and what is personal in those of the tests. */
const kept = async () => JSON.stringify(await node.db.pendingChange.findMany());
const personal = /Ada|ada\.b|02324|Mein Name/;

describe('a personal name or a private address', () => {
  test.each([
    ['a name', { person: 'Ada Beispiel' }],
    ['an address at a provider of mailboxes', { email: 'ada.b@privat.example' }],
    ['the same in capitals', { email: 'ADA@PRIVAT.EXAMPLE' }],
    ['an address in a domain below the provider', { email: 'ada@mail.privat.example' }],
  ])('is refused without consent: %s', async (_what, contact) => {
    const { errors } = await create(contact);
    expect(errors[0]).toMatchObject({
      message: sentenceOf('CONSENT_NEEDED', { argument: 'input.contact' }),
      extensions: { code: 'BAD_INPUT', reason: 'CONSENT_NEEDED', argument: 'input.contact' },
    });
    expect(await node.db.initiative.count()).toBe(0);
  });

  test('is stored with consent, and editors see who gave it, when, in which words and how', async () => {
    const { data } = await create(person);
    expect(data.createInitiative.contact).toEqual({
      office: office.office,
      email: office.email,
      phone: '02324 1',
      person: 'Ada Beispiel',
    });
    expect(await consents()).toEqual([
      {
        id: expect.stringMatching(/^hattingen:consent:/),
        subject: id,
        person: 'Ada Beispiel',
        wording: consent.wording,
        form: 'PAPER',
        givenAt: consent.givenAt,
        recordedBy: editor.account,
        withdrawnAt: null,
      },
    ]);
  });

  test.each(['member', 'maintainer'] as const)('has consents that a %s does not see', async (who) => {
    await create(person);
    expect(await consents({ member, maintainer }[who])).toBe('ROLE_REQUIRED');
  });

  test('needs none for an office', async () => {
    expect((await create(office)).errors).toEqual([]);
    expect(await node.db.consent.count()).toBe(0);
  });

  test('cannot be agreed to in the future', async () => {
    const ahead = { ...person, consent: { ...consent, givenAt: inDays(1) } };
    const { errors } = await create(ahead);
    expect(errors[0]).toMatchObject({
      message: 'input.contact.consent.givenAt lies in the future. Write when it was given.',
      extensions: { reason: 'TIME_AHEAD' },
    });
    expect(await node.db.initiative.count()).toBe(0);
    await create(office);
    expect((await update(ahead, maintainer)).errors[0]!.extensions.reason).toBe('TIME_AHEAD');
    expect(await node.db.pendingChange.count()).toBe(0);
  });

  test('stays under its consent while nothing personal is new', async () => {
    await create(person);
    const { consent: _left, ...same } = person;
    expect((await update({ ...same, office: 'Büro für Ehrenamt' })).data.updateInitiative.contact).toMatchObject({
      office: 'Büro für Ehrenamt',
      person: 'Ada Beispiel',
    });
    expect((await update({ ...same, person: 'Eva Beispiel' })).errors[0]!.extensions.reason).toBe('CONSENT_NEEDED');
    expect((await update({ ...same, phone: '02324 2' })).errors[0]!.extensions.reason).toBe('CONSENT_NEEDED');
  });

  test('brings its consent later when it was stored before consents were', async () => {
    await create(office);
    await node.db.initiative.update({
      where: { id },
      data: { contactPerson: 'Ada Beispiel', contactPhone: '02324 1' },
    });
    await update(person);
    expect(await node.db.initiative.findFirst()).toMatchObject({ consentId: (await consents())[0].id });
  });
});

describe('a consent that was given anew', () => {
  const renewed = { ...person, consent: { ...consent, form: 'MAIL', givenAt: '2026-11-02T09:00:00.000Z' } };

  test.each(['editor', 'maintainer'] as const)(
    'takes the place of the old one, also when it comes from a %s',
    async (who) => {
      await create(person);
      const { data } = await update(renewed, { editor, maintainer }[who]);
      const [change] = data.updateInitiative.pendingChanges;
      if (change) await approve(change.id);
      expect(await consents()).toMatchObject([
        { person: null, form: 'PAPER', withdrawnAt: expect.any(String) },
        { person: 'Ada Beispiel', form: 'MAIL', givenAt: renewed.consent.givenAt, withdrawnAt: null },
      ]);
    },
  );

  test('is not recorded a second time when it is sent again', async () => {
    await create(person);
    await update(person);
    expect(await consents()).toHaveLength(1);
  });
});

describe('a consent ends', () => {
  test('when another person takes the place: the record keeps that it was given', async () => {
    await create(person);
    await update({ ...person, person: 'Eva Beispiel' });
    expect(await consents()).toMatchObject([
      { person: null, wording: consent.wording, withdrawnAt: expect.any(String) },
      { person: 'Eva Beispiel', withdrawnAt: null },
    ]);
  });

  test.each([
    ['an office', office],
    ['nobody', null],
  ])('when %s takes the place', async (_whom, contact) => {
    await create(person);
    await update(contact);
    expect(await consents()).toMatchObject([{ person: null, withdrawnAt: expect.any(String) }]);
    expect(await node.db.initiative.findFirst()).toMatchObject({ contactPerson: null, consentId: null });
  });

  test('in one step when it is withdrawn: name, telephone and private address are gone at once', async () => {
    await create({ ...person, email: 'ada.b@privat.example' });
    const [{ id: consentId }] = await consents();
    const { data } = await withdraw(consentId);
    expect(data.withdrawConsent).toEqual({ id: consentId, person: null, withdrawnAt: expect.any(String) });
    const read = await node.ask(`{ initiative(id: "${id}") { contact { office email phone person } } }`);
    expect(read.data.initiative.contact).toEqual({ ...office, email: null, person: null });
    expect((await withdraw(consentId)).data).toEqual(data);
  });

  test('and takes along whatever address was given together with the name', async () => {
    await create({ ...person, email: 'ada.beispiel@post.example' });
    await withdraw((await consents())[0].id);
    const empty = { contactPerson: null, contactEmail: null, contactPhone: null };
    expect(await node.db.initiative.findFirst()).toMatchObject({ ...empty, contactOffice: office.office });
  });

  test('and with it what still waited to be sent to the address, but no mails of a subscription', async () => {
    await create({ ...person, email: 'Ada.B@privat.example' });
    const mailId = crypto.randomUUID();
    await node.db.mail.create({
      data: { id: mailId, purpose: 'board-answer', subject: '', text: '', createdAt: inDays(0) },
    });
    const to = { mailId, address: 'ada.b@privat.example', dueAt: inDays(1) };
    await node.db.delivery.create({ data: { ...to, id: crypto.randomUUID() } });
    const newsletter = { ...to, mailId: crypto.randomUUID(), subscriptionId: 'hattingen:subscription:ada' };
    await node.db.delivery.create({ data: { ...newsletter, id: crypto.randomUUID() } });
    await withdraw((await consents())[0].id);
    expect(await node.db.delivery.findMany()).toMatchObject([newsletter]);
    await node.db.delivery.deleteMany();
  });

  test('when the thing is withdrawn', async () => {
    await create({ ...person, email: 'ada.b@privat.example' });
    await node.ask(`mutation { withdrawInitiative(id: "${id}") }`, {}, editor);
    expect(await consents()).toMatchObject([{ person: null, withdrawnAt: expect.any(String) }]);
    const empty = { contactPerson: null, contactEmail: null, contactPhone: null, consentId: null };
    expect(await node.db.initiative.findFirst()).toMatchObject({ ...empty, withdrawnAt: expect.any(Date) });
  });

  test('only for who may write in the city', async () => {
    await create(person);
    const [{ id: consentId }] = await consents();
    expect((await withdraw(consentId, maintainer)).errors[0]!.extensions.reason).toBe('ROLE_REQUIRED');
    expect((await withdraw('bottrop:consent:x')).errors[0]!.extensions.reason).toBe('ID_FOREIGN');
    expect((await withdraw('hattingen:consent:x')).errors[0]!.extensions.reason).toBe('NOT_FOUND');
    expect((await consents())[0].person).toBe('Ada Beispiel');
  });

  test('also for a member of a group', async () => {
    const member = { id: 'm', groupId: 'g', account: 'a', name: 'Ada', consentId: 'hattingen:consent:m' };
    await node.db.groupMember.create({ data: { ...member, joinedAt: inDays(-1) } });
    const given = { id: member.consentId, subject: 'hattingen:member:m', person: 'Ada', form: 'FORM' } as const;
    const stamps = { givenAt: inDays(-1), recordedAt: inDays(-1), recordedBy: 'a', wording: 'Ja.' };
    await node.db.consent.create({ data: { ...given, ...stamps } });
    await withdraw(member.consentId);
    expect(await node.db.groupMember.findFirst()).toMatchObject({ name: null, consentId: null });
  });
});

describe('what a maintainer proposes', () => {
  test('carries its consent through review', async () => {
    await create(office);
    const { data } = await update(person, maintainer);
    expect(await consents()).toEqual([]);
    const change = data.updateInitiative.pendingChanges[0].id;
    const approved = await node.ask(`mutation { approveChange(id: "${change}") { state } }`, {}, editor);
    expect(approved.data.approveChange.state).toBe('APPROVED');
    expect(await consents()).toMatchObject([{ person: 'Ada Beispiel', wording: consent.wording }]);
    expect(await node.db.initiative.findFirst()).toMatchObject({ contactPerson: 'Ada Beispiel' });
  });

  test('is refused without consent', async () => {
    await create(office);
    expect((await update({ person: 'Ada Beispiel' }, maintainer)).errors[0]!.extensions.reason).toBe('CONSENT_NEEDED');
  });

  test('is recorded at once for a new draft, which holds the name already', async () => {
    await create(person, maintainer);
    expect(await consents()).toMatchObject([{ person: 'Ada Beispiel', recordedBy: maintainer.account }]);
  });

  test('forgets the name as well when the consent is withdrawn', async () => {
    await create({ ...person, email: 'ada.b@privat.example' }, maintainer);
    await withdraw((await consents())[0].id);
    expect(await kept()).not.toMatch(personal);
    expect(await node.db.pendingChange.findFirst()).toMatchObject({ verb: 'create', state: 'PENDING' });
  });

  test('does not bring back whose consent was withdrawn, in whatever spelling: it is declined', async () => {
    await create(person);
    const change = await propose({ ...person, person: 'Ada Beispiel-Muster', phone: '02324 9' });
    await withdraw((await consents())[0].id);
    expect((await approve(change)).errors[0]!.extensions.reason).toBe('CHANGE_DECIDED');
    expect(await kept()).not.toMatch(personal);
    expect(await node.db.pendingChange.findFirst()).toMatchObject({
      state: 'DECLINED',
      decidedBy: null,
      reason: 'Dieser Kontakt darf nicht mehr gespeichert werden.',
    });
    expect(await node.db.initiative.findFirst()).toMatchObject({ contactPerson: null, contactPhone: null });
  });

  test.each([
    ['address', '{ email: "ADA.B@privat.example" }'],
    ['name', '{ email: "other@privat.example", name: "ada beispiel" }'],
  ])('does not bring back who was erased by %s', async (_what, input) => {
    await create(office);
    const change = await propose({ ...person, email: 'ada.b@privat.example' });
    const { data } = await node.ask(
      `mutation { erasePerson(city: "hattingen", input: ${input}) { counts { table rows } } }`,
      {},
      editor,
    );
    expect(data.erasePerson.counts).toContainEqual({ table: 'PendingChange', rows: 1 });
    expect((await approve(change)).errors[0]!.extensions.reason).toBe('CHANGE_DECIDED');
    expect(await kept()).not.toMatch(personal);
    expect(await node.db.initiative.findFirst()).toMatchObject({ contactPerson: null, contactEmail: office.email });
  });

  test.each([
    ['it was approved', approve],
    ['it was declined', decline],
    ['another contact was stored', () => update({ ...office, phone: '1' })],
    ['the thing was withdrawn', () => node.ask(`mutation { withdrawInitiative(id: "${id}") }`, {}, editor)],
  ])('holds no name any longer when %s', async (_when, decide) => {
    await create(office);
    const { errors } = await decide(await propose(person));
    expect(errors).toEqual([]);
    expect(await kept()).not.toMatch(personal);
    expect(await kept()).toContain(office.office);
  });

  test('holds no name of who was there before when it was approved', async () => {
    await create(person);
    await approve(await propose(office));
    expect(await kept()).not.toMatch(personal);
  });
});
