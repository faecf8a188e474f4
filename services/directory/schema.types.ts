// Derived from schema.graphql by "npm run generate". Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CityRecord } from './city.ts';
import type { FreshnessRecord } from './harvest/freshness.ts';
import type { FeedProblemRecord } from './harvest/feed-problem.ts';
import type { ListingRow } from './listing.ts';
import type { Found, Hit } from './search/search.ts';
import type { BoardMatchRecord } from './search/match-board-entry.ts';
import type { SuggestionRecord } from './search/suggest.ts';
import type { CoverageRecord, DistrictCoverageRecord } from './search/find-coverage.ts';
import type { ClashRecord } from './clash/find-clashes.ts';
import type { Context } from './context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A point in time in RFC 3339 with an offset, for instance `2027-05-31T18:00:00+02:00`. Answers are in UTC. */
  DateTime: { input: string; output: Date | string; }
  /** A date in ISO 8601 that may be known to the year, the month or the day: `2020`, `2020-07` or `2020-07-16`. */
  PartialDate: { input: string; output: string; }
  /** An address on the web that begins with `http://` or `https://`, up to 2,000 characters. */
  WebAddress: { input: string; output: string; }
  link__Import: { input: string; output: string; }
  federation__FieldSet: { input: string; output: string; }
  federation__Scope: { input: string; output: string; }
  federation__Policy: { input: string; output: string; }
};

/** A city of the network; here the part that the directory knows. */
export type City = {
  __typename?: 'City';
  /** The city's short name in ids and addresses, for instance `hattingen`. */
  slug: Scalars['ID']['output'];
  /** The name that people use, in German. */
  name?: Maybe<Scalars['String']['output']>;
  /** The federal state, ISO 3166-2 with an underscore, for instance `DE_NW`. */
  state?: Maybe<Scalars['String']['output']>;
  /** As of when the directory knows what the city publishes. */
  freshness?: Maybe<Freshness>;
};

/** As of when the copy of what a city publishes is. */
export type Freshness = {
  __typename?: 'Freshness';
  /** The slug of the city. */
  city?: Maybe<Scalars['ID']['output']>;
  /** When its feed was last read to the end; null while it never was. */
  asOf?: Maybe<Scalars['DateTime']['output']>;
  /** What that means. */
  state?: Maybe<FreshnessState>;
};

/** How fresh the copy of what a city publishes is. */
export type FreshnessState =
  /** The feed was read within the last 15 minutes. */
  | 'CURRENT'
  /** The feed could not be read for more than 15 minutes. */
  | 'DELAYED'
  /** The feed could not be read for more than 24 hours. */
  | 'STALE'
  /** The feed could not be read yet. */
  | 'NEVER';

