import { z } from 'zod';
import { findInstant, isPartialDate } from '../date-time.ts';
import { isPlainText, isWebAddress } from '../fields.ts';
import { isRecurrence } from '../is-recurrence.ts';
import { lastsAYearAtMost } from '../recurrence.ts';
import { singleDatesLimit } from '../single-dates.ts';

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

/** Whether a working group works; the contract's enum `GroupState`. */
export const groupStates = ['FORMING', 'ACTIVE', 'CLOSED'] as const;
/** Who may come to a conference; the contract's enum `Openness`. */
export const opennesses = ['PUBLIC', 'INVITED'] as const;
/** Whether something is sought or offered; the contract's enum `BoardDirection`. */
export const boardDirections = ['SEEKS', 'OFFERS'] as const;
/** What is sought or offered; the contract's enum `BoardSubject`. */
export const boardSubjects = ['HELPERS', 'ROOMS', 'EQUIPMENT', 'KNOWLEDGE', 'TIME'] as const;
/** Whether a board entry is still open; the contract's enum `BoardState`. */
export const boardStates = ['OPEN', 'DONE'] as const;
/** Who may write to a mailing list; the contract's enum `ListPolicy`. */
export const listPolicies = ['OPEN', 'MODERATED', 'ANNOUNCEMENTS'] as const;
/** What a document is; the contract's enum `DocumentForm`. */
export const documentForms = ['AGENDA', 'MINUTES', 'REPORT', 'MATERIAL', 'OTHER'] as const;
/** From where those come who take part in a meeting; the contract's enum `Sector`. */
export const sectors = ['ASSOCIATIONS', 'INSTITUTIONS', 'POLITICS', 'ADMINISTRATION', 'CITIZENS', 'BUSINESS'] as const;

