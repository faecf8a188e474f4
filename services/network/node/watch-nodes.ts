import { z } from 'zod';
import { withConnection } from '../../shared/database.ts';
import type { Log } from '../../shared/log.ts';
import type { Outbound } from '../../shared/outbound.ts';
import type { NetworkDatabase } from '../context.ts';
import { locks, watchLimits } from '../limits.ts';
import { type Answer, afterLook, differs, type NodeRecord, readinessUrl } from './node.ts';

interface Options {
  db: NetworkDatabase;
  databaseUrl: string;
  outbound: Outbound;
  log: Log;
  now: () => number;
  /** Seconds between two rounds; 0 means only when asked. */
  seconds: number;
}

/** Looks at every node again and again, beginning at once. */
export interface Watcher extends AsyncDisposable {
  /** Looks at every node now; fulfilled when what was seen is on record, never rejected. */
  watchNow(): Promise<void>;
}

/** Starts the watcher of nodes. Rounds follow each other with up to a fifth more or less time between them. */
export function startWatcher(options: Options): Watcher {
  const stopping = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  const watchNow = () => {
    last = last
      .then(() => watchNodes(options, stopping.signal))
      .catch((error) =>
        options.log.warn({ err: error }, 'the nodes could not be looked at; the next round tries again'),
      );
    return last;
  };
  const goOn = async () => {
    await watchNow();
    if (stopping.signal.aborted) return;
    timer = setTimeout(goOn, options.seconds * 1_000 * (0.8 + 0.4 * Math.random()));
  };
  if (options.seconds > 0) void goOn();
  return {
    watchNow,
    async [Symbol.asyncDispose]() {
      stopping.abort();
      clearTimeout(timer);
      await last;
    },
  };
}

/** One round. Of several processes only one makes it at a time: the others find the lock taken and leave it to that one. */
async function watchNodes(options: Options, stopping: AbortSignal): Promise<void> {
  if (stopping.aborted) return;
  const { promise: stopped, resolve } = Promise.withResolvers<null>();
  const stop = () => resolve(null);
  stopping.addEventListener('abort', stop);
  try {
    await withConnection(options.databaseUrl, async (client) => {
      const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS taken', [locks.watch]);
      if (!rows[0].taken) return;
      const changed = await lookAtAll(options, stopped);
      if (!stopping.aborted && changed.length > 0) await write(options.db, changed);
    });
  } finally {
    stopping.removeEventListener('abort', stop);
    stop();
  }
}

/** Returns the nodes that are no longer as they are on record; a round that is stopped counts nothing as a miss. */
async function lookAtAll(options: Options, stopped: Promise<null>): Promise<NodeRecord[]> {
  const waiting = shuffle(await options.db.node.findMany({ where: { state: { not: 'SUSPENDED' } } }));
  const changed: NodeRecord[] = [];
  let goesOn = true;
  const lookOn = async () => {
    for (let node = waiting.pop(); node && goesOn; node = waiting.pop()) {
      const after = afterLook(node, await look(node, options), new Date(options.now()));
      if (differs(node, after)) changed.push(after);
    }
  };
  await Promise.race([Promise.all(Array.from({ length: watchLimits.atOnce }, lookOn)), stopped]);
  goesOn = false;
  return changed;
}

const readiness = z.object({
  city: z.string(),
  contractVersion: z.string().regex(/^[\w.-]{1,20}$/),
  ready: z.literal(true),
});

async function look({ citySlug, endpoint }: NodeRecord, { outbound, log }: Options): Promise<Answer> {
  try {
    const limits = { timeoutMs: watchLimits.lookMs, bytes: watchLimits.bytes };
    const { city, contractVersion } = readiness.parse(await outbound.getJson(readinessUrl(endpoint), limits));
    if (city === citySlug) return { contractVersion };
    log.warn({ city: citySlug, endpoint }, 'a node answers for another city');
  } catch (error) {
    log.debug({ city: citySlug, endpoint, err: error }, 'a node does not answer as it should');
  }
  return null;
}

/** One statement for the whole round; a node that was moved, suspended or removed meanwhile is left as it is. */
async function write(db: NetworkDatabase, nodes: NodeRecord[]): Promise<void> {
  await db.$executeRaw`
    UPDATE "Node" node SET
      state = seen.state::"NodeState", failures = seen.failures,
      "contractVersion" = seen."contractVersion", "lastSeenAt" = seen."lastSeenAt"
    FROM jsonb_to_recordset(${JSON.stringify(nodes)}::jsonb) AS seen(
      "citySlug" text, endpoint text, state text, failures int, "contractVersion" text, "lastSeenAt" timestamptz
    )
    WHERE node."citySlug" = seen."citySlug" AND node.endpoint = seen.endpoint AND node.state <> 'SUSPENDED'`;
}

/** Every round begins with other nodes, so that none is always last. */
function shuffle<Item>(items: Item[]): Item[] {
  return items
    .map((item) => ({ item, place: Math.random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);
}
