import type { AuditEntry } from '../../../prisma/network/client/client.ts';
import type { ConnectionPage } from '../../shared/connection.ts';
import { isAdmin, isEditor, type Viewer } from '../../shared/viewer.ts';

/** An entry of the audit log as it is on record; the resolvers read its fields. */
export type AuditRecord = AuditEntry;

/** A page of the audit log, and all of it as a file. */
export interface AuditPage extends ConnectionPage<AuditRecord> {
  csv(): Promise<string>;
}

/** Tells whether a viewer may read who did what, concerning a city or, without one, anything. */
export const canReadAudit = (viewer: Viewer | null, city: string | null): boolean =>
  city === null ? isAdmin(viewer) : isEditor(viewer, city);