/** A state in ISO 3166-2 with an underscore, or the slug of a region. */
export const areaPattern = /^([A-Z]{2}_[A-Z0-9]{1,3}|[a-z][a-z0-9-]{1,39})$/;
/** A tag of BCP 47. */
export const languagePattern = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
/** A media type, RFC 6838, without parameters. */
export const mediaTypePattern = /^[a-z0-9][a-z0-9!#$&^_.+-]*\/[a-z0-9][a-z0-9!#$&^_.+-]*$/;

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

const formed = (max: number, pattern: RegExp) => orNull(plain(max).regex(pattern));
const count = (max: number, min = 0) => z.number().int().min(min).max(max);

const document = z.object({
  title: plain(200).min(1),
  url: z
    .string()
    .max(2_000)
    .refine(isWebAddress, 'is no web address')
    .meta({ format: 'uri', pattern: '^[Hh][Tt][Tt][Pp][Ss]?://\\S+$' }),
  form: z.enum(documentForms).default('OTHER'),
  language: formed(35, languagePattern),
  mediaType: formed(100, mediaTypePattern),
  licence: text(100),
});
export type Document = z.output<typeof document>;
const documents = z.array(document).max(20).default([]).describe('What there is to read about it.');

const attendance = z.object({ sector: z.enum(sectors), count: count(1_000_000) });
export type Attendance = z.output<typeof attendance>;

const common = {
  title: plain(200).min(1).describe('What it is called.'),
  summary: text(500).describe('What it is about in one or two sentences.'),
  topics: z.array(z.enum(topics)).max(10).default([]).describe('The topics it belongs to.'),
  url: webAddress.describe('Its own page on the web.'),
  licence: text(100).describe('The licence of its texts, an SPDX identifier or `example`.'),
  createdAt: instant.describe('When it was first stored.'),
  updatedAt: instant.describe('When it was last changed.'),
};

/** When an event takes place. */
const times = {
  startsAt: instant.describe('When it starts; when it repeats, for the first time.'),
  endsAt: orNull(instant).describe('When it ends; null when that is open.'),
  allDay: z.boolean().default(false).describe('True when it takes whole days.'),
  recurrence: orNull(plain(500).refine(isRecurrence, 'is no recurrence rule'))
    .meta({ examples: ['FREQ=WEEKLY;BYDAY=TU', 'FREQ=MONTHLY;BYDAY=-1SU;UNTIL=20301231'] })
    .describe(
      'How it repeats: an RRULE of RFC 5545 without that name, DAILY or rarer, in the time zone Europe/Berlin, with an INTERVAL of at most 100 and a COUNT of at most 400; null when it does not.',
    ),
  exceptions: z
    .array(instant)
    .max(singleDatesLimit)
    .default([])
    .describe('When dates of the rule would start that do not take place.'),
  moved: z
    .array(
      z
        .object({ originalStartsAt: instant, startsAt: instant, endsAt: orNull(instant) })
        .refine(({ startsAt, endsAt }) => lasts({ startsAt, endsAt, recurrence: '' }), {
          path: ['endsAt'],
          error: 'lies before the start, or more than a year after it',
        }),
    )
    .max(singleDatesLimit)
    .default([])
    .describe(
      'Dates of the rule that take place at another time: when they would start, and when they start and end; an end of null is open. A date that is an exception too does not take place.',
    ),
};

/** Tells whether an event ends after it starts, and within a year when it repeats. */
function lasts(event: { startsAt: string; endsAt: string | null; recurrence: string | null }): boolean {
  const { recurrence } = event;
  const [startsAt, endsAt] = [new Date(event.startsAt), event.endsAt === null ? null : new Date(event.endsAt)];
  return (endsAt === null || endsAt >= startsAt) && lastsAYearAtMost({ startsAt, endsAt, recurrence });
}

const mustLast = {
  path: ['endsAt'],
  error: 'lies before the start, or more than a year after it though it repeats',
};

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
      ...times,
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
      group: orNull(idOf('working-group')).describe('The id of the working group whose meeting it is.'),
      conference: orNull(idOf('conference')).describe('The id of the district conference whose meeting it is.'),
      documents,
      attendance: z
        .array(attendance)
        .max(sectors.length)
        .default([])
        .describe('How many came, by sector; empty when nobody counted.'),
      audience: z.enum(audiences).default('PUBLIC').describe('Whom it is meant for.'),
    })
    .refine(lasts, mustLast),
  'best-practice': z.object({
    ...common,
    challenge: text(5_000).describe('What was to be solved.'),
    approach: text(5_000).describe('What was done.'),
    result: text(5_000).describe('What came of it.'),
    effort: text(1_000).describe('How much work it took.'),
    costs: text(1_000).describe('What it cost.'),
    lessons: text(5_000).describe('What others should know who want to try it.'),
    startedOn: partialDate.describe('When it began: a year, a month or a day.'),
    documents,
  }),
  funding: z
    .object({
      ...common,
      purpose: text(5_000).describe('What the money is for.'),
      funder: text(200).describe('Who gives it.'),
      amountMin: orNull(count(1_000_000_000)).describe('The least that is given, in euros.'),
      amountMax: orNull(count(1_000_000_000)).describe('The most that is given, in euros.'),
      deadline: orNull(instant).describe(
        'Until when one can apply; null when one always can. From then on readers leave it out of their lists.',
      ),
      regions: z
        .array(plain(40).regex(areaPattern))
        .max(50)
        .default([])
        .describe('Where one can apply: states like DE_NW, or slugs of regions; empty means everywhere.'),
      eligible: z.array(z.enum(initiativeForms)).max(10).default([]).describe('Who can apply; empty means everybody.'),
    })
    .refine(({ amountMin, amountMax }) => amountMin === null || amountMax === null || amountMin <= amountMax, {
      path: ['amountMax'],
      error: 'is less than the least',
    }),
  training: z
    .object({
      ...common,
      description: text(10_000).describe('What it is about.'),
      provider: text(200).describe('Who offers it.'),
      startsAt: instant.describe('When it starts.'),
      endsAt: orNull(instant).describe(
        'When it ends; null when that is open. From then on readers leave it out of their lists.',
      ),
      place: text(300).describe('Where it takes place.'),
      onlineUrl: webAddress.describe('Where to join it online.'),
      places: orNull(count(100_000, 1)).describe('How many can take part; null when that is open.'),
      costs: text(300).describe('What it costs those who take part.'),
    })
    .refine(({ startsAt, endsAt }) => endsAt === null || endsAt >= startsAt, {
      path: ['endsAt'],
      error: 'lies before the start',
    }),
  'working-group': z.object({
    ...common,
    goal: text(5_000).describe('What it wants to reach.'),
    state: z.enum(groupStates).default('ACTIVE').describe('Whether it works.'),
    speakerOffice: text(200).describe('The office or role that speaks for it; never a person.'),
    report: text(10_000).describe('What it has reached, once it is closed.'),
    documents,
  }),
  conference: z.object({
    ...common,
    districts: z.array(idOf('district')).max(50).default([]).describe('The ids of the districts it is for.'),
    convenor: text(200).describe('The office or body that calls it; never a person.'),
    openTo: z.enum(opennesses).default('PUBLIC').describe('Who may come.'),
    rhythm: text(300).describe('How often it meets, in words.'),
  }),
  'board-entry': z.object({
    ...common,
    direction: z.enum(boardDirections).describe('Whether it is sought or offered.'),
    subject: z.enum(boardSubjects).describe('What it is about.'),
    details: text(5_000).describe('What is sought or offered.'),
    district: orNull(idOf('district')).describe('The id of the district it belongs to.'),
    effort: orNull(z.number().min(0).max(744)).describe('About how many hours a month it takes.'),
    validUntil: instant.describe('Until when it holds. From then on readers leave it out of their lists.'),
    state: z.enum(boardStates).default('OPEN').describe('Whether it is still open; what is done is in no list.'),
  }),
  'mailing-list': z.object({
    ...common,
    description: text(5_000).describe('What goes out over it.'),
    policy: z.enum(listPolicies).default('MODERATED').describe('Who may write to it.'),
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
  busy: z
    .object(times)
    .refine(lasts, mustLast)
    .describe('When somebody plans something that is not public yet: its times, and nothing else of it.'),
};

/** The kinds of things that a feed holds, by their words in ids. */
export type ItemKind = keyof typeof itemData;
export const itemKinds = Object.keys(itemData) as ItemKind[];
/** What is known of a thing of a kind, as the feed says it. */
export type ItemData<Name extends ItemKind = ItemKind> = z.output<(typeof itemData)[Name]>;
