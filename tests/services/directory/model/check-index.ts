import { expect } from 'vitest';
import { withConnection } from '../../../../services/shared/database.ts';
import { ask } from '../../../setup/ask.ts';
import { createFeedConsumer } from './feed-consumer.ts';
import { listDifferences } from './list-differences.ts';
import { listPublicItems, type PublicItem } from './public-items.ts';
import { isVisible } from './registry.ts';
import { findVersions, open } from './texts.ts';
import { type Slug, slugs, type World } from './world.ts';

type Listed = PublicItem & { city: string };

/** Expects that index, searches and feed of the network say what the tables of the cities say, and no more. */
export async function expectIndexIsUnion(world: World, which: 0 | 1): Promise<void> {
  const { url } = world.directories[which];
  const visible = slugs.filter((slug) => isVisible(world.registry.entries.get(slug)!));
  const published = (await Promise.all(visible.map((slug) => listOf(world, slug)))).flat();

  expectSame('the index', published, await readIndex(world));
  expect(await readDates(world), 'the dates of events').toEqual(datesOf(published));
  expect(await readProblems(world, visible), 'what is wrong with feeds').toEqual([]);
  const versions = new Set(findVersions(JSON.stringify(published)));
  const kept = findVersions(await readTexts(world, visible)).filter((version) => !versions.has(version));
  expect(kept, 'texts that are no longer public').toEqual([]);

  const newcomer = createFeedConsumer(25);
  for (const [name, reader] of Object.entries({ newcomer, follower: world.follower })) {
    await reader.follow(url);
    const things = published.filter(({ kind }) => kind !== 'busy');
    expectSame(`the copy of the ${name}`, things, [...reader.items.values()]);
  }

  if (process.env.MODEL_NO_SEARCH) return;
  const unsearched = ['district', 'office', 'busy'];
  const searched = published.filter(({ kind }) => !unsearched.includes(kind)).map(asFound);
  for (const text of [null, open]) {
    expectSame(`a search for ${text ?? 'everything'}`, searched, await search(url, text));
  }
}

function expectSame(what: string, expected: { id: string }[], found: { id: string }[]): void {
  const differences = listDifferences(expected, found);
  expect(differences, `${what}: ${differences.slice(0, 20).join('; ')}`).toEqual([]);
}

async function listOf({ cities }: World, slug: Slug): Promise<Listed[]> {
  const items = await listPublicItems(cities[slug].databaseUrl, slug);
  return items.map((item) => ({ ...item, city: slug }));
}

const query = <Row extends object>({ directoryDatabaseUrl }: World, sql: string, values: unknown[] = []) =>
  withConnection(directoryDatabaseUrl, async (client) => (await client.query<Row>(sql, values)).rows);

const readIndex = (world: World) =>
  query<Listed>(
    world,
    `SELECT id, kind, city, data FROM "Listing" JOIN "City" ON slug = city AND visible WHERE "removedAt" IS NULL`,
  );

const readDates = async (world: World): Promise<object[]> =>
  query(
    world,
    `SELECT id, "startsAt", "endsAt" FROM "Occurrence"
      WHERE NOT EXISTS (SELECT FROM "Listing" JOIN "City" ON slug = city WHERE "Listing".id = "Occurrence".id AND NOT visible)
      ORDER BY id, "startsAt"`,
  );

function datesOf(published: Listed[]): object[] {
  const dated = published.filter(({ kind }) => kind === 'event' || kind === 'busy');
  const events = dated.sort((one, other) => (one.id < other.id ? -1 : 1));
  return events.flatMap(({ id, data: { startsAt, recurrence } }) =>
    (recurrence ? [0, 1, 2] : [0]).map((days) => {
      const date = new Date(new Date(startsAt as string).getTime() + days * 86_400_000);
      return { id, startsAt: date, endsAt: date };
    }),
  );
}

const readProblems = (world: World, visible: Slug[]) =>
  query(world, 'SELECT * FROM "FeedProblem" WHERE source = ANY($1)', [visible]);

async function readTexts(world: World, visible: Slug[]): Promise<string> {
  const [row] = await query<{ text: string }>(
    world,
    `SELECT coalesce(string_agg(listing::text, ' '), '') AS text FROM "Listing" listing WHERE city = ANY($1)`,
    [visible],
  );
  return row!.text;
}

const searchQuery = `query ($text: String, $after: String) {
  search(text: $text, first: 7, after: $after) {
    totalCount
    nodes {
      __typename id title summary topics city { slug }
      ... on Initiative { description districts { id } }
      ... on Event { description startsAt venue { name } organiser { id } district { id } }
      ... on BestPractice { challenge }
      ... on WorkingGroup { goal }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** Pages through everything that a search finds. */
async function search(url: string, text: string | null): Promise<{ id: string }[]> {
  const found: { id: string }[] = [];
  for (let after: string | null = null; ; ) {
    const answer = await ask(`${url}/graphql`, searchQuery, { variables: { text, after } });
    expect(answer.errors).toBeUndefined();
    const page: { totalCount: number; nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } =
      answer.data.search;
    found.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) {
      expect(found).toHaveLength(page.totalCount);
      return found;
    }
    after = page.pageInfo.endCursor;
  }
}

/** Says what a search should show of a thing. */
function asFound({ id, kind, city, data }: Listed): { id: string } {
  const reference = (value: unknown) => value && { id: value };
  const { title, summary, topics, description, challenge, districts, startsAt, venue, organiser, district } = data;
  const same = { id, title, summary, topics, city: { slug: city } };
  if (kind === 'best-practice') return { __typename: 'BestPractice', ...same, challenge } as { id: string };
  if (kind === 'working-group') return { __typename: 'WorkingGroup', ...same, goal: data.goal } as { id: string };
  if (kind === 'initiative') {
    return { __typename: 'Initiative', ...same, description, districts: (districts as string[]).map(reference) } as {
      id: string;
    };
  }
  return {
    __typename: 'Event',
    ...same,
    description,
    startsAt,
    venue: { name: (venue as { name: string }).name },
    organiser: reference(organiser),
    district: reference(district),
  } as { id: string };
}
