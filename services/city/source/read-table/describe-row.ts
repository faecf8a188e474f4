import { readRichText, shorten } from '../clean-text.ts';
import type { Entry, Fields, Problem } from '../entry.ts';
import { makeUid } from '../make-uid.ts';
import type { SourceKind } from '../source-kind.ts';
import type { Column } from './columns.ts';
import { readDates, readDeadline, readSince } from './describe-dates.ts';
import { createRowCells, type RowCells, readNumber } from './row-cells.ts';
import type { TableRow } from './table.ts';

/** Reads a row of a table as an entry of a kind. */
export function describeRow(row: TableRow, places: ReadonlyMap<Column, number>, kind: SourceKind): Entry {
  const cells = createRowCells(row, places);
  const { cellOf, text, address, problems } = cells;
  const fields: Fields = {
    title: text('title', 200)?.replace(/\s+/g, ' ') ?? null,
    summary: text('summary', 500),
    url: address('url'),
    ...ofKind[kind](cells),
  };
  const uid = cellOf('uid').slice(0, 500) || makeUid(fields.title, fields.startsAt);
  const problem = isPrivate(cells) ? PRIVATE : (problems.find(({ isFatal }) => isFatal) ?? problems[0]);
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

/** The fields of each kind beyond those that all share. */
const ofKind: Record<SourceKind, (cells: RowCells) => Fields> = {
  event: (cells) => ({
    description: cells.text('description', 10_000),
    ...readDates(cells),
    status: readStatus(cells.cellOf('status')),
    venue: readVenue(cells),
    onlineUrl: cells.address('onlineUrl'),
  }),
  initiative: (cells) => ({
    description: cells.text('description', 10_000),
    website: cells.address('url'),
    since: readSince(cells),
  }),
  'best-practice': (cells) => ({
    challenge: cells.text('challenge', 5_000),
    approach: cells.text('approach', 5_000) ?? cells.text('description', 5_000),
    result: cells.text('result', 5_000),
    costs: cells.text('costs', 1_000),
    startedOn: readSince(cells),
  }),
  funding: (cells) => ({
    purpose: cells.text('purpose', 5_000) ?? cells.text('description', 5_000),
    funder: cells.text('funder', 200),
    amountMin: cells.number('amountMin'),
    amountMax: cells.number('amountMax'),
    deadline: readDeadline(cells),
  }),
  training: (cells) => {
    const { startsAt, endsAt } = readDates(cells);
    const { name, address } = readVenue(cells) ?? {};
    const provider = cells.text('provider', 200) ?? cells.text('organiser', 200);
    const place = shorten([name, address].filter(Boolean).join(', '), 300).text || null;
    const description = cells.text('description', 10_000);
    const places = cells.number('places');
    return {
      description,
      provider,
      startsAt,
      endsAt,
      place,
      onlineUrl: cells.address('onlineUrl'),
      places,
      costs: cells.text('costs', 300),
    };
  },
  district: (cells) => ({ population: cells.number('population') }),
};

const PRIVATE: Problem = { reason: 'PRIVATE' };

/** Whatever is not clearly open to all is taken as private. */
const isPrivate = ({ cellOf }: RowCells): boolean =>
  !/^(?:nein|n|no|falsch|false|aus|off|0|-)?$/i.test(cellOf('isPrivate')) ||
  !/^(?:normal|öffentlich|public|0|-)?$/i.test(cellOf('sensitivity'));

function readStatus(said: string): string {
  if (/abgesagt|entf[aä]llt|storniert|cancel/i.test(said)) return 'CANCELLED';
  return /vorl[aä]ufig|geplant|unter vorbehalt|tentative/i.test(said) ? 'TENTATIVE' : 'CONFIRMED';
}

function readVenue({ text, cellOf }: RowCells) {
  const name = text('venueName', 200)?.replace(/\s+/g, ' ') ?? null;
  const town = [cellOf('postcode'), cellOf('town')].filter(Boolean).join(' ');
  const address = shorten([text('street', 200), town].filter(Boolean).join(', '), 300).text || null;
  const [lat, lon] = [readNumber(cellOf('lat')), readNumber(cellOf('lon'))];
  const location = lat !== null && lon !== null && Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat, lon } : null;
  return name || address || location ? { name, address, location } : null;
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
