import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { findIana } from 'windows-iana';

/** Returns the point in time of a time on the wall clock, in milliseconds. */
export type Zone = (local: Temporal.PlainDateTime) => number;

/** Germany's time zone, in which times are read that name none. */
export const germany = namedZone('Europe/Berlin');
export const utc: Zone = (local) => Number(local.toZonedDateTime('UTC').epochMilliseconds);

/** What Outlook calls time zones in German, or in its lists, where Microsoft's table has no such name. */
const otherNames: [RegExp, string][] = [
  [/\b(?:Berlin|Bern|Wien|Vienna|Rom|Rome)\b/i, 'Europe/Berlin'],
  [/^(?:Mitteleurop|Westeurop|W\. Europe|Central Europe|Romance|CES?T\b|MES?Z\b)/i, 'Europe/Berlin'],
  [/^(?:GMT|UTC|Z|Greenwich)/i, 'UTC'],
];

/**
 * Creates what finds a time zone by the name that a calendar gives it: a name of the IANA or of Windows, with whatever
 * producers put before it, or else what its block VTIMEZONE says. It returns null for one that nobody knows.
 */
export function createZoneFinder(blocks: ReadonlyMap<string, string>): (name: string) => Zone | null {
  const found = new Map<string, Zone | null>();
  return (name) => {
    if (!found.has(name)) found.set(name, findZone(name, blocks.get(name)));
    return found.get(name)!;
  };
}

function findZone(name: string, block: string | undefined): Zone | null {
  const location = block && /^X-LIC-LOCATION:(.+)$/im.exec(block)?.[1]?.trim();
  const bare = name.trim().slice(0, 200);
  const names = [bare, /[A-Za-z_]+\/[A-Za-z_]+$/.exec(bare)?.[0], location, ...findIana(bare).slice(0, 1)];
  for (const candidate of names) {
    if (candidate && isZone(candidate)) return namedZone(candidate);
  }
  const ruled = block ? zoneOfBlock(block) : null;
  const other = otherNames.find(([pattern]) => pattern.test(bare))?.[1];
  return ruled ?? (other ? namedZone(other) : null);
}

/** A name alone like `CET` is no place, and has the wrong rules in some tables. */
const isZone = (name: string): boolean => {
  if (!/^(?:UTC|[A-Za-z_]+\/[A-Za-z_+\-/0-9]+)$/.test(name)) return false;
  try {
    Temporal.PlainDate.from('2026-01-01').toZonedDateTime(name);
    return true;
  } catch {
    return false;
  }
};

function namedZone(name: string): Zone {
  return (local) => local.toZonedDateTime(name).epochMilliseconds;
}

/** Reckons by the rules of a block, as long as they are yearly ones, which is all that a time zone needs. */
function zoneOfBlock(block: string): Zone | null {
  if ([...block.matchAll(/^RRULE:(.*)$/gim)].some(([, rule = '']) => !/FREQ=YEARLY/i.test(rule))) return null;
  try {
    const zone = new ICAL.Timezone(ICAL.Component.fromString(block));
    const offsetAt = ({ year, month, day, hour, minute, second }: Temporal.PlainDateTime) =>
      zone.utcOffset(new ICAL.Time({ year, month, day, hour, minute, second, isDate: false }, zone));
    if (!Number.isFinite(offsetAt(Temporal.PlainDateTime.from('2026-07-01T12:00')))) return null;
    return (local) => utc(local) - offsetAt(local) * 1_000;
  } catch {
    return null;
  }
}
