import { membershipLimits } from '../limits.ts';

/** Returns when a membership that is granted at a point in time has to be renewed: what is left of the one before is added. */
export function renewalAfter(grantedAt: Date, before: Date | null): Date {
  const renewBy = new Date(before && before > grantedAt ? before : grantedAt);
  renewBy.setUTCFullYear(renewBy.getUTCFullYear() + membershipLimits.years);
  return renewBy;
}

/** Returns the latest renewal that is due at a point in time: 90 days before it has to be done. */
export const dueUntil = (at: Date): Date => new Date(at.getTime() + membershipLimits.dueDays * 86_400_000);

/** Returns the day in Germany on which a point in time lies, as ISO 8601 writes it. */
export const dayOf = (at: Date): string => at.toLocaleDateString('en-CA', { timeZone: 'Europe/Berlin' });

/** Returns where people find the certificate of a city. */
export const certificateUrl = (hubUrl: string, slug: string): string => `${hubUrl}/certificates/${slug}.pdf`;
