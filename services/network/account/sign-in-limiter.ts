import { createCounter } from '../../shared/rate-counter.ts';
import { findMailbox } from './address.ts';
import { signInRates } from './limits.ts';

/** Counts what one client does for one address; both throw TOO_FREQUENT with the seconds to wait. */
export interface SignInLimiter {
  countRequest(client: string, address: string): Promise<void>;
  countTry(client: string, address: string): Promise<void>;
}

/** Creates the limiter of a process; it forgets everything when that ends. */
export function createSignInLimiter(rates: Record<keyof typeof signInRates, number> = signInRates): SignInLimiter {
  const { seconds } = rates;
  const allow = (points: number) => createCounter({ points, seconds });
  const requests = { client: allow(rates.requestsPerClient), address: allow(rates.requestsPerAddress) };
  const tries = { client: allow(rates.triesPerClient), address: allow(rates.triesPerAddress) };
  // The client first: so one client can make only as many addresses be remembered as it has turns.
  const count = async (counters: typeof requests, client: string, address: string) => {
    await counters.client(client);
    await counters.address(findMailbox(address));
  };
  return {
    countRequest: (client, address) => count(requests, client, address),
    countTry: (client, address) => count(tries, client, address),
  };
}
