import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countStatements } from '../count-statements.ts';
import { editor, inDays, startTestCity, type TestCity } from '../start-test-city.ts';
import { feedOf, followFeed, type Item, readPage } from './follow-feed.ts';

let node: TestCity;
let feed: string;
/** Where the feed ended before the test. */
let end: string;
beforeAll(async () => {
  node = await startTestCity();
  feed = feedOf(node);
});
afterAll(() => node[Symbol.asyncDispose]());

const stamps = { createdAt: inDays(-1), updatedAt: inDays(-1), licence: 'CC-BY-4.0', visibility: 'PUBLIC' as const };
async function write(mutation: string, variables: object = {}): Promise<void> {
  const { errors } = await node.ask(`mutation { ${mutation} }`, variables, editor);
  expect(errors).toEqual([]);
}
/** What the feed says since the test began, without change numbers. */
async function news(): Promise<Omit<Item, 'modified'>[]> {
  const { items } = await followFeed(end);
  return items.map(({ modified: _, ...said }) => said);
}
const deleted = (kind: string, key: string) => ({ state: 'deleted', kind, id: `hattingen:${kind}:${key}` });
const updated = (kind: string, key: string, data: object = {}) => ({
  state: 'updated',
  kind,
  id: `hattingen:${kind}:${key}`,
  data: expect.objectContaining(data),
});
async function begin(): Promise<void> {
  end = (await followFeed(feed)).next;
}