/** What the directory of the network lists: something that a city publishes about itself. */
export type Listing = {
  /** The id, `<city>:<kind>:<key>`; it never changes. */
  id: Scalars['ID']['output'];
  /** What it is called, up to 200 characters. */
  title?: Maybe<Scalars['String']['output']>;
  /** What it is about in one or two sentences, up to 500 characters. */
  summary?: Maybe<Scalars['String']['output']>;
  /** The topics it belongs to. */
  topics?: Maybe<Array<Topic>>;
  /** The city it belongs to. */
  city?: Maybe<City>;
  /** Its own page on the web. */
  url?: Maybe<Scalars['WebAddress']['output']>;
  /** The licence of its texts, an SPDX identifier or `example` for invented data. */
  licence?: Maybe<Scalars['String']['output']>;
  /** When it was first stored. */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was last changed. */
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** An association, group, company, foundation, public body or church that takes part in the city's engagement. */
export type Initiative = Listing & {
  __typename?: 'Initiative';
  /** The id, `<city>:initiative:<key>`; it never changes. */
  id: Scalars['ID']['output'];
  /** Its name, up to 200 characters. */
  title?: Maybe<Scalars['String']['output']>;
  /** What it does in one or two sentences, up to 500 characters. */
  summary?: Maybe<Scalars['String']['output']>;
  /** What it does at length, up to 10,000 characters of plain text. */
  description?: Maybe<Scalars['String']['output']>;
  /** The topics it works on. */
  topics?: Maybe<Array<Topic>>;
  /** What kind of body it is. */
  form?: Maybe<InitiativeForm>;
  /** The districts it is active in, by title; empty when that is the whole city. */
  districts?: Maybe<Array<District>>;
  /** Its website. */
  website?: Maybe<Scalars['WebAddress']['output']>;
  /** Since when it exists. */
  since?: Maybe<Scalars['PartialDate']['output']>;
  /** What it does in plain language (Leichte Sprache), up to 2,000 characters. */
  plainLanguage?: Maybe<Scalars['String']['output']>;
  /** The city it belongs to. */
  city?: Maybe<City>;
  /** Its own page on the web. */
  url?: Maybe<Scalars['WebAddress']['output']>;
  /** The licence of its texts, an SPDX identifier or `example` for invented data. */
  licence?: Maybe<Scalars['String']['output']>;
  /** When it was first stored. */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was last changed. */
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Something that takes place at a time: a meeting, a workshop, a festival. */
export type Event = Listing & {
  __typename?: 'Event';
  /** The id, `<city>:event:<key>`; it never changes. */
  id: Scalars['ID']['output'];
  /** What it is called, up to 200 characters. */
  title?: Maybe<Scalars['String']['output']>;
  /** What it is about in one or two sentences, up to 500 characters. */
  summary?: Maybe<Scalars['String']['output']>;
  /** What it is about at length, up to 10,000 characters of plain text. */
  description?: Maybe<Scalars['String']['output']>;
  /** The topics it belongs to. */
  topics?: Maybe<Array<Topic>>;
  /** What kind of event it is. */
  form?: Maybe<EventForm>;
  /** Whether it takes place. */
  status?: Maybe<EventStatus>;
  /** When it starts. */
  startsAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it ends; null when that is open. */
  endsAt?: Maybe<Scalars['DateTime']['output']>;
  /** True when it takes the whole days from its start to its end. */
  allDay?: Maybe<Scalars['Boolean']['output']>;
  /** How it repeats, an RRULE of RFC 5545 in German time, for instance `FREQ=MONTHLY;BYDAY=1TU`; null when it does not. */
  recurrence?: Maybe<Scalars['String']['output']>;
  /** When dates that the rule has would start and do not take place. */
  exceptions?: Maybe<Array<Scalars['DateTime']['output']>>;
  /** The dates of the rule that take place at another time. */
  moved?: Maybe<Array<MovedDate>>;
  /** Where it takes place. */
  venue?: Maybe<Venue>;
  /** Where to join it online. */
  onlineUrl?: Maybe<Scalars['WebAddress']['output']>;
  /** The initiative that organises it; null when the city's office does. */
  organiser?: Maybe<Initiative>;
  /** The district it takes place in. */
  district?: Maybe<District>;
  /** Whom it is meant for. */
  audience?: Maybe<Audience>;
  /** The working group whose meeting it is. */
  group?: Maybe<WorkingGroup>;
  /** The district conference whose meeting it is. */
  conference?: Maybe<Conference>;
  /** Agenda, minutes and what else there is to read about it. */
  documents?: Maybe<Array<Document>>;
  /** How many came, by sector; empty when nobody counted. */
  attendance?: Maybe<Array<Attendance>>;
  /** The city it belongs to. */
  city?: Maybe<City>;
  /** Its own page on the web. */
  url?: Maybe<Scalars['WebAddress']['output']>;
  /** The licence of its texts, an SPDX identifier or `example` for invented data. */
  licence?: Maybe<Scalars['String']['output']>;
  /** When it was first stored. */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was last changed. */
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Something that worked in one city, described so that another city can try it. */
export type BestPractice = Listing & {
  __typename?: 'BestPractice';
  /** The id, `<city>:best-practice:<key>`; it never changes. */
  id: Scalars['ID']['output'];
  /** What it is called, up to 200 characters. */
  title?: Maybe<Scalars['String']['output']>;
  /** What it is in one or two sentences, up to 500 characters. */
  summary?: Maybe<Scalars['String']['output']>;
  /** The topics it belongs to. */
  topics?: Maybe<Array<Topic>>;
  /** What the problem was, up to 5,000 characters. */
  challenge?: Maybe<Scalars['String']['output']>;
  /** What was done, up to 5,000 characters. */
  approach?: Maybe<Scalars['String']['output']>;
  /** What came of it, up to 5,000 characters. */
  result?: Maybe<Scalars['String']['output']>;
  /** How much work it took, up to 1,000 characters. */
  effort?: Maybe<Scalars['String']['output']>;
  /** What it cost and who paid, up to 1,000 characters. */
  costs?: Maybe<Scalars['String']['output']>;
  /** What one would do differently, up to 5,000 characters. */
  lessons?: Maybe<Scalars['String']['output']>;
  /** When it was begun. */
  startedOn?: Maybe<Scalars['PartialDate']['output']>;
  /** What there is to read about it. */
  documents?: Maybe<Array<Document>>;
  /** The city it belongs to. */
  city?: Maybe<City>;
  /** Its own page on the web. */
  url?: Maybe<Scalars['WebAddress']['output']>;
  /** The licence of its texts, an SPDX identifier or `example` for invented data. */
  licence?: Maybe<Scalars['String']['output']>;
  /** When it was first stored. */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was last changed. */
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A programme that gives money for engagement. */
export type Funding = Listing & {
  __typename?: 'Funding';
  /** The id, `<city>:funding:<key>`; it never changes. */
  id: Scalars['ID']['output'];
  /** What it is called, up to 200 characters. */
  title?: Maybe<Scalars['String']['output']>;
  /** What it is about in one or two sentences, up to 500 characters. */
  summary?: Maybe<Scalars['String']['output']>;
  /** The topics it belongs to. */
  topics?: Maybe<Array<Topic>>;
  /** What the money is for, up to 5,000 characters of plain text. */
  purpose?: Maybe<Scalars['String']['output']>;
  /** Who gives it, up to 200 characters. */
  funder?: Maybe<Scalars['String']['output']>;
  /** The least that is given, in euros. */
  amountMin?: Maybe<Scalars['Int']['output']>;
  /** The most that is given, in euros. */
  amountMax?: Maybe<Scalars['Int']['output']>;
  /** Until when one can apply; null when one always can. What is past it is in no list and can be read by its id. */
  deadline?: Maybe<Scalars['DateTime']['output']>;
  /** Where one can apply: states in ISO 3166-2 with an underscore like `DE_NW`, or slugs of regions; empty means everywhere. */
  regions?: Maybe<Array<Scalars['String']['output']>>;
  /** Who can apply; empty means everybody. */
  eligible?: Maybe<Array<InitiativeForm>>;
  /** The city it belongs to. */
  city?: Maybe<City>;
  /** Its own page on the web. */
  url?: Maybe<Scalars['WebAddress']['output']>;
  /** The licence of its texts, an SPDX identifier or `example` for invented data. */
  licence?: Maybe<Scalars['String']['output']>;
  /** When it was first stored. */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was last changed. */
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A training for people who are engaged, or want to be. */
export type Training = Listing & {
  __typename?: 'Training';
  /** The id, `<city>:training:<key>`; it never changes. */
  id: Scalars['ID']['output'];
  /** What it is called, up to 200 characters. */
  title?: Maybe<Scalars['String']['output']>;
  /** What it is about in one or two sentences, up to 500 characters. */
  summary?: Maybe<Scalars['String']['output']>;
  /** The topics it belongs to. */
  topics?: Maybe<Array<Topic>>;
  /** What it is about at length, up to 10,000 characters of plain text. */
  description?: Maybe<Scalars['String']['output']>;
  /** Who offers it, up to 200 characters. */
  provider?: Maybe<Scalars['String']['output']>;
  /** When it starts. */
  startsAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it ends; null when that is open. */
  endsAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it takes place, up to 300 characters. */
  place?: Maybe<Scalars['String']['output']>;
  /** Where to join it online. */
  onlineUrl?: Maybe<Scalars['WebAddress']['output']>;
  /** How many can take part; null when that is open. */
  places?: Maybe<Scalars['Int']['output']>;
  /** What it costs those who take part, up to 300 characters. */
  costs?: Maybe<Scalars['String']['output']>;
  /** The city it belongs to. */
  city?: Maybe<City>;
  /** Its own page on the web. */
  url?: Maybe<Scalars['WebAddress']['output']>;
  /** The licence of its texts, an SPDX identifier or `example` for invented data. */
  licence?: Maybe<Scalars['String']['output']>;
  /** When it was first stored. */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was last changed. */
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A group that works on a task of the city's engagement. */
export type WorkingGroup = Listing & {
  __typename?: 'WorkingGroup';
  /** The id, `<city>:working-group:<key>`; it never changes. */
  id: Scalars['ID']['output'];
  /** What it is called, up to 200 characters. */
  title?: Maybe<Scalars['String']['output']>;
  /** What it is about in one or two sentences, up to 500 characters. */
  summary?: Maybe<Scalars['String']['output']>;
  /** The topics it belongs to. */
  topics?: Maybe<Array<Topic>>;
  /** What it wants to reach, up to 5,000 characters of plain text. */
  goal?: Maybe<Scalars['String']['output']>;
  /** Whether it works. */
  state?: Maybe<GroupState>;
  /** The office or role that speaks for it, up to 200 characters; never a person. */
  speakerOffice?: Maybe<Scalars['String']['output']>;
  /** What it has reached, once it is closed, up to 10,000 characters of plain text. */
  report?: Maybe<Scalars['String']['output']>;
  /** What there is to read about it. */
  documents?: Maybe<Array<Document>>;
  /** The city it belongs to. */
  city?: Maybe<City>;
  /** Its own page on the web. */
  url?: Maybe<Scalars['WebAddress']['output']>;
  /** The licence of its texts, an SPDX identifier or `example` for invented data. */
  licence?: Maybe<Scalars['String']['output']>;
  /** When it was first stored. */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was last changed. */
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A series of meetings in which those who shape a district talk to each other (Stadtteilkonferenz). */
export type Conference = Listing & {
  __typename?: 'Conference';
  /** The id, `<city>:conference:<key>`; it never changes. */
  id: Scalars['ID']['output'];
  /** What it is called, up to 200 characters. */
  title?: Maybe<Scalars['String']['output']>;
  /** What it is about in one or two sentences, up to 500 characters. */
  summary?: Maybe<Scalars['String']['output']>;
  /** The topics it belongs to. */
  topics?: Maybe<Array<Topic>>;
  /** The districts it is for, by title. */
  districts?: Maybe<Array<District>>;
  /** The office or body that calls it, up to 200 characters; never a person. */
  convenor?: Maybe<Scalars['String']['output']>;
  /** Who may come. */
  openTo?: Maybe<Openness>;
  /** How often it meets, in words, up to 300 characters. */
  rhythm?: Maybe<Scalars['String']['output']>;
  /** The city it belongs to. */
  city?: Maybe<City>;
  /** Its own page on the web. */
  url?: Maybe<Scalars['WebAddress']['output']>;
  /** The licence of its texts, an SPDX identifier or `example` for invented data. */
  licence?: Maybe<Scalars['String']['output']>;
  /** When it was first stored. */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was last changed. */
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** What somebody seeks or offers (Suche-Biete): helpers, rooms, equipment, knowledge, time. */
export type BoardEntry = Listing & {
  __typename?: 'BoardEntry';
  /** The id, `<city>:board-entry:<key>`; it never changes. */
  id: Scalars['ID']['output'];
  /** What it is called, up to 200 characters. */
  title?: Maybe<Scalars['String']['output']>;
  /** What it is about in one or two sentences, up to 500 characters. */
  summary?: Maybe<Scalars['String']['output']>;
  /** The topics it belongs to. */
  topics?: Maybe<Array<Topic>>;
  /** Whether it is sought or offered. */
  direction?: Maybe<BoardDirection>;
  /** What it is about. */
  subject?: Maybe<BoardSubject>;
  /** What is sought or offered at length, up to 5,000 characters of plain text. */
  details?: Maybe<Scalars['String']['output']>;
  /** The district it belongs to. */
  district?: Maybe<District>;
  /** About how many hours a month it takes. */
  effort?: Maybe<Scalars['Float']['output']>;
  /** Until when it holds: then it is in no list and can be read by its id. */
  validUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Whether it is still open. */
  state?: Maybe<BoardState>;
  /** The city it belongs to. */
  city?: Maybe<City>;
  /** Its own page on the web. */
  url?: Maybe<Scalars['WebAddress']['output']>;
  /** The licence of its texts, an SPDX identifier or `example` for invented data. */
  licence?: Maybe<Scalars['String']['output']>;
  /** When it was first stored. */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was last changed. */
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A list over which mails go out to all who have signed up for it. */
export type MailingList = Listing & {
  __typename?: 'MailingList';
  /** The id, `<city>:mailing-list:<key>`; it never changes. */
  id: Scalars['ID']['output'];
  /** What it is called, up to 200 characters. */
  title?: Maybe<Scalars['String']['output']>;
  /** What it is about in one or two sentences, up to 500 characters. */
  summary?: Maybe<Scalars['String']['output']>;
  /** The topics that one can choose from. */
  topics?: Maybe<Array<Topic>>;
  /** What goes out over it, up to 5,000 characters of plain text. */
  description?: Maybe<Scalars['String']['output']>;
  /** Who may write to it. */
  policy?: Maybe<ListPolicy>;
  /** The city it belongs to. */
  city?: Maybe<City>;
  /** Its own page on the web. */
  url?: Maybe<Scalars['WebAddress']['output']>;
  /** The licence of its texts, an SPDX identifier or `example` for invented data. */
  licence?: Maybe<Scalars['String']['output']>;
  /** When it was first stored. */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was last changed. */
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A part of a city. */
export type District = {
  __typename?: 'District';
  /** The id, `<city>:district:<key>`; it never changes. */
  id: Scalars['ID']['output'];
  /** Its name, up to 200 characters. */
  title?: Maybe<Scalars['String']['output']>;
  /** What is to say about it in one or two sentences, up to 500 characters. */
  summary?: Maybe<Scalars['String']['output']>;
  /** The topics that matter there. */
  topics?: Maybe<Array<Topic>>;
  /** How many people live there. */
  population?: Maybe<Scalars['Int']['output']>;
  /** The city it belongs to. */
  city?: Maybe<City>;
  /** Its own page on the web. */
  url?: Maybe<Scalars['WebAddress']['output']>;
  /** The licence of its texts, an SPDX identifier or `example` for invented data. */
  licence?: Maybe<Scalars['String']['output']>;
  /** When it was first stored. */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was last changed. */
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A link to something to read. */
export type Document = {
  __typename?: 'Document';
  /** What it is called, up to 200 characters. */
  title?: Maybe<Scalars['String']['output']>;
  /** Where it is. */
  url?: Maybe<Scalars['WebAddress']['output']>;
  /** What it is. */
  form?: Maybe<DocumentForm>;
  /** The language it is in, a tag of BCP 47, for instance `de`. */
  language?: Maybe<Scalars['String']['output']>;
  /** Its media type, for instance `application/pdf`. */
  mediaType?: Maybe<Scalars['String']['output']>;
  /** Its licence, an SPDX identifier or `example` for what is invented. */
  licence?: Maybe<Scalars['String']['output']>;
};

/** How many came from a sector. */
export type Attendance = {
  __typename?: 'Attendance';
  /** From where they come. */
  sector?: Maybe<Sector>;
  /** How many they were. */
  count?: Maybe<Scalars['Int']['output']>;
};

/** Something that fits a board entry. */
export type BoardMatch = {
  __typename?: 'BoardMatch';
  /** How well it fits, 1 and more. */
  score?: Maybe<Scalars['Float']['output']>;
  /** What speaks for it. */
  reasons?: Maybe<Array<BoardMatchReason>>;
  /** What fits. */
  entry?: Maybe<BoardEntry>;
};

/** Which districts of a city have a conference, so that gaps show. */
export type ConferenceCoverage = {
  __typename?: 'ConferenceCoverage';
  /** The city. */
  city?: Maybe<City>;
  /** Every district, by title, with its conference. */
  districts?: Maybe<Array<DistrictCoverage>>;
  /** How many districts have a conference. */
  covered?: Maybe<Scalars['Int']['output']>;
  /** How many districts there are. */
  total?: Maybe<Scalars['Int']['output']>;
  /** The districts that have none, by title. */
  withoutConference?: Maybe<Array<District>>;
};

/** Whether a district has a conference. */
export type DistrictCoverage = {
  __typename?: 'DistrictCoverage';
  /** The district. */
  district?: Maybe<District>;
  /** Its conference; of several the first by title, null when it has none. */
  conference?: Maybe<Conference>;
  /** The latest meeting of that conference that has begun and was not cancelled. */
  lastMeeting?: Maybe<Event>;
};

/** A working group of another city that works on the same. */
export type RelatedGroup = {
  __typename?: 'RelatedGroup';
  /** How much they have in common, 2 and more. */
  score?: Maybe<Scalars['Float']['output']>;
  /** What they have in common. */
  reasons?: Maybe<Array<RelationReason>>;
  /** The other group. */
  group?: Maybe<WorkingGroup>;
};

/** Something to help with. */
export type Suggestion = {
  __typename?: 'Suggestion';
  /** How well it fits, 0 and more. */
  score?: Maybe<Scalars['Float']['output']>;
  /** What speaks for it. */
  reasons?: Maybe<Array<SuggestionReason>>;
  /** What fits. */
  node?: Maybe<Listing>;
};

/** A date near one that is planned. */
export type EventClash = {
  __typename?: 'EventClash';
  /** What takes place; null for a tentative draft, of which nothing but its times is known. */
  event?: Maybe<Event>;
  /** The city it belongs to. */
  city?: Maybe<City>;
  /** When it starts. */
  startsAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it ends; null when that is open. */
  endsAt?: Maybe<Scalars['DateTime']['output']>;
  /** How far away it is, in kilometres; that of a draft is reckoned from the centre of its city. */
  distanceKm?: Maybe<Scalars['Float']['output']>;
  /** How much the two are in each other's way, from 0 to 1. */
  score?: Maybe<Scalars['Float']['output']>;
  /** What makes it a clash. */
  reasons?: Maybe<Array<EventClashReason>>;
  /** The same in one German sentence. */
  explanation?: Maybe<Scalars['String']['output']>;
};

/** What makes two dates clash. */
export type EventClashReason =
  /** Their hours overlap. */
  | 'OVERLAPPING_HOURS'
  /** They are on the same day in Germany. */
  | 'SAME_DAY'
  /** They are on the same Saturday and Sunday. */
  | 'SAME_WEEKEND'
  /** They belong to the same city. */
  | 'SAME_CITY'
  /** They are near each other. */
  | 'NEARBY'
  /** They have a topic in common. */
  | 'SAME_TOPIC'
  /** Both are open to everybody. */
  | 'SAME_AUDIENCE'
  /** The other one is not certain yet. */
  | 'TENTATIVE';

/** A Saturday and Sunday, and how well they suit. */
export type FreeWeekend = {
  __typename?: 'FreeWeekend';
  /** The Saturday. */
  startsOn?: Maybe<Scalars['PartialDate']['output']>;
  /** The Sunday. */
  endsOn?: Maybe<Scalars['PartialDate']['output']>;
  /** How well it suits, from 0 to 1, where nothing speaks against it. */
  score?: Maybe<Scalars['Float']['output']>;
  /** How many events and tentative drafts around have a date on it. */
  clashes?: Maybe<Scalars['Int']['output']>;
  /** Public holidays of the state, and silent days, from the Thursday before to the Tuesday after. */
  publicHolidays?: Maybe<Array<PublicHoliday>>;
  /** What the school holidays of the state are called that it lies in; null for none. */
  schoolHolidays?: Maybe<Scalars['String']['output']>;
  /** Whether the school holidays of the state are known for it. */
  schoolHolidaysKnown?: Maybe<Scalars['Boolean']['output']>;
  /** What speaks for and against it, in German. */
  explanation?: Maybe<Scalars['String']['output']>;
};

/** A public holiday or a silent day. */
export type PublicHoliday = {
  __typename?: 'PublicHoliday';
  /** The day. */
  date?: Maybe<Scalars['PartialDate']['output']>;
  /** What it is called in German. */
  name?: Maybe<Scalars['String']['output']>;
  /** Whether it is a silent day, on which festivals are unfit or forbidden. */
  silent?: Maybe<Scalars['Boolean']['output']>;
};

/** One date of an event. */
export type Occurrence = {
  __typename?: 'Occurrence';
  /** When it starts. */
  startsAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it ends; null when that is open. */
  endsAt?: Maybe<Scalars['DateTime']['output']>;
};

/** One date of an event that takes place at another time than the rule says. */
export type MovedDate = {
  __typename?: 'MovedDate';
  /** When it would start by the rule. */
  originalStartsAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it starts. */
  startsAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it ends; null when that is open. */
  endsAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A place where events are held. */
export type Venue = {
  __typename?: 'Venue';
  /** Its name, up to 200 characters. */
  name?: Maybe<Scalars['String']['output']>;
  /** Its postal address, up to 300 characters. */
  address?: Maybe<Scalars['String']['output']>;
  /** Where it lies. */
  location?: Maybe<GeoPoint>;
};

/** A place on earth in WGS 84. */
export type GeoPoint = {
  __typename?: 'GeoPoint';
  /** Latitude in degrees, -90 to 90. */
  lat?: Maybe<Scalars['Float']['output']>;
  /** Longitude in degrees, -180 to 180. */
  lon?: Maybe<Scalars['Float']['output']>;
};

/** How to page on in a connection, as Relay defines it. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Whether there is a page after this one. */
  hasNextPage?: Maybe<Scalars['Boolean']['output']>;
  /** Send this as `after` for the next page. */
  endCursor?: Maybe<Scalars['String']['output']>;
};

/** What a search found, one page of it. */
export type Search = {
  __typename?: 'Search';
  /** What was found, with what the search says of it. */
  edges?: Maybe<Array<SearchEdge>>;
  /** What was found. */
  nodes?: Maybe<Array<Listing>>;
  /** How to page on. */
  pageInfo?: Maybe<PageInfo>;
  /** How many there are on all pages. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How what was found spreads over kinds, topics, cities and states. */
  facets?: Maybe<Facets>;
  /** As of when the answer is, city by city, for every city that the filters let in. */
  freshness?: Maybe<Array<Freshness>>;
  /** Addresses of files with all that was found; they stay the same and can be subscribed to. */
  exports?: Maybe<ExportLinks>;
};

/** One thing that a search found. */
export type SearchEdge = {
  __typename?: 'SearchEdge';
  /** Where it stands in the list. */
  cursor?: Maybe<Scalars['String']['output']>;
  /** How well it fits the text, 0 and more; null without a text. */
  score?: Maybe<Scalars['Float']['output']>;
  /** How far it is from the centre of `near`, in kilometres; null without `near`. */
  distanceKm?: Maybe<Scalars['Float']['output']>;
  /** A piece of its text with the words that were found between `**` and `**`; null without a text. */
  highlight?: Maybe<Scalars['String']['output']>;
  /** The first date of an event within `from` and `to`; null for anything else. */
  occurrence?: Maybe<Occurrence>;
  /** What was found. */
  node?: Maybe<Listing>;
};

/** What a search found among initiatives, one page of it. */
export type InitiativeSearch = {
  __typename?: 'InitiativeSearch';
  /** What was found, with what the search says of it. */
  edges?: Maybe<Array<InitiativeSearchEdge>>;
  /** What was found. */
  nodes?: Maybe<Array<Initiative>>;
  /** How to page on. */
  pageInfo?: Maybe<PageInfo>;
  /** How many there are on all pages. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How what was found spreads over kinds, topics, cities and states. */
  facets?: Maybe<Facets>;
  /** As of when the answer is, city by city, for every city that the filters let in. */
  freshness?: Maybe<Array<Freshness>>;
  /** Addresses of files with all that was found; they stay the same and can be subscribed to. */
  exports?: Maybe<ExportLinks>;
};

/** One thing that a search found among initiatives. */
export type InitiativeSearchEdge = {
  __typename?: 'InitiativeSearchEdge';
  /** Where it stands in the list. */
  cursor?: Maybe<Scalars['String']['output']>;
  /** How well it fits the text, 0 and more; null without a text. */
  score?: Maybe<Scalars['Float']['output']>;
  /** How far it is from the centre of `near`, in kilometres; null without `near`. */
  distanceKm?: Maybe<Scalars['Float']['output']>;
  /** A piece of its text with the words that were found between `**` and `**`; null without a text. */
  highlight?: Maybe<Scalars['String']['output']>;
  /** The first date of an event within `from` and `to`; null for anything else. */
  occurrence?: Maybe<Occurrence>;
  /** What was found. */
  node?: Maybe<Initiative>;
};

/** What a search found among events, one page of it. */
export type EventSearch = {
  __typename?: 'EventSearch';
  /** What was found, with what the search says of it. */
  edges?: Maybe<Array<EventSearchEdge>>;
  /** What was found. */
  nodes?: Maybe<Array<Event>>;
  /** How to page on. */
  pageInfo?: Maybe<PageInfo>;
  /** How many there are on all pages. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How what was found spreads over kinds, topics, cities and states. */
  facets?: Maybe<Facets>;
  /** As of when the answer is, city by city, for every city that the filters let in. */
  freshness?: Maybe<Array<Freshness>>;
  /** Addresses of files with all that was found; they stay the same and can be subscribed to. */
  exports?: Maybe<ExportLinks>;
};

/** One thing that a search found among events. */
export type EventSearchEdge = {
  __typename?: 'EventSearchEdge';
  /** Where it stands in the list. */
  cursor?: Maybe<Scalars['String']['output']>;
  /** How well it fits the text, 0 and more; null without a text. */
  score?: Maybe<Scalars['Float']['output']>;
  /** How far it is from the centre of `near`, in kilometres; null without `near`. */
  distanceKm?: Maybe<Scalars['Float']['output']>;
  /** A piece of its text with the words that were found between `**` and `**`; null without a text. */
  highlight?: Maybe<Scalars['String']['output']>;
  /** The first date of an event within `from` and `to`; null for anything else. */
  occurrence?: Maybe<Occurrence>;
  /** What was found. */
  node?: Maybe<Event>;
};

/** What a search found among best practices, one page of it. */
export type BestPracticeSearch = {
  __typename?: 'BestPracticeSearch';
  /** What was found, with what the search says of it. */
  edges?: Maybe<Array<BestPracticeSearchEdge>>;
  /** What was found. */
  nodes?: Maybe<Array<BestPractice>>;
  /** How to page on. */
  pageInfo?: Maybe<PageInfo>;
  /** How many there are on all pages. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How what was found spreads over kinds, topics, cities and states. */
  facets?: Maybe<Facets>;
  /** As of when the answer is, city by city, for every city that the filters let in. */
  freshness?: Maybe<Array<Freshness>>;
  /** Addresses of files with all that was found; they stay the same and can be subscribed to. */
  exports?: Maybe<ExportLinks>;
};

/** One thing that a search found among best practices. */
export type BestPracticeSearchEdge = {
  __typename?: 'BestPracticeSearchEdge';
  /** Where it stands in the list. */
  cursor?: Maybe<Scalars['String']['output']>;
  /** How well it fits the text, 0 and more; null without a text. */
  score?: Maybe<Scalars['Float']['output']>;
  /** How far it is from the centre of `near`, in kilometres; null without `near`. */
  distanceKm?: Maybe<Scalars['Float']['output']>;
  /** A piece of its text with the words that were found between `**` and `**`; null without a text. */
  highlight?: Maybe<Scalars['String']['output']>;
  /** The first date of an event within `from` and `to`; null for anything else. */
  occurrence?: Maybe<Occurrence>;
  /** What was found. */
  node?: Maybe<BestPractice>;
};

/** What a search found among funding programmes, one page of it. */
export type FundingSearch = {
  __typename?: 'FundingSearch';
  /** What was found, with what the search says of it. */
  edges?: Maybe<Array<FundingSearchEdge>>;
  /** What was found. */
  nodes?: Maybe<Array<Funding>>;
  /** How to page on. */
  pageInfo?: Maybe<PageInfo>;
  /** How many there are on all pages. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How what was found spreads over kinds, topics, cities and states. */
  facets?: Maybe<Facets>;
  /** As of when the answer is, city by city, for every city that the filters let in. */
  freshness?: Maybe<Array<Freshness>>;
  /** Addresses of files with all that was found; they stay the same and can be subscribed to. */
  exports?: Maybe<ExportLinks>;
};

/** One thing that a search found among funding programmes. */
export type FundingSearchEdge = {
  __typename?: 'FundingSearchEdge';
  /** Where it stands in the list. */
  cursor?: Maybe<Scalars['String']['output']>;
  /** How well it fits the text, 0 and more; null without a text. */
  score?: Maybe<Scalars['Float']['output']>;
  /** How far it is from the centre of `near`, in kilometres; null without `near`. */
  distanceKm?: Maybe<Scalars['Float']['output']>;
  /** A piece of its text with the words that were found between `**` and `**`; null without a text. */
  highlight?: Maybe<Scalars['String']['output']>;
  /** The first date of an event within `from` and `to`; null for anything else. */
  occurrence?: Maybe<Occurrence>;
  /** What was found. */
  node?: Maybe<Funding>;
};

/** What a search found among trainings, one page of it. */
export type TrainingSearch = {
  __typename?: 'TrainingSearch';
  /** What was found, with what the search says of it. */
  edges?: Maybe<Array<TrainingSearchEdge>>;
  /** What was found. */
  nodes?: Maybe<Array<Training>>;
  /** How to page on. */
  pageInfo?: Maybe<PageInfo>;
  /** How many there are on all pages. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How what was found spreads over kinds, topics, cities and states. */
  facets?: Maybe<Facets>;
  /** As of when the answer is, city by city, for every city that the filters let in. */
  freshness?: Maybe<Array<Freshness>>;
  /** Addresses of files with all that was found; they stay the same and can be subscribed to. */
  exports?: Maybe<ExportLinks>;
};

/** One thing that a search found among trainings. */
export type TrainingSearchEdge = {
  __typename?: 'TrainingSearchEdge';
  /** Where it stands in the list. */
  cursor?: Maybe<Scalars['String']['output']>;
  /** How well it fits the text, 0 and more; null without a text. */
  score?: Maybe<Scalars['Float']['output']>;
  /** How far it is from the centre of `near`, in kilometres; null without `near`. */
  distanceKm?: Maybe<Scalars['Float']['output']>;
  /** A piece of its text with the words that were found between `**` and `**`; null without a text. */
  highlight?: Maybe<Scalars['String']['output']>;
  /** The first date of an event within `from` and `to`; null for anything else. */
  occurrence?: Maybe<Occurrence>;
  /** What was found. */
  node?: Maybe<Training>;
};

/** What a search found among working groups, one page of it. */
export type WorkingGroupSearch = {
  __typename?: 'WorkingGroupSearch';
  /** What was found, with what the search says of it. */
  edges?: Maybe<Array<WorkingGroupSearchEdge>>;
  /** What was found. */
  nodes?: Maybe<Array<WorkingGroup>>;
  /** How to page on. */
  pageInfo?: Maybe<PageInfo>;
  /** How many there are on all pages. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How what was found spreads over kinds, topics, cities and states. */
  facets?: Maybe<Facets>;
  /** As of when the answer is, city by city, for every city that the filters let in. */
  freshness?: Maybe<Array<Freshness>>;
  /** Addresses of files with all that was found; they stay the same and can be subscribed to. */
  exports?: Maybe<ExportLinks>;
};

/** One thing that a search found among working groups. */
export type WorkingGroupSearchEdge = {
  __typename?: 'WorkingGroupSearchEdge';
  /** Where it stands in the list. */
  cursor?: Maybe<Scalars['String']['output']>;
  /** How well it fits the text, 0 and more; null without a text. */
  score?: Maybe<Scalars['Float']['output']>;
  /** How far it is from the centre of `near`, in kilometres; null without `near`. */
  distanceKm?: Maybe<Scalars['Float']['output']>;
  /** A piece of its text with the words that were found between `**` and `**`; null without a text. */
  highlight?: Maybe<Scalars['String']['output']>;
  /** The first date of an event within `from` and `to`; null for anything else. */
  occurrence?: Maybe<Occurrence>;
  /** What was found. */
  node?: Maybe<WorkingGroup>;
};

/** What a search found among conferences, one page of it. */
export type ConferenceSearch = {
  __typename?: 'ConferenceSearch';
  /** What was found, with what the search says of it. */
  edges?: Maybe<Array<ConferenceSearchEdge>>;
  /** What was found. */
  nodes?: Maybe<Array<Conference>>;
  /** How to page on. */
  pageInfo?: Maybe<PageInfo>;
  /** How many there are on all pages. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How what was found spreads over kinds, topics, cities and states. */
  facets?: Maybe<Facets>;
  /** As of when the answer is, city by city, for every city that the filters let in. */
  freshness?: Maybe<Array<Freshness>>;
  /** Addresses of files with all that was found; they stay the same and can be subscribed to. */
  exports?: Maybe<ExportLinks>;
};

/** One thing that a search found among conferences. */
export type ConferenceSearchEdge = {
  __typename?: 'ConferenceSearchEdge';
  /** Where it stands in the list. */
  cursor?: Maybe<Scalars['String']['output']>;
  /** How well it fits the text, 0 and more; null without a text. */
  score?: Maybe<Scalars['Float']['output']>;
  /** How far it is from the centre of `near`, in kilometres; null without `near`. */
  distanceKm?: Maybe<Scalars['Float']['output']>;
  /** A piece of its text with the words that were found between `**` and `**`; null without a text. */
  highlight?: Maybe<Scalars['String']['output']>;
  /** The first date of an event within `from` and `to`; null for anything else. */
  occurrence?: Maybe<Occurrence>;
  /** What was found. */
  node?: Maybe<Conference>;
};

/** What a search found among board entries, one page of it. */
export type BoardEntrySearch = {
  __typename?: 'BoardEntrySearch';
  /** What was found, with what the search says of it. */
  edges?: Maybe<Array<BoardEntrySearchEdge>>;
  /** What was found. */
  nodes?: Maybe<Array<BoardEntry>>;
  /** How to page on. */
  pageInfo?: Maybe<PageInfo>;
  /** How many there are on all pages. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How what was found spreads over kinds, topics, cities and states. */
  facets?: Maybe<Facets>;
  /** As of when the answer is, city by city, for every city that the filters let in. */
  freshness?: Maybe<Array<Freshness>>;
  /** Addresses of files with all that was found; they stay the same and can be subscribed to. */
  exports?: Maybe<ExportLinks>;
};

/** One thing that a search found among board entries. */
export type BoardEntrySearchEdge = {
  __typename?: 'BoardEntrySearchEdge';
  /** Where it stands in the list. */
  cursor?: Maybe<Scalars['String']['output']>;
  /** How well it fits the text, 0 and more; null without a text. */
  score?: Maybe<Scalars['Float']['output']>;
  /** How far it is from the centre of `near`, in kilometres; null without `near`. */
  distanceKm?: Maybe<Scalars['Float']['output']>;
  /** A piece of its text with the words that were found between `**` and `**`; null without a text. */
  highlight?: Maybe<Scalars['String']['output']>;
  /** The first date of an event within `from` and `to`; null for anything else. */
  occurrence?: Maybe<Occurrence>;
  /** What was found. */
  node?: Maybe<BoardEntry>;
};

/** What a search found among mailing lists, one page of it. */
export type MailingListSearch = {
  __typename?: 'MailingListSearch';
  /** What was found, with what the search says of it. */
  edges?: Maybe<Array<MailingListSearchEdge>>;
  /** What was found. */
  nodes?: Maybe<Array<MailingList>>;
  /** How to page on. */
  pageInfo?: Maybe<PageInfo>;
  /** How many there are on all pages. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** How what was found spreads over kinds, topics, cities and states. */
  facets?: Maybe<Facets>;
  /** As of when the answer is, city by city, for every city that the filters let in. */
  freshness?: Maybe<Array<Freshness>>;
  /** Addresses of files with all that was found; they stay the same and can be subscribed to. */
  exports?: Maybe<ExportLinks>;
};

/** One thing that a search found among mailing lists. */
export type MailingListSearchEdge = {
  __typename?: 'MailingListSearchEdge';
  /** Where it stands in the list. */
  cursor?: Maybe<Scalars['String']['output']>;
  /** How well it fits the text, 0 and more; null without a text. */
  score?: Maybe<Scalars['Float']['output']>;
  /** How far it is from the centre of `near`, in kilometres; null without `near`. */
  distanceKm?: Maybe<Scalars['Float']['output']>;
  /** A piece of its text with the words that were found between `**` and `**`; null without a text. */
  highlight?: Maybe<Scalars['String']['output']>;
  /** The first date of an event within `from` and `to`; null for anything else. */
  occurrence?: Maybe<Occurrence>;
  /** What was found. */
  node?: Maybe<MailingList>;
};

/** How what was found spreads, the most frequent values first. */
export type Facets = {
  __typename?: 'Facets';
  /** Over kinds. */
  kind?: Maybe<Array<Facet>>;
  /** Over topics; a thing with several counts in each. */
  topic?: Maybe<Array<Facet>>;
  /** Over cities, by slug. */
  city?: Maybe<Array<Facet>>;
  /** Over states, ISO 3166-2 with an underscore. */
  state?: Maybe<Array<Facet>>;
};

/** A value and how many of the things found have it. */
export type Facet = {
  __typename?: 'Facet';
  /** The value, for instance `EVENT` or `hattingen`. */
  value?: Maybe<Scalars['String']['output']>;
  /** How many things have it. */
  count?: Maybe<Scalars['Int']['output']>;
};

/** Addresses of files with all that a search finds, up to 10,000 things each. */
export type ExportLinks = {
  __typename?: 'ExportLinks';
  /** A table for spreadsheets: CSV with semicolons in UTF-8. */
  csv?: Maybe<Scalars['WebAddress']['output']>;
  /** A table for spreadsheets: Office Open XML. */
  xlsx?: Maybe<Scalars['WebAddress']['output']>;
  /** The events as a calendar (RFC 5545). */
  ics?: Maybe<Scalars['WebAddress']['output']>;
  /** All that has a place, as GeoJSON (RFC 7946). */
  geojson?: Maybe<Scalars['WebAddress']['output']>;
  /** The newest things as RSS 2.0. */
  rss?: Maybe<Scalars['WebAddress']['output']>;
  /** The newest things as Atom (RFC 4287). */
  atom?: Maybe<Scalars['WebAddress']['output']>;
  /** JSON-LD with the words of schema.org. */
  jsonld?: Maybe<Scalars['WebAddress']['output']>;
  /** The offices of the cities that the filters let in, as CSV; null when the filters are about more than cities. */
  offices?: Maybe<Scalars['WebAddress']['output']>;
  /** A directory of these cities to print, as a web page made for paper; null when the filters are about more than cities. */
  print?: Maybe<Scalars['WebAddress']['output']>;
};

/** Something in a city's feed that the directory cannot use. */
export type FeedProblem = {
  __typename?: 'FeedProblem';
  /** The id of the thing, or null when the whole feed is concerned. */
  item?: Maybe<Scalars['String']['output']>;
  /** What is wrong, a word of a closed set. */
  reason?: Maybe<FeedProblemReason>;
  /** Which field is at fault, for instance `data.startsAt`. */
  path?: Maybe<Scalars['String']['output']>;
  /** Since when. */
  firstSeenAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was last met. */
  seenAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Why something in a feed cannot be used. */
export type FeedProblemReason =
  /** A field has a value that the item format does not allow. */
  | 'ITEM_INVALID'
  /** The id belongs to another city or kind, or is none. */
  | 'ID_FOREIGN'
  /** The feed cannot be reached. */
  | 'FEED_UNREACHABLE'
  /** The feed does not answer in time. */
  | 'FEED_TIMEOUT'
  /** The answer is no page of the Realtime Paged Data Exchange format. */
  | 'FEED_INVALID'
  /** A page is larger than 5 MiB. */
  | 'FEED_TOO_LARGE'
  /** The next page is at another host or path, or leads in a circle. */
  | 'FEED_NEXT_INVALID'
  /** A page could not be taken into the index. */
  | 'FEED_NOT_APPLIED'
  /** More than 30 % would disappear at once; the next run confirms it. */
  | 'REMOVAL_HELD';

/** What kind of thing the directory lists. */
export type ListingKind =
  /** An initiative. */
  | 'INITIATIVE'
  /** An event. */
  | 'EVENT'
  /** A best practice. */
  | 'BEST_PRACTICE'
  /** A funding programme. */
  | 'FUNDING'
  /** A training. */
  | 'TRAINING'
  /** A working group. */
  | 'WORKING_GROUP'
  /** A conference. */
  | 'CONFERENCE'
  /** A board entry. */
  | 'BOARD_ENTRY'
  /** A mailing list. */
  | 'MAILING_LIST';

/** Whether a working group works. */
export type GroupState =
  /** It is being founded, and others can join. */
  | 'FORMING'
  /** It works. */
  | 'ACTIVE'
  /** It has ended. */
  | 'CLOSED';

/** Who may come to a conference. */
export type Openness =
  /** Everybody. */
  | 'PUBLIC'
  /** Those who were invited. */
  | 'INVITED';

/** Who may write to a mailing list. */
export type ListPolicy =
  /** Who has signed up for it, at once. */
  | 'OPEN'
  /** Who has signed up for it, once an editor has read it. */
  | 'MODERATED'
  /** The office alone. */
  | 'ANNOUNCEMENTS';

/** Whether something is sought or offered. */
export type BoardDirection =
  /** It is sought. */
  | 'SEEKS'
  /** It is offered. */
  | 'OFFERS';

/** What is sought or offered. */
export type BoardSubject =
  /** People who help. */
  | 'HELPERS'
  /** Rooms and places. */
  | 'ROOMS'
  /** Things to borrow or to keep. */
  | 'EQUIPMENT'
  /** Knowledge and advice. */
  | 'KNOWLEDGE'
  /** Time to help with. */
  | 'TIME';

/** Whether a board entry is still open. */
export type BoardState =
  /** It is open. */
  | 'OPEN'
  /** It has been found, given or taken back. */
  | 'DONE';

/** What speaks for a match of what is sought with what is offered. */
export type BoardMatchReason =
  /** Both are about the same, or one offers time where helpers are sought. */
  | 'SUBJECT'
  /** They have a topic in common. */
  | 'TOPIC'
  /** They have words in common. */
  | 'WORDS'
  /** They are in the same district. */
  | 'DISTRICT'
  /** They are in the same city. */
  | 'CITY';

/** What a document is. */
export type DocumentForm =
  /** What is to be talked about. */
  | 'AGENDA'
  /** What was talked about and decided. */
  | 'MINUTES'
  /** What came of it. */
  | 'REPORT'
  /** Something to work with: slides, a guide, a form. */
  | 'MATERIAL'
  /** Anything else. */
  | 'OTHER';

/** From where those come who take part in a meeting. */
export type Sector =
  /** Associations and initiatives. */
  | 'ASSOCIATIONS'
  /** Institutions, for instance schools and churches. */
  | 'INSTITUTIONS'
  /** Politics. */
  | 'POLITICS'
  /** Administration. */
  | 'ADMINISTRATION'
  /** Citizens who come for themselves. */
  | 'CITIZENS'
  /** Business. */
  | 'BUSINESS';

/** What two working groups have in common. */
export type RelationReason =
  /** A topic. */
  | 'TOPIC'
  /** Words of title and summary. */
  | 'WORDS';

/** What speaks for a suggestion. */
export type SuggestionReason =
  /** It is about a topic they care for. */
  | 'INTEREST'
  /** It is in their district. */
  | 'DISTRICT'
  /** It takes no longer than they have time. */
  | 'HOURS'
  /** Help is sought. */
  | 'SOUGHT';

/** In which order a search answers; things that are equal in it come by id. */
export type SearchSort =
  /** What fits the text best comes first, of what fits equally well the newest; without a text it is the usual order. */
  | 'RELEVANCE'
  /** By the next date of events, the earliest first; funding programmes alone by their deadline, trainings alone by their end; what has no date comes last. */
  | 'DATE'
  /** The nearest first; needs `near`. */
  | 'DISTANCE'
  /** The newest entry first. */
  | 'NEWEST';

/** What something is about. */
export type Topic =
  /** Sport and exercise. */
  | 'SPORT'
  /** Culture and music. */
  | 'CULTURE'
  /** Leisure and conviviality. */
  | 'LEISURE'
  /** Social matters. */
  | 'SOCIAL'
  /** Health. */
  | 'HEALTH'
  /** School and kindergarten. */
  | 'SCHOOL'
  /** Youth work and education for adults. */
  | 'YOUTH_AND_ADULT_EDUCATION'
  /** Environment, nature and animals. */
  | 'ENVIRONMENT'
  /** Politics and representing interests. */
  | 'POLITICS'
  /** Representing the interests of a profession. */
  | 'PROFESSIONAL_INTERESTS'
  /** Church and religion. */
  | 'CHURCH'
  /** Justice and crime prevention. */
  | 'JUSTICE'
  /** Accident and rescue services, volunteer fire brigade. */
  | 'RESCUE'
  /** Integration and migration. */
  | 'INTEGRATION'
  /** Neighbourhood. */
  | 'NEIGHBOURHOOD'
  /** Taking part in decisions. */
  | 'PARTICIPATION'
  /** Strengthening democracy. */
  | 'DEMOCRACY'
  /** Digital life. */
  | 'DIGITAL'
  /** Business and companies that take part. */
  | 'BUSINESS'
  /** Recognising engagement. */
  | 'RECOGNITION'
  /** Anything else. */
  | 'OTHER';

/** What kind of body an initiative is. */
export type InitiativeForm =
  /** A registered association. */
  | 'ASSOCIATION'
  /** A group without a legal form. */
  | 'GROUP'
  /** A company or co-operative. */
  | 'COMPANY'
  /** A foundation. */
  | 'FOUNDATION'
  /** A public body. */
  | 'PUBLIC_BODY'
  /** A church or parish. */
  | 'CHURCH'
  /** Anything else. */
  | 'OTHER';

/** What kind of event it is. */
export type EventForm =
  /** A meeting. */
  | 'MEETING'
  /** A conference. */
  | 'CONFERENCE'
  /** A workshop. */
  | 'WORKSHOP'
  /** A festival. */
  | 'FESTIVAL'
  /** A market or fair. */
  | 'MARKET'
  /** A training. */
  | 'TRAINING'
  /** Anything else. */
  | 'OTHER';

/** Whether an event takes place. */
export type EventStatus =
  /** It is planned but not certain. While it is not public, others who plan something are told its times and its city, and nothing else of it. */
  | 'TENTATIVE'
  /** It takes place. */
  | 'CONFIRMED'
  /** It does not take place. */
  | 'CANCELLED';

/** Whom an event is meant for. */
export type Audience =
  /** Everybody. */
  | 'PUBLIC'
  /** Those who were invited. */
  | 'INVITED'
  /** The members of the organiser. */
  | 'MEMBERS';

/** A place on earth in WGS 84. */
export type GeoPointInput = {
  /** Latitude in degrees, -90 to 90. */
  lat: Scalars['Float']['input'];
  /** Longitude in degrees, -180 to 180. */
  lon: Scalars['Float']['input'];
};

/** A circle on earth. */
export type NearInput = {
  /** Latitude of its centre in degrees, -90 to 90. */
  lat: Scalars['Float']['input'];
  /** Longitude of its centre in degrees, -180 to 180. */
  lon: Scalars['Float']['input'];
  /** Its radius in kilometres, up to 1,000. */
  radiusKm: Scalars['Float']['input'];
};

export type Link__Purpose =
  /** `SECURITY` features provide metadata necessary to securely resolve fields. */
  | 'SECURITY'
  /** `EXECUTION` features provide metadata necessary for operation execution. */
  | 'EXECUTION';

/** Questions over all cities, answered from a copy of what they publish: one fetch, also while cities are down. */
export type Query = {
  __typename?: 'Query';
  /** Everything that fits, over all cities. */
  search?: Maybe<Search>;
  /** The initiatives that fit, over all cities. */
  initiatives?: Maybe<InitiativeSearch>;
  /** The events that fit, over all cities. */
  events?: Maybe<EventSearch>;
  /** The best practices that fit, over all cities. */
  bestPractices?: Maybe<BestPracticeSearch>;
  /** Best practices of other cities that are about the same as this one, the most similar first. */
  similarBestPractices?: Maybe<Array<BestPracticeSearchEdge>>;
  /** The funding programmes that fit, over all cities. */
  fundingProgrammes?: Maybe<FundingSearch>;
  /** The trainings that fit, over all cities. */
  trainings?: Maybe<TrainingSearch>;
  /** The working groups that fit, over all cities. */
  workingGroups?: Maybe<WorkingGroupSearch>;
  /** The conferences that fit, over all cities. */
  conferences?: Maybe<ConferenceSearch>;
  /** The board entries that fit, over all cities. */
  boardEntries?: Maybe<BoardEntrySearch>;
  /** The mailing lists that fit, over all cities. */
  mailingLists?: Maybe<MailingListSearch>;
  /** What fits a board entry in all cities: offers for what is sought, and the other way round; the best first. */
  boardMatches?: Maybe<Array<BoardMatch>>;
  /** Working groups of other cities that work on the same as this one and have not ended, the closest first. */
  relatedGroups?: Maybe<Array<RelatedGroup>>;
  /** For those who would like to help but do not know how: initiatives, board entries and events that fit, the best first and the kinds in turn. */
  suggestions?: Maybe<Array<Suggestion>>;
  /** Which districts have a conference, city by city, by slug; cities without districts are left out. */
  conferenceCoverage?: Maybe<Array<ConferenceCoverage>>;
  /** What takes place near a date that is planned: in the own city and around it, tentative dates of others included; what clashes most comes first. Dates of what repeats are known for the next twelve months. */
  eventClashes?: Maybe<Array<EventClash>>;
  /** The weekends on which least takes place around, the best first; holidays of the city's state are taken into account. Dates of what repeats are known for the next twelve months. */
  freeWeekends?: Maybe<Array<FreeWeekend>>;
  /** What a city publishes and the directory cannot use. Needs the role `editor` of that city, or `admin`. */
  feedProblems?: Maybe<Array<FeedProblem>>;
};


/** Questions over all cities, answered from a copy of what they publish: one fetch, also while cities are down. */
export type QuerySearchArgs = {
  text?: InputMaybe<Scalars['String']['input']>;
  kinds?: InputMaybe<Array<ListingKind>>;
  topics?: InputMaybe<Array<Topic>>;
  cities?: InputMaybe<Array<Scalars['ID']['input']>>;
  states?: InputMaybe<Array<Scalars['String']['input']>>;
  region?: InputMaybe<Scalars['ID']['input']>;
  near?: InputMaybe<NearInput>;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
  sort?: InputMaybe<SearchSort>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Questions over all cities, answered from a copy of what they publish: one fetch, also while cities are down. */
export type QueryInitiativesArgs = {
  text?: InputMaybe<Scalars['String']['input']>;
  topics?: InputMaybe<Array<Topic>>;
  cities?: InputMaybe<Array<Scalars['ID']['input']>>;
  states?: InputMaybe<Array<Scalars['String']['input']>>;
  region?: InputMaybe<Scalars['ID']['input']>;
  near?: InputMaybe<NearInput>;
  form?: InputMaybe<InitiativeForm>;
  sort?: InputMaybe<SearchSort>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Questions over all cities, answered from a copy of what they publish: one fetch, also while cities are down. */
export type QueryEventsArgs = {
  text?: InputMaybe<Scalars['String']['input']>;
  topics?: InputMaybe<Array<Topic>>;
  cities?: InputMaybe<Array<Scalars['ID']['input']>>;
  states?: InputMaybe<Array<Scalars['String']['input']>>;
  region?: InputMaybe<Scalars['ID']['input']>;
  near?: InputMaybe<NearInput>;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
  form?: InputMaybe<EventForm>;
  sort?: InputMaybe<SearchSort>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Questions over all cities, answered from a copy of what they publish: one fetch, also while cities are down. */
export type QueryBestPracticesArgs = {
  text?: InputMaybe<Scalars['String']['input']>;
  topics?: InputMaybe<Array<Topic>>;
  cities?: InputMaybe<Array<Scalars['ID']['input']>>;
  states?: InputMaybe<Array<Scalars['String']['input']>>;
  region?: InputMaybe<Scalars['ID']['input']>;
  near?: InputMaybe<NearInput>;
  sort?: InputMaybe<SearchSort>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Questions over all cities, answered from a copy of what they publish: one fetch, also while cities are down. */
export type QuerySimilarBestPracticesArgs = {
  id: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions over all cities, answered from a copy of what they publish: one fetch, also while cities are down. */
export type QueryFundingProgrammesArgs = {
  text?: InputMaybe<Scalars['String']['input']>;
  topics?: InputMaybe<Array<Topic>>;
  cities?: InputMaybe<Array<Scalars['ID']['input']>>;
  states?: InputMaybe<Array<Scalars['String']['input']>>;
  region?: InputMaybe<Scalars['ID']['input']>;
  near?: InputMaybe<NearInput>;
  includeExpired?: InputMaybe<Scalars['Boolean']['input']>;
  sort?: InputMaybe<SearchSort>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Questions over all cities, answered from a copy of what they publish: one fetch, also while cities are down. */
export type QueryTrainingsArgs = {
  text?: InputMaybe<Scalars['String']['input']>;
  topics?: InputMaybe<Array<Topic>>;
  cities?: InputMaybe<Array<Scalars['ID']['input']>>;
  states?: InputMaybe<Array<Scalars['String']['input']>>;
  region?: InputMaybe<Scalars['ID']['input']>;
  near?: InputMaybe<NearInput>;
  includeExpired?: InputMaybe<Scalars['Boolean']['input']>;
  sort?: InputMaybe<SearchSort>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Questions over all cities, answered from a copy of what they publish: one fetch, also while cities are down. */
export type QueryWorkingGroupsArgs = {
  text?: InputMaybe<Scalars['String']['input']>;
  topics?: InputMaybe<Array<Topic>>;
  cities?: InputMaybe<Array<Scalars['ID']['input']>>;
  states?: InputMaybe<Array<Scalars['String']['input']>>;
  region?: InputMaybe<Scalars['ID']['input']>;
  near?: InputMaybe<NearInput>;
  state?: InputMaybe<GroupState>;
  sort?: InputMaybe<SearchSort>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Questions over all cities, answered from a copy of what they publish: one fetch, also while cities are down. */
export type QueryConferencesArgs = {
  text?: InputMaybe<Scalars['String']['input']>;
  topics?: InputMaybe<Array<Topic>>;
  cities?: InputMaybe<Array<Scalars['ID']['input']>>;
  states?: InputMaybe<Array<Scalars['String']['input']>>;
  region?: InputMaybe<Scalars['ID']['input']>;
  near?: InputMaybe<NearInput>;
  openTo?: InputMaybe<Openness>;
  sort?: InputMaybe<SearchSort>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Questions over all cities, answered from a copy of what they publish: one fetch, also while cities are down. */
export type QueryBoardEntriesArgs = {
  text?: InputMaybe<Scalars['String']['input']>;
  topics?: InputMaybe<Array<Topic>>;
  cities?: InputMaybe<Array<Scalars['ID']['input']>>;
  states?: InputMaybe<Array<Scalars['String']['input']>>;
  region?: InputMaybe<Scalars['ID']['input']>;
  near?: InputMaybe<NearInput>;
  direction?: InputMaybe<BoardDirection>;
  includeExpired?: InputMaybe<Scalars['Boolean']['input']>;
  sort?: InputMaybe<SearchSort>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Questions over all cities, answered from a copy of what they publish: one fetch, also while cities are down. */
export type QueryMailingListsArgs = {
  text?: InputMaybe<Scalars['String']['input']>;
  topics?: InputMaybe<Array<Topic>>;
  cities?: InputMaybe<Array<Scalars['ID']['input']>>;
  states?: InputMaybe<Array<Scalars['String']['input']>>;
  region?: InputMaybe<Scalars['ID']['input']>;
  near?: InputMaybe<NearInput>;
  sort?: InputMaybe<SearchSort>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Questions over all cities, answered from a copy of what they publish: one fetch, also while cities are down. */
export type QueryBoardMatchesArgs = {
  id: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions over all cities, answered from a copy of what they publish: one fetch, also while cities are down. */
export type QueryRelatedGroupsArgs = {
  id: Scalars['ID']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions over all cities, answered from a copy of what they publish: one fetch, also while cities are down. */
export type QuerySuggestionsArgs = {
  interests?: InputMaybe<Array<Topic>>;
  cities?: InputMaybe<Array<Scalars['ID']['input']>>;
  district?: InputMaybe<Scalars['ID']['input']>;
  hours?: InputMaybe<Scalars['Float']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Questions over all cities, answered from a copy of what they publish: one fetch, also while cities are down. */
export type QueryConferenceCoverageArgs = {
  cities?: InputMaybe<Array<Scalars['ID']['input']>>;
  states?: InputMaybe<Array<Scalars['String']['input']>>;
  region?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['ID']['input']>;
};


/** Questions over all cities, answered from a copy of what they publish: one fetch, also while cities are down. */
export type QueryEventClashesArgs = {
  startsAt: Scalars['DateTime']['input'];
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  allDay?: InputMaybe<Scalars['Boolean']['input']>;
  city?: InputMaybe<Scalars['ID']['input']>;
  location?: InputMaybe<GeoPointInput>;
  radiusKm?: InputMaybe<Scalars['Float']['input']>;
  topics?: InputMaybe<Array<Topic>>;
  audience?: InputMaybe<Audience>;
  first?: InputMaybe<Scalars['Int']['input']>;
  except?: InputMaybe<Scalars['ID']['input']>;
};


/** Questions over all cities, answered from a copy of what they publish: one fetch, also while cities are down. */
export type QueryFreeWeekendsArgs = {
  from: Scalars['PartialDate']['input'];
  to: Scalars['PartialDate']['input'];
  city?: InputMaybe<Scalars['ID']['input']>;
  location?: InputMaybe<GeoPointInput>;
  radiusKm?: InputMaybe<Scalars['Float']['input']>;
  topics?: InputMaybe<Array<Topic>>;
  audience?: InputMaybe<Audience>;
  first?: InputMaybe<Scalars['Int']['input']>;
  except?: InputMaybe<Scalars['ID']['input']>;
};


/** Questions over all cities, answered from a copy of what they publish: one fetch, also while cities are down. */
export type QueryFeedProblemsArgs = {
  city: Scalars['ID']['input'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  City: City;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  City:
    ( { __typename: 'City' }
    & GraphQLRecursivePick<FederationTypes['City'], {"slug":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  PartialDate: ResolverTypeWrapper<Scalars['PartialDate']['output']>;
  WebAddress: ResolverTypeWrapper<Scalars['WebAddress']['output']>;
  City: ResolverTypeWrapper<CityRecord>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Freshness: ResolverTypeWrapper<FreshnessRecord>;
  FreshnessState: FreshnessState;
  Listing: ResolverTypeWrapper<ListingRow>;
  Initiative: ResolverTypeWrapper<ListingRow>;
  Event: ResolverTypeWrapper<ListingRow>;
  BestPractice: ResolverTypeWrapper<ListingRow>;
  Funding: ResolverTypeWrapper<ListingRow>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Training: ResolverTypeWrapper<ListingRow>;
  WorkingGroup: ResolverTypeWrapper<ListingRow>;
  Conference: ResolverTypeWrapper<ListingRow>;
  BoardEntry: ResolverTypeWrapper<ListingRow>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  MailingList: ResolverTypeWrapper<ListingRow>;
  District: ResolverTypeWrapper<ListingRow>;
  Document: ResolverTypeWrapper<Document>;
  Attendance: ResolverTypeWrapper<Attendance>;
  BoardMatch: ResolverTypeWrapper<BoardMatchRecord>;
  ConferenceCoverage: ResolverTypeWrapper<CoverageRecord>;
  DistrictCoverage: ResolverTypeWrapper<DistrictCoverageRecord>;
  RelatedGroup: ResolverTypeWrapper<Omit<RelatedGroup, 'group'> & { group?: Maybe<ResolversTypes['WorkingGroup']> }>;
  Suggestion: ResolverTypeWrapper<SuggestionRecord>;
  EventClash: ResolverTypeWrapper<ClashRecord>;
  EventClashReason: EventClashReason;
  FreeWeekend: ResolverTypeWrapper<FreeWeekend>;
  PublicHoliday: ResolverTypeWrapper<PublicHoliday>;
  Occurrence: ResolverTypeWrapper<Occurrence>;
  MovedDate: ResolverTypeWrapper<MovedDate>;
  Venue: ResolverTypeWrapper<Venue>;
  GeoPoint: ResolverTypeWrapper<GeoPoint>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Search: ResolverTypeWrapper<Found>;
  SearchEdge: ResolverTypeWrapper<Hit>;
  InitiativeSearch: ResolverTypeWrapper<Found>;
  InitiativeSearchEdge: ResolverTypeWrapper<Hit>;
  EventSearch: ResolverTypeWrapper<Found>;
  EventSearchEdge: ResolverTypeWrapper<Hit>;
  BestPracticeSearch: ResolverTypeWrapper<Found>;
  BestPracticeSearchEdge: ResolverTypeWrapper<Hit>;
  FundingSearch: ResolverTypeWrapper<Found>;
  FundingSearchEdge: ResolverTypeWrapper<Hit>;
  TrainingSearch: ResolverTypeWrapper<Found>;
  TrainingSearchEdge: ResolverTypeWrapper<Hit>;
  WorkingGroupSearch: ResolverTypeWrapper<Found>;
  WorkingGroupSearchEdge: ResolverTypeWrapper<Hit>;
  ConferenceSearch: ResolverTypeWrapper<Found>;
  ConferenceSearchEdge: ResolverTypeWrapper<Hit>;
  BoardEntrySearch: ResolverTypeWrapper<Found>;
  BoardEntrySearchEdge: ResolverTypeWrapper<Hit>;
  MailingListSearch: ResolverTypeWrapper<Found>;
  MailingListSearchEdge: ResolverTypeWrapper<Hit>;
  Facets: ResolverTypeWrapper<Found>;
  Facet: ResolverTypeWrapper<Facet>;
  ExportLinks: ResolverTypeWrapper<ExportLinks>;
  FeedProblem: ResolverTypeWrapper<FeedProblemRecord>;
  FeedProblemReason: FeedProblemReason;
  ListingKind: ListingKind;
  GroupState: GroupState;
  Openness: Openness;
  ListPolicy: ListPolicy;
  BoardDirection: BoardDirection;
  BoardSubject: BoardSubject;
  BoardState: BoardState;
  BoardMatchReason: BoardMatchReason;
  DocumentForm: DocumentForm;
  Sector: Sector;
  RelationReason: RelationReason;
  SuggestionReason: SuggestionReason;
  SearchSort: SearchSort;
  Topic: Topic;
  InitiativeForm: InitiativeForm;
  EventForm: EventForm;
  EventStatus: EventStatus;
  Audience: Audience;
  GeoPointInput: GeoPointInput;
  NearInput: NearInput;
  link__Purpose: Link__Purpose;
  link__Import: ResolverTypeWrapper<Scalars['link__Import']['output']>;
  federation__FieldSet: ResolverTypeWrapper<Scalars['federation__FieldSet']['output']>;
  federation__Scope: ResolverTypeWrapper<Scalars['federation__Scope']['output']>;
  federation__Policy: ResolverTypeWrapper<Scalars['federation__Policy']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  PartialDate: Scalars['PartialDate']['output'];
  WebAddress: Scalars['WebAddress']['output'];
  City: CityRecord;
  ID: Scalars['ID']['output'];
  Freshness: FreshnessRecord;
  Listing: ListingRow;
  Initiative: ListingRow;
  Event: ListingRow;
  BestPractice: ListingRow;
  Funding: ListingRow;
  Int: Scalars['Int']['output'];
  Training: ListingRow;
  WorkingGroup: ListingRow;
  Conference: ListingRow;
  BoardEntry: ListingRow;
  Float: Scalars['Float']['output'];
  MailingList: ListingRow;
  District: ListingRow;
  Document: Document;
  Attendance: Attendance;
  BoardMatch: BoardMatchRecord;
  ConferenceCoverage: CoverageRecord;
  DistrictCoverage: DistrictCoverageRecord;
  RelatedGroup: Omit<RelatedGroup, 'group'> & { group?: Maybe<ResolversParentTypes['WorkingGroup']> };
  Suggestion: SuggestionRecord;
  EventClash: ClashRecord;
  FreeWeekend: FreeWeekend;
  PublicHoliday: PublicHoliday;
  Occurrence: Occurrence;
  MovedDate: MovedDate;
  Venue: Venue;
  GeoPoint: GeoPoint;
  PageInfo: PageInfo;
  Search: Found;
  SearchEdge: Hit;
  InitiativeSearch: Found;
  InitiativeSearchEdge: Hit;
  EventSearch: Found;
  EventSearchEdge: Hit;
  BestPracticeSearch: Found;
  BestPracticeSearchEdge: Hit;
  FundingSearch: Found;
  FundingSearchEdge: Hit;
  TrainingSearch: Found;
  TrainingSearchEdge: Hit;
  WorkingGroupSearch: Found;
  WorkingGroupSearchEdge: Hit;
  ConferenceSearch: Found;
  ConferenceSearchEdge: Hit;
  BoardEntrySearch: Found;
  BoardEntrySearchEdge: Hit;
  MailingListSearch: Found;
  MailingListSearchEdge: Hit;
  Facets: Found;
  Facet: Facet;
  ExportLinks: ExportLinks;
  FeedProblem: FeedProblemRecord;
  GeoPointInput: GeoPointInput;
  NearInput: NearInput;
  link__Import: Scalars['link__Import']['output'];
  federation__FieldSet: Scalars['federation__FieldSet']['output'];
  federation__Scope: Scalars['federation__Scope']['output'];
  federation__Policy: Scalars['federation__Policy']['output'];
  Query: Record<PropertyKey, never>;
  String: Scalars['String']['output'];
  Boolean: Scalars['Boolean']['output'];
};

export type LinkDirectiveArgs = {
  url?: Maybe<Scalars['String']['input']>;
  as?: Maybe<Scalars['String']['input']>;
  for?: Maybe<Link__Purpose>;
  import?: Maybe<Array<Maybe<Scalars['link__Import']['input']>>>;
};

export type LinkDirectiveResolver<Result, Parent, ContextType = Context, Args = LinkDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__RequiresDirectiveArgs = {
  fields: Scalars['federation__FieldSet']['input'];
};

export type Federation__RequiresDirectiveResolver<Result, Parent, ContextType = Context, Args = Federation__RequiresDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__TagDirectiveArgs = {
  name: Scalars['String']['input'];
};

export type Federation__TagDirectiveResolver<Result, Parent, ContextType = Context, Args = Federation__TagDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__ExtendsDirectiveArgs = { };

export type Federation__ExtendsDirectiveResolver<Result, Parent, ContextType = Context, Args = Federation__ExtendsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ShareableDirectiveArgs = { };

export type ShareableDirectiveResolver<Result, Parent, ContextType = Context, Args = ShareableDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__InaccessibleDirectiveArgs = { };

export type Federation__InaccessibleDirectiveResolver<Result, Parent, ContextType = Context, Args = Federation__InaccessibleDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__OverrideDirectiveArgs = {
  from: Scalars['String']['input'];
  label?: Maybe<Scalars['String']['input']>;
};

export type Federation__OverrideDirectiveResolver<Result, Parent, ContextType = Context, Args = Federation__OverrideDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__ComposeDirectiveDirectiveArgs = {
  name?: Maybe<Scalars['String']['input']>;
};

export type Federation__ComposeDirectiveDirectiveResolver<Result, Parent, ContextType = Context, Args = Federation__ComposeDirectiveDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__InterfaceObjectDirectiveArgs = { };

export type Federation__InterfaceObjectDirectiveResolver<Result, Parent, ContextType = Context, Args = Federation__InterfaceObjectDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__AuthenticatedDirectiveArgs = { };

export type Federation__AuthenticatedDirectiveResolver<Result, Parent, ContextType = Context, Args = Federation__AuthenticatedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__RequiresScopesDirectiveArgs = {
  scopes: Array<Array<Scalars['federation__Scope']['input']>>;
};

export type Federation__RequiresScopesDirectiveResolver<Result, Parent, ContextType = Context, Args = Federation__RequiresScopesDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__PolicyDirectiveArgs = {
  policies: Array<Array<Scalars['federation__Policy']['input']>>;
};

export type Federation__PolicyDirectiveResolver<Result, Parent, ContextType = Context, Args = Federation__PolicyDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface PartialDateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['PartialDate'], any> {
  name: 'PartialDate';
}

export interface WebAddressScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['WebAddress'], any> {
  name: 'WebAddress';
}

export type CityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['City'] = ResolversParentTypes['City'], FederationReferenceType extends FederationReferenceTypes['City'] = FederationReferenceTypes['City']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['City']> | FederationReferenceType, FederationReferenceType, ContextType>;
  slug?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  freshness?: Resolver<Maybe<ResolversTypes['Freshness']>, ParentType, ContextType>;
};

export type FreshnessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Freshness'] = ResolversParentTypes['Freshness']> = {
  city?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  asOf?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['FreshnessState']>, ParentType, ContextType>;
};

export type ListingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Listing'] = ResolversParentTypes['Listing']> = {
  __resolveType: TypeResolveFn<'Initiative' | 'Event' | 'BestPractice' | 'Funding' | 'Training' | 'WorkingGroup' | 'Conference' | 'BoardEntry' | 'MailingList', ParentType, ContextType>;
};

export type InitiativeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Initiative'] = ResolversParentTypes['Initiative']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  topics?: Resolver<Maybe<Array<ResolversTypes['Topic']>>, ParentType, ContextType>;
  form?: Resolver<Maybe<ResolversTypes['InitiativeForm']>, ParentType, ContextType>;
  districts?: Resolver<Maybe<Array<ResolversTypes['District']>>, ParentType, ContextType>;
  website?: Resolver<Maybe<ResolversTypes['WebAddress']>, ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  plainLanguage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['City']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['WebAddress']>, ParentType, ContextType>;
  licence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  topics?: Resolver<Maybe<Array<ResolversTypes['Topic']>>, ParentType, ContextType>;
  form?: Resolver<Maybe<ResolversTypes['EventForm']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['EventStatus']>, ParentType, ContextType>;
  startsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  allDay?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  recurrence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  exceptions?: Resolver<Maybe<Array<ResolversTypes['DateTime']>>, ParentType, ContextType>;
  moved?: Resolver<Maybe<Array<ResolversTypes['MovedDate']>>, ParentType, ContextType>;
  venue?: Resolver<Maybe<ResolversTypes['Venue']>, ParentType, ContextType>;
  onlineUrl?: Resolver<Maybe<ResolversTypes['WebAddress']>, ParentType, ContextType>;
  organiser?: Resolver<Maybe<ResolversTypes['Initiative']>, ParentType, ContextType>;
  district?: Resolver<Maybe<ResolversTypes['District']>, ParentType, ContextType>;
  audience?: Resolver<Maybe<ResolversTypes['Audience']>, ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['WorkingGroup']>, ParentType, ContextType>;
  conference?: Resolver<Maybe<ResolversTypes['Conference']>, ParentType, ContextType>;
  documents?: Resolver<Maybe<Array<ResolversTypes['Document']>>, ParentType, ContextType>;
  attendance?: Resolver<Maybe<Array<ResolversTypes['Attendance']>>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['City']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['WebAddress']>, ParentType, ContextType>;
  licence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BestPracticeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BestPractice'] = ResolversParentTypes['BestPractice']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  topics?: Resolver<Maybe<Array<ResolversTypes['Topic']>>, ParentType, ContextType>;
  challenge?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  approach?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  result?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  effort?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  costs?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lessons?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startedOn?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  documents?: Resolver<Maybe<Array<ResolversTypes['Document']>>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['City']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['WebAddress']>, ParentType, ContextType>;
  licence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FundingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Funding'] = ResolversParentTypes['Funding']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  topics?: Resolver<Maybe<Array<ResolversTypes['Topic']>>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  funder?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  amountMin?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  amountMax?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  deadline?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  regions?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  eligible?: Resolver<Maybe<Array<ResolversTypes['InitiativeForm']>>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['City']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['WebAddress']>, ParentType, ContextType>;
  licence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TrainingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Training'] = ResolversParentTypes['Training']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  topics?: Resolver<Maybe<Array<ResolversTypes['Topic']>>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provider?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  onlineUrl?: Resolver<Maybe<ResolversTypes['WebAddress']>, ParentType, ContextType>;
  places?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  costs?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['City']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['WebAddress']>, ParentType, ContextType>;
  licence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WorkingGroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkingGroup'] = ResolversParentTypes['WorkingGroup']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  topics?: Resolver<Maybe<Array<ResolversTypes['Topic']>>, ParentType, ContextType>;
  goal?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['GroupState']>, ParentType, ContextType>;
  speakerOffice?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  report?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  documents?: Resolver<Maybe<Array<ResolversTypes['Document']>>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['City']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['WebAddress']>, ParentType, ContextType>;
  licence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Conference'] = ResolversParentTypes['Conference']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  topics?: Resolver<Maybe<Array<ResolversTypes['Topic']>>, ParentType, ContextType>;
  districts?: Resolver<Maybe<Array<ResolversTypes['District']>>, ParentType, ContextType>;
  convenor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  openTo?: Resolver<Maybe<ResolversTypes['Openness']>, ParentType, ContextType>;
  rhythm?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['City']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['WebAddress']>, ParentType, ContextType>;
  licence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BoardEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BoardEntry'] = ResolversParentTypes['BoardEntry']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  topics?: Resolver<Maybe<Array<ResolversTypes['Topic']>>, ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['BoardDirection']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['BoardSubject']>, ParentType, ContextType>;
  details?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  district?: Resolver<Maybe<ResolversTypes['District']>, ParentType, ContextType>;
  effort?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['BoardState']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['City']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['WebAddress']>, ParentType, ContextType>;
  licence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MailingListResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailingList'] = ResolversParentTypes['MailingList']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  topics?: Resolver<Maybe<Array<ResolversTypes['Topic']>>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  policy?: Resolver<Maybe<ResolversTypes['ListPolicy']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['City']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['WebAddress']>, ParentType, ContextType>;
  licence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type DistrictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['District'] = ResolversParentTypes['District']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  topics?: Resolver<Maybe<Array<ResolversTypes['Topic']>>, ParentType, ContextType>;
  population?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['City']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['WebAddress']>, ParentType, ContextType>;
  licence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type DocumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Document'] = ResolversParentTypes['Document']> = {
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['WebAddress']>, ParentType, ContextType>;
  form?: Resolver<Maybe<ResolversTypes['DocumentForm']>, ParentType, ContextType>;
  language?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mediaType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  licence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AttendanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Attendance'] = ResolversParentTypes['Attendance']> = {
  sector?: Resolver<Maybe<ResolversTypes['Sector']>, ParentType, ContextType>;
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type BoardMatchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BoardMatch'] = ResolversParentTypes['BoardMatch']> = {
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  reasons?: Resolver<Maybe<Array<ResolversTypes['BoardMatchReason']>>, ParentType, ContextType>;
  entry?: Resolver<Maybe<ResolversTypes['BoardEntry']>, ParentType, ContextType>;
};

export type ConferenceCoverageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConferenceCoverage'] = ResolversParentTypes['ConferenceCoverage']> = {
  city?: Resolver<Maybe<ResolversTypes['City']>, ParentType, ContextType>;
  districts?: Resolver<Maybe<Array<ResolversTypes['DistrictCoverage']>>, ParentType, ContextType>;
  covered?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  withoutConference?: Resolver<Maybe<Array<ResolversTypes['District']>>, ParentType, ContextType>;
};

export type DistrictCoverageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DistrictCoverage'] = ResolversParentTypes['DistrictCoverage']> = {
  district?: Resolver<Maybe<ResolversTypes['District']>, ParentType, ContextType>;
  conference?: Resolver<Maybe<ResolversTypes['Conference']>, ParentType, ContextType>;
  lastMeeting?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
};

export type RelatedGroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RelatedGroup'] = ResolversParentTypes['RelatedGroup']> = {
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  reasons?: Resolver<Maybe<Array<ResolversTypes['RelationReason']>>, ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['WorkingGroup']>, ParentType, ContextType>;
};

export type SuggestionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Suggestion'] = ResolversParentTypes['Suggestion']> = {
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  reasons?: Resolver<Maybe<Array<ResolversTypes['SuggestionReason']>>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Listing']>, ParentType, ContextType>;
};

export type EventClashResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventClash'] = ResolversParentTypes['EventClash']> = {
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['City']>, ParentType, ContextType>;
  startsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  distanceKm?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  reasons?: Resolver<Maybe<Array<ResolversTypes['EventClashReason']>>, ParentType, ContextType>;
  explanation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FreeWeekendResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FreeWeekend'] = ResolversParentTypes['FreeWeekend']> = {
  startsOn?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  endsOn?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  clashes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  publicHolidays?: Resolver<Maybe<Array<ResolversTypes['PublicHoliday']>>, ParentType, ContextType>;
  schoolHolidays?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  schoolHolidaysKnown?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  explanation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PublicHolidayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PublicHoliday'] = ResolversParentTypes['PublicHoliday']> = {
  date?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  silent?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type OccurrenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Occurrence'] = ResolversParentTypes['Occurrence']> = {
  startsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type MovedDateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MovedDate'] = ResolversParentTypes['MovedDate']> = {
  originalStartsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  startsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type VenueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Venue'] = ResolversParentTypes['Venue']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['GeoPoint']>, ParentType, ContextType>;
};

export type GeoPointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GeoPoint'] = ResolversParentTypes['GeoPoint']> = {
  lat?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  lon?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SearchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Search'] = ResolversParentTypes['Search']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['SearchEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Listing']>>, ParentType, ContextType>;
  pageInfo?: Resolver<Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  facets?: Resolver<Maybe<ResolversTypes['Facets']>, ParentType, ContextType>;
  freshness?: Resolver<Maybe<Array<ResolversTypes['Freshness']>>, ParentType, ContextType>;
  exports?: Resolver<Maybe<ResolversTypes['ExportLinks']>, ParentType, ContextType>;
};

export type SearchEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchEdge'] = ResolversParentTypes['SearchEdge']> = {
  cursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  distanceKm?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  highlight?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occurrence?: Resolver<Maybe<ResolversTypes['Occurrence']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Listing']>, ParentType, ContextType>;
};

export type InitiativeSearchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InitiativeSearch'] = ResolversParentTypes['InitiativeSearch']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['InitiativeSearchEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Initiative']>>, ParentType, ContextType>;
  pageInfo?: Resolver<Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  facets?: Resolver<Maybe<ResolversTypes['Facets']>, ParentType, ContextType>;
  freshness?: Resolver<Maybe<Array<ResolversTypes['Freshness']>>, ParentType, ContextType>;
  exports?: Resolver<Maybe<ResolversTypes['ExportLinks']>, ParentType, ContextType>;
};

export type InitiativeSearchEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InitiativeSearchEdge'] = ResolversParentTypes['InitiativeSearchEdge']> = {
  cursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  distanceKm?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  highlight?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occurrence?: Resolver<Maybe<ResolversTypes['Occurrence']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Initiative']>, ParentType, ContextType>;
};

export type EventSearchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventSearch'] = ResolversParentTypes['EventSearch']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['EventSearchEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Event']>>, ParentType, ContextType>;
  pageInfo?: Resolver<Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  facets?: Resolver<Maybe<ResolversTypes['Facets']>, ParentType, ContextType>;
  freshness?: Resolver<Maybe<Array<ResolversTypes['Freshness']>>, ParentType, ContextType>;
  exports?: Resolver<Maybe<ResolversTypes['ExportLinks']>, ParentType, ContextType>;
};

export type EventSearchEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventSearchEdge'] = ResolversParentTypes['EventSearchEdge']> = {
  cursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  distanceKm?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  highlight?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occurrence?: Resolver<Maybe<ResolversTypes['Occurrence']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
};

export type BestPracticeSearchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BestPracticeSearch'] = ResolversParentTypes['BestPracticeSearch']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['BestPracticeSearchEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['BestPractice']>>, ParentType, ContextType>;
  pageInfo?: Resolver<Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  facets?: Resolver<Maybe<ResolversTypes['Facets']>, ParentType, ContextType>;
  freshness?: Resolver<Maybe<Array<ResolversTypes['Freshness']>>, ParentType, ContextType>;
  exports?: Resolver<Maybe<ResolversTypes['ExportLinks']>, ParentType, ContextType>;
};

export type BestPracticeSearchEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BestPracticeSearchEdge'] = ResolversParentTypes['BestPracticeSearchEdge']> = {
  cursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  distanceKm?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  highlight?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occurrence?: Resolver<Maybe<ResolversTypes['Occurrence']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['BestPractice']>, ParentType, ContextType>;
};

export type FundingSearchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FundingSearch'] = ResolversParentTypes['FundingSearch']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['FundingSearchEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Funding']>>, ParentType, ContextType>;
  pageInfo?: Resolver<Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  facets?: Resolver<Maybe<ResolversTypes['Facets']>, ParentType, ContextType>;
  freshness?: Resolver<Maybe<Array<ResolversTypes['Freshness']>>, ParentType, ContextType>;
  exports?: Resolver<Maybe<ResolversTypes['ExportLinks']>, ParentType, ContextType>;
};

export type FundingSearchEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FundingSearchEdge'] = ResolversParentTypes['FundingSearchEdge']> = {
  cursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  distanceKm?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  highlight?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occurrence?: Resolver<Maybe<ResolversTypes['Occurrence']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Funding']>, ParentType, ContextType>;
};

export type TrainingSearchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrainingSearch'] = ResolversParentTypes['TrainingSearch']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['TrainingSearchEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Training']>>, ParentType, ContextType>;
  pageInfo?: Resolver<Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  facets?: Resolver<Maybe<ResolversTypes['Facets']>, ParentType, ContextType>;
  freshness?: Resolver<Maybe<Array<ResolversTypes['Freshness']>>, ParentType, ContextType>;
  exports?: Resolver<Maybe<ResolversTypes['ExportLinks']>, ParentType, ContextType>;
};

export type TrainingSearchEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrainingSearchEdge'] = ResolversParentTypes['TrainingSearchEdge']> = {
  cursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  distanceKm?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  highlight?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occurrence?: Resolver<Maybe<ResolversTypes['Occurrence']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Training']>, ParentType, ContextType>;
};

export type WorkingGroupSearchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkingGroupSearch'] = ResolversParentTypes['WorkingGroupSearch']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['WorkingGroupSearchEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['WorkingGroup']>>, ParentType, ContextType>;
  pageInfo?: Resolver<Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  facets?: Resolver<Maybe<ResolversTypes['Facets']>, ParentType, ContextType>;
  freshness?: Resolver<Maybe<Array<ResolversTypes['Freshness']>>, ParentType, ContextType>;
  exports?: Resolver<Maybe<ResolversTypes['ExportLinks']>, ParentType, ContextType>;
};

export type WorkingGroupSearchEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkingGroupSearchEdge'] = ResolversParentTypes['WorkingGroupSearchEdge']> = {
  cursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  distanceKm?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  highlight?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occurrence?: Resolver<Maybe<ResolversTypes['Occurrence']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['WorkingGroup']>, ParentType, ContextType>;
};

export type ConferenceSearchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConferenceSearch'] = ResolversParentTypes['ConferenceSearch']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['ConferenceSearchEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Conference']>>, ParentType, ContextType>;
  pageInfo?: Resolver<Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  facets?: Resolver<Maybe<ResolversTypes['Facets']>, ParentType, ContextType>;
  freshness?: Resolver<Maybe<Array<ResolversTypes['Freshness']>>, ParentType, ContextType>;
  exports?: Resolver<Maybe<ResolversTypes['ExportLinks']>, ParentType, ContextType>;
};

export type ConferenceSearchEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConferenceSearchEdge'] = ResolversParentTypes['ConferenceSearchEdge']> = {
  cursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  distanceKm?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  highlight?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occurrence?: Resolver<Maybe<ResolversTypes['Occurrence']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Conference']>, ParentType, ContextType>;
};

export type BoardEntrySearchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BoardEntrySearch'] = ResolversParentTypes['BoardEntrySearch']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['BoardEntrySearchEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['BoardEntry']>>, ParentType, ContextType>;
  pageInfo?: Resolver<Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  facets?: Resolver<Maybe<ResolversTypes['Facets']>, ParentType, ContextType>;
  freshness?: Resolver<Maybe<Array<ResolversTypes['Freshness']>>, ParentType, ContextType>;
  exports?: Resolver<Maybe<ResolversTypes['ExportLinks']>, ParentType, ContextType>;
};

export type BoardEntrySearchEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BoardEntrySearchEdge'] = ResolversParentTypes['BoardEntrySearchEdge']> = {
  cursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  distanceKm?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  highlight?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occurrence?: Resolver<Maybe<ResolversTypes['Occurrence']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['BoardEntry']>, ParentType, ContextType>;
};

export type MailingListSearchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailingListSearch'] = ResolversParentTypes['MailingListSearch']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['MailingListSearchEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['MailingList']>>, ParentType, ContextType>;
  pageInfo?: Resolver<Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  facets?: Resolver<Maybe<ResolversTypes['Facets']>, ParentType, ContextType>;
  freshness?: Resolver<Maybe<Array<ResolversTypes['Freshness']>>, ParentType, ContextType>;
  exports?: Resolver<Maybe<ResolversTypes['ExportLinks']>, ParentType, ContextType>;
};

export type MailingListSearchEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailingListSearchEdge'] = ResolversParentTypes['MailingListSearchEdge']> = {
  cursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  distanceKm?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  highlight?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occurrence?: Resolver<Maybe<ResolversTypes['Occurrence']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['MailingList']>, ParentType, ContextType>;
};

