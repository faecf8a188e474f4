import type { AuditEntry } from '../../../prisma/city/client/client.ts';
import type { ConnectionPage } from '../../shared/connection.ts';
import { isEditor, type Viewer } from '../../shared/viewer.ts';

export type AuditRow = AuditEntry;

/** A page of the audit log, and all of it as a file. */
export interface AuditPage extends ConnectionPage<AuditRow> {
  csv(): Promise<string>;
}

/** Tells whether a viewer may read who changed what in a city. */
export const canReadAudit = (viewer: Viewer | null, city: string): boolean => isEditor(viewer, city);
