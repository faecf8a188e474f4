import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { writeIcs } from '../../../../services/directory/exports/write-ics.ts';
import { makeExtract, makeRow } from './make-extract.ts';

/** Reads a calendar back, with its own time zone. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.register(new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!));
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event)) };
}
const write = (...events: object[]) =>
  read(writeIcs(makeExtract(events.map((event, index) => makeRow('event', event, { key: `e${index}` })))));
/** The first dates of an event on the German clock. */
function datesOf(event: ICAL.Event, count: number): string[] {
  const dates = event.iterator();
  return Array.from({ length: count }, () => dates.next() ?? [])
    .flat()
    .map(String);
}

test('a calendar says what it is called, as of when it is and how often to look for changes', () => {
  const text = writeIcs(makeExtract([], { title: 'Veranstaltungen; Region West, alle\nX:1' }));
  expect(text).toContain('\r\nNAME:Veranstaltungen\\; Region West\\, alle\\nX:1\r\n');
  const { calendar } = read(text);
  const value = (name: string) => String(calendar.getFirstPropertyValue(name));
  expect(value('x-wr-calname')).toContain('Region West');
  expect(value('x-wr-caldesc')).toContain('Stand: 01.03.2027');
  expect(value('refresh-interval')).toBe('PT1H');
  expect(value('x-published-ttl')).toBe('PT1H');
  expect(value('source')).toBe('https://directory.example/exports/listings.csv');
});

test('its properties stand before its components', () => {
  const text = writeIcs(makeExtract([makeRow('event')]));
  const [head, ...components] = text.split(/(?=BEGIN:V(?:TIMEZONE|EVENT))/);
  for (const name of ['NAME:', 'REFRESH-INTERVAL', 'X-PUBLISHED-TTL', 'X-WR-TIMEZONE', 'SOURCE'])
    expect(head).toContain(`\r\n${name}`);
  expect(components.map((component) => /\r\nEND:(VTIMEZONE|VEVENT)\r\n(END:VCALENDAR\r\n)?$/.test(component))).toEqual([
    true,
    true,
  ]);
});

test('every field of an event is read back', () => {
  const row = makeRow('event', {
    title: 'Stadtteilfest; mit Musik, Tanz \\ Spiel',
    summary: 'Kurz gesagt.',
    description: 'Erste Zeile\nzweite, mit; Zeichen',
    form: 'FESTIVAL',
    topics: ['CULTURE', 'RESCUE'],
    startsAt: '2027-05-31T16:00:00Z',
    endsAt: '2027-05-31T20:30:00Z',
    venue: { name: 'Rathaus', address: 'Markt 1', location: { lat: 51.399, lon: 7.185 } },
    url: 'https://stadt.example/fest?a=1,2;3',
    onlineUrl: 'https://video.example/raum',
    organiser: 'hattingen:initiative:welper-aktiv',
    audience: 'MEMBERS',
    status: 'TENTATIVE',
  });
  const titles = new Map([['hattingen:initiative:welper-aktiv', 'Welper Aktiv']]);
  const [event] = read(writeIcs(makeExtract([row], { titles }))).events;
  const value = (name: string) => String(event!.component.getFirstPropertyValue(name));
  expect(event).toMatchObject({
    uid: 'hattingen:event:one@stadtverbund',
    summary: 'Stadtteilfest; mit Musik, Tanz \\ Spiel',
    location: 'Rathaus, Markt 1, Hattingen',
  });
  expect(event!.description.split('\n\n')).toEqual([
    'Kurz gesagt.',
    'Erste Zeile\nzweite, mit; Zeichen',
    'Veranstaltet von: Welper Aktiv',
    'Offen für: Mitglieder',
    'Online: https://video.example/raum',
  ]);
  expect(String(event!.startDate)).toBe('2027-05-31T18:00:00');
  expect(String(event!.endDate)).toBe('2027-05-31T22:30:00');
  expect(event!.startDate.zone?.tzid).toBe('Europe/Berlin');
  expect(event!.component.getFirstProperty('categories')!.getValues()).toEqual([
    'Kultur und Musik',
    'Unfall- und Rettungsdienst, Feuerwehr',
    'Fest',
  ]);
  expect(event!.component.getFirstPropertyValue('geo')).toEqual([51.399, 7.185]);
  expect(value('status')).toBe('TENTATIVE');
  expect(new URL(value('url')).searchParams.get('a')).toBe('1,2;3');
  expect(value('dtstamp')).toBe('2027-02-01T10:00:00Z');
  expect(value('last-modified')).toBe('2027-02-01T10:00:00Z');
  expect(event!.component.hasProperty('organizer')).toBe(false);
});

