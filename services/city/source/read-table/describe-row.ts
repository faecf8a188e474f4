import { Temporal } from 'temporal-polyfill';
import { isPartialDate } from '../../../shared/date-time.ts';
import { isWebAddress } from '../../../shared/fields.ts';
import { readRichText, shorten } from '../clean-text.ts';
import type { Entry, Fields, Problem } from '../entry.ts';
import { makeUid } from '../make-uid.ts';
import type { SourceKind } from '../source-kind.ts';
import type { Column } from './columns.ts';
import { readTimes, readWhen } from './read-dates.ts';
import type { TableRow } from './table.ts';

type CellOf = (column: Column) => string;

/** Reads a row of a table as an entry of a kind. */
export function describeRow(row: TableRow, places: ReadonlyMap<Column, number>, kind: SourceKind): Entry {
  const cellOf: CellOf = (column) => {
    const place = places.get(column);
    return place === undefined ? '' : (row.cells[place] ?? '').trim();
  };
  const problems: Problem[] = [];
  const text = (column: Column, most: number) => {
    const { text: cut, isShortened } = shorten(readRichText(cellOf(column)), most);
    if (isShortened) problems.push({ reason: 'TEXT_SHORTENED', field: column });
    return cut || null;
  };
  const address = (column: Column) => {
    const said = cellOf(column);
    const whole = /^www\.\S+$/i.test(said) ? `https://${said}` : said;
    if (said && !isWebAddress(whole)) problems.push({ reason: 'ADDRESS_LEFT_OUT', field: column });
    return isWebAddress(whole) ? whole : null;
  };
  const number = (column: Column) => {
    const said = cellOf(column);
    const value = readNumber(said);
    if (said && value === null) problems.push({ reason: 'VALUE_LEFT_OUT', field: column });
    return value === null ? null : Math.round(value);
  };
  const tools: Tools = { cellOf, text, address, number, problems };
  const fields: Fields = {
    title: text('title', 200)?.replace(/\s+/g, ' ') ?? null,
    summary: text('summary', 500),
    url: address('url'),
    ...ofKind[kind](tools),
  };
  const uid = cellOf('uid').slice(0, 500) || makeUid(fields.title, fields.startsAt);
  const problem = problems.find(({ isFatal }) => isFatal) ?? problems[0];
  const names = { organiser: cellOf('organiser').slice(0, 200), district: cellOf('district').slice(0, 200) };
  return {
    uid,
    place: `Zeile ${row.line}`,
    fields,
    tags: readTags(cellOf('tags')),
    ...(problem && { problem }),
    ...((names.organiser || names.district) && kind !== 'district' && { names }),
  };
}

interface Tools {
  cellOf: CellOf;
  text(column: Column, most: number): string | null;
  address(column: Column): string | null;
  number(column: Column): number | null;
  problems: Problem[];
}

/** The fields of each kind beyond those that all share. */
const ofKind: Record<SourceKind, (tools: Tools) => Fields> = {
  event: (tools) => ({
    description: tools.text('description', 10_000),
    ...readDates(tools),
    status: readStatus(tools.cellOf('status')),
    venue: readVenue(tools),
    onlineUrl: tools.address('onlineUrl'),
  }),
  initiative: (tools) => ({
    description: tools.text('description', 10_000),
    website: tools.address('url'),
    since: readSince(tools),
  }),
  'best-practice': (tools) => ({
    challenge: tools.text('challenge', 5_000),
    approach: tools.text('approach', 5_000) ?? tools.text('description', 5_000),
    result: tools.text('result', 5_000),
    costs: tools.text('costs', 1_000),
    startedOn: readSince(tools),
  }),
  funding: (tools) => ({
    purpose: tools.text('purpose', 5_000) ?? tools.text('description', 5_000),
    funder: tools.text('funder', 200),
    amountMin: tools.number('amountMin'),
    amountMax: tools.number('amountMax'),
    deadline: readDeadline(tools),
  }),
  training: (tools) => {
    const { startsAt, endsAt } = readDates(tools);
    const { name, address } = readVenue(tools) ?? {};
    const provider = tools.text('provider', 200) ?? tools.text('organiser', 200);
    const place = shorten([name, address].filter(Boolean).join(', '), 300).text || null;
    const description = tools.text('description', 10_000);
    const places = tools.number('places');
    return {
      description,
      provider,
      startsAt,
      endsAt,
      place,
      onlineUrl: tools.address('onlineUrl'),
      places,
      costs: tools.text('costs', 300),
    };
  },
  district: (tools) => ({ population: tools.number('population') }),
};

