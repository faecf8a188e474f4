import { databaseUrl, withConnection } from '../../../services/shared/database.ts';
import { createSigningKey, signToken } from '../../../services/shared/tokens.ts';
import { ask } from '../ask.ts';
import { describeMachine } from '../describe-machine.ts';
import type { Options } from '../options.ts';
import { startProcess } from '../processes.ts';
import { formatColumns, formatSpread, formatTarget, median } from '../report.ts';
import { serve } from '../serve.ts';

const recipients = 10_000;
/** How many questions are under way at a time. */
const asking = 2;
const list = 'hattingen:mailing-list:bench';

const question = JSON.stringify({
  query: '{ initiative(id: "hattingen:initiative:welper-aktiv") { title contact { office } } }',
});
const post = JSON.stringify({
  query: `mutation { postToList(id: "${list}", input: { subject: "Probe", text: "Guten Tag" }) { state } }`,
});

/** How long a city's answers took in one stretch of time, in milliseconds. */
interface Stretch {
  p50: number;
  p95: number;
  most: number;
}

/**
 * Measures how fast a city answers while a post to 10,000 subscribers is queued and while these mails leave, beside when
 * it has nothing else to do, and prints it; false when an answer was wrong.
 */
export async function runMailBenchmark(
  { rounds, seconds }: Options,
  resources: AsyncDisposableStack,
  say: (text: string) => void,
): Promise<boolean> {
  say(describeMachine());
  const { url: postgres } = await startProcess(resources, { name: 'postgres', file: 'postgres.ts' });
  const { url: mails } = await startProcess(resources, { name: 'mails', file: 'mail/mail-server.ts' });
  const key = createSigningKey();
  const hub = resources.use(await serve((_request, response) => response.end(JSON.stringify({ keys: [key.jwk] }))));
  const database = databaseUrl(postgres, 'bench_city');
  const city = await startProcess(resources, {
    name: 'city',
    file: '../../services/city/main.ts',
    env: {
      ...{ CITIES: 'hattingen', DATABASE_URL: database, SEED: 'demo', CITY_PORT: '0', LOG_LEVEL: 'error' },
      ...{ HUB_URL: hub.describe(), DIRECTORY_URL: '', SMTP_URL: mails.replace(/^http/, 'smtp') },
    },
  });
  await fillList(database);
  const url = `${city.url}/hattingen/graphql`;
  const editor = { account: 'bench', grants: [{ role: 'editor' as const, city: 'hattingen' }] };
  const token = signToken(key, editor, { issuer: hub.describe(), audience: 'hattingen', seconds: 900 });

  const stretches = { idle: [] as Stretch[], queuing: [] as Stretch[], sending: [] as Stretch[] };
  const queued: number[] = [];
  const sent: number[] = [];
  await measureStretch(url, sleep(seconds));
  for (let round = 0; round < rounds; round++) {
    stretches.idle.push(await measureStretch(url, sleep(seconds)));
    const began = performance.now();
    stretches.queuing.push(await measureStretch(url, send(url, token)));
    queued.push(performance.now() - began);
    stretches.sending.push(await measureStretch(url, sleep(seconds)));
    sent.push(await emptyQueue(database));
  }
  const rows = Object.entries(stretches).map(([name, some]) => formatStretches(name, some));
  say(`\nA city's answers while ${recipients} mails are queued and sent\n\n`);
  say(formatColumns([['', '', 'p50 ms', '(min - max)', 'p95 ms', '(min - max)', 'longest ms'], ...rows]));
  say(`\n  queued within ${median(queued).toFixed(0)} ms ${formatSpread(queued, 0)}; `);
  say(`sent within ${seconds} s: ${median(sent)} mails, so many as the pace of a city allows\n\nTargets\n\n`);
  for (const name of ['queuing', 'sending'] as const) {
    const ratios = stretches[name].map(({ p95 }, round) => p95 / stretches.idle[round]!.p95);
    const measured = `${median(ratios).toFixed(2)} ${formatSpread(ratios, 2)}`;
    say(formatTarget(`p95 while ${name} : p95 while idle`, measured, '<= 3', median(ratios) <= 3));
  }
  return true;
}

const sleep = (seconds: number) => new Promise<void>((done) => setTimeout(done, seconds * 1_000));

/** Asks the city over and over until something else is done, and returns how long its answers took. */
async function measureStretch(url: string, until: Promise<void>): Promise<Stretch> {
  let isOver = false;
  const took: number[] = [];
  const askOn = async () => {
    while (!isOver) {
      const from = performance.now();
      const { data, errors } = await ask(url, question);
      if (!data?.initiative || errors) throw new Error(errors?.[0]?.message ?? 'The city gives a wrong answer.');
      took.push(performance.now() - from);
    }
  };
  const over = until.finally(() => {
    isOver = true;
  });
  await Promise.all([over, ...Array.from({ length: asking }, askOn)]);
  took.sort((one, other) => one - other);
  const at = (share: number) => took[Math.min(took.length - 1, Math.floor(took.length * share))]!;
  return { p50: at(0.5), p95: at(0.95), most: took.at(-1)! };
}

async function send(url: string, token: string): Promise<void> {
  const { data, errors } = await ask(url, post, token);
  if ((data?.postToList as { state?: string } | undefined)?.state !== 'SENT') {
    throw new Error(errors?.[0]?.message ?? 'The post was not sent.');
  }
}

const fillList = (database: string) =>
  withConnection(database, async (client) => {
    await client.query(
      `INSERT INTO "MailingList" ("id", "title", "mailbox", "policy", "visibility", "licence", "topics", "createdAt", "updatedAt")
       VALUES ($1, 'Bench', 'bench', 'OPEN', 'PUBLIC', 'CC0-1.0', '{}', now(), now())`,
      [list],
    );
    await client.query(
      `INSERT INTO "Subscription" ("id", "listId", "address", "topics", "state", "evidence", "requestedAt", "confirmedAt")
       SELECT 'hattingen:subscription:' || n, $1, 'r' || n || '@x.example', '{}', 'CONFIRMED', '[]', now(), now()
         FROM generate_series(1, $2::int) AS n`,
      [list, recipients],
    );
  });

/** Takes away what was not sent yet, so that the next round begins with an idle city, and returns how much was sent. */
const emptyQueue = (database: string): Promise<number> =>
  withConnection(database, async (client) => {
    const { rowCount: left } = await client.query(`DELETE FROM "Delivery" WHERE "state" = 'WAITING'`);
    await client.query('DELETE FROM "Delivery"');
    return recipients - left!;
  });

const formatStretches = (name: string, some: Stretch[]): string[] => {
  const [p50, p95, most] = (['p50', 'p95', 'most'] as const).map((which) => some.map((one) => one[which]));
  return [
    ...['', name, median(p50!).toFixed(1), formatSpread(p50!, 1), median(p95!).toFixed(1), formatSpread(p95!, 1)],
    Math.max(...most!).toFixed(0),
  ];
};
