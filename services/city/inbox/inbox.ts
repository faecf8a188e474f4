import type { Log } from '../../shared/log.ts';
import type { ServedCities } from '../serve-cities.ts';

/** What the door takes mails with. */
export interface Inbox {
  cities: Pick<ServedCities, 'find'>;
  /** Under which name the city's own mail server writes what it has checked (RFC 8601). */
  authservId?: string;
  now(): Date;
  log: Log;
}
