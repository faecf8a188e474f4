import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readApart } from '../../../../services/city/source/read-apart.ts';

const calendar = Buffer.from(
  'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:Fest\nDTSTART:20270501T100000Z\nEND:VEVENT\n',
);

test('many sources at once are read one after the other, each in its turn', async () => {
  const wrong = Buffer.from('<html>');
  const all = [calendar, wrong, calendar, calendar].map((bytes) =>
    readApart(bytes, { kind: 'event' }).then(
      ({ entries }) => entries.length,
      ({ reason }) => reason,
    ),
  );
  expect(await Promise.all(all)).toEqual([1, 'NO_CALENDAR', 1, 1]);
});

test('what takes too long is given up, and the next source is read', async () => {
  const long = Buffer.from(`Titel;Beginn\n${'Fest;01.05.2027\n'.repeat(19_000)}`);
  await expect(readApart(long, { kind: 'event' }, { readMs: 1 })).rejects.toMatchObject({ reason: 'SOURCE_SLOW' });
  expect((await readApart(calendar, { kind: 'event' })).entries).toHaveLength(1);
});

test('a workbook that unpacks to more than is read is refused, and one that lies about it takes no more memory', async () => {
  const bomb = readFileSync(new URL('corpus/zip-bomb.xlsx', import.meta.url));
  await expect(readApart(bomb, { kind: 'event' })).rejects.toMatchObject({ reason: 'SOURCE_TOO_LARGE' });
  // The sizes that the archive says its files have, each 70 MiB in four bytes.
  const size = Buffer.alloc(4);
  size.writeUInt32LE(70 * 1024 * 1024);
  const liar = Buffer.from(bomb);
  for (let at = liar.indexOf(size); at >= 0; at = liar.indexOf(size, at)) liar.writeUInt32LE(1_000, at);
  await expect(readApart(liar, { kind: 'event' })).rejects.toMatchObject({ reason: 'NO_WORKBOOK' });
});

test('a file of more than 10 MiB and one with more than 20,000 rows are refused', async () => {
  const large = readApart(Buffer.alloc(10 * 1024 * 1024 + 1), { kind: 'event' });
  await expect(large).rejects.toMatchObject({ reason: 'SOURCE_TOO_LARGE' });
  const long = Buffer.from(`Titel;Beginn\n${'Fest;01.05.2027\n'.repeat(20_001)}`);
  await expect(readApart(long, { kind: 'event' })).rejects.toMatchObject({ reason: 'SOURCE_TOO_LONG' });
});
