import { expect, test } from 'vitest';
import { seedChoices } from '../../../oracle/choices.ts';
import { editor, startTestCity } from '../start-test-city.ts';
import { createFeedReader } from './feed-reader.ts';
import { feedOf } from './follow-feed.ts';
import { listPublicThings } from './public-things.ts';

/** Others: `FEED_SEED=7 npx vitest run --config tests/vitest.config.ts every-verb`. */
const seed = Number(process.env.FEED_SEED ?? 20_261_122);
const writes = 450;

const secret = { office: 'geheim', email: 'geheim@hattingen.example', phone: 'geheim' };
const instants = ['2027-05-01T10:00:00Z', '2027-10-31T01:30:00+02:00'];
const documentLists = [[], [{ title: 'Protokoll', url: 'https://doku.example/1', form: 'MINUTES' }]];
const rules = [null, 'FREQ=WEEKLY', 'FREQ=MONTHLY;BYDAY=-1SU;COUNT=5', 'FREQ=DAILY;UNTIL=20270601'];
const words = {
  District: 'district',
  Initiative: 'initiative',
  Event: 'event',
  BestPractice: 'best-practice',
  Funding: 'funding',
  Training: 'training',
  WorkingGroup: 'working-group',
  Conference: 'conference',
  BoardEntry: 'board-entry',
  MailingList: 'mailing-list',
} as const;
type Type = keyof typeof words;
const types = Object.keys(words) as Type[];
/** Those that were created and not withdrawn. */
type Ids = Record<Type, string[]>;

/** What the fields of each kind may be sent, besides those that all share. */
const poolsOf = ({
  District: districts,
  Initiative: initiatives,
  WorkingGroup: groups,
  Conference: conferences,
}: Ids): Record<Type, Record<string, unknown[]>> => ({
  District: { population: [null, 0, 9_999] },
  Initiative: {
    districts: [[], districts.slice(0, 1), districts.slice(0, 3)],
    contact: [null, secret],
    description: [null, 'Viel Text.\nÜber Zeilen.'],
    since: [null, '1999', '1999-12-31'],
    form: ['GROUP', null],
  },
  Event: {
    organiser: [null, ...initiatives],
    district: [null, ...districts],
    startsAt: instants,
    endsAt: [null, '2027-11-01T10:00:00Z'],
    recurrence: rules,
    exceptions: [[], ['2027-05-08T10:00:00Z'], ['2027-05-30T10:00:00Z']],
    moved: [[], [{ originalStartsAt: '2027-05-15T10:00:00Z', startsAt: '2027-05-16T10:00:00Z' }]],
    venue: [null, { name: 'Saal' }, { address: 'Weg 1', location: { lat: 51, lon: 7 } }],
    allDay: [true, false],
    audience: ['MEMBERS', 'PUBLIC'],
    status: ['TENTATIVE', 'CONFIRMED', null],
    group: [null, ...groups],
    conference: [null, ...conferences],
    documents: documentLists,
    attendance: [[], [{ sector: 'POLITICS', count: 3 }]],
  },
  BestPractice: { contact: [null, secret], challenge: [null, 'Zu leise'], startedOn: [null, '2020-02'] },
  Funding: { amountMin: [null, 5], amountMax: [10, null], deadline: [null, ...instants], regions: [[], ['west']] },
  Training: { startsAt: instants, endsAt: [null, '2027-11-01T10:00:00Z'], places: [null, 3], contact: [null, secret] },
  WorkingGroup: {
    state: ['CLOSED', null],
    report: [null, 'Fertig'],
    documents: documentLists,
    contact: [null, secret],
  },
  Conference: { districts: [[], districts.slice(0, 2)], openTo: ['INVITED', null], contact: [null, secret] },
  BoardEntry: {
    direction: ['SEEKS', 'OFFERS'],
    district: [null, ...districts],
    validUntil: [null, ...instants],
    state: ['DONE', null],
    contact: [null, secret],
  },
  MailingList: {
    mailbox: ['geheim', 'geheim-2', 'geheim-3'],
    policy: ['OPEN', null],
    description: [null, 'Viel Text.'],
    contact: [null, secret],
  },
});
const shared = {
  title: ['Titel', 'Ährenfest', '  Rand  '],
  summary: [null, 'Kurz'],
  visibility: ['PUBLIC', 'PUBLIC', 'MEMBERS', 'DRAFT'],
  topics: [[], ['SPORT', 'OTHER']],
  url: [null, 'https://stadt.example'],
};

test('after any writes the feed says what is public, and never anything else', async () => {
  await using node = await startTestCity();
  const { below, chance, pick } = seedChoices(seed);
  const feed = feedOf(node);
  const reader = createFeedReader(7);
  const ids = Object.fromEntries(types.map((type) => [type, []])) as unknown as Ids;
  const done: string[] = [];
  const worked = new Set<string>();
  const everPublic = new Set<string>();

  const write = async () => {
    const type = pick(types);
    const verb =
      chance(25) || ids[type].length < 3
        ? 'create'
        : pick(['update', 'update', 'update', 'update', 'withdraw', ...(type === 'Event' ? ['cancel'] : [])]);
    const takesInput = verb === 'create' || verb === 'update';
    const fields = Object.entries({ ...shared, ...poolsOf(ids)[type] });
    const input = {
      ...(verb === 'create' && {
        key: `k${done.length}`,
        title: 'Neu',
        ...(['Event', 'Training'].includes(type) && { startsAt: instants[0] }),
        ...(type === 'BoardEntry' && { direction: 'SEEKS', subject: 'ROOMS' }),
        ...(type === 'MailingList' && { mailbox: `geheim-k${done.length}` }),
      }),
      ...Object.fromEntries(fields.flatMap(([field, values]) => (chance(40) ? [[field, pick<unknown>(values)]] : []))),
    };
    const id = verb === 'create' ? `hattingen:${words[type]}:k${done.length}` : pick(ids[type]);
    const target = verb === 'create' ? 'city: "hattingen"' : `id: "${id}"`;
    const mutation = takesInput
      ? `mutation($input: ${verb === 'create' ? 'Create' : 'Update'}${type}Input!) { ${verb}${type}(${target}, input: $input) { id } }`
      : `mutation { ${verb}${type}(${target}) ${verb === 'cancel' ? '{ id }' : ''} }`;
    done.push(`${mutation} ${JSON.stringify(input)}`);
    const { errors } = await node.ask(mutation, takesInput ? { input } : {}, editor);
    if (errors.length > 0) return;
    worked.add(`${verb}${type}`);
    if (verb === 'create') ids[type].push(id);
    if (verb === 'withdraw') ids[type] = ids[type].filter((other) => other !== id);
  };

  for (let count = 0; count < writes; count++) {
    await write();
    const things = await listPublicThings(node.db, 'hattingen');
    for (const id of things.keys()) everPublic.add(id);
    if (below(3) > 0) continue;
    await reader.readAll(feed);
    const what = `FEED_SEED=${seed}, after\n${done.slice(-10).join('\n')}`;
    expect(Object.fromEntries(reader.copy), what).toEqual(Object.fromEntries(things));
  }
  const all = await (await fetch(feed)).text();
  expect(all).not.toContain('geheim');
  const mentioned = new Set(all.match(/hattingen:[a-z-]+:[a-z0-9-]+/g));
  expect([...mentioned].filter((id) => !everPublic.has(id))).toEqual([]);
  expect(worked.size, 'verbs that worked').toBe(3 * types.length + 1);
}, 120_000);