describe('when the clocks change', () => {
  test('a weekly event over the end of March stays at its local time', () => {
    const [event] = write({ startsAt: '2027-03-22T17:00:00Z', recurrence: 'FREQ=WEEKLY;BYDAY=MO;COUNT=3' }).events;
    expect(datesOf(event!, 4)).toEqual(['2027-03-22T18:00:00', '2027-03-29T18:00:00', '2027-04-05T18:00:00']);
    const instants = datesOf(event!, 2).map((date) => ICAL.Time.fromDateTimeString(date));
    expect(instants.map((time) => Object.assign(time, { zone: event!.startDate.zone }).toUnixTime())).toEqual([
      Date.parse('2027-03-22T17:00:00Z') / 1_000,
      Date.parse('2027-03-29T16:00:00Z') / 1_000,
    ]);
  });

  test('a weekly event over the end of October stays at its local time', () => {
    const [event] = write({ startsAt: '2027-10-25T16:00:00Z', recurrence: 'FREQ=WEEKLY;COUNT=2' }).events;
    expect(datesOf(event!, 3)).toEqual(['2027-10-25T18:00:00', '2027-11-01T18:00:00']);
  });

  test('an event in the second of two equal hours says so in UTC', () => {
    const [first, second, over] = write(
      { startsAt: '2027-10-31T00:30:00Z' },
      { startsAt: '2027-10-31T01:30:00Z' },
      { startsAt: '2027-10-30T20:00:00Z', endsAt: '2027-10-31T01:30:00Z' },
    ).events;
    expect([first!.startDate, second!.startDate, over!.endDate].map(String)).toEqual([
      '2027-10-31T02:30:00',
      '2027-10-31T01:30:00Z',
      '2027-10-31T01:30:00Z',
    ]);
  });

  test('an event that lasts over the change ends at the right point in time', () => {
    const [spring, autumn] = write(
      { startsAt: '2027-03-27T23:00:00Z', endsAt: '2027-03-28T02:00:00Z' },
      { startsAt: '2027-10-30T22:00:00Z', endsAt: '2027-10-31T03:00:00Z' },
    ).events;
    expect([spring!.startDate, spring!.endDate].map(String)).toEqual(['2027-03-28T00:00:00', '2027-03-28T04:00:00']);
    expect([autumn!.startDate, autumn!.endDate].map(String)).toEqual(['2027-10-31T00:00:00', '2027-10-31T04:00:00']);
    expect(spring!.duration.toSeconds()).toBe(3 * 3_600);
    expect(autumn!.duration.toSeconds()).toBe(5 * 3_600);
  });
});

describe('single dates of an event that repeats', () => {
  const series = {
    summary: 'Kurz.',
    description: 'Lang.',
    startsAt: '2027-03-16T17:00:00Z',
    endsAt: '2027-03-16T19:00:00Z',
    recurrence: 'FREQ=WEEKLY;COUNT=4',
    exceptions: ['2027-03-23T17:00:00Z'],
    moved: [
      { originalStartsAt: '2027-03-30T16:00:00Z', startsAt: '2027-03-27T10:00:00Z', endsAt: '2027-03-27T11:00:00Z' },
    ],
  };

  test('are left out, or moved with all that is said of them but the long description', () => {
    const [event, moved, ...more] = write(series).events;
    expect(more).toEqual([]);
    expect(datesOf(event!, 5)).toEqual(['2027-03-16T18:00:00', '2027-03-30T18:00:00', '2027-04-06T18:00:00']);
    expect(String(moved!.recurrenceId)).toBe('2027-03-30T18:00:00');
    expect([moved!.startDate, moved!.endDate].map(String)).toEqual(['2027-03-27T11:00:00', '2027-03-27T12:00:00']);
    expect(moved).toMatchObject({ uid: event!.uid, summary: event!.summary, sequence: event!.sequence });
    expect([event!.description, moved!.description]).toEqual(['Kurz.\n\nLang.', 'Kurz.']);
  });

  test('are days when the event takes whole days', () => {
    const day = (at: string) => `${at}T23:00:00Z`;
    const [event, moved] = write({
      ...series,
      allDay: true,
      startsAt: day('2027-03-15'),
      endsAt: day('2027-03-16'),
      exceptions: [day('2027-03-22')],
      moved: [{ originalStartsAt: '2027-03-29T22:00:00Z', startsAt: day('2027-03-26'), endsAt: null }],
    }).events;
    expect(datesOf(event!, 5)).toEqual(['2027-03-16', '2027-03-30', '2027-04-06']);
    expect([moved!.recurrenceId, moved!.startDate, moved!.endDate].map(String)).toEqual([
      '2027-03-30',
      '2027-03-27',
      '2027-03-28',
    ]);
  });

  test('of which a feed says both are left out', () => {
    const { events } = write({ ...series, exceptions: ['2027-03-30T16:00:00Z'] });
    expect(events).toHaveLength(1);
  });
});

