import { transportLimits } from '../../shared/mail/limits.ts';
import { failureOf, type MailTransport, refusalOf } from '../../shared/mail/transport.ts';
import type { MailLimits } from '../limits.ts';
import { composeMail, type DueDelivery, type MailSetting } from './compose-mail.ts';
import type { DeliveryQueue, Outcome } from './delivery-queue.ts';

/** What came of one turn of a city. */
export interface Turn {
  claimed: number;
  sent: number;
  /** The codes of what failed: is tried again, or was given up. */
  waiting: string[];
  failed: string[];
  /** The deliveries that failed since their recipients are not there. */
  undeliverable: string[];
  /** True when the mail server could not be reached, so that trying on makes no sense now. */
  away: boolean;
}

/** What a turn needs. */
export interface TurnTools {
  transport: MailTransport;
  setting: MailSetting;
  limits: MailLimits;
  now(): Date;
  /** What was sent and could not be put on record, by delivery; it must not be sent again. */
  unrecorded: Map<string, Outcome>;
  /** Aborted when the process stops: what has begun ends, nothing else begins. */
  stopping: AbortSignal;
}

/**
 * Sends some of a city's mails that are due, several at a time, and puts each on record as soon as its server has
 * answered. Rejects when the database is gone; what it has not recorded then stands in `unrecorded`.
 */
export async function sendTurn(queue: DeliveryQueue, tools: TurnTools): Promise<Turn> {
  const { unrecorded, limits, now, stopping } = tools;
  for (const [id, outcome] of unrecorded) {
    await queue.record(id, outcome);
    unrecorded.delete(id);
  }
  const due = await queue.claim(limits.perTurn, now());
  const turn: Turn = { claimed: due.length, sent: 0, waiting: [], failed: [], undeliverable: [], away: false };
  const next = due.values();
  const sendSome = async () => {
    for (const delivery of next) {
      if (turn.away || stopping.aborted || unrecorded.size > 0) return;
      const outcome = await send(delivery, tools, turn);
      await queue.record(delivery.id, outcome).catch((error) => {
        unrecorded.set(delivery.id, outcome);
        throw error;
      });
    }
  };
  const results = await Promise.allSettled(Array.from({ length: transportLimits.connections }, sendSome));
  for (const result of results) if (result.status === 'rejected') throw result.reason;
  await queue.emptyMails([...new Set(due.map(({ mailId }) => mailId))]);
  return turn;
}

async function send(
  delivery: DueDelivery,
  { transport, setting, limits, now }: TurnTools,
  turn: Turn,
): Promise<Outcome> {
  try {
    await transport.deliver(composeMail(delivery, setting));
    turn.sent += 1;
    return { state: 'SENT', at: now() };
  } catch (error) {
    const { code, responseCode } = failureOf(error);
    const failure = String(responseCode ?? code ?? 'UNKNOWN');
    turn.away ||= code !== undefined && responseCode === undefined && code !== 'EENVELOPE';
    const againAfterMs = limits.againAfterMs[delivery.attempts];
    const refusal = refusalOf(error);
    if (refusal || againAfterMs === undefined) {
      turn.failed.push(failure);
      if (refusal === 'recipient') turn.undeliverable.push(delivery.id);
      return { state: 'FAILED', failure };
    }
    turn.waiting.push(failure);
    return { state: 'WAITING', failure, dueAt: new Date(now().getTime() + againAfterMs) };
  }
}
