import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inDays, startTestCity, type TestCity } from '../start-test-city.ts';

const titles = [
  'Apfel',
  'apfel',
  'Äpfel',
  'Bäcker',
  'Backe',
  'Zebra',
  'Öl',
  'Ol',
  'Straße',
  'Strasse',
  '100 % Chor',
  'A_B',
  'A\\B',
  'Apfel',
];
const stamp = (index: number) => inDays(-1 - (index % 5));

let node: TestCity;
beforeAll(async () => {
  node = await startTestCity();
  const row = (kind: string) => (title: string, index: number) => ({
    id: `hattingen:${kind}:k${index}`,
    title,
    summary: index % 2 ? 'Gemütlich ÜBEN' : null,
    topics: index % 3 ? (['SPORT', 'CULTURE'] as const).slice(0, index % 3) : [],
    visibility: 'PUBLIC' as const,
    licence: 'example',
    createdAt: stamp(index),
    updatedAt: stamp(index),
  });
  await node.db.initiative.createMany({
    data: titles
      .map(row('initiative'))
      .map((initiative, index) => ({ ...initiative, form: index % 2 ? 'GROUP' : 'CHURCH' })),
  });
  await node.db.bestPractice.createMany({ data: titles.map(row('best-practice')) });
  await node.db.district.createMany({ data: titles.map(row('district')) });
  await node.db.event.createMany({
    data: titles.map(row('event')).map((event, index) => ({
      ...event,
      startsAt: inDays(1 + (index % 4)),
      audience: index % 2 ? 'PUBLIC' : 'MEMBERS',
    })),
  });
});
afterAll(() => node[Symbol.asyncDispose]());

interface Page {
  nodes: { id: string; title: string }[];
  edges: { cursor: string; node: { id: string } }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount: number;
}
async function ask(list: string, args: string) {
  const query = `{ _entities(representations: [{ __typename: "City", slug: "hattingen" }]) { ... on City { page: ${list}${args && `(${args})`} {
    totalCount pageInfo { hasNextPage endCursor } nodes { id title } edges { cursor node { id } } } } } }`;
  const { data, errors } = await node.ask(query);
  return { page: data?._entities[0]?.page as Page, errors };
}
const pageOf = async (list: string, args: string) => {
  const { page, errors } = await ask(list, args);
  expect(errors).toEqual([]);
  return page;
};
const found = async (args: string, list = 'initiatives') => (await pageOf(list, args)).nodes.map(({ title }) => title);

const lists = [
  'initiatives TITLE',
  'initiatives NEWEST',
  'bestPractices TITLE',
  'bestPractices NEWEST',
  'events STARTS_AT',
  'events NEWEST',
];

describe('paging', () => {
  test('pages of any size walk the whole list once, in order', async () => {
    const walk = async (list: string, sort: string, size: number) => {
      const ids: string[] = [];
      for (let after = ''; ; ) {
        const page = await pageOf(list, `sort: ${sort}, first: ${size}${after && `, after: "${after}"`}`);
        expect(page.nodes.length).toBeLessThanOrEqual(size);
        expect(page.totalCount).toBe(titles.length);
        expect(page.edges.map(({ node }) => node.id)).toEqual(page.nodes.map(({ id }) => id));
        expect(page.pageInfo.endCursor).toBe(page.edges.at(-1)?.cursor ?? null);
        ids.push(...page.nodes.map(({ id }) => id));
        if (!page.pageInfo.hasNextPage) return ids;
        after = page.pageInfo.endCursor!;
      }
    };
    const whole = new Map<string, string[]>();
    for (const list of lists) {
      const [field, sort] = list.split(' ');
      whole.set(
        list,
        (await pageOf(field!, `sort: ${sort}, first: 100`)).nodes.map(({ id }) => id),
      );
      expect(new Set(whole.get(list)).size).toBe(titles.length);
    }
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...lists),
        fc.integer({ min: 1, max: titles.length + 1 }),
        async (list, size) => {
          const [field, sort] = list.split(' ');
          expect(await walk(field!, sort!, size)).toEqual(whole.get(list));
        },
      ),
      { numRuns: 15 },
    );
  });

  test('a row that is added or changed between two pages moves none of the others', async () => {
    const first = await pageOf('initiatives', 'sort: TITLE, first: 5');
    const id = 'hattingen:initiative:between';
    const stamps = { createdAt: inDays(-1), updatedAt: inDays(-1), licence: 'example', visibility: 'PUBLIC' as const };
    await node.db.initiative.create({ data: { id, title: 'AAA', ...stamps } });
    const second = await pageOf('initiatives', `sort: TITLE, first: 100, after: "${first.pageInfo.endCursor}"`);
    await node.db.initiative.delete({ where: { id } });
    const ids = [...first.nodes, ...second.nodes].map((row) => row.id);
    expect(ids).toEqual((await pageOf('initiatives', 'first: 100')).nodes.map((row) => row.id));
  });

  test('without a size a page has 20 at most, and titles come as German words, equal ones by id', async () => {
    const { nodes } = await pageOf('initiatives', '');
    const german = new Intl.Collator('de');
    const sorted = [...nodes].sort(
      (one, other) => german.compare(one.title, other.title) || (one.id < other.id ? -1 : 1),
    );
    expect(nodes).toEqual(sorted);
    const words = nodes.map(({ title }) => title);
    expect(words.indexOf('Äpfel')).toBeLessThan(words.indexOf('Backe'));
    expect(words.indexOf('Öl')).toBeLessThan(words.indexOf('Straße'));
  });

  test('districts come by title as German words', async () => {
    const query =
      '{ _entities(representations: [{ __typename: "City", slug: "hattingen" }]) { ... on City { districts { title } } } }';
    const { data } = await node.ask(query);
    expect(data._entities[0].districts.map(({ title }: { title: string }) => title)).toEqual(await found('first: 100'));
  });

  test('the newest come first, and of equal ones the last by id', async () => {
    const { nodes } = await pageOf('bestPractices', 'sort: NEWEST, first: 100');
    const age = (id: string) => stamp(Number(id.split(':k')[1])).getTime();
    for (const [index, { id }] of nodes.entries()) {
      const before = nodes[index - 1]?.id;
      if (before) expect(Math.round((age(before) - age(id)) / 1_000) || (before > id ? 1 : 0)).toBeGreaterThan(0);
    }
  });

  test.each(['0', '-1', '101', '2147483647'])('a page size of %s is refused', async (first) => {
    const { errors } = await ask('initiatives', `first: ${first}`);
    expect(errors).toMatchObject([
      {
        message: 'first must lie between 1 and 100. Page on with after.',
        extensions: { code: 'BAD_INPUT', reason: 'FIRST_OUT_OF_RANGE', argument: 'first', limit: 100 },
      },
    ]);
  });

  test('a cursor that no such list has given is refused', async () => {
    const write = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const id = 'hattingen:initiative:k1';
    const { endCursor } = (await pageOf('initiatives', 'first: 1')).pageInfo;
    const wrong = {
      'not a cursor': ['initiatives', 'x'],
      'of another sort': ['initiatives', endCursor, 'NEWEST'],
      'of another kind': ['bestPractices', endCursor],
      'of another city': [
        'initiatives',
        Buffer.from(JSON.stringify(['initiative TITLE', 'A', 'bottrop:initiative:a'])).toString('base64url'),
      ],
      'with a title that cannot be stored': ['initiatives', write(['initiative TITLE', '\0', id])],
      'with an id that is none': ['initiatives', write(['initiative TITLE', 'A', 'x\0'])],
      'with a date that is none': ['initiatives', write(['initiative NEWEST', '2026-02-30T00:00:00Z', id]), 'NEWEST'],
      'with too much in it': ['initiatives', write(['initiative TITLE', 'A', id, 1])],
    };
    for (const [kind, [list, after, sort = 'TITLE']] of Object.entries(wrong)) {
      const { errors } = await ask(list!, `after: "${after}", sort: ${sort}`);
      expect([kind, errors[0]]).toMatchObject([
        kind,
        {
          message: 'after is not a cursor of this list. Send an endCursor unchanged, with the same sort.',
          extensions: { code: 'BAD_INPUT', reason: 'CURSOR_INVALID', argument: 'after' },
        },
      ]);
    }
  });
});

