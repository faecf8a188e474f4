import { randomBytes } from 'node:crypto';
import { exportLimits } from './limits.ts';

/** What lets somebody fetch an export without signing in there, and until when. */
export interface Ticket {
  secret: string;
  expiresAt: Date;
}

/** How many tickets of a city hold at a time; a new one makes the oldest of too many worthless. */
const kept = 20;

/** The tickets for the exports of a city; they are known to this process only and end with it. */
export interface Tickets {
  issue(): Ticket;
  isValid(secret: string): boolean;
}

/** Creates the tickets of a city; there are none at first. */
export function createTickets(now: () => Date): Tickets {
  const tickets = new Map<string, Date>();
  return {
    issue() {
      const ticket = {
        secret: randomBytes(32).toString('base64url'),
        expiresAt: new Date(now().getTime() + exportLimits.holdsMs),
      };
      if (tickets.size >= kept) tickets.delete(tickets.keys().next().value!);
      tickets.set(ticket.secret, ticket.expiresAt);
      return ticket;
    },
    isValid: (secret) => now() < (tickets.get(secret) ?? 0),
  };
}
