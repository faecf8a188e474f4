import type pg from 'pg';
import { writeCalendar } from './write-calendar.ts';
import { writeCsv } from './write-csv.ts';
import { writeData } from './write-data.ts';
import { writeReadme } from './write-readme.ts';
import { writeSql } from './write-sql.ts';
import { writeZip } from './write-zip.ts';

/** Writes all that a city owns as a ZIP archive: for another node, for spreadsheets, for calendars and for PostgreSQL. */
export const writeExport = (snapshot: pg.Client, city: string, exportedAt: Date): AsyncGenerator<Uint8Array> =>
  writeZip(
    [
      { path: 'README.txt', parts: [writeReadme(city, exportedAt)] },
      { path: 'data.json', parts: writeData(snapshot, city, exportedAt) },
      { path: 'csv/office.csv', parts: writeCsv(snapshot, 'Office') },
      { path: 'csv/district.csv', parts: writeCsv(snapshot, 'District') },
      { path: 'csv/initiative.csv', parts: writeCsv(snapshot, 'Initiative') },
      { path: 'csv/event.csv', parts: writeCsv(snapshot, 'Event') },
      { path: 'csv/best-practice.csv', parts: writeCsv(snapshot, 'BestPractice') },
      { path: 'csv/funding.csv', parts: writeCsv(snapshot, 'Funding') },
      { path: 'csv/training.csv', parts: writeCsv(snapshot, 'Training') },
      { path: 'csv/working-group.csv', parts: writeCsv(snapshot, 'WorkingGroup') },
      { path: 'csv/conference.csv', parts: writeCsv(snapshot, 'Conference') },
      { path: 'csv/board-entry.csv', parts: writeCsv(snapshot, 'BoardEntry') },
      { path: 'csv/mailing-list.csv', parts: writeCsv(snapshot, 'MailingList') },
      { path: 'events.ics', parts: writeCalendar(snapshot, city) },
      { path: 'database.sql', parts: writeSql(snapshot) },
    ],
    exportedAt,
  );
