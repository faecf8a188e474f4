import { findMailbox } from '../../shared/find-mailbox.ts';
import { createCounter } from '../../shared/rate-counter.ts';
import { signInRates } from './limits.ts';

/** Counts what one client does for one address, and how often a session goes on; throws TOO_FREQUENT with the seconds to wait. */
export interface SignInLimiter {
  countRequest(client: string, address: string): Promise<void>;
  countTry(client: string, address: string): Promise<void>;
  countRefresh(session: string): Promise<void>;
}

/** Creates the limiter of a process; it forgets everything when that ends. */
export function createSignInLimiter(rates: Record<keyof typeof signInRates, number> = signInRates): SignInLimiter {
  const allow = (points: number, seconds = rates.seconds) => createCounter({ points, seconds });
  const requests = { client: allow(rates.requestsPerClient), pair: allow(rates.requestsPerPair) };
  const tries = { client: allow(rates.triesPerClient), pair: allow(rates.triesPerPair) };
  const allRequests = allow(rates.requestsPerMinute, 60);
  const requestsOfMailbox = allow(rates.requestsPerMailbox);
  // The client first: so one client can make only as many addresses be remembered as it has turns.
  const count = async (counters: typeof requests, client: string, mailbox: string) => {
    await counters.client(client);
    await counters.pair(`${client} ${mailbox}`);
  };
  return {
    async countRequest(client, address) {
      const mailbox = findMailbox(address);
      await count(requests, client, mailbox);
      await allRequests('all');
      await requestsOfMailbox(mailbox);
    },
    countTry: (client, address) => count(tries, client, findMailbox(address)),
    countRefresh: allow(rates.refreshesPerMinute, 60),
  };
}