describe('filters', () => {
  test.each([
    ['%', ['100 % Chor']],
    ['_', ['A_B']],
    ['\\\\', ['A\\B']],
    ['0 %', ['100 % Chor']],
    ['a_b', ['A_B']],
    ['a\\\\b', ['A\\B']],
    ['äPF', ['Äpfel']],
    ['öl', ['Öl']],
    ['A\u0308pf', ['Äpfel']],
    ['nirgends', []],
  ])('the text %j is found as it stands, whatever the case', async (text, expected) => {
    expect(await found(`text: "${text}"`)).toEqual(expected);
  });

  test('a text is looked for in summaries too, and an empty one is no filter', async () => {
    expect(await found('text: "ütlich üben"')).toHaveLength(titles.length / 2);
    expect(await found('text: ""')).toHaveLength(titles.length);
    expect(await found('text: null, topics: null, form: null')).toHaveLength(titles.length);
  });

  test('a text that is too long or cannot be stored is refused', async () => {
    expect((await ask('initiatives', `text: "${'a'.repeat(201)}"`)).errors).toMatchObject([
      { extensions: { reason: 'TEXT_TOO_LONG', argument: 'text', limit: 200 } },
    ]);
    expect((await ask('initiatives', 'text: "a\\u0000"')).errors).toMatchObject([
      { extensions: { reason: 'VALUE_INVALID', argument: 'text' } },
    ]);
  });

  test('topics keep what has at least one of them', async () => {
    const count = async (topics: string) => (await pageOf('bestPractices', `topics: [${topics}]`)).totalCount;
    expect(await count('SPORT')).toBe(titles.filter((_, index) => index % 3).length);
    expect(await count('CULTURE')).toBe(titles.filter((_, index) => index % 3 === 2).length);
    expect(await count('CULTURE, SPORT')).toBe(await count('SPORT'));
    expect(await count('CHURCH')).toBe(0);
    expect(await count('')).toBe(titles.length);
  });

  test('a form and an audience keep what has them, and filters work together', async () => {
    expect(await found('form: GROUP')).toHaveLength(titles.length / 2);
    expect(await found('form: FOUNDATION')).toEqual([]);
    expect(await found('audience: MEMBERS', 'events')).toHaveLength(titles.length / 2);
    expect(await found('form: GROUP, text: "apfel"')).toEqual(['apfel', 'Apfel']);
  });

  test('a district that is not an id is refused; one of another city or kind finds nothing', async () => {
    for (const list of ['initiatives', 'events']) {
      expect((await ask(list, 'district: "welper"')).errors).toMatchObject([
        {
          message: 'district is not an id. Ids look like hattingen:initiative:welper-aktiv.',
          extensions: { code: 'BAD_INPUT', reason: 'ID_MALFORMED', argument: 'district' },
        },
      ]);
      expect(await found('district: "bottrop:district:boy"', list)).toEqual([]);
      expect(await found('district: "hattingen:initiative:k1"', list)).toEqual([]);
    }
  });
});
