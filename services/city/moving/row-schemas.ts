import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { DeliveryState, ListMode, PostState, SubscriptionState } from '../../../prisma/city/client/client.ts';
import { listedErasure } from '../../shared/erasures.ts';
import { between, dateTime, email, isPlainText, list, optional, requiredText, text } from '../../shared/fields.ts';
import { findIdParts } from '../../shared/ids.ts';
import { bestPractices } from '../best-practice/best-practice.ts';
import { boardEntries } from '../board-entry/board-entry.ts';
import { answerLimits } from '../board-entry/limits.ts';
import { conferences } from '../conference/conference.ts';
import { consentFields } from '../consent/consent.ts';
import { districts } from '../district/district.ts';
import { events } from '../event/event.ts';
import { fundings } from '../funding/funding.ts';
import { initiatives } from '../initiative/initiative.ts';
import { itemFields } from '../item/fields.ts';
import { mailingLists } from '../mailing-list/mailing-list.ts';
import { postFields } from '../mailing-list/post-fields.ts';
import { settingsFields, sourceChange, verdicts } from '../source/source.ts';
import { sourceFormats, sourceKinds } from '../source/source-kind.ts';
import { trainings } from '../training/training.ts';
import { workingGroups } from '../working-group/working-group.ts';
import type { OwnTable } from './own-tables.ts';

const stamps = { createdAt: dateTime, updatedAt: dateTime, withdrawnAt: optional(dateTime) };
/** A text that may be empty. */
const plain = (max: number) => z.string().refine(isPlainText).max(max);
const json = z.record(z.string(), z.unknown());

/** Creates what checks the tables of an export of one city: fields as when they are written, and only ids of this city. */
export function createTableSchemas(city: string) {
  const idOf = (kind?: string) =>
    z.string().refine((id) => {
      const parts = findIdParts(id);
      return parts?.city === city && parts.kind === (kind ?? parts.kind);
    });
  const contactColumns = {
    contactOffice: text(200),
    contactEmail: email,
    contactPhone: text(50),
    contactPerson: text(200),
    consentId: optional(idOf('consent')),
  };
  const { districts: _districts, contact: _contact, ...initiative } = initiatives.fields;
  const {
    moved,
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
  const { contact: _keeper, ...mailingList } = mailingLists.fields;

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
      movedDates: moved,
      busyKey: z
        .uuid()
        .nullable()
        .default(() => randomUUID()),
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
    GroupMember: {
      id: idOf('member'),
      groupId: idOf('working-group'),
      account: requiredText(200),
      name: text(200),
      consentId: optional(idOf('consent')),
      joinedAt: dateTime,
      leftAt: optional(dateTime),
    },
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
      remindedFor: optional(dateTime),
      districtId: optional(idOf('district')),
    },
    Conversation: {
      id: z.uuid(),
      entryId: idOf('board-entry'),
      address: email,
      message: plain(answerLimits.characters),
      confirmedAt: optional(dateTime),
      createdAt: dateTime,
      lastAt: dateTime,
      closedAt: optional(dateTime),
    },
    MailingList: {
      id: idOf('mailing-list'),
      ...mailingList,
      ...contactColumns,
      ...stamps,
      digestedAt: optional(dateTime),
    },
    Subscription: {
      id: idOf('subscription'),
      listId: idOf('mailing-list'),
      address: email,
      topics: itemFields.topics,
      mode: z.enum(ListMode),
      state: z.enum(SubscriptionState),
      evidence: z.array(json).max(20),
      bounces: z.int().min(0),
      bouncedAt: optional(dateTime),
      requestedAt: dateTime,
      confirmedAt: optional(dateTime),
      endedAt: optional(dateTime),
    },
    ListPost: {
      id: idOf('post'),
      listId: idOf('mailing-list'),
      author: text(200),
      subscriptionId: optional(idOf('subscription')),
      ...postFields,
      announcement: z.boolean(),
      state: z.enum(PostState),
      messageId: text(1_000),
      createdAt: dateTime,
      decidedAt: optional(dateTime),
      decidedBy: text(200),
      reason: text(1_000),
    },
    FundingReminder: {
      fundingId: idOf('funding'),
      daysBefore: z.int().positive(),
      deadline: dateTime,
      sentAt: dateTime,
    },
    Mail: {
      id: z.uuid(),
      purpose: requiredText(50),
      listId: optional(idOf('mailing-list')),
      subject: plain(1_000),
      text: plain(1_000_000),
      headers: z.record(
        z.string().max(100),
        z.union([plain(2_000), z.strictObject({ name: plain(500), mailbox: plain(64) })]),
      ),
      createdAt: dateTime,
    },
    Delivery: {
      id: z.uuid(),
      mailId: z.uuid(),
      address: email,
      subscriptionId: optional(idOf('subscription')),
      insertions: json,
      state: z.enum(DeliveryState),
      attempts: z.int().min(0),
      dueAt: dateTime,
      claimedBy: text(50),
      claimedUntil: optional(dateTime),
      sentAt: optional(dateTime),
      failure: text(50),
    },
    LinkKey: { id: z.literal(1), key: z.base64().length(44), createdAt: dateTime },
    Consent: {
      id: idOf('consent'),
      subject: idOf(),
      person: text(254),
      ...consentFields.shape,
      recordedBy: requiredText(200),
      recordedAt: dateTime,
      withdrawnAt: optional(dateTime),
    },
    Erasure: {
      id: idOf('erasure'),
      digest: listedErasure.shape.digest,
      requestedBy: requiredText(200),
      requestedAt: dateTime,
      doneAt: optional(dateTime),
      counts: z.record(z.string().max(50), z.int().min(0)),
    },
    Source: {
      id: idOf('source'),
      title: requiredText(200),
      url: optional(sourceChange.url),
      kind: z.enum(sourceKinds),
      format: z.enum(sourceFormats),
      settings: z.strictObject(settingsFields).or(z.strictObject({})),
      etag: text(500),
      digest: text(100),
      createdAt: dateTime,
      triedAt: optional(dateTime),
      syncedAt: optional(dateTime),
      failingSince: optional(dateTime),
      failure: text(100),
      dueAt: optional(dateTime),
      removedAt: optional(dateTime),
    },
    SourceRow: {
      sourceId: idOf('source'),
      uid: requiredText(1_000),
      itemId: optional(idOf()),
      original: json,
      edited: list(z.string().max(100), 100),
      verdict: z.enum(verdicts),
      reason: text(200),
      place: text(100),
      seenAt: dateTime,
      goneAt: optional(dateTime),
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
