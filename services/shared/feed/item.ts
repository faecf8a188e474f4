import { z } from 'zod';
import { findInstant, isPartialDate } from '../date-time.ts';
import { isPlainText, isWebAddress } from '../fields.ts';

/** What something can be about; the contract's enum `Topic`. */
export const topics = [
  'SPORT',
  'CULTURE',
  'LEISURE',
  'SOCIAL',
  'HEALTH',
  'SCHOOL',
  'YOUTH_AND_ADULT_EDUCATION',
  'ENVIRONMENT',
  'POLITICS',
  'PROFESSIONAL_INTERESTS',
  'CHURCH',
  'JUSTICE',
  'RESCUE',
  'INTEGRATION',
  'NEIGHBOURHOOD',
  'PARTICIPATION',
  'DEMOCRACY',
  'DIGITAL',
  'BUSINESS',
  'RECOGNITION',
  'OTHER',
] as const;
export type Topic = (typeof topics)[number];

/** What kind of body an initiative is; the contract's enum `InitiativeForm`. */
export const initiativeForms = [
  'ASSOCIATION',
  'GROUP',
  'COMPANY',
  'FOUNDATION',
  'PUBLIC_BODY',
  'CHURCH',
  'OTHER',
] as const;

/** What kind of event it is; the contract's enum `EventForm`. */
export const eventForms = ['MEETING', 'CONFERENCE', 'WORKSHOP', 'FESTIVAL', 'MARKET', 'TRAINING', 'OTHER'] as const;
/** Whether an event takes place; the contract's enum `EventStatus`. */
export const eventStatuses = ['TENTATIVE', 'CONFIRMED', 'CANCELLED'] as const;
/** Whom an event is meant for; the contract's enum `Audience`. */
export const audiences = ['PUBLIC', 'INVITED', 'MEMBERS'] as const;

const plain = (max: number) => z.string().max(max).refine(isPlainText, 'holds characters that are no text');
const orNull = <Schema extends z.ZodType>(schema: Schema) => schema.nullish().transform((value) => value ?? null);
const text = (max: number) => orNull(plain(max));
const webAddress = orNull(
  z
    .string()
    .max(2_000)
    .regex(/^https?:\/\/\S+$/i)
    .refine(isWebAddress, 'is no web address'),
);
const instant = z
  .string()
  .max(40)
  .refine((value) => findInstant(value) !== null, 'is no point in time in RFC 3339')
  .transform((value) => findInstant(value)!.toISOString())
  .meta({ format: 'date-time' });
const partialDate = orNull(z.string().refine(isPartialDate, 'is no date like 2027, 2027-05 or 2027-05-31'));
const id = z.string().max(150);

const common = {
  title: plain(200).min(1).describe('What it is called.'),
  summary: text(500).describe('What it is about in one or two sentences.'),
  topics: z.array(z.enum(topics)).max(10).default([]).describe('The topics it belongs to.'),
  url: webAddress.describe('Its own page on the web.'),
  licence: text(100).describe('The licence of its texts, an SPDX identifier or `example`.'),
  createdAt: instant.describe('When it was first stored.'),
  updatedAt: instant.describe('When it was last changed.'),
};

/** What the feed says about a thing of each kind: public fields only, and no contact of a person. */
export const itemData = {
  initiative: z.object({
    ...common,
    description: text(10_000),
    form: z.enum(initiativeForms).default('OTHER'),
    districts: z.array(id).max(50).default([]).describe('The ids of the districts it is active in.'),
    website: webAddress,
    since: partialDate,
    plainLanguage: text(2_000),
  }),
  event: z.object({
    ...common,
    description: text(10_000),
    form: z.enum(eventForms).default('OTHER'),
    status: z.enum(eventStatuses).default('CONFIRMED'),
    startsAt: instant,
    endsAt: orNull(instant),
    allDay: z.boolean().default(false),
    recurrence: text(500).describe('How it repeats, an RRULE of RFC 5545 in the time zone Europe/Berlin.'),
    venue: orNull(
      z.object({
        name: text(200),
        address: text(300),
        location: orNull(z.object({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) })),
      }),
    ),
    onlineUrl: webAddress,
    organiser: orNull(id).describe('The id of the initiative that organises it.'),
    district: orNull(id).describe('The id of the district it takes place in.'),
    audience: z.enum(audiences).default('PUBLIC'),
  }),
  'best-practice': z.object({
    ...common,
    challenge: text(5_000),
    approach: text(5_000),
    result: text(5_000),
    effort: text(1_000),
    costs: text(1_000),
    lessons: text(5_000),
    startedOn: partialDate,
  }),
  district: z.object({ ...common, population: orNull(z.number().int().min(0).max(10_000_000)) }),
  office: z.object({
    title: plain(200).min(1).describe('The name of the office.'),
    email: orNull(z.email().max(254)).describe('A role e-mail address.'),
    phone: text(50),
    address: text(300),
  }),
};

/** The kinds of things that a feed holds, by their words in ids. */
export type ItemKind = keyof typeof itemData;
export const itemKinds = Object.keys(itemData) as ItemKind[];
/** What is known of a thing of a kind, as the feed says it. */
export type ItemData<Name extends ItemKind = ItemKind> = z.output<(typeof itemData)[Name]>;