export type FacetsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Facets'] = ResolversParentTypes['Facets']> = {
  kind?: Resolver<Maybe<Array<ResolversTypes['Facet']>>, ParentType, ContextType>;
  topic?: Resolver<Maybe<Array<ResolversTypes['Facet']>>, ParentType, ContextType>;
  city?: Resolver<Maybe<Array<ResolversTypes['Facet']>>, ParentType, ContextType>;
  state?: Resolver<Maybe<Array<ResolversTypes['Facet']>>, ParentType, ContextType>;
};

export type FacetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Facet'] = ResolversParentTypes['Facet']> = {
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ExportLinksResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExportLinks'] = ResolversParentTypes['ExportLinks']> = {
  csv?: Resolver<Maybe<ResolversTypes['WebAddress']>, ParentType, ContextType>;
  xlsx?: Resolver<Maybe<ResolversTypes['WebAddress']>, ParentType, ContextType>;
  ics?: Resolver<Maybe<ResolversTypes['WebAddress']>, ParentType, ContextType>;
  geojson?: Resolver<Maybe<ResolversTypes['WebAddress']>, ParentType, ContextType>;
  rss?: Resolver<Maybe<ResolversTypes['WebAddress']>, ParentType, ContextType>;
  atom?: Resolver<Maybe<ResolversTypes['WebAddress']>, ParentType, ContextType>;
  jsonld?: Resolver<Maybe<ResolversTypes['WebAddress']>, ParentType, ContextType>;
  offices?: Resolver<Maybe<ResolversTypes['WebAddress']>, ParentType, ContextType>;
  print?: Resolver<Maybe<ResolversTypes['WebAddress']>, ParentType, ContextType>;
};

