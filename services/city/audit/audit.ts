import type { AuditEntry } from '../../../prisma/city/client/client.ts';
import { isEditor, type Viewer } from '../../shared/viewer.ts';
import type { ItemPage } from '../item/list-items.ts';

export type AuditRow = AuditEntry;

/** A page of the audit log, and all of it as a file. */
export interface AuditPage extends ItemPage<AuditRow> {
  csv(): Promise<string>;
}

/** Tells whether a viewer may read who changed what in a city. */
export const canReadAudit = (viewer: Viewer | null, city: string): boolean => isEditor(viewer, city);
