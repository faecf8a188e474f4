import { writeCsvFile } from '../../shared/csv-file.ts';
import { auditFileLimits } from '../limits.ts';
import type { AuditRow } from './audit.ts';

const headings = ['Zeit', 'Konto', 'Vorgang', 'Gegenstand', 'Einzelheiten'];

/** Writes entries of the audit log as a file that spreadsheets open; it ends before it gets too long. */
export const writeAuditCsv = (entries: AuditRow[]): string =>
  writeCsvFile(
    headings,
    entries.map(({ at, actor, action, subject, details }) => [
      at.toISOString(),
      actor,
      action,
      subject,
      details === null ? null : JSON.stringify(details),
    ]),
    auditFileLimits.characters,
  );
