import type { CityRecord } from '../city/city.ts';
import { dayOf } from '../membership/membership.ts';

/** What a certificate says. */
export interface Certificate {
  name: string;
  /** Days as people in Germany write them; null where that is not on record. */
  since: string | null;
  until: string | null;
  number: string;
}

/** Returns what the certificate of a city says, or null for a city that is no member. Its number is that of the period. */
export function findCertificate({ slug, name, status, memberSince, renewBy }: CityRecord): Certificate | null {
  if (status !== 'MEMBER') return null;
  const until = renewBy && dayOf(renewBy);
  const number = ['ES', slug.toUpperCase(), until?.slice(0, 4)].filter(Boolean).join('-');
  return { name, since: memberSince && writeDate(memberSince), until: until && writeDate(until), number };
}

const forms = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
] as const;

/** Writes a date that may be known to the year, the month or the day as people in Germany do: `Juli 2020`. */
export const writeDate = (date: string): string =>
  new Date(date).toLocaleDateString('de-DE', { ...forms[date.split('-').length - 1], timeZone: 'UTC' });
