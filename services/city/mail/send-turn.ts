import { transportLimits } from '../../shared/mail/limits.ts';
import { failureOf, interruptionOf, type MailTransport, refusalOf } from '../../shared/mail/transport.ts';
import { composeMail, type DueDelivery, type MailSetting } from './compose-mail.ts';
import type { DeliveryQueue, Outcome } from './delivery-queue.ts';
import type { MailLimits } from './limits.ts';
import type { Place } from './turns.ts';

/** What came of one turn of a city. */
export interface Turn {
  claimed: number;
  sent: number;
  /** The codes of what failed: is tried again, or was given up. */
  waiting: string[];
  failed: string[];
  /** The deliveries that failed since their recipients are not there. */
  undeliverable: string[];
  /** Why trying on makes no sense now: for nobody, since the mail server is away, or for this city. */
  stopped: 'all' | 'city' | null;
}

/** What a turn needs. */
export interface TurnTools {
  transport: MailTransport;
  setting: MailSetting;
  limits: MailLimits;
  now(): Date;
  /** What earlier turns could not put on record: it must not be sent again, and the texts are to go. */
  left: Pick<Place, 'unrecorded' | 'unemptied'>;
  /** Aborted when the process stops: what has begun ends, nothing else begins. */
  stopping: AbortSignal;
}

/**
 * Sends some of a city's mails that are due, several at a time, and puts each on record as soon as its server has
 * answered. Rejects when the database is gone; what it has not recorded then stands in `left`.
 */
export async function sendTurn(queue: DeliveryQueue, tools: TurnTools): Promise<Turn> {
  const { left, limits, now, stopping } = tools;
  for (const [id, outcome] of left.unrecorded) {
    await queue.record(id, outcome);
    left.unrecorded.delete(id);
  }
  const end = performance.now() + limits.turnMs;
  const due = await queue.claim(limits.perTurn, now());
  for (const { mailId } of due) left.unemptied.add(mailId);
  const turn: Turn = { claimed: due.length, sent: 0, waiting: [], failed: [], undeliverable: [], stopped: null };
  const next = due.values();
  const hasEnded = () => turn.stopped || stopping.aborted || left.unrecorded.size > 0 || performance.now() > end;
  const sendSome = async () => {
    for (const delivery of next) {
      if (hasEnded()) return;
      const outcome = await sendIfWanted(queue, delivery, tools, turn);
      if (!outcome) continue;
      await queue.record(delivery.id, outcome).catch((error) => {
        left.unrecorded.set(delivery.id, outcome);
        throw error;
      });
    }
  };
  const results = await Promise.allSettled(Array.from({ length: transportLimits.connections }, sendSome));
  for (const result of results) if (result.status === 'rejected') throw result.reason;
  await queue.emptyMails([...left.unemptied]);
  left.unemptied.clear();
  return turn;
}

/** Much can have happened since a mail was claimed, so each is looked at once more. Null when it was not tried. */
async function sendIfWanted(
  queue: DeliveryQueue,
  delivery: DueDelivery,
  tools: TurnTools,
  turn: Turn,
): Promise<Outcome | null> {
  const leave = await queue.ask(delivery.id);
  if (leave === 'closed') turn.stopped ??= 'city';
  if (leave === 'unwanted') return { state: 'FAILED', failure: 'UNWANTED' };
  return leave === 'may leave' ? send(delivery, tools, turn) : null;
}

async function send(
  delivery: DueDelivery,
  { transport, setting, limits, now }: TurnTools,
  turn: Turn,
): Promise<Outcome | null> {
  try {
    await transport.deliver(composeMail(delivery, setting));
    turn.sent += 1;
    return { state: 'SENT', at: now() };
  } catch (error) {
    const { code, responseCode } = failureOf(error);
    const failure = String(responseCode ?? code ?? 'UNKNOWN');
    const interruption = interruptionOf(error);
    if (interruption === 'silence') turn.stopped ??= 'city';
    else if (interruption) turn.stopped = 'all';
    const refusal = refusalOf(error);
    const againAfterMs = limits.againAfterMs[delivery.attempts];
    const isFinal = interruption !== 'server' && (refusal !== null || againAfterMs === undefined);
    turn[isFinal ? 'failed' : 'waiting'].push(failure);
    if (interruption === 'server') return null;
    if (refusal === 'recipient') turn.undeliverable.push(delivery.id);
    if (isFinal) return { state: 'FAILED', failure };
    return { state: 'WAITING', failure, dueAt: new Date(now().getTime() + againAfterMs!) };
  }
}
