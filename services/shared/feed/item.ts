import { z } from 'zod';
import { findInstant, isPartialDate } from '../date-time.ts';
import { isPlainText, isWebAddress } from '../fields.ts';
import { isRecurrence, lastsAYearAtMost } from '../recurrence.ts';

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
    .refine(isWebAddress, 'is no web address')
    .meta({ format: 'uri', pattern: '^[Hh][Tt][Tt][Pp][Ss]?://\\S+$' }),
);
const instant = z
  .string()
  .max(40)
  .refine((value) => findInstant(value) !== null, 'is no point in time in RFC 3339')
  .transform((value) => findInstant(value)!.toISOString())
  .meta({ format: 'date-time' });
const partialDate = orNull(
  z
    .string()
    .refine(isPartialDate, 'is no date like 2027, 2027-05 or 2027-05-31')
    .meta({ pattern: '^[1-9]\\d{3}(-\\d\\d(-\\d\\d)?)?$' }),
);
const idOf = (kind: string) => plain(150).meta({ pattern: `^[a-z][a-z0-9-]{1,39}:${kind}:[a-z0-9-]{1,64}$` });

const common = {
  title: plain(200).min(1).describe('What it is called.'),
  summary: text(500).describe('What it is about in one or two sentences.'),
  topics: z.array(z.enum(topics)).max(10).default([]).describe('The topics it belongs to.'),
  url: webAddress.describe('Its own page on the web.'),
  licence: text(100).describe('The licence of its texts, an SPDX identifier or `example`.'),
  createdAt: instant.describe('When it was first stored.'),
  updatedAt: instant.describe('When it was last changed.'),
};

/** Tells whether an event ends after it starts, and within a year when it repeats. */
function lasts(event: { startsAt: string; endsAt: string | null; recurrence: string | null }): boolean {
  const { recurrence } = event;
  const [startsAt, endsAt] = [new Date(event.startsAt), event.endsAt === null ? null : new Date(event.endsAt)];
  return (endsAt === null || endsAt >= startsAt) && lastsAYearAtMost({ startsAt, endsAt, recurrence });
}

/** What the feed says about a thing of each kind: public fields only, and no contact of a person. */
export const itemData = {
  initiative: z.object({
    ...common,
    description: text(10_000).describe('What it is and does.'),
    form: z.enum(initiativeForms).default('OTHER').describe('What kind of body it is.'),
    districts: z.array(idOf('district')).max(50).default([]).describe('The ids of the districts it is active in.'),
    website: webAddress.describe('Its own website.'),
    since: partialDate.describe('Since when it exists: a year, a month or a day.'),
    plainLanguage: text(2_000).describe('What it does in plain language.'),
  }),
  event: z
    .object({
      ...common,
      description: text(10_000).describe('What happens there.'),
      form: z.enum(eventForms).default('OTHER').describe('What kind of event it is.'),
      status: z.enum(eventStatuses).default('CONFIRMED').describe('Whether it takes place.'),
      startsAt: instant.describe('When it starts; when it repeats, for the first time.'),
      endsAt: orNull(instant).describe('When it ends; null when that is open.'),
      allDay: z.boolean().default(false).describe('True when it takes whole days.'),
      recurrence: orNull(plain(500).refine(isRecurrence, 'is no recurrence rule'))
        .meta({ examples: ['FREQ=WEEKLY;BYDAY=TU', 'FREQ=MONTHLY;BYDAY=-1SU;UNTIL=20301231'] })
        .describe(
          'How it repeats: an RRULE of RFC 5545 without that name, DAILY or rarer, in the time zone Europe/Berlin, with an INTERVAL of at most 100 and a COUNT of at most 400; null when it does not.',
        ),
      venue: orNull(
        z.object({
          name: text(200),
          address: text(300),
          location: orNull(z.object({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) })).describe(
            'Where that is, in degrees of WGS 84.',
          ),
        }),
      ).describe('Where it takes place.'),
      onlineUrl: webAddress.describe('Where to join it online.'),
      organiser: orNull(idOf('initiative')).describe('The id of the initiative that organises it.'),
      district: orNull(idOf('district')).describe('The id of the district it takes place in.'),
      audience: z.enum(audiences).default('PUBLIC').describe('Whom it is meant for.'),
    })
    .refine(lasts, {
      path: ['endsAt'],
      error: 'lies before the start, or more than a year after it though it repeats',
    }),
  'best-practice': z.object({
    ...common,
    challenge: text(5_000).describe('What was to be solved.'),
    approach: text(5_000).describe('What was done.'),
    result: text(5_000).describe('What came of it.'),
    effort: text(1_000).describe('How much work it took.'),
    costs: text(1_000).describe('What it cost.'),
    lessons: text(5_000).describe('What others should know who want to try it.'),
    startedOn: partialDate.describe('When it began: a year, a month or a day.'),
  }),
  district: z.object({
    ...common,
    population: orNull(z.number().int().min(0).max(10_000_000)).describe('How many people live there.'),
  }),
  office: z.object({
    title: plain(200).min(1).describe('The name of the office.'),
    email: orNull(z.email().max(254)).describe('A role e-mail address.'),
    phone: text(50).describe('A phone number of the office.'),
    address: text(300).describe('Where the office is.'),
  }),
};

/** The kinds of things that a feed holds, by their words in ids. */
export type ItemKind = keyof typeof itemData;
export const itemKinds = Object.keys(itemData) as ItemKind[];
/** What is known of a thing of a kind, as the feed says it. */
export type ItemData<Name extends ItemKind = ItemKind> = z.output<(typeof itemData)[Name]>;
