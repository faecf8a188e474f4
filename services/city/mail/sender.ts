import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../../shared/log.ts';
import { failureOf, openTransport, type TransportConfig } from '../../shared/mail/transport.ts';
import type { ServedCity } from '../context.ts';
import { ensureLinkKey } from '../link/link-key.ts';
import { recordBounce } from '../mailing-list/record-bounce.ts';
import { openDeliveryQueue } from './delivery-queue.ts';
import { type MailLimits, mailLimits } from './limits.ts';
import { sendTurn, type Turn } from './send-turn.ts';
import { begin, createTurns, type Place, pause, putOff } from './turns.ts';

/** Where the mails of cities go and come in. */
export interface MailConfig extends TransportConfig {
  /** What stands behind the @ of their addresses, `<slug>.<mailDomain>`. */
  mailDomain?: string;
  /** The port where mails to the cities come in; nothing comes in when it is left out. */
  lmtpPort?: number;
}

/** Sends the mails of the cities of a process. */
export interface Sender extends AsyncDisposable {
  /** Has a city's mails looked for now; returns at once. */
  wake(slug: string): void;
  /** Fulfilled when no city has a mail left that is due and can be sent. */
  idle(): Promise<void>;
}

/** What the sender needs of the process. */
export interface SenderTools {
  cities: { slugs(): string[]; find(slug: string): ServedCity | undefined };
  log: Log;
  now(): Date;
  limits?: MailLimits;
}

/** How often it is looked whether cities have come or gone, in milliseconds. */
const lookMs = 5_000;

/**
 * Starts sending the mails that wait in the databases of a process's cities: one city after the other, some mails each.
 * Nothing it does fails the process; what cannot be sent waits.
 */
export function startSender(config: MailConfig, { cities, log, now, limits = mailLimits }: SenderTools): Sender {
  const transport = openTransport(config);
  const turns = createTurns(cities.slugs);
  const stopping = new AbortController();
  const idle = new Set<() => void>();
  let alarm = new AbortController();
  let hasSaid = false;

  const takeTurn = async (city: ServedCity, place: Place): Promise<void> => {
    const began = performance.now();
    begin(place);
    const isBehind = place.unrecorded.size + place.unemptied.size > 0;
    const waitMs = isBehind ? 0 : await findWait(city, now());
    if (waitMs === null || waitMs > 0) return putOff(place, Math.min(waitMs ?? limits.pollMs, limits.pollMs));
    if (!transport) {
      if (!hasSaid) log.info('mails wait and are not sent: set SMTP_URL or OUTBOX');
      hasSaid = true;
      return putOff(place, limits.pollMs);
    }
    const { slug, db } = city;
    const setting = {
      domain: city.mailDomain,
      cityUrl: `${city.origin()}/${slug}`,
      key: await ensureLinkKey(db, now()),
      takesMail: config.lmtpPort !== undefined,
    };
    await using queue = await openDeliveryQueue(city.databaseUrl, limits, place.holder);
    const tools = { transport, setting, limits, now, left: place, stopping: stopping.signal };
    const turn = await sendTurn(queue, tools);
    tell(slug, turn);
    for (const delivery of turn.undeliverable) {
      await recordBounce({ db, now: now() }, { delivery, isPermanent: true });
    }
    if (turn.stopped === 'all') turns.pauseAll(limits.awayMs);
    else if (turn.stopped === 'city') pause(place, performance.now() + limits.awayMs);
    else if (turn.claimed === 0) putOff(place, limits.heldMs);
    else {
      pause(place, began + turn.claimed * limits.msPerMail);
      place.hasMore = true;
    }
  };
  const tell = (city: string, { sent, waiting, failed }: Turn): void => {
    if (sent > 0) log.debug({ city, mails: sent }, 'mails were sent');
    if (waiting.length > 0) log.warn({ city, mails: waiting.length, code: waiting[0] }, 'mails must wait');
    if (failed.length > 0) log.error({ city, mails: failed.length, code: failed[0] }, 'mails were given up');
  };

  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      const [slug, place] = turns.first() ?? [];
      const waitMs = Math.min(place ? place.next - performance.now() : lookMs, lookMs);
      if (waitMs <= 0) {
        const city = cities.find(slug!)!;
        await takeTurn(city, place!).catch((error) => {
          log.warn({ city: slug, ...failureOf(error) }, "a city's mails cannot be sent; it is tried again");
          // What it has in hand must be on record before its claims end.
          const isBehind = place!.unrecorded.size > 0;
          pause(place!, performance.now() + (isBehind ? Math.min(limits.awayMs, limits.graceMs / 4) : limits.awayMs));
        });
        continue;
      }
      if (!turns.hasMore()) for (const done of idle) done();
      await sleep(waitMs, undefined, { signal: alarm.signal, ref: false }).catch(() => undefined);
      alarm = new AbortController();
    }
  };
  const running = run();

  return {
    wake(slug) {
      turns.wake(slug);
      alarm.abort();
    },
    async idle() {
      const { promise, resolve } = Promise.withResolvers<void>();
      for (const slug of cities.slugs()) this.wake(slug);
      idle.add(resolve);
      await promise;
      idle.delete(resolve);
    },
    async [Symbol.asyncDispose]() {
      stopping.abort();
      alarm.abort();
      await Promise.race([running, sleep(limits.stopMs, undefined, { ref: false })]);
      transport?.close();
    },
  };
}

/** Returns in how many milliseconds a city's next mail is due; null when none waits or the city is closed. */
async function findWait({ db }: ServedCity, now: Date): Promise<number | null> {
  const next = await db.delivery.findFirst({
    where: { state: 'WAITING' },
    orderBy: { dueAt: 'asc' },
    select: { dueAt: true },
  });
  if (!next || (await db.closing.count({ where: { closedAt: { not: null } } })) > 0) return null;
  return next.dueAt.getTime() - now.getTime();
}
