import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SourceError } from '../../../../services/city/source/entry.ts';
import { judgeEntry } from '../../../../services/city/source/judge-entry.ts';
import { createJudging } from '../../../../services/city/source/read-entry.ts';
import { readSource, type SourceReading } from '../../../../services/city/source/read-source.ts';
import { sourceFormats, sourceKinds } from '../../../../services/city/source/source-kind.ts';

const folder = new URL('corpus/', import.meta.url);
const corpus = readdirSync(folder)
  .filter((name) => !name.endsWith('.expected.json') && name !== 'zip-bomb.xlsx')
  .map((name) => readFileSync(new URL(name, folder)));

const now = new Date('2026-11-22T10:00:00Z');
const settings = { tags: [], visibility: 'PUBLIC' as const, topics: [] };
const names = { organisers: new Map(), districts: new Map() };

/** Reads and judges; what cannot be read as a whole is said with a reason of the catalogue. */
async function readAndJudge(bytes: Uint8Array, kind: (typeof sourceKinds)[number], format?: SourceReading['format']) {
  const reading = await readSource(bytes, { format, kind }).catch((error) => {
    expect(error).toBeInstanceOf(SourceError);
    return null;
  });
  const uids = reading?.entries.map(({ uid }) => uid) ?? [];
  expect(new Set(uids).size).toBe(uids.length);
  for (const uid of uids) expect(uid).toMatch(/^[^\0]{1,700}$/s);
  return reading?.entries.map((entry) => judgeEntry(createJudging(kind, settings, names, now), entry)) ?? [];
}

const kinds = fc.constantFrom(...sourceKinds);

test('any bytes are read in any format without anything but verdicts, or a reason', async () => {
  const anything = fc.tuple(fc.uint8Array({ maxLength: 400 }), kinds, fc.option(fc.constantFrom(...sourceFormats)));
  await fc.assert(
    fc.asyncProperty(
      anything,
      async ([bytes, kind, format]) => void (await readAndJudge(bytes, kind, format ?? undefined)),
    ),
    { numRuns: 150 },
  );
});

test('what is damaged, cut off or mixed up is read without anything but verdicts, or a reason', async () => {
  const damage = fc.record({
    file: fc.nat(corpus.length - 1),
    kind: kinds,
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(60),
    put: fc.oneof(
      fc.uint8Array({ maxLength: 30 }),
      fc
        .constantFrom('\r\n', 'BEGIN:VEVENT\r\n', '"', ';', '<', '\0', 'RRULE:FREQ=DAILY\r\n', '9'.repeat(30))
        .map((text) => Buffer.from(text)),
    ),
  });
  await fc.assert(
    fc.asyncProperty(damage, async ({ file, kind, from, length, put }) => {
      const bytes = corpus[file]!;
      const at = Math.floor(bytes.length * from);
      await readAndJudge(Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + length)]), kind);
    }),
    { numRuns: 150 },
  );
});

/** Some events as a calendar writes them, in pieces that can be put in any order. */
const calendars = fc.uniqueArray(
  fc.record({
    uid: fc.stringMatching(/^[a-z0-9]{1,8}$/),
    sequence: fc.nat(3),
    day: fc.integer({ min: 1, max: 28 }),
    title: fc.stringMatching(/^[A-Za-z ]{0,12}$/),
    rule: fc.constantFrom(
      '',
      'RRULE:FREQ=WEEKLY;COUNT=3\n',
      'RRULE:FREQ=MONTHLY;BYDAY=-1SU\n',
      'RECURRENCE-ID:20270501T100000Z\n',
    ),
  }),
  { selector: (event) => JSON.stringify(event), maxLength: 8 },
);
const write = (events: { uid: string; sequence: number; day: number; title: string; rule: string }[]) =>
  Buffer.from(
    `BEGIN:VCALENDAR\n${events
      .map(
        ({ uid, sequence, day, title, rule }) =>
          `BEGIN:VEVENT\nUID:${uid}\nSEQUENCE:${sequence}\nSUMMARY:${title}\nDTSTART:202705${String(day).padStart(2, '0')}T100000Z\n${rule}END:VEVENT\n`,
      )
      .join('')}END:VCALENDAR\n`,
  );

test('the order of the events of a calendar does not matter', async () => {
  const shuffled = calendars.chain((events) =>
    fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length, maxLength: events.length })),
  );
  const said = async (bytes: Uint8Array) => {
    const judged = await readAndJudge(bytes, 'event');
    const kept = judged.filter(({ reason }) => reason !== 'DUPLICATE');
    return kept.map(({ entry, verdict, original }) => JSON.stringify([entry.uid, verdict, original])).sort();
  };
  await fc.assert(
    fc.asyncProperty(shuffled, async ([events, others]) => {
      expect(await said(write(others))).toEqual(await said(write(events)));
    }),
    { numRuns: 40 },
  );
});