export type FeedProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FeedProblem'] = ResolversParentTypes['FeedProblem']> = {
  item?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['FeedProblemReason']>, ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  firstSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  seenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export interface Link__ImportScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['link__Import'], any> {
  name: 'link__Import';
}

export interface Federation__FieldSetScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['federation__FieldSet'], any> {
  name: 'federation__FieldSet';
}

export interface Federation__ScopeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['federation__Scope'], any> {
  name: 'federation__Scope';
}

export interface Federation__PolicyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['federation__Policy'], any> {
  name: 'federation__Policy';
}

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  search?: Resolver<Maybe<ResolversTypes['Search']>, ParentType, ContextType, RequireFields<QuerySearchArgs, 'first'>>;
  initiatives?: Resolver<Maybe<ResolversTypes['InitiativeSearch']>, ParentType, ContextType, RequireFields<QueryInitiativesArgs, 'first'>>;
  events?: Resolver<Maybe<ResolversTypes['EventSearch']>, ParentType, ContextType, RequireFields<QueryEventsArgs, 'first'>>;
  bestPractices?: Resolver<Maybe<ResolversTypes['BestPracticeSearch']>, ParentType, ContextType, RequireFields<QueryBestPracticesArgs, 'first'>>;
  similarBestPractices?: Resolver<Maybe<Array<ResolversTypes['BestPracticeSearchEdge']>>, ParentType, ContextType, RequireFields<QuerySimilarBestPracticesArgs, 'id' | 'first'>>;
  fundingProgrammes?: Resolver<Maybe<ResolversTypes['FundingSearch']>, ParentType, ContextType, RequireFields<QueryFundingProgrammesArgs, 'includeExpired' | 'first'>>;
  trainings?: Resolver<Maybe<ResolversTypes['TrainingSearch']>, ParentType, ContextType, RequireFields<QueryTrainingsArgs, 'includeExpired' | 'first'>>;
  workingGroups?: Resolver<Maybe<ResolversTypes['WorkingGroupSearch']>, ParentType, ContextType, RequireFields<QueryWorkingGroupsArgs, 'first'>>;
  conferences?: Resolver<Maybe<ResolversTypes['ConferenceSearch']>, ParentType, ContextType, RequireFields<QueryConferencesArgs, 'first'>>;
  boardEntries?: Resolver<Maybe<ResolversTypes['BoardEntrySearch']>, ParentType, ContextType, RequireFields<QueryBoardEntriesArgs, 'includeExpired' | 'first'>>;
  mailingLists?: Resolver<Maybe<ResolversTypes['MailingListSearch']>, ParentType, ContextType, RequireFields<QueryMailingListsArgs, 'first'>>;
  boardMatches?: Resolver<Maybe<Array<ResolversTypes['BoardMatch']>>, ParentType, ContextType, RequireFields<QueryBoardMatchesArgs, 'id' | 'first'>>;
  relatedGroups?: Resolver<Maybe<Array<ResolversTypes['RelatedGroup']>>, ParentType, ContextType, RequireFields<QueryRelatedGroupsArgs, 'id' | 'first'>>;
  suggestions?: Resolver<Maybe<Array<ResolversTypes['Suggestion']>>, ParentType, ContextType, RequireFields<QuerySuggestionsArgs, 'first'>>;
  conferenceCoverage?: Resolver<Maybe<Array<ResolversTypes['ConferenceCoverage']>>, ParentType, ContextType, RequireFields<QueryConferenceCoverageArgs, 'first'>>;
  eventClashes?: Resolver<Maybe<Array<ResolversTypes['EventClash']>>, ParentType, ContextType, RequireFields<QueryEventClashesArgs, 'startsAt' | 'allDay' | 'radiusKm' | 'audience' | 'first'>>;
  freeWeekends?: Resolver<Maybe<Array<ResolversTypes['FreeWeekend']>>, ParentType, ContextType, RequireFields<QueryFreeWeekendsArgs, 'from' | 'to' | 'radiusKm' | 'audience' | 'first'>>;
  feedProblems?: Resolver<Maybe<Array<ResolversTypes['FeedProblem']>>, ParentType, ContextType, RequireFields<QueryFeedProblemsArgs, 'city'>>;
};

