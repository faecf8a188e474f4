import ICAL from 'ical.js';
import { SourceError } from '../entry.ts';
import { sourceLimits } from '../limits.ts';

/** A property of a component in jCal (RFC 7265): name, parameters, type and values. */
export type Property = [
  name: string,
  parameters: Record<string, string | string[]>,
  type: string,
  ...values: unknown[],
];

/** A component of a calendar: its own properties, by name, without those of what stands in it. */
export type Properties = Map<string, Property[]>;

/** What a calendar holds that is read: its events in their order, and its time zones as texts by their names. */
export interface Calendar {
  events: Properties[];
  zones: Map<string, string>;
}

/**
 * Takes a calendar apart (RFC 5545) as far as it can be understood: folded and wrongly broken lines are joined, lines that
 * are none are left out, and a component whose end is missing ends where the next one begins. Throws the SourceError
 * NO_CALENDAR or SOURCE_TOO_LONG.
 */
export function splitCalendar(text: string): Calendar {
  if (!/^\s*BEGIN:VCALENDAR/im.test(text.slice(0, 10_000))) throw new SourceError('NO_CALENDAR');
  const calendar: Calendar = { events: [], zones: new Map() };
  /** The components that are open below the calendar. */
  let open: string[] = [];
  let lines: string[] = [];
  const close = () => {
    if (open[0] === 'VEVENT') calendar.events.push(readProperties(lines));
    if (open[0] === 'VTIMEZONE') addZone(calendar.zones, lines);
    open = [];
    lines = [];
    if (calendar.events.length > sourceLimits.rows) throw new SourceError('SOURCE_TOO_LONG');
  };
  for (const line of unfold(text)) {
    const [, mark, name] = /^(BEGIN|END):\s*([\w-]+)\s*$/i.exec(line) ?? [];
    const component = name?.toUpperCase();
    if (component === 'VCALENDAR') close();
    else if (mark?.toUpperCase() === 'BEGIN') {
      if (component === 'VEVENT' || component === 'VTIMEZONE' || open.length === 0) close();
      open.push(component!);
      if (open[0] === 'VTIMEZONE') lines.push(line);
    } else if (mark) {
      if (open[0] === 'VTIMEZONE') lines.push(line);
      if (component === open[0]) close();
      else open.splice(Math.max(1, open.lastIndexOf(component!)));
    } else if (open.length === 1 || open[0] === 'VTIMEZONE') lines.push(line);
  }
  close();
  return calendar;
}

/** Joins what was folded, and what was broken without a blank: a line that has no name belongs to the one before it. */
function* unfold(text: string): Generator<string> {
  let whole: string[] = [];
  let length = 0;
  let lines = 0;
  for (let from = 0; from <= text.length; ) {
    const end = text.indexOf('\n', from);
    const line = text.slice(from, end < 0 ? text.length : end);
    from = end < 0 ? text.length + 1 : end + 1;
    lines += 1;
    if (lines > sourceLimits.lines) throw new SourceError('SOURCE_TOO_LONG');
    const isFolded = /^[ \t]/.test(line);
    if (isFolded || !/^[A-Za-z][\w-]*[;:]/.test(line)) {
      const rest = isFolded ? line.slice(1) : line && `\\n${line}`;
      length += rest.length;
      if (length <= sourceLimits.lineCharacters) whole.push(rest);
      continue;
    }
    if (whole.length > 0) yield whole.join('');
    whole = [line.slice(0, sourceLimits.lineCharacters)];
    length = line.length;
  }
  if (whole.length > 0) yield whole.join('');
}

function readProperties(lines: string[]): Properties {
  const properties: Properties = new Map();
  for (const line of lines) {
    const property = readProperty(line);
    if (!property) continue;
    const same = properties.get(property[0]) ?? [];
    if (same.length < sourceLimits.sameLines) same.push(property);
    properties.set(property[0], same);
  }
  return properties;
}

function readProperty(line: string): Property | null {
  const isRule = /^RRULE[;:]/i.test(line);
  try {
    return ICAL.parse.property(isRule ? line.toUpperCase() : line) as Property;
  } catch {
    // A rule that the library does not know must not be lost silently.
    return isRule ? ['rrule', {}, 'unknown', line] : null;
  }
}

function addZone(zones: Map<string, string>, lines: string[]): void {
  const name = lines
    .find((line) => /^TZID[;:]/i.test(line))
    ?.replace(/^TZID[^:]*:/i, '')
    .trim();
  if (!name || zones.size >= 200 || lines.length > 1_000) return;
  zones.set(name, [...lines.filter((line) => !/^END:VTIMEZONE/i.test(line)), 'END:VTIMEZONE'].join('\r\n'));
}
