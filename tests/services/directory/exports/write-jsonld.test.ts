import { expect, test } from 'vitest';
import type { ExtractRow } from '../../../../services/directory/exports/extract.ts';
import { writeJsonld } from '../../../../services/directory/exports/write-jsonld.ts';
import { makeExtract, makeRow } from './make-extract.ts';

const titles = new Map([['hattingen:initiative:a', 'Welper Aktiv']]);
const write = (...rows: ExtractRow[]) => JSON.parse(writeJsonld(makeExtract(rows, { titles })));

test('it is a data feed of schema.org that says as of when it is', () => {
  expect(write()).toEqual({
    '@context': 'https://schema.org',
    '@type': 'DataFeed',
    name: 'Verzeichnis',
    url: 'https://directory.example/exports/listings.csv',
    description: 'Stand: 01.03.2027, 10:00 Uhr, aus 1 Stadt.',
    dateModified: '2027-03-01T09:00:00.000Z',
    inLanguage: 'de',
    dataFeedElement: [],
  });
});

test('an event has its times with the German offset, its place and who organises it', () => {
  const event = makeRow('event', {
    title: 'Fest',
    form: 'FESTIVAL',
    startsAt: '2027-07-01T16:00:00Z',
    endsAt: '2027-07-01T20:00:00Z',
    venue: { name: 'Rathaus', address: 'Markt 1', location: { lat: 51.4, lon: 7.2 } },
    onlineUrl: 'https://video.example/raum',
    organiser: 'hattingen:initiative:a',
  });
  expect(write(event).dataFeedElement).toEqual([
    {
      '@id': 'urn:stadtverbund:hattingen:event:one',
      '@type': 'Festival',
      identifier: 'hattingen:event:one',
      name: 'Fest',
      url: 'https://directory.example/print?cities=hattingen#hattingen:event:one',
      startDate: '2027-07-01T18:00:00+02:00',
      endDate: '2027-07-01T22:00:00+02:00',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      location: [
        {
          '@type': 'Place',
          name: 'Rathaus',
          address: 'Markt 1',
          geo: { '@type': 'GeoCoordinates', latitude: 51.4, longitude: 7.2 },
        },
        { '@type': 'VirtualLocation', url: 'https://video.example/raum' },
      ],
      organizer: { '@type': 'Organization', '@id': 'urn:stadtverbund:hattingen:initiative:a', name: 'Welper Aktiv' },
      keywords: [],
      inLanguage: 'de',
    },
  ]);
});

test('an event that repeats has a schedule on the German clock', () => {
  const recurrence = 'FREQ=MONTHLY;INTERVAL=2;BYDAY=1TU,3TU;BYMONTH=3,5;UNTIL=20271231';
  const event = makeRow('event', { startsAt: '2027-03-02T17:00:00Z', recurrence, status: 'TENTATIVE' });
  const [written] = write(event).dataFeedElement;
  expect(written.eventSchedule).toEqual({
    '@type': 'Schedule',
    repeatFrequency: 'P2M',
    byDay: ['1TU', '3TU'],
    byMonth: [3, 5],
    startDate: '2027-03-02',
    endDate: '2027-12-31',
    startTime: '18:00',
    scheduleTimezone: 'Europe/Berlin',
  });
  expect(written).not.toHaveProperty('eventStatus');
});

test('a date that is left out is said, and one that was moved is an event of its own', () => {
  const event = makeRow('event', {
    title: 'Chor',
    startsAt: '2027-03-02T17:00:00Z',
    recurrence: 'FREQ=WEEKLY',
    exceptions: ['2027-03-30T16:00:00Z'],
    moved: [{ originalStartsAt: '2027-03-09T17:00:00Z', startsAt: '2027-03-10T17:00:00Z', endsAt: null }],
  });
  const [written] = write(event).dataFeedElement;
  expect(written.eventSchedule.exceptDate).toEqual(['2027-03-09T18:00:00+01:00', '2027-03-30T18:00:00+02:00']);
  expect(written.subEvent).toEqual([
    {
      '@type': 'Event',
      name: 'Chor',
      startDate: '2027-03-10T18:00:00+01:00',
      previousStartDate: '2027-03-09T18:00:00+01:00',
      eventStatus: 'https://schema.org/EventRescheduled',
    },
  ]);
});

test('whole days have no times', () => {
  const days = { allDay: true, startsAt: '2027-05-30T22:00:00Z', endsAt: '2027-06-01T22:00:00Z' };
  expect(write(makeRow('event', days)).dataFeedElement[0]).toMatchObject({
    startDate: '2027-05-31',
    endDate: '2027-06-01',
  });
});

test('each kind has its type', () => {
  const rows = [
    makeRow('initiative', { form: 'ASSOCIATION', website: 'https://verein.example/', since: '1987' }),
    makeRow('initiative', { form: 'GROUP' }),
    makeRow('best-practice', { challenge: 'Warum', approach: 'Wie', licence: 'CC-BY-4.0' }),
    makeRow('office', { title: 'Büro', phone: '02324 204-0' }),
  ];
  expect(write(...rows).dataFeedElement).toMatchObject([
    { '@type': 'NGO', sameAs: 'https://verein.example/', foundingDate: '1987' },
    { '@type': 'Organization' },
    { '@type': 'Article', articleBody: 'Warum\n\nWie', license: 'CC-BY-4.0' },
    { '@type': 'Organization', telephone: '02324 204-0', areaServed: { '@type': 'City', name: 'Hattingen' } },
  ]);
});
