import { z } from 'zod';
import { between, dateTime, email, list, optional, requiredText, text } from '../../shared/fields.ts';
import { findIdParts } from '../../shared/ids.ts';
import { bestPractices } from '../best-practice/best-practice.ts';
import { boardEntries } from '../board-entry/board-entry.ts';
import { conferences } from '../conference/conference.ts';
import { districts } from '../district/district.ts';
import { events } from '../event/event.ts';
import { fundings } from '../funding/funding.ts';
import { initiatives } from '../initiative/initiative.ts';
import { trainings } from '../training/training.ts';
import { workingGroups } from '../working-group/working-group.ts';
import type { OwnTable } from './own-tables.ts';

const contactColumns = { contactOffice: text(200), contactEmail: email, contactPhone: text(50) };
const stamps = { createdAt: dateTime, updatedAt: dateTime, withdrawnAt: optional(dateTime) };
const json = z.record(z.string(), z.unknown());

/** Creates what checks the tables of an export of one city: fields as when they are written, and only ids of this city. */
export function createTableSchemas(city: string) {
  const idOf = (kind?: string) =>
    z.string().refine((id) => {
      const parts = findIdParts(id);
      return parts?.city === city && parts.kind === (kind ?? parts.kind);
    });
  const { districts: _districts, contact: _contact, ...initiative } = initiatives.fields;
  const {
    venue: _venue,
    organiser: _organiser,
    district: _district,
    group: _group,
    conference: _conference,
    ...event
  } = events.fields;
  const { contact: _whom, ...bestPractice } = bestPractices.fields;
  const { contact: _host, ...training } = trainings.fields;
  const { contact: _speaker, ...workingGroup } = workingGroups.fields;
  const { districts: _places, contact: _convenor, ...conference } = conferences.fields;
  const { district: _place, contact: _writer, ...boardEntry } = boardEntries.fields;

  const tables = {
    Office: { id: z.literal(1), office: requiredText(200), email, phone: text(50), address: text(300) },
    District: { id: idOf('district'), ...districts.fields, ...stamps },
    Initiative: {
      id: idOf('initiative'),
      ...initiative,
      ...contactColumns,
      ...stamps,
      districtIds: list(idOf('district'), 50),
    },
    Event: {
      id: idOf('event'),
      ...event,
      ...stamps,
      repeatsUntil: optional(dateTime),
      venueName: text(200),
      venueAddress: text(300),
      venueLat: optional(between(-90, 90)),
      venueLon: optional(between(-180, 180)),
      organiserId: optional(idOf('initiative')),
      districtId: optional(idOf('district')),
      groupId: optional(idOf('working-group')),
      conferenceId: optional(idOf('conference')),
    },
    BestPractice: { id: idOf('best-practice'), ...bestPractice, ...contactColumns, ...stamps },
    Funding: { id: idOf('funding'), ...fundings.fields, ...stamps, closesAt: dateTime },
    Training: { id: idOf('training'), ...training, ...contactColumns, ...stamps },
    WorkingGroup: { id: idOf('working-group'), ...workingGroup, ...contactColumns, ...stamps },
    Conference: {
      id: idOf('conference'),
      ...conference,
      ...contactColumns,
      ...stamps,
      districtIds: list(idOf('district'), 50),
    },
    BoardEntry: {
      id: idOf('board-entry'),
      ...boardEntry,
      ...contactColumns,
      ...stamps,
      validUntil: dateTime,
      districtId: optional(idOf('district')),
    },
    PendingChange: {
      id: idOf('change'),
      author: requiredText(200),
      verb: requiredText(50),
      kind: requiredText(50),
      itemId: optional(idOf()),
      input: optional(z.strictObject({ fields: json, basis: json })),
      createdAt: dateTime,
      decidedAt: optional(dateTime),
      decidedBy: text(200),
      state: requiredText(50),
      reason: text(1_000),
    },
    AuditEntry: {
      id: z.int().positive(),
      at: dateTime,
      actor: requiredText(200),
      action: requiredText(200),
      subject: requiredText(200),
      details: optional(json),
    },
  } satisfies Record<OwnTable, z.ZodRawShape>;
  const schemas = Object.entries(tables).map(([name, columns]) => [name, z.array(z.strictObject(columns))]);
  return z.strictObject(Object.fromEntries(schemas) as Record<OwnTable, z.ZodArray<z.ZodType<object>>>);
}