test('whole days are dates without a time, and the end is the day after the last one', () => {
  const [one, many, over] = write(
    { allDay: true, startsAt: '2027-05-30T22:00:00Z' },
    { allDay: true, startsAt: '2027-05-30T22:00:00Z', endsAt: '2027-06-01T22:00:00Z' },
    { allDay: true, startsAt: '2027-03-26T23:00:00Z', endsAt: '2027-03-28T21:59:00Z' },
  ).events;
  expect([one, many, over].every((event) => event!.startDate.isDate && event!.endDate.isDate)).toBe(true);
  expect([one!.startDate, one!.endDate].map(String)).toEqual(['2027-05-31', '2027-06-01']);
  expect([many!.startDate, many!.endDate].map(String)).toEqual(['2027-05-31', '2027-06-02']);
  expect([over!.startDate, over!.endDate].map(String)).toEqual(['2027-03-27', '2027-03-29']);
});

test.each([
  ['a last day', 'UNTIL=20270315', { startsAt: '2027-03-01T17:00:00Z' }, 3],
  ['a last moment', 'UNTIL=20270315T165959Z', { startsAt: '2027-03-01T17:00:00Z' }, 2],
  ['a last day of whole days', 'UNTIL=20270315', { startsAt: '2027-02-28T23:00:00Z', allDay: true }, 3],
  ['a last moment of whole days', 'UNTIL=20270314T230000Z', { startsAt: '2027-02-28T23:00:00Z', allDay: true }, 3],
])('a rule that ends with %s ends in the calendar as in the index', (_what, until, fields, count) => {
  const [event] = write({ ...fields, recurrence: `FREQ=WEEKLY;${until}` }).events;
  expect(datesOf(event!, 9)).toHaveLength(count);
});

test('an event keeps its UID, and a later version has a greater number', () => {
  const [before] = write({ title: 'Alt', updatedAt: '2027-02-01T10:00:00Z' }).events;
  const [after] = write({ title: 'Neu', updatedAt: '2027-02-01T10:00:05Z' }).events;
  expect(after!.uid).toBe(before!.uid);
  expect(after!.sequence).toBeGreaterThan(before!.sequence);
});

test('a cancelled event says so, and a withdrawn one says nothing else', () => {
  const removedAt = new Date('2027-02-20T10:00:00Z');
  const startsAt = new Date('2027-06-01T16:00:00Z');
  const gone = { id: 'hattingen:event:gone', startsAt, removedAt };
  const listed = makeRow('event', { status: 'CANCELLED' });
  const { events } = read(writeIcs(makeExtract([listed], { withdrawn: [gone] })));
  expect(events.map(({ component }) => component.getFirstPropertyValue('status'))).toEqual(['CANCELLED', 'CANCELLED']);
  const [off, withdrawn] = events;
  expect(off!.summary).toBe('Abgesagt: Ein Titel');
  expect(withdrawn).toMatchObject({ uid: 'hattingen:event:gone@stadtverbund', summary: 'Abgesagt oder zurückgezogen' });
  expect(String(withdrawn!.startDate)).toBe('2027-06-01T18:00:00');
  expect(withdrawn!.sequence).toBeGreaterThan(events[0]!.sequence);
  expect(withdrawn!.component.getAllProperties().map(({ name }) => name)).toEqual([
    'uid',
    'sequence',
    'dtstamp',
    'dtstart',
    'summary',
    'status',
    'last-modified',
  ]);
});

test('lines are folded at 75 octets and end with CRLF', () => {
  const text = writeIcs(makeExtract([makeRow('event', { title: 'ä€😀'.repeat(60) })]));
  const lines = text.split('\r\n');
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(lines.join('')).not.toMatch(/[\r\n]/);
  expect(read(text).events[0]!.summary).toBe('ä€😀'.repeat(60));
});