describe('the feed of a city', () => {
  test('names itself as its next page while nothing is public', async () => {
    expect(await readPage(feed)).toEqual({
      self: feed,
      next: feed,
      items: [],
      license: 'https://creativecommons.org/licenses/by/4.0/',
    });
  });

  test('says of something public all that everybody may read, and no contact', async () => {
    await begin();
    await write(
      'createDistrict(city: "hattingen", input: { key: "welper", title: "Welper", population: 100, visibility: PUBLIC }) { id }',
    );
    await write(
      `createInitiative(city: "hattingen", input: { key: "chor", title: "Chor", form: GROUP, districts: ["hattingen:district:welper"],
        since: "1999", website: "https://chor.example", plainLanguage: "Wir singen.", description: "Ein Chor.", topics: [CULTURE],
        contact: { office: "Geheim", email: "geheim@chor.example", phone: "0123" }, visibility: PUBLIC }) { id }`,
    );
    await write(
      `createEvent(city: "hattingen", input: { key: "probe", title: "Probe", summary: "Jede Woche.", startsAt: "2027-05-04T18:00:00+02:00",
        endsAt: "2027-05-04T20:00:00+02:00", recurrence: "FREQ=WEEKLY;BYDAY=TU", organiser: "hattingen:initiative:chor",
        venue: { name: "Saal", location: { lat: 51.4, lon: 7.2 } }, url: "https://chor.example/probe", visibility: PUBLIC }) { id }`,
    );
    await write(
      `createBestPractice(city: "hattingen", input: { key: "proben", title: "Proben", challenge: "Leise", startedOn: "2020-02",
        contact: { email: "geheim@chor.example" }, visibility: PUBLIC }) { id }`,
    );
    await node.db.office.create({ data: { office: 'Büro', email: 'buero@hattingen.example' } });
    const common = {
      summary: null,
      topics: [],
      url: null,
      licence: 'CC-BY-4.0',
      createdAt: expect.any(String),
      updatedAt: expect.any(String),
    };
    const said = (kind: string, key: string, data: object) => ({
      state: 'updated',
      kind,
      id: `hattingen:${kind}:${key}`,
      data,
    });
    expect(await news()).toEqual([
      said('district', 'welper', { ...common, title: 'Welper', population: 100 }),
      said('initiative', 'chor', {
        ...common,
        title: 'Chor',
        topics: ['CULTURE'],
        description: 'Ein Chor.',
        form: 'GROUP',
        districts: ['hattingen:district:welper'],
        website: 'https://chor.example',
        since: '1999',
        plainLanguage: 'Wir singen.',
      }),
      said('event', 'probe', {
        ...common,
        title: 'Probe',
        summary: 'Jede Woche.',
        url: 'https://chor.example/probe',
        description: null,
        form: 'OTHER',
        status: 'CONFIRMED',
        startsAt: '2027-05-04T16:00:00.000Z',
        endsAt: '2027-05-04T18:00:00.000Z',
        allDay: false,
        recurrence: 'FREQ=WEEKLY;BYDAY=TU',
        venue: { name: 'Saal', address: null, location: { lat: 51.4, lon: 7.2 } },
        onlineUrl: null,
        organiser: 'hattingen:initiative:chor',
        district: null,
        group: null,
        conference: null,
        documents: [],
        attendance: [],
        exceptions: [],
        moved: [],
        audience: 'PUBLIC',
      }),
      said('best-practice', 'proben', {
        ...common,
        title: 'Proben',
        challenge: 'Leise',
        approach: null,
        result: null,
        effort: null,
        costs: null,
        lessons: null,
        startedOn: '2020-02',
        documents: [],
      }),
      said('office', 'office', { title: 'Büro', email: 'buero@hattingen.example', phone: null, address: null }),
    ]);
  });

  test('never mentions what was not public', async () => {
    await begin();
    await write('createInitiative(city: "hattingen", input: { key: "entwurf", title: "Entwurf" }) { id }');
    await write(
      'createInitiative(city: "hattingen", input: { key: "intern", title: "Intern", visibility: MEMBERS }) { id }',
    );
    await write(
      'updateInitiative(id: "hattingen:initiative:entwurf", input: { title: "Anders", visibility: MEMBERS }) { id }',
    );
    await write('withdrawInitiative(id: "hattingen:initiative:entwurf")');
    await node.db.initiative.delete({ where: { id: 'hattingen:initiative:intern' } });
    expect(await news()).toEqual([]);
    expect(await node.db.feedEntry.count({ where: { kind: 'initiative' } })).toBe(1);
  });

  test.each([
    ['is made a draft', 'updateBestPractice(id: "hattingen:best-practice:KEY", input: { visibility: DRAFT }) { id }'],
    [
      'is only for members',
      'updateBestPractice(id: "hattingen:best-practice:KEY", input: { visibility: MEMBERS }) { id }',
    ],
    ['is withdrawn', 'withdrawBestPractice(id: "hattingen:best-practice:KEY")'],
  ])('leaves nothing but the id of what %s', async (what, mutation) => {
    const key = what.replaceAll(' ', '-');
    await write(
      `createBestPractice(city: "hattingen", input: { key: "${key}", title: "Weg", visibility: PUBLIC }) { id }`,
    );
    await begin();
    await write(mutation.replace('KEY', key));
    expect(await news()).toEqual([deleted('best-practice', key)]);
  });

  test('is silent about what happens to a thing that is public no more, until it is again', async () => {
    await write(
      'createBestPractice(city: "hattingen", input: { key: "auf", title: "Auf", visibility: PUBLIC }) { id }',
    );
    await write('updateBestPractice(id: "hattingen:best-practice:auf", input: { visibility: DRAFT }) { id }');
    await begin();
    await write('updateBestPractice(id: "hattingen:best-practice:auf", input: { title: "Neu" }) { id }');
    expect(await news()).toEqual([]);
    await write('updateBestPractice(id: "hattingen:best-practice:auf", input: { visibility: PUBLIC }) { id }');
    expect(await news()).toEqual([updated('best-practice', 'auf', { title: 'Neu' })]);
  });

  test('says of what was deleted from its table that it was erased', async () => {
    await write(
      'createBestPractice(city: "hattingen", input: { key: "tilgen", title: "Tilgen", visibility: PUBLIC }) { id }',
    );
    await begin();
    await node.db.bestPractice.delete({ where: { id: 'hattingen:best-practice:tilgen' } });
    expect(await news()).toEqual([{ ...deleted('best-practice', 'tilgen'), erased: true }]);
  });

  test('says that a thing is erased whose row has got another id, and what names it comes again', async () => {
    await write('createDistrict(city: "hattingen", input: { key: "alt", title: "Alt", visibility: PUBLIC }) { id }');
    await write(
      'createInitiative(city: "hattingen", input: { key: "dort", title: "Dort", districts: ["hattingen:district:alt"], visibility: PUBLIC }) { id }',
    );
    await begin();
    await node.db.district.update({ where: { id: 'hattingen:district:alt' }, data: { id: 'hattingen:district:neu' } });
    expect(await news()).toEqual([
      { ...deleted('district', 'alt'), erased: true },
      updated('initiative', 'dort', { districts: [] }),
      updated('district', 'neu', { title: 'Alt' }),
    ]);
  });

  test('lists each thing once, at its last change', async () => {
    await begin();
    for (const title of ['Eins', 'Zwei', 'Drei']) {
      await write(`updateDistrict(id: "hattingen:district:welper", input: { title: "${title}" }) { id }`);
    }
    expect(await news()).toEqual([updated('district', 'welper', { title: 'Drei' })]);
    const ids = (await followFeed(feed)).items.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('tells an event that is cancelled as cancelled', async () => {
    await write(
      'createEvent(city: "hattingen", input: { key: "aus", title: "Aus", startsAt: "2027-01-01T10:00:00Z", visibility: PUBLIC }) { id }',
    );
    await begin();
    await write('cancelEvent(id: "hattingen:event:aus") { id }');
    expect(await news()).toEqual([updated('event', 'aus', { status: 'CANCELLED' })]);
  });

  test('follows the office', async () => {
    await begin();
    await node.db.office.update({ where: { id: 1 }, data: { phone: '0123' } });
    expect(await news()).toEqual([updated('office', 'office', { phone: '0123' })]);
    await node.db.office.delete({ where: { id: 1 } });
    expect(await news()).toEqual([{ ...deleted('office', 'office'), erased: true }]);
  });

  test('keeps no writer waiting for a long transaction, which comes where it ends', async () => {
    await begin();
    await node.db.$transaction(async (transaction) => {
      await transaction.district.create({ data: { id: 'hattingen:district:lang', title: 'Lang', ...stamps } });
      await write(
        'createDistrict(city: "hattingen", input: { key: "kurz", title: "Kurz", visibility: PUBLIC }) { id }',
      );
    });
    expect(await news()).toEqual([updated('district', 'kurz'), updated('district', 'lang')]);
  });

  test('has nothing of a write that failed', async () => {
    await begin();
    const write = node.db.$transaction(async (transaction) => {
      await transaction.district.create({ data: { id: 'hattingen:district:nie', title: 'Nie', ...stamps } });
      throw new Error('not today');
    });
    await expect(write).rejects.toThrow('not today');
    expect(await news()).toEqual([]);
  });
});

describe('what refers to other things', () => {
  const hide = (id: string, visibility = 'DRAFT') => {
    const kind = id.split(':')[1]!;
    return write(
      `update${kind[0]!.toUpperCase()}${kind.slice(1)}(id: "${id}", input: { visibility: ${visibility} }) { id }`,
    );
  };
  beforeAll(async () => {
    await write('createDistrict(city: "hattingen", input: { key: "nord", title: "Nord", visibility: PUBLIC }) { id }');
    await write('createDistrict(city: "hattingen", input: { key: "ost", title: "Ost" }) { id }');
    const districts = '["hattingen:district:ost", "hattingen:district:nord"]';
    await write(
      `createInitiative(city: "hattingen", input: { key: "lauf", title: "Lauf", districts: ${districts}, visibility: PUBLIC }) { id }`,
    );
    await write(
      `createInitiative(city: "hattingen", input: { key: "still", title: "Still", districts: ${districts} }) { id }`,
    );
    const references = 'organiser: "hattingen:initiative:lauf", district: "hattingen:district:nord"';
    for (const [key, visibility] of Object.entries({ rennen: 'PUBLIC', intern: 'MEMBERS' })) {
      await write(
        `createEvent(city: "hattingen", input: { key: "${key}", title: "Rennen", startsAt: "2027-01-01T10:00:00Z", ${references}, visibility: ${visibility} }) { id }`,
      );
    }
  });

  test('names only what everybody may read', async () => {
    const { items } = await followFeed(feed);
    expect(items).toContainEqual(
      expect.objectContaining(updated('initiative', 'lauf', { districts: ['hattingen:district:nord'] })),
    );
    expect(JSON.stringify(items)).not.toContain('district:ost');
  });

  test('comes again when the district is hidden, and when it is public again', async () => {
    await begin();
    await hide('hattingen:district:nord');
    expect(await news()).toEqual([
      deleted('district', 'nord'),
      updated('event', 'rennen', { district: null, organiser: 'hattingen:initiative:lauf' }),
      updated('initiative', 'lauf', { districts: [] }),
    ]);
    await begin();
    await hide('hattingen:district:nord', 'PUBLIC');
    expect(await news()).toEqual([
      updated('district', 'nord'),
      updated('event', 'rennen', { district: 'hattingen:district:nord' }),
      updated('initiative', 'lauf', { districts: ['hattingen:district:nord'] }),
    ]);
  });

  test('comes again when the organiser is withdrawn', async () => {
    await begin();
    await write('withdrawInitiative(id: "hattingen:initiative:lauf")');
    expect(await news()).toEqual([deleted('initiative', 'lauf'), updated('event', 'rennen', { organiser: null })]);
  });

  test('does not come again when what it names is only changed', async () => {
    await begin();
    await write('updateDistrict(id: "hattingen:district:nord", input: { title: "Norden" }) { id }');
    expect(await news()).toEqual([updated('district', 'nord', { title: 'Norden' })]);
  });
});

test('what a table held is erased when the table is emptied, and named no more', async () => {
  await using emptied = await startTestCity();
  const district = { id: 'hattingen:district:weg', title: 'Weg', ...stamps };
  await emptied.db.district.create({ data: district });
  await emptied.db.initiative.create({
    data: { id: 'hattingen:initiative:bleibt', title: 'Bleibt', districtIds: [district.id], ...stamps },
  });
  const { next } = await followFeed(feedOf(emptied));
  await emptied.db.$executeRaw`TRUNCATE "District"`;
  const { items } = await followFeed(next);
  expect(items).toEqual([
    expect.objectContaining({ ...deleted('district', 'weg'), erased: true }),
    expect.objectContaining(updated('initiative', 'bleibt', { districts: [] })),
  ]);
});

describe('the pages of a feed', () => {
  test('hold as many things as were asked for, and lead on from the last one', async () => {
    const all = await followFeed(feed);
    const first = await readPage(`${feed}?limit=3`);
    expect(first.items).toEqual(all.items.slice(0, 3));
    const next = new URL(first.next);
    expect(Object.fromEntries(next.searchParams)).toEqual({
      afterChangeNumber: `${all.items[2]!.modified}`,
      limit: '3',
      generation: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(await followFeed(first.next)).toMatchObject({ items: all.items.slice(3) });
  });

  test('rise in change number from thing to thing', async () => {
    const numbers = (await followFeed(feed)).items.map(({ modified }) => modified);
    expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => one - other));
  });

  test('end with one that has no things and names itself', async () => {
    const { next } = await followFeed(`${feed}?limit=3`);
    expect(await readPage(next)).toMatchObject({ next, items: [] });
    const beyond = `${feed}?afterChangeNumber=${Number.MAX_SAFE_INTEGER}`;
    expect(await readPage(beyond)).toMatchObject({ next: beyond, items: [] });
  });

  test('hold up to 500 things, which take the same number of statements as one', async () => {
    const rows = Array.from({ length: 600 }, (_, index) => ({
      id: `hattingen:event:viel-${index}`,
      title: 'Viel',
      startsAt: inDays(index),
      organiserId: `hattingen:initiative:viel-${index}`,
      districtId: 'hattingen:district:nord',
      ...stamps,
    }));
    await begin();
    await node.db.initiative.createMany({
      data: rows.map(({ organiserId, title }) => ({ id: organiserId, title, ...stamps })),
    });
    await node.db.event.createMany({ data: rows });
    const from = `${end}&limit=`.replace('?limit=', '');
    const [one, many] = [
      await countStatements(() => readPage(`${from}1`)),
      await countStatements(() => readPage(`${from}500`)),
    ];
    expect(many.length).toBeLessThanOrEqual(one.length + 3);
    expect((await readPage(end)).items).toHaveLength(500);
    const { items } = await followFeed(end);
    expect(items).toHaveLength(1_200);
    expect(items.every(({ state }) => state === 'updated')).toBe(true);
  });

  test('are sent again only when they have changed', async () => {
    const ask = async (method: 'GET' | 'HEAD', etag = '') => {
      const { statusCode, headers, body } = await request(feed, { method, headers: { 'if-none-match': etag } });
      return { statusCode, headers, text: await body.text() };
    };
    const { headers } = await ask('GET');
    expect(headers['cache-control']).toBe('public, no-cache');
    const etag = headers.etag as string;
    expect(await ask('GET', etag)).toMatchObject({ statusCode: 304, text: '' });
    expect(await ask('HEAD')).toMatchObject({ statusCode: 200, headers: { etag }, text: '' });
    await write('updateDistrict(id: "hattingen:district:nord", input: { title: "Nord" }) { id }');
    expect(await ask('GET', etag)).toMatchObject({ statusCode: 200 });
  });

  test.each([
    ['?afterChangeNumber=x', 400, 'FEED_ADDRESS_INVALID', 'afterChangeNumber'],
    ['?afterChangeNumber=-1', 400, 'FEED_ADDRESS_INVALID', 'afterChangeNumber'],
    ['?limit=0', 400, 'NUMBER_OUT_OF_RANGE', 'limit'],
    ['?limit=501', 400, 'NUMBER_OUT_OF_RANGE', 'limit'],
    ['?afterChangeNumber=1&generation=x', 410, 'FEED_RESTARTED', undefined],
  ])('refuse %s', async (parameters, status, reason, argument) => {
    const answer = await fetch(feed + parameters);
    expect(answer.status).toBe(status);
    const { errors } = (await answer.json()) as { errors: { extensions: { reason: string; argument?: string } }[] };
    expect(errors[0]!.extensions).toMatchObject({ reason, ...(argument && { argument }) });
  });
});

describe('the address of the next page', () => {
  test('begins with the public address of the node', async () => {
    await using elsewhere = await startTestCity({ publicUrl: 'https://knoten.example/stadtverbund' });
    await elsewhere.db.district.create({ data: { id: 'hattingen:district:welper', title: 'Welper', ...stamps } });
    const { next } = await readPage(feedOf(elsewhere));
    expect(next).toMatch(/^https:\/\/knoten\.example\/stadtverbund\/hattingen\/feed\?afterChangeNumber=1&generation=/);
  });

  test('is without one the address that was called', async () => {
    const called = feed.replace('127.0.0.1', 'localhost');
    expect((await readPage(`${called}?afterChangeNumber=9000000`)).next).toBe(`${called}?afterChangeNumber=9000000`);
  });
});