function readDates({ cellOf, problems }: Tools): { startsAt: string | null; endsAt: string | null; allDay: boolean } {
  const from = readWhen(cellOf('startsAt'));
  const to = readWhen(cellOf('endsAt'));
  const clocks = readTimes(cellOf('startTime'));
  const time = clocks[0] ?? from.time;
  if (!from.instant && !from.day) {
    problems.push({ reason: 'START_MISSING', field: 'startsAt', isFatal: true });
    return { startsAt: null, endsAt: null, allDay: false };
  }
  const wantsDays = /^(?:ja|j|x|1|wahr|true|yes)$/i.test(cellOf('allDay'));
  const allDay = wantsDays || (!from.instant && !time);
  const start = from.instant ?? instantOf(from.day!, allDay ? undefined : time);
  const endTime = readTimes(cellOf('endTime'))[0] ?? to.time ?? clocks[1] ?? from.lastTime;
  const endDay = to.day ?? from.lastDay;
  const [firstDay, lastDay] = [from.day ?? germanDay(start), endDay ?? from.day ?? germanDay(start)];
  let end = to.instant ?? null;
  if (allDay) end = instantOf(lastDay.add({ days: 1 }));
  else if (!end && endTime) end = instantOf(lastDay, endTime);
  else if (!end && endDay && Temporal.PlainDate.compare(endDay, firstDay) > 0) end = instantOf(endDay.add({ days: 1 }));
  if (end && end <= start) {
    // After midnight, and the day was forgotten.
    const isNight = !to.day && !allDay && endTime;
    problems.push({ reason: 'END_CORRECTED', field: 'endsAt' });
    end = isNight ? instantOf(lastDay.add({ days: 1 }), endTime) : allDay ? instantOf(firstDay.add({ days: 1 })) : null;
  }
  return { startsAt: start.toISOString(), endsAt: end?.toISOString() ?? null, allDay };
}

const instantOf = (day: Temporal.PlainDate, plainTime?: Temporal.PlainTime): Date =>
  new Date(day.toZonedDateTime({ timeZone: 'Europe/Berlin', plainTime }).epochMilliseconds);
const germanDay = (at: Date): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO('Europe/Berlin').toPlainDate();

/** A deadline that is only a day ends with it. */
function readDeadline({ cellOf, problems }: Tools): string | null {
  const said = cellOf('deadline');
  const { day, time, instant } = readWhen(said);
  if (instant) return instant.toISOString();
  if (day) return instantOf(day, time ?? Temporal.PlainTime.from('23:59')).toISOString();
  if (said && !/^(?:-|laufend|fortlaufend|jederzeit|keine|ohne|offen)/i.test(said))
    problems.push({ reason: 'VALUE_LEFT_OUT', field: 'deadline' });
  return null;
}

function readSince({ cellOf, problems }: Tools): string | null {
  const said = cellOf('since');
  const since = isPartialDate(said)
    ? said
    : (readWhen(said).day?.toString() ?? /\b[12]\d{3}\b/.exec(said)?.[0] ?? null);
  if (said && !since) problems.push({ reason: 'VALUE_LEFT_OUT', field: 'since' });
  return since;
}

function readStatus(said: string): string {
  if (/abgesagt|entf[aä]llt|storniert|cancel/i.test(said)) return 'CANCELLED';
  return /vorl[aä]ufig|geplant|unter vorbehalt|tentative/i.test(said) ? 'TENTATIVE' : 'CONFIRMED';
}

function readVenue({ text, cellOf }: Tools) {
  const name = text('venueName', 200)?.replace(/\s+/g, ' ') ?? null;
  const town = [cellOf('postcode'), cellOf('town')].filter(Boolean).join(' ');
  const address = shorten([text('street', 200), town].filter(Boolean).join(', '), 300).text || null;
  const [lat, lon] = [readNumber(cellOf('lat')), readNumber(cellOf('lon'))];
  const location = lat !== null && lon !== null && Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : null;
  return name || address || location ? { name, address, location } : null;
}

/** Numbers as in Germany, `1.234,5 €`, and as elsewhere, `1234.5`. */
function readNumber(said: string): number | null {
  const bare = said.slice(0, 40).replace(/[^\d.,+-]/g, '');
  const plain = /^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(bare)
    ? bare.replaceAll('.', '').replace(',', '.')
    : bare.replace(',', '.');
  return /^[+-]?\d{1,12}(?:\.\d{1,12})?$/.test(plain) ? Number(plain) : null;
}

const readTags = (said: string): string[] =>
  [
    ...new Set(
      said
        .slice(0, 2_000)
        .split(/[,;|\n]+/)
        .map((tag) => readRichText(tag))
        .filter(Boolean),
    ),
  ].slice(0, 50);