export type Resolvers<ContextType = Context> = {
  DateTime?: GraphQLScalarType;
  PartialDate?: GraphQLScalarType;
  WebAddress?: GraphQLScalarType;
  City?: CityResolvers<ContextType>;
  Freshness?: FreshnessResolvers<ContextType>;
  Listing?: ListingResolvers<ContextType>;
  Initiative?: InitiativeResolvers<ContextType>;
  Event?: EventResolvers<ContextType>;
  BestPractice?: BestPracticeResolvers<ContextType>;
  Funding?: FundingResolvers<ContextType>;
  Training?: TrainingResolvers<ContextType>;
  WorkingGroup?: WorkingGroupResolvers<ContextType>;
  Conference?: ConferenceResolvers<ContextType>;
  BoardEntry?: BoardEntryResolvers<ContextType>;
  MailingList?: MailingListResolvers<ContextType>;
  District?: DistrictResolvers<ContextType>;
  Document?: DocumentResolvers<ContextType>;
  Attendance?: AttendanceResolvers<ContextType>;
  BoardMatch?: BoardMatchResolvers<ContextType>;
  ConferenceCoverage?: ConferenceCoverageResolvers<ContextType>;
  DistrictCoverage?: DistrictCoverageResolvers<ContextType>;
  RelatedGroup?: RelatedGroupResolvers<ContextType>;
  Suggestion?: SuggestionResolvers<ContextType>;
  EventClash?: EventClashResolvers<ContextType>;
  FreeWeekend?: FreeWeekendResolvers<ContextType>;
  PublicHoliday?: PublicHolidayResolvers<ContextType>;
  Occurrence?: OccurrenceResolvers<ContextType>;
  MovedDate?: MovedDateResolvers<ContextType>;
  Venue?: VenueResolvers<ContextType>;
  GeoPoint?: GeoPointResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Search?: SearchResolvers<ContextType>;
  SearchEdge?: SearchEdgeResolvers<ContextType>;
  InitiativeSearch?: InitiativeSearchResolvers<ContextType>;
  InitiativeSearchEdge?: InitiativeSearchEdgeResolvers<ContextType>;
  EventSearch?: EventSearchResolvers<ContextType>;
  EventSearchEdge?: EventSearchEdgeResolvers<ContextType>;
  BestPracticeSearch?: BestPracticeSearchResolvers<ContextType>;
  BestPracticeSearchEdge?: BestPracticeSearchEdgeResolvers<ContextType>;
  FundingSearch?: FundingSearchResolvers<ContextType>;
  FundingSearchEdge?: FundingSearchEdgeResolvers<ContextType>;
  TrainingSearch?: TrainingSearchResolvers<ContextType>;
  TrainingSearchEdge?: TrainingSearchEdgeResolvers<ContextType>;
  WorkingGroupSearch?: WorkingGroupSearchResolvers<ContextType>;
  WorkingGroupSearchEdge?: WorkingGroupSearchEdgeResolvers<ContextType>;
  ConferenceSearch?: ConferenceSearchResolvers<ContextType>;
  ConferenceSearchEdge?: ConferenceSearchEdgeResolvers<ContextType>;
  BoardEntrySearch?: BoardEntrySearchResolvers<ContextType>;
  BoardEntrySearchEdge?: BoardEntrySearchEdgeResolvers<ContextType>;
  MailingListSearch?: MailingListSearchResolvers<ContextType>;
  MailingListSearchEdge?: MailingListSearchEdgeResolvers<ContextType>;
  Facets?: FacetsResolvers<ContextType>;
  Facet?: FacetResolvers<ContextType>;
  ExportLinks?: ExportLinksResolvers<ContextType>;
  FeedProblem?: FeedProblemResolvers<ContextType>;
  link__Import?: GraphQLScalarType;
  federation__FieldSet?: GraphQLScalarType;
  federation__Scope?: GraphQLScalarType;
  federation__Policy?: GraphQLScalarType;
  Query?: QueryResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  link?: LinkDirectiveResolver<any, any, ContextType>;
  federation__requires?: Federation__RequiresDirectiveResolver<any, any, ContextType>;
  federation__tag?: Federation__TagDirectiveResolver<any, any, ContextType>;
  federation__extends?: Federation__ExtendsDirectiveResolver<any, any, ContextType>;
  shareable?: ShareableDirectiveResolver<any, any, ContextType>;
  federation__inaccessible?: Federation__InaccessibleDirectiveResolver<any, any, ContextType>;
  federation__override?: Federation__OverrideDirectiveResolver<any, any, ContextType>;
  federation__composeDirective?: Federation__ComposeDirectiveDirectiveResolver<any, any, ContextType>;
  federation__interfaceObject?: Federation__InterfaceObjectDirectiveResolver<any, any, ContextType>;
  federation__authenticated?: Federation__AuthenticatedDirectiveResolver<any, any, ContextType>;
  federation__requiresScopes?: Federation__RequiresScopesDirectiveResolver<any, any, ContextType>;
  federation__policy?: Federation__PolicyDirectiveResolver<any, any, ContextType>;
};
