import { writeCsvFile } from '../../shared/csv-file.ts';
import type { AuditRecord } from './audit.ts';

/** The most entries of a file. */
export const exportRows = 10_000;
/** The most characters of a file, so that it fits into one answer to the gateway. */
const exportLength = 800_000;

const headings = ['Zeit', 'Konto', 'Vorgang', 'Gegenstand', 'Stadt', 'Einzelheiten'];

/** Writes entries of the audit log as a file that spreadsheets open. */
export const writeAuditCsv = (entries: AuditRecord[]): string =>
  writeCsvFile(
    headings,
    entries.map(({ at, actor, action, subject, city, details }) => [
      at.toISOString(),
      actor,
      action,
      subject,
      city,
      details ? JSON.stringify(details) : null,
    ]),
    exportLength,
  );
