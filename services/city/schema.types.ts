// Derived from schema.graphql by "npm run generate". Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CityParent } from './city.ts';
import type { InitiativeRow, InitiativePage } from './initiative/initiative.ts';
import type { EventRow, EventPage } from './event/event.ts';
import type { BestPracticeRow, BestPracticePage } from './best-practice/best-practice.ts';
import type { FundingRow, FundingPage } from './funding/funding.ts';
import type { TrainingRow, TrainingPage } from './training/training.ts';
import type { WorkingGroupRow, WorkingGroupPage } from './working-group/working-group.ts';
import type { MemberRow, MemberPage } from './working-group/member.ts';
import type { ConferenceRow, ConferencePage } from './conference/conference.ts';
import type { BoardEntryRow, BoardEntryPage } from './board-entry/board-entry.ts';
import type { MailingListRow, MailingListPage } from './mailing-list/mailing-list.ts';
import type { PostRow, PostPage } from './mailing-list/list-posts.ts';
import type { CoverageRow } from './conference/find-coverage.ts';
import type { BoardMatchRow } from './board-entry/find-matches.ts';
import type { DistrictRow } from './district/district.ts';
import type { ChangeRow, ChangePage } from './change/pending-change.ts';
import type { ConsentRow, ConsentPage } from './consent/consent.ts';
import type { ErasureRow, ErasurePage } from './erasure/erasure.ts';
import type { SourceRecord, RowRecord, RowPage, Counts, PreviewRecord } from './source/source.ts';
import type { SourcePage } from './source/list-sources.ts';
import type { OriginRecord } from './source/find-origin.ts';
import type { AuditPage, AuditRow } from './audit/audit.ts';
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
  /** A file of values separated by semicolons that spreadsheets open: UTF-8 with a byte order mark and a row of headings. */
  Csv: { input: string; output: string; }
  link__Import: { input: string; output: string; }
  federation__FieldSet: { input: string; output: string; }
  federation__Scope: { input: string; output: string; }
  federation__Policy: { input: string; output: string; }
};

/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type Mutation = {
  __typename?: 'Mutation';
  /** Adds an initiative to a city. */
  createInitiative?: Maybe<Initiative>;
  /** Changes the fields of an initiative that are sent; null empties a field. */
  updateInitiative?: Maybe<Initiative>;
  /** Takes an initiative out of the network and answers with its id, or with that of the change that waits for review; doing it twice is no error. */
  withdrawInitiative?: Maybe<Scalars['ID']['output']>;
  /** Adds an event to a city. */
  createEvent?: Maybe<Event>;
  /** Changes the fields of an event that are sent; null empties a field. */
  updateEvent?: Maybe<Event>;
  /** Marks an event as cancelled; it stays listed, so that nobody comes in vain. */
  cancelEvent?: Maybe<Event>;
  /** Lets one date of an event that repeats not take place; doing it twice is no error. */
  cancelOccurrence?: Maybe<Event>;
  /** Lets one date of an event that repeats take place at another time; a date that was moved or cancelled can be moved on, or back. */
  moveOccurrence?: Maybe<Event>;
  /** Takes an event out of the network and answers with its id, or with that of the change that waits for review; doing it twice is no error. */
  withdrawEvent?: Maybe<Scalars['ID']['output']>;
  /** Adds a best practice to a city. */
  createBestPractice?: Maybe<BestPractice>;
  /** Changes the fields of a best practice that are sent; null empties a field. */
  updateBestPractice?: Maybe<BestPractice>;
  /** Takes a best practice out of the network and answers with its id, or with that of the change that waits for review; doing it twice is no error. */
  withdrawBestPractice?: Maybe<Scalars['ID']['output']>;
  /** Adds a funding programme to a city. */
  createFunding?: Maybe<Funding>;
  /** Changes the fields of a funding programme that are sent; null empties a field. */
  updateFunding?: Maybe<Funding>;
  /** Takes a funding programme out of the network and answers with its id, or with that of the change that waits for review; doing it twice is no error. */
  withdrawFunding?: Maybe<Scalars['ID']['output']>;
  /** Adds a training to a city. */
  createTraining?: Maybe<Training>;
  /** Changes the fields of a training that are sent; null empties a field. */
  updateTraining?: Maybe<Training>;
  /** Takes a training out of the network and answers with its id, or with that of the change that waits for review; doing it twice is no error. */
  withdrawTraining?: Maybe<Scalars['ID']['output']>;
  /** Adds a working group to a city. */
  createWorkingGroup?: Maybe<WorkingGroup>;
  /** Changes the fields of a working group that are sent; null empties a field. */
  updateWorkingGroup?: Maybe<WorkingGroup>;
  /** Takes a working group out of the network and answers with its id, or with that of the change that waits for review; doing it twice is no error. */
  withdrawWorkingGroup?: Maybe<Scalars['ID']['output']>;
  /** Lets the signed-in account take part in a working group that has not ended; again, it changes what others see. For people with any role. */
  joinGroup?: Maybe<WorkingGroup>;
  /** Ends the part of the signed-in account in a working group and takes its name away; doing it twice is no error. */
  leaveGroup?: Maybe<WorkingGroup>;
  /** Ends somebody's part in a working group and answers with the id; doing it twice is no error. For editors of the city. */
  removeMember?: Maybe<Scalars['ID']['output']>;
  /** Adds a conference to a city. */
  createConference?: Maybe<Conference>;
  /** Changes the fields of a conference that are sent; null empties a field. */
  updateConference?: Maybe<Conference>;
  /** Takes a conference out of the network and answers with its id, or with that of the change that waits for review; doing it twice is no error. */
  withdrawConference?: Maybe<Scalars['ID']['output']>;
  /** Adds a board entry to a city. */
  createBoardEntry?: Maybe<BoardEntry>;
  /** Changes the fields of a board entry that are sent; null empties a field. */
  updateBoardEntry?: Maybe<BoardEntry>;
  /** Takes a board entry out of the network and answers with its id, or with that of the change that waits for review; doing it twice is no error. */
  withdrawBoardEntry?: Maybe<Scalars['ID']['output']>;
  /** Adds a mailing list to a city. */
  createMailingList?: Maybe<MailingList>;
  /** Changes the fields of a mailing list that are sent; null empties a field. */
  updateMailingList?: Maybe<MailingList>;
  /** Takes a mailing list out of the network and answers with its id, or with that of the change that waits for review; doing it twice is no error. */
  withdrawMailingList?: Maybe<Scalars['ID']['output']>;
  /** Asks for the mails of a list, or for others than before. Anybody may; nothing happens until the link in the mail is used that is sent to the address. */
  subscribe?: Maybe<SubscriptionRequest>;
  /** Writes to a list. Editors announce, and it goes out at once; what others write goes out as the policy says. For who has a role in the city. */
  postToList?: Maybe<ListPost>;
  /** Sends a post that waits. For editors of the city. */
  approvePost?: Maybe<ListPost>;
  /** Turns down a post that waits. For editors of the city. */
  declinePost?: Maybe<ListPost>;
  /** Announces a public funding programme to those on a list who follow its topics. For editors of the city. */
  announceFunding?: Maybe<ListPost>;
  /**
   * Answers a board entry without an account: once the address is confirmed by the link that is mailed to it, the message
   * goes to whom the entry names. Replies pass through the city, so neither side sees the address of the other.
   */
  answerBoardEntry?: Maybe<BoardAnswer>;
  /** Adds a district to a city. */
  createDistrict?: Maybe<District>;
  /** Changes the fields of a district that are sent; null empties a field. */
  updateDistrict?: Maybe<District>;
  /** Takes a district out of the network and answers with its id, or with that of the change that waits for review; doing it twice is no error. */
  withdrawDistrict?: Maybe<Scalars['ID']['output']>;
  /** Does what a maintainer has proposed; what it would change must not have been changed since. For editors of the city. */
  approveChange?: Maybe<PendingChange>;
  /** Turns down what a maintainer has proposed. For editors of the city. */
  declineChange?: Maybe<PendingChange>;
  /** Closes a city for writing while it moves to another node, or opens it again. For editors of the city. */
  closeCity?: Maybe<City>;
  /** Reads a calendar, a table or a feed and answers with what would become of each row; stores nothing. An address has to answer within 2 s. */
  previewSource?: Maybe<SourcePreview>;
  /** Adds a calendar, a table or a feed that the city keeps elsewhere, and reads it: what has an address at once, as far as that is done in 2 s, and from then on every night. */
  addSource?: Maybe<Source>;
  /** Reads a source now: what has become another there becomes it here, unless it was edited here. */
  syncSource?: Maybe<Source>;
  /** Changes how a source is read; it is read anew within some minutes when it has an address. */
  updateSource?: Maybe<Source>;
  /** Removes a source and answers with its id; its things become the city's own, or are withdrawn with it. */
  removeSource?: Maybe<Scalars['ID']['output']>;
  /** Brings fields of a thing that comes from a source back to what the source says, and answers with its id. */
  restoreOriginal?: Maybe<Scalars['ID']['output']>;
  /** Makes an address at which all that the city owns can be fetched as a ZIP archive: JSON, CSV, iCalendar, SQL. For editors of the city. */
  exportCity?: Maybe<CityExport>;
  /** Ends a consent: the name, the telephone and the address that stand under it are gone at once, and so are proposals that bring them back. For editors of the city; doing it twice is no error. */
  withdrawConsent?: Maybe<Consent>;
  /** Erases what is stored about a person, wherever it is in the city, and leaves a receipt. For editors of the city. */
  erasePerson?: Maybe<Erasure>;
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationCreateInitiativeArgs = {
  city: Scalars['ID']['input'];
  input: CreateInitiativeInput;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationUpdateInitiativeArgs = {
  id: Scalars['ID']['input'];
  input: UpdateInitiativeInput;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationWithdrawInitiativeArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationCreateEventArgs = {
  city: Scalars['ID']['input'];
  input: CreateEventInput;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationUpdateEventArgs = {
  id: Scalars['ID']['input'];
  input: UpdateEventInput;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationCancelEventArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationCancelOccurrenceArgs = {
  id: Scalars['ID']['input'];
  startsAt: Scalars['DateTime']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationMoveOccurrenceArgs = {
  id: Scalars['ID']['input'];
  startsAt: Scalars['DateTime']['input'];
  to: OccurrenceInput;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationWithdrawEventArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationCreateBestPracticeArgs = {
  city: Scalars['ID']['input'];
  input: CreateBestPracticeInput;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationUpdateBestPracticeArgs = {
  id: Scalars['ID']['input'];
  input: UpdateBestPracticeInput;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationWithdrawBestPracticeArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationCreateFundingArgs = {
  city: Scalars['ID']['input'];
  input: CreateFundingInput;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationUpdateFundingArgs = {
  id: Scalars['ID']['input'];
  input: UpdateFundingInput;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationWithdrawFundingArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationCreateTrainingArgs = {
  city: Scalars['ID']['input'];
  input: CreateTrainingInput;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationUpdateTrainingArgs = {
  id: Scalars['ID']['input'];
  input: UpdateTrainingInput;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationWithdrawTrainingArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationCreateWorkingGroupArgs = {
  city: Scalars['ID']['input'];
  input: CreateWorkingGroupInput;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationUpdateWorkingGroupArgs = {
  id: Scalars['ID']['input'];
  input: UpdateWorkingGroupInput;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationWithdrawWorkingGroupArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationJoinGroupArgs = {
  id: Scalars['ID']['input'];
  input?: InputMaybe<JoinGroupInput>;
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationLeaveGroupArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationRemoveMemberArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationCreateConferenceArgs = {
  city: Scalars['ID']['input'];
  input: CreateConferenceInput;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationUpdateConferenceArgs = {
  id: Scalars['ID']['input'];
  input: UpdateConferenceInput;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationWithdrawConferenceArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationCreateBoardEntryArgs = {
  city: Scalars['ID']['input'];
  input: CreateBoardEntryInput;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationUpdateBoardEntryArgs = {
  id: Scalars['ID']['input'];
  input: UpdateBoardEntryInput;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationWithdrawBoardEntryArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationCreateMailingListArgs = {
  city: Scalars['ID']['input'];
  input: CreateMailingListInput;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationUpdateMailingListArgs = {
  id: Scalars['ID']['input'];
  input: UpdateMailingListInput;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationWithdrawMailingListArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationSubscribeArgs = {
  id: Scalars['ID']['input'];
  input: SubscribeInput;
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationPostToListArgs = {
  id: Scalars['ID']['input'];
  input: ListPostInput;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationApprovePostArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationDeclinePostArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationAnnounceFundingArgs = {
  id: Scalars['ID']['input'];
  list: Scalars['ID']['input'];
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationAnswerBoardEntryArgs = {
  id: Scalars['ID']['input'];
  input: AnswerBoardEntryInput;
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationCreateDistrictArgs = {
  city: Scalars['ID']['input'];
  input: CreateDistrictInput;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationUpdateDistrictArgs = {
  id: Scalars['ID']['input'];
  input: UpdateDistrictInput;
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationWithdrawDistrictArgs = {
  id: Scalars['ID']['input'];
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationApproveChangeArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationDeclineChangeArgs = {
  id: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationCloseCityArgs = {
  city: Scalars['ID']['input'];
  closed?: Scalars['Boolean']['input'];
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationPreviewSourceArgs = {
  city: Scalars['ID']['input'];
  input: SourceInput;
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationAddSourceArgs = {
  city: Scalars['ID']['input'];
  input: SourceInput;
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationSyncSourceArgs = {
  id: Scalars['ID']['input'];
  content?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationUpdateSourceArgs = {
  id: Scalars['ID']['input'];
  input: UpdateSourceInput;
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationRemoveSourceArgs = {
  id: Scalars['ID']['input'];
  withdrawItems?: InputMaybe<Scalars['Boolean']['input']>;
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationRestoreOriginalArgs = {
  id: Scalars['ID']['input'];
  fields?: InputMaybe<Array<Scalars['String']['input']>>;
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationExportCityArgs = {
  city: Scalars['ID']['input'];
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationWithdrawConsentArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Changes to what one city owns. They need the role `editor` of that city, or `admin`. With the role `maintainer` the same
 * is proposed: a new thing is kept as a draft, a thing that is there stays as it is, and an editor decides.
 */
export type MutationErasePersonArgs = {
  city: Scalars['ID']['input'];
  input: PersonInput;
};

/** A city of the network; here the part that the city itself answers. All of it is null while the city cannot be reached. */
export type City = {
  __typename?: 'City';
  /** The city's short name in ids and addresses, for instance `hattingen`. */
  slug: Scalars['ID']['output'];
  /** The city's initiatives: associations, groups, companies and others that take part. */
  initiatives?: Maybe<InitiativeConnection>;
  /** The city's events. Without `from` only those that are not over yet; what repeats is over with its last date. */
  events?: Maybe<EventConnection>;
  /** What worked in this city, written so that other cities can try it. */
  bestPractices?: Maybe<BestPracticeConnection>;
  /** Programmes that give money for engagement. Without `includeExpired` only those whose deadline is not over. */
  funding?: Maybe<FundingConnection>;
  /** Trainings for people who are engaged. Without `includeExpired` only those that are not over. */
  trainings?: Maybe<TrainingConnection>;
  /** The groups that work on tasks of the city's engagement. */
  workingGroups?: Maybe<WorkingGroupConnection>;
  /** The city's district conferences (Stadtteilkonferenzen). */
  conferences?: Maybe<ConferenceConnection>;
  /** What is sought and offered in the city (Suche-Biete). Without `includeExpired` only what is open and still holds. */
  board?: Maybe<BoardEntryConnection>;
  /** The lists over which the city's mails go out. */
  mailingLists?: Maybe<MailingListConnection>;
  /** Which of the city's districts have a conference, as far as the viewer can read both. */
  conferenceCoverage?: Maybe<ConferenceCoverage>;
  /** The city's districts, by title. */
  districts?: Maybe<Array<District>>;
  /** The office that looks after engagement in the city. */
  office?: Maybe<Contact>;
  /** The calendars, tables and feeds that the city reads instead of typing twice; for its editors. */
  sources?: Maybe<SourceConnection>;
  /** What maintainers have proposed, the earliest first: all of it for editors of the city, their own for maintainers. */
  pendingChanges?: Maybe<PendingChangeConnection>;
  /** Who agreed to be stored by name or private address, the earliest record first, for editors of the city. */
  consents?: Maybe<ConsentConnection>;
  /** The receipts of erasures, the earliest first, for editors of the city. */
  erasures?: Maybe<ErasureConnection>;
  /** Who changed what in the city, the latest first, for its editors and the programme office. */
  auditLog?: Maybe<CityAuditLog>;
};


/** A city of the network; here the part that the city itself answers. All of it is null while the city cannot be reached. */
export type CityInitiativesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  topics?: InputMaybe<Array<Topic>>;
  district?: InputMaybe<Scalars['ID']['input']>;
  text?: InputMaybe<Scalars['String']['input']>;
  form?: InputMaybe<InitiativeForm>;
  sort?: InputMaybe<InitiativeSort>;
};


/** A city of the network; here the part that the city itself answers. All of it is null while the city cannot be reached. */
export type CityEventsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
  topics?: InputMaybe<Array<Topic>>;
  district?: InputMaybe<Scalars['ID']['input']>;
  text?: InputMaybe<Scalars['String']['input']>;
  form?: InputMaybe<EventForm>;
  audience?: InputMaybe<Audience>;
  sort?: InputMaybe<EventSort>;
};


/** A city of the network; here the part that the city itself answers. All of it is null while the city cannot be reached. */
export type CityBestPracticesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  topics?: InputMaybe<Array<Topic>>;
  text?: InputMaybe<Scalars['String']['input']>;
  sort?: InputMaybe<BestPracticeSort>;
};


/** A city of the network; here the part that the city itself answers. All of it is null while the city cannot be reached. */
export type CityFundingArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  topics?: InputMaybe<Array<Topic>>;
  text?: InputMaybe<Scalars['String']['input']>;
  includeExpired?: InputMaybe<Scalars['Boolean']['input']>;
  sort?: InputMaybe<FundingSort>;
};


/** A city of the network; here the part that the city itself answers. All of it is null while the city cannot be reached. */
export type CityTrainingsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  topics?: InputMaybe<Array<Topic>>;
  text?: InputMaybe<Scalars['String']['input']>;
  includeExpired?: InputMaybe<Scalars['Boolean']['input']>;
  sort?: InputMaybe<TrainingSort>;
};


/** A city of the network; here the part that the city itself answers. All of it is null while the city cannot be reached. */
export type CityWorkingGroupsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  topics?: InputMaybe<Array<Topic>>;
  text?: InputMaybe<Scalars['String']['input']>;
  state?: InputMaybe<GroupState>;
  sort?: InputMaybe<WorkingGroupSort>;
};


/** A city of the network; here the part that the city itself answers. All of it is null while the city cannot be reached. */
export type CityConferencesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  topics?: InputMaybe<Array<Topic>>;
  text?: InputMaybe<Scalars['String']['input']>;
  district?: InputMaybe<Scalars['ID']['input']>;
  sort?: InputMaybe<ConferenceSort>;
};


/** A city of the network; here the part that the city itself answers. All of it is null while the city cannot be reached. */
export type CityBoardArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  topics?: InputMaybe<Array<Topic>>;
  text?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<BoardDirection>;
  subject?: InputMaybe<BoardSubject>;
  district?: InputMaybe<Scalars['ID']['input']>;
  includeExpired?: InputMaybe<Scalars['Boolean']['input']>;
  sort?: InputMaybe<BoardEntrySort>;
};


/** A city of the network; here the part that the city itself answers. All of it is null while the city cannot be reached. */
export type CityMailingListsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  topics?: InputMaybe<Array<Topic>>;
  text?: InputMaybe<Scalars['String']['input']>;
  sort?: InputMaybe<MailingListSort>;
};


/** A city of the network; here the part that the city itself answers. All of it is null while the city cannot be reached. */
export type CitySourcesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A city of the network; here the part that the city itself answers. All of it is null while the city cannot be reached. */
export type CityPendingChangesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  state?: InputMaybe<ChangeState>;
};


/** A city of the network; here the part that the city itself answers. All of it is null while the city cannot be reached. */
export type CityConsentsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  subject?: InputMaybe<Scalars['ID']['input']>;
};


/** A city of the network; here the part that the city itself answers. All of it is null while the city cannot be reached. */
export type CityErasuresArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A city of the network; here the part that the city itself answers. All of it is null while the city cannot be reached. */
export type CityAuditLogArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

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
  /** How to reach it. */
  contact?: Maybe<Contact>;
  /** Its events. Without `from` only those that are not over yet; what repeats is over with its last date. */
  events?: Maybe<EventConnection>;
  /** Who may read it. */
  visibility?: Maybe<Visibility>;
  /** What is proposed for it and waits for review, the earliest first, as far as the viewer may read that. */
  pendingChanges?: Maybe<Array<PendingChange>>;
  /** From which source it comes; null when it was written here, and for those who do not edit the city. */
  importedFrom?: Maybe<ImportedFrom>;
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
export type InitiativeEventsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
  sort?: InputMaybe<EventSort>;
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
  /** The dates on which it takes place, the earliest first; one date when it does not repeat. */
  occurrences?: Maybe<Array<Occurrence>>;
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
  /** Under which id its times are told to others while it is tentative and not public, for `except` of `eventClashes`; null when they are not. */
  busyId?: Maybe<Scalars['ID']['output']>;
  /** Who may read it. */
  visibility?: Maybe<Visibility>;
  /** What is proposed for it and waits for review, the earliest first, as far as the viewer may read that. */
  pendingChanges?: Maybe<Array<PendingChange>>;
  /** From which source it comes; null when it was written here, and for those who do not edit the city. */
  importedFrom?: Maybe<ImportedFrom>;
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
export type EventOccurrencesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
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
  /** Whom to ask. */
  contact?: Maybe<Contact>;
  /** Who may read it. */
  visibility?: Maybe<Visibility>;
  /** What is proposed for it and waits for review, the earliest first, as far as the viewer may read that. */
  pendingChanges?: Maybe<Array<PendingChange>>;
  /** From which source it comes; null when it was written here, and for those who do not edit the city. */
  importedFrom?: Maybe<ImportedFrom>;
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
  /** Who may read it. */
  visibility?: Maybe<Visibility>;
  /** What is proposed for it and waits for review, the earliest first, as far as the viewer may read that. */
  pendingChanges?: Maybe<Array<PendingChange>>;
  /** From which source it comes; null when it was written here, and for those who do not edit the city. */
  importedFrom?: Maybe<ImportedFrom>;
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
  /** Whom to ask. */
  contact?: Maybe<Contact>;
  /** Who may read it. */
  visibility?: Maybe<Visibility>;
  /** What is proposed for it and waits for review, the earliest first, as far as the viewer may read that. */
  pendingChanges?: Maybe<Array<PendingChange>>;
  /** From which source it comes; null when it was written here, and for those who do not edit the city. */
  importedFrom?: Maybe<ImportedFrom>;
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
  /** Whom to ask. */
  contact?: Maybe<Contact>;
  /** How many take part. */
  memberCount?: Maybe<Scalars['Int']['output']>;
  /** Who takes part, in the order in which they first came; null for who may not read what is meant for members. */
  members?: Maybe<GroupMemberConnection>;
  /** Its meetings. Without `from` only those that are not over yet; what repeats is over with its last date. */
  meetings?: Maybe<EventConnection>;
  /** Who may read it. */
  visibility?: Maybe<Visibility>;
  /** What is proposed for it and waits for review, the earliest first, as far as the viewer may read that. */
  pendingChanges?: Maybe<Array<PendingChange>>;
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
export type WorkingGroupMembersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A group that works on a task of the city's engagement. */
export type WorkingGroupMeetingsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
  sort?: InputMaybe<EventSort>;
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
  /** Whom to ask. */
  contact?: Maybe<Contact>;
  /** Its meetings. Without `from` only those that are not over yet; what repeats is over with its last date. */
  meetings?: Maybe<EventConnection>;
  /** The latest of its meetings that has begun and was not cancelled. */
  lastMeeting?: Maybe<Event>;
  /** The first of its meetings that is not over and not cancelled. */
  nextMeeting?: Maybe<Event>;
  /** Who may read it. */
  visibility?: Maybe<Visibility>;
  /** What is proposed for it and waits for review, the earliest first, as far as the viewer may read that. */
  pendingChanges?: Maybe<Array<PendingChange>>;
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
export type ConferenceMeetingsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
  sort?: InputMaybe<EventSort>;
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
  /** Whom to ask: the office for everybody, the rest for maintainers and editors of the city; all others answer with answerBoardEntry. */
  contact?: Maybe<Contact>;
  /** What fits it in the same city: offers for what is sought, and the other way round; the best first. */
  matches?: Maybe<Array<BoardMatch>>;
  /** Who may read it. */
  visibility?: Maybe<Visibility>;
  /** What is proposed for it and waits for review, the earliest first, as far as the viewer may read that. */
  pendingChanges?: Maybe<Array<PendingChange>>;
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
export type BoardEntryMatchesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
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
  /** Where mails to the list are sent. */
  address?: Maybe<Scalars['String']['output']>;
  /** Whom to ask. */
  contact?: Maybe<Contact>;
  /** How many get its mails; null for who is no editor of the city. */
  subscriberCount?: Maybe<Scalars['Int']['output']>;
  /** What was written to it, the latest first; null for who does not read what is for members, and for all but editors when it has not gone out. */
  posts?: Maybe<ListPostConnection>;
  /** Who may read it. */
  visibility?: Maybe<Visibility>;
  /** What is proposed for it and waits for review, the earliest first, as far as the viewer may read that. */
  pendingChanges?: Maybe<Array<PendingChange>>;
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
export type MailingListPostsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  state?: InputMaybe<PostState>;
};

/** What somebody has written to a mailing list. */
export type ListPost = {
  __typename?: 'ListPost';
  /** The id, `<city>:post:<key>`. */
  id: Scalars['ID']['output'];
  /** The list that it was written to; null when that cannot be read. */
  list?: Maybe<MailingList>;
  /** What it is about, up to 200 characters. */
  subject?: Maybe<Scalars['String']['output']>;
  /** What it says, as plain text. */
  text?: Maybe<Scalars['String']['output']>;
  /** Whom it goes to by topic; empty means everybody on the list. */
  topics?: Maybe<Array<Topic>>;
  /** As whom the office announces; null for what others write. */
  authorName?: Maybe<Scalars['String']['output']>;
  /** Whether the office wrote it. */
  announcement?: Maybe<Scalars['Boolean']['output']>;
  /** Whether it has gone out. */
  state?: Maybe<PostState>;
  /** When it was written. */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it went out or was turned down. */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was turned down. */
  reason?: Maybe<Scalars['String']['output']>;
};

/** That somebody has asked for the mails of a list; the same whether or not the address is known. */
export type SubscriptionRequest = {
  __typename?: 'SubscriptionRequest';
  /** Until when the link in the mail can be used. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
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
  /** Who may read it. */
  visibility?: Maybe<Visibility>;
  /** What is proposed for it and waits for review, the earliest first, as far as the viewer may read that. */
  pendingChanges?: Maybe<Array<PendingChange>>;
  /** From which source it comes; null when it was written here, and for those who do not edit the city. */
  importedFrom?: Maybe<ImportedFrom>;
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

/** How to reach an office; a person's name or private address stands only here, and only with consent. */
export type Contact = {
  __typename?: 'Contact';
  /** The name of the office or the role, up to 200 characters. */
  office?: Maybe<Scalars['String']['output']>;
  /** A role e-mail address, or with consent a private one. */
  email?: Maybe<Scalars['String']['output']>;
  /** A telephone number. */
  phone?: Maybe<Scalars['String']['output']>;
  /** The name of a person who has agreed to it. */
  person?: Maybe<Scalars['String']['output']>;
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

/** An answer to a board entry that waits for its address to be confirmed. */
export type BoardAnswer = {
  __typename?: 'BoardAnswer';
  /** Until when the link in the mail holds. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
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

/** How a consent was given. */
export type ConsentForm =
  /** On a form on the web. */
  | 'FORM'
  /** By e-mail. */
  | 'MAIL'
  /** On paper. */
  | 'PAPER'
  /** Spoken. */
  | 'SPOKEN';

/** That somebody agreed to be stored by name or private address. */
export type Consent = {
  __typename?: 'Consent';
  /** The id, `<city>:consent:<key>`. */
  id: Scalars['ID']['output'];
  /** The id of the thing or of the membership for which it was given. */
  subject?: Maybe<Scalars['ID']['output']>;
  /** Who gave it, a name or an address; null when it has ended. */
  person?: Maybe<Scalars['String']['output']>;
  /** The words that were agreed to. */
  wording?: Maybe<Scalars['String']['output']>;
  /** How it was given. */
  form?: Maybe<ConsentForm>;
  /** When it was given. */
  givenAt?: Maybe<Scalars['DateTime']['output']>;
  /** The account that has recorded it. */
  recordedBy?: Maybe<Scalars['ID']['output']>;
  /** When it was recorded. */
  recordedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it ended: withdrawn, replaced or erased. */
  withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A page of consents. */
export type ConsentConnection = {
  __typename?: 'ConsentConnection';
  /** The consents with their cursors. */
  edges?: Maybe<Array<ConsentEdge>>;
  /** The consents. */
  nodes?: Maybe<Array<Consent>>;
  /** How to page on. */
  pageInfo?: Maybe<PageInfo>;
  /** How many there are on all pages. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A consent in a page. */
export type ConsentEdge = {
  __typename?: 'ConsentEdge';
  /** Where it stands in the list. */
  cursor?: Maybe<Scalars['String']['output']>;
  /** The consent. */
  node?: Maybe<Consent>;
};

/** The receipt of an erasure; it holds nothing personal. */
export type Erasure = {
  __typename?: 'Erasure';
  /** The id, `<city>:erasure:<key>`. */
  id: Scalars['ID']['output'];
  /** The SHA-256 of `<city>:<address>` in hexadecimal digits. */
  digest?: Maybe<Scalars['String']['output']>;
  /** When it was asked for. */
  requestedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was done; what came from before a backup was restored is erased again without a new receipt. */
  doneAt?: Maybe<Scalars['DateTime']['output']>;
  /** How many rows were erased or changed, by table. */
  counts?: Maybe<Array<ErasureCount>>;
  /** How many mails to the person were just being sent and could not be held back. */
  mailsOnTheirWay?: Maybe<Scalars['Int']['output']>;
};

/** How many rows of a table were erased or changed. */
export type ErasureCount = {
  __typename?: 'ErasureCount';
  /** The table. */
  table?: Maybe<Scalars['String']['output']>;
  /** How many. */
  rows?: Maybe<Scalars['Int']['output']>;
};

/** A page of receipts. */
export type ErasureConnection = {
  __typename?: 'ErasureConnection';
  /** The receipts with their cursors. */
  edges?: Maybe<Array<ErasureEdge>>;
  /** The receipts. */
  nodes?: Maybe<Array<Erasure>>;
  /** How to page on. */
  pageInfo?: Maybe<PageInfo>;
  /** How many there are on all pages. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A receipt in a page. */
export type ErasureEdge = {
  __typename?: 'ErasureEdge';
  /** Where it stands in the list. */
  cursor?: Maybe<Scalars['String']['output']>;
  /** The receipt. */
  node?: Maybe<Erasure>;
};

/** What one place of the city's database says about a person. */
export type PersonalData = {
  __typename?: 'PersonalData';
  /** The table. */
  table?: Maybe<Scalars['String']['output']>;
  /** The column. */
  column?: Maybe<Scalars['String']['output']>;
  /** The id of the row. */
  row?: Maybe<Scalars['ID']['output']>;
  /** What stands there. */
  value?: Maybe<Scalars['String']['output']>;
};

/** What a maintainer has proposed: it is done once an editor approves it. */
export type PendingChange = {
  __typename?: 'PendingChange';
  /** The id, `<city>:change:<key>`. */
  id: Scalars['ID']['output'];
  /** What is to be done. */
  verb?: Maybe<ChangeVerb>;
  /** The kind of the thing it concerns, as ids name it, for instance `best-practice`. */
  kind?: Maybe<Scalars['String']['output']>;
  /** The id of the thing it concerns; a new thing is a draft until it is decided. */
  item?: Maybe<Scalars['ID']['output']>;
  /** The fields that would be another, or those of a new thing; empty when it is taken out of the network or cancelled. */
  fields?: Maybe<Array<ChangedField>>;
  /** The account that has proposed it. */
  author?: Maybe<Scalars['ID']['output']>;
  /** When it was proposed. */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether it is decided. */
  state?: Maybe<ChangeState>;
  /** The account that has decided it; null when it was declined because its contact may no longer be stored. */
  decidedBy?: Maybe<Scalars['ID']['output']>;
  /** When it was decided. */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was declined. */
  reason?: Maybe<Scalars['String']['output']>;
};

/** A field and what is proposed for it. */
export type ChangedField = {
  __typename?: 'ChangedField';
  /** The name of the field in the input. */
  field?: Maybe<Scalars['String']['output']>;
  /** The value in JSON, `null` when it is to be emptied. */
  value?: Maybe<Scalars['String']['output']>;
};

/** A page of what was proposed. */
export type PendingChangeConnection = {
  __typename?: 'PendingChangeConnection';
  /** The proposals with their cursors. */
  edges?: Maybe<Array<PendingChangeEdge>>;
  /** The proposals. */
  nodes?: Maybe<Array<PendingChange>>;
  /** How to page on. */
  pageInfo?: Maybe<PageInfo>;
  /** How many there are on all pages. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A proposal in a page. */
export type PendingChangeEdge = {
  __typename?: 'PendingChangeEdge';
  /** Where it stands in the list. */
  cursor?: Maybe<Scalars['String']['output']>;
  /** The proposal. */
  node?: Maybe<PendingChange>;
};

/** A page of a city's audit log. */
export type CityAuditLog = {
  __typename?: 'CityAuditLog';
  /** The entries with their cursors. */
  edges?: Maybe<Array<CityAuditEdge>>;
  /** The entries. */
  nodes?: Maybe<Array<CityAuditEntry>>;
  /** How to page on. */
  pageInfo?: Maybe<PageInfo>;
  /** How many there are on all pages. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** The entries of all pages as a file, the latest first; 10,000 at most and no more than 800 KB, so narrow them with `from` and `to`. One file in a request. */
  csv?: Maybe<Scalars['Csv']['output']>;
};

/** An entry in a page. */
export type CityAuditEdge = {
  __typename?: 'CityAuditEdge';
  /** Where it stands in the list. */
  cursor?: Maybe<Scalars['String']['output']>;
  /** The entry. */
  node?: Maybe<CityAuditEntry>;
};

/** Something that somebody did in a city; it holds ids and words of a closed set, never what people have written. */
export type CityAuditEntry = {
  __typename?: 'CityAuditEntry';
  /** When it was done. */
  at?: Maybe<Scalars['DateTime']['output']>;
  /** The account that did it. */
  actor?: Maybe<Scalars['ID']['output']>;
  /** What was done, for instance `initiative-created`. */
  action?: Maybe<Scalars['String']['output']>;
  /** The id of what it was done to. */
  subject?: Maybe<Scalars['ID']['output']>;
  /** More about it. */
  details?: Maybe<Array<CityAuditDetail>>;
};

/** One more thing about what was done. */
export type CityAuditDetail = {
  __typename?: 'CityAuditDetail';
  /** What it is, for instance `fields`. */
  name?: Maybe<Scalars['String']['output']>;
  /** The id, the number or the words. */
  value?: Maybe<Scalars['String']['output']>;
};

/** A page of initiatives. */
export type InitiativeConnection = {
  __typename?: 'InitiativeConnection';
  /** The initiatives with their cursors. */
  edges?: Maybe<Array<InitiativeEdge>>;
  /** The initiatives. */
  nodes?: Maybe<Array<Initiative>>;
  /** How to page on. */
  pageInfo?: Maybe<PageInfo>;
  /** How many there are on all pages. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An initiative in a page. */
export type InitiativeEdge = {
  __typename?: 'InitiativeEdge';
  /** Where it stands in the list. */
  cursor?: Maybe<Scalars['String']['output']>;
  /** The initiative. */
  node?: Maybe<Initiative>;
};

/** A page of events. */
export type EventConnection = {
  __typename?: 'EventConnection';
  /** The events with their cursors. */
  edges?: Maybe<Array<EventEdge>>;
  /** The events. */
  nodes?: Maybe<Array<Event>>;
  /** How to page on. */
  pageInfo?: Maybe<PageInfo>;
  /** How many there are on all pages. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An event in a page. */
export type EventEdge = {
  __typename?: 'EventEdge';
  /** Where it stands in the list. */
  cursor?: Maybe<Scalars['String']['output']>;
  /** The event. */
  node?: Maybe<Event>;
};

/** A page of best practices. */
export type BestPracticeConnection = {
  __typename?: 'BestPracticeConnection';
  /** The best practices with their cursors. */
  edges?: Maybe<Array<BestPracticeEdge>>;
  /** The best practices. */
  nodes?: Maybe<Array<BestPractice>>;
  /** How to page on. */
  pageInfo?: Maybe<PageInfo>;
  /** How many there are on all pages. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A best practice in a page. */
export type BestPracticeEdge = {
  __typename?: 'BestPracticeEdge';
  /** Where it stands in the list. */
  cursor?: Maybe<Scalars['String']['output']>;
  /** The best practice. */
  node?: Maybe<BestPractice>;
};

/** A page of funding programmes. */
export type FundingConnection = {
  __typename?: 'FundingConnection';
  /** The funding programmes with their cursors. */
  edges?: Maybe<Array<FundingEdge>>;
  /** The funding programmes. */
  nodes?: Maybe<Array<Funding>>;
  /** How to page on. */
  pageInfo?: Maybe<PageInfo>;
  /** How many there are on all pages. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A funding programme in a page. */
export type FundingEdge = {
  __typename?: 'FundingEdge';
  /** Where it stands in the list. */
  cursor?: Maybe<Scalars['String']['output']>;
  /** The funding programme. */
  node?: Maybe<Funding>;
};

/** A page of trainings. */
export type TrainingConnection = {
  __typename?: 'TrainingConnection';
  /** The trainings with their cursors. */
  edges?: Maybe<Array<TrainingEdge>>;
  /** The trainings. */
  nodes?: Maybe<Array<Training>>;
  /** How to page on. */
  pageInfo?: Maybe<PageInfo>;
  /** How many there are on all pages. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A training in a page. */
export type TrainingEdge = {
  __typename?: 'TrainingEdge';
  /** Where it stands in the list. */
  cursor?: Maybe<Scalars['String']['output']>;
  /** The training. */
  node?: Maybe<Training>;
};

/** A page of working groups. */
export type WorkingGroupConnection = {
  __typename?: 'WorkingGroupConnection';
  /** The working groups with their cursors. */
  edges?: Maybe<Array<WorkingGroupEdge>>;
  /** The working groups. */
  nodes?: Maybe<Array<WorkingGroup>>;
  /** How to page on. */
  pageInfo?: Maybe<PageInfo>;
  /** How many there are on all pages. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A working group in a page. */
export type WorkingGroupEdge = {
  __typename?: 'WorkingGroupEdge';
  /** Where it stands in the list. */
  cursor?: Maybe<Scalars['String']['output']>;
  /** The working group. */
  node?: Maybe<WorkingGroup>;
};

/** Somebody who takes part in a working group. */
export type GroupMember = {
  __typename?: 'GroupMember';
  /** The id, `<city>:member:<key>`; it never changes. */
  id: Scalars['ID']['output'];
  /** The name; null when its owner has not agreed that others see it. */
  name?: Maybe<Scalars['String']['output']>;
  /** Since when. */
  joinedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** One page of those who take part in a working group. */
export type GroupMemberConnection = {
  __typename?: 'GroupMemberConnection';
  /** The members with their cursors. */
  edges?: Maybe<Array<GroupMemberEdge>>;
  /** The members. */
  nodes?: Maybe<Array<GroupMember>>;
  /** How to page on. */
  pageInfo?: Maybe<PageInfo>;
  /** How many there are on all pages. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A member in a page. */
export type GroupMemberEdge = {
  __typename?: 'GroupMemberEdge';
  /** Where it stands in the list. */
  cursor?: Maybe<Scalars['String']['output']>;
  /** The member. */
  node?: Maybe<GroupMember>;
};

/** A page of conferences. */
export type ConferenceConnection = {
  __typename?: 'ConferenceConnection';
  /** The conferences with their cursors. */
  edges?: Maybe<Array<ConferenceEdge>>;
  /** The conferences. */
  nodes?: Maybe<Array<Conference>>;
  /** How to page on. */
  pageInfo?: Maybe<PageInfo>;
  /** How many there are on all pages. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A conference in a page. */
export type ConferenceEdge = {
  __typename?: 'ConferenceEdge';
  /** Where it stands in the list. */
  cursor?: Maybe<Scalars['String']['output']>;
  /** The conference. */
  node?: Maybe<Conference>;
};

/** A page of board entries. */
export type BoardEntryConnection = {
  __typename?: 'BoardEntryConnection';
  /** The board entries with their cursors. */
  edges?: Maybe<Array<BoardEntryEdge>>;
  /** The board entries. */
  nodes?: Maybe<Array<BoardEntry>>;
  /** How to page on. */
  pageInfo?: Maybe<PageInfo>;
  /** How many there are on all pages. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A board entry in a page. */
export type BoardEntryEdge = {
  __typename?: 'BoardEntryEdge';
  /** Where it stands in the list. */
  cursor?: Maybe<Scalars['String']['output']>;
  /** The board entry. */
  node?: Maybe<BoardEntry>;
};

/** A page of mailing lists. */
export type MailingListConnection = {
  __typename?: 'MailingListConnection';
  /** The mailing lists with their cursors. */
  edges?: Maybe<Array<MailingListEdge>>;
  /** The mailing lists. */
  nodes?: Maybe<Array<MailingList>>;
  /** How to page on. */
  pageInfo?: Maybe<PageInfo>;
  /** How many there are on all pages. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A mailing list in a page. */
export type MailingListEdge = {
  __typename?: 'MailingListEdge';
  /** Where it stands in the list. */
  cursor?: Maybe<Scalars['String']['output']>;
  /** The mailing list. */
  node?: Maybe<MailingList>;
};

/** A page of posts. */
export type ListPostConnection = {
  __typename?: 'ListPostConnection';
  /** The posts with their cursors. */
  edges?: Maybe<Array<ListPostEdge>>;
  /** The posts. */
  nodes?: Maybe<Array<ListPost>>;
  /** How to page on. */
  pageInfo?: Maybe<PageInfo>;
  /** How many there are on all pages. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A post in a page. */
export type ListPostEdge = {
  __typename?: 'ListPostEdge';
  /** Where it stands in the list. */
  cursor?: Maybe<Scalars['String']['output']>;
  /** The post. */
  node?: Maybe<ListPost>;
};

/** How to page on in a connection, as Relay defines it. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Whether there is a page after this one. */
  hasNextPage?: Maybe<Scalars['Boolean']['output']>;
  /** Send this as `after` for the next page. */
  endCursor?: Maybe<Scalars['String']['output']>;
};

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

/** Who may read something. */
export type Visibility =
  /** Only the editors and maintainers of the city. */
  | 'DRAFT'
  /** Anyone with a role in the network, wherever it holds. */
  | 'MEMBERS'
  /** Everybody. */
  | 'PUBLIC';

/** What a change does. */
export type ChangeVerb =
  /** It adds a thing. */
  | 'CREATE'
  /** It changes fields of a thing. */
  | 'UPDATE'
  /** It takes a thing out of the network. */
  | 'WITHDRAW'
  /** It marks an event as cancelled. */
  | 'CANCEL';

/** Whether what a maintainer has proposed is decided. */
export type ChangeState =
  /** It waits for an editor. */
  | 'PENDING'
  /** It was done. */
  | 'APPROVED'
  /** It was turned down. */
  | 'DECLINED';

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

/** Who may write to a mailing list. */
export type ListPolicy =
  /** Who has signed up for it, at once. */
  | 'OPEN'
  /** Who has signed up for it, once an editor has read it. */
  | 'MODERATED'
  /** The office alone. */
  | 'ANNOUNCEMENTS';

/** How somebody gets the mails of a list. */
export type ListMode =
  /** Each by itself, at once. */
  | 'SINGLE'
  /** All of a day in one mail, in the evening. */
  | 'DIGEST';

/** Whether a post has gone out. */
export type PostState =
  /** It waits for an editor. */
  | 'WAITING'
  /** It has gone out. */
  | 'SENT'
  /** An editor has turned it down. */
  | 'DECLINED';

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

/** In which order initiatives are listed. */
export type InitiativeSort =
  /** By title, as German words. */
  | 'TITLE'
  /** The newest first; of the same age the greater id first. */
  | 'NEWEST';

/** In which order events are listed. */
export type EventSort =
  /** By start, the earliest first. */
  | 'STARTS_AT'
  /** The newest entry first; of the same age the greater id first. */
  | 'NEWEST';

/** In which order best practices are listed. */
export type BestPracticeSort =
  /** By title, as German words. */
  | 'TITLE'
  /** The newest first; of the same age the greater id first. */
  | 'NEWEST';

/** In which order funding programmes are listed. */
export type FundingSort =
  /** By deadline, the earliest first; what is always open comes last. */
  | 'DEADLINE'
  /** By title, as German words. */
  | 'TITLE'
  /** The newest first; of the same age the greater id first. */
  | 'NEWEST';

/** In which order trainings are listed. */
export type TrainingSort =
  /** By start, the earliest first. */
  | 'STARTS_AT'
  /** By title, as German words. */
  | 'TITLE'
  /** The newest first; of the same age the greater id first. */
  | 'NEWEST';

/** In which order working groups are listed. */
export type WorkingGroupSort =
  /** By title, as German words. */
  | 'TITLE'
  /** The newest first; of the same age the greater id first. */
  | 'NEWEST';

/** In which order conferences are listed. */
export type ConferenceSort =
  /** By title, as German words. */
  | 'TITLE'
  /** The newest first; of the same age the greater id first. */
  | 'NEWEST';

/** In which order board entries are listed. */
export type BoardEntrySort =
  /** The newest first; of the same age the greater id first. */
  | 'NEWEST'
  /** By title, as German words. */
  | 'TITLE';

/** In which order mailing lists are listed. */
export type MailingListSort =
  /** By title, as German words. */
  | 'TITLE'
  /** The newest first; of the same age the greater id first. */
  | 'NEWEST';

/** A link to something to read. */
export type DocumentInput = {
  /** What it is called, 1 to 200 characters. */
  title: Scalars['String']['input'];
  /** Where it is, http or https. */
  url: Scalars['String']['input'];
  /** What it is; OTHER when it is left out. */
  form?: InputMaybe<DocumentForm>;
  /** The language it is in, a tag of BCP 47, for instance `de`. */
  language?: InputMaybe<Scalars['String']['input']>;
  /** Its media type, for instance `application/pdf`. */
  mediaType?: InputMaybe<Scalars['String']['input']>;
  /** Its licence, an SPDX identifier. */
  licence?: InputMaybe<Scalars['String']['input']>;
};

/** How many came from a sector. */
export type AttendanceInput = {
  /** From where they come; each sector once. */
  sector: Sector;
  /** How many they were, 0 to 1,000,000. */
  count: Scalars['Int']['input'];
};

/** How to reach an office; a person's name or a private address needs consent. */
export type ContactInput = {
  /** The name of the office or the role, up to 200 characters. */
  office?: InputMaybe<Scalars['String']['input']>;
  /** A role e-mail address; one at a provider of private mailboxes needs consent. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** A telephone number, up to 50 characters. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** The name of a person, up to 200 characters; it needs consent, which then holds for the address and the telephone beside it as well. */
  person?: InputMaybe<Scalars['String']['input']>;
  /** That the person has agreed; it can be left out when nothing personal is new. Another one than the one on record takes its place. */
  consent?: InputMaybe<ConsentInput>;
};

/** That somebody agreed to be stored by name or private address. */
export type ConsentInput = {
  /** The words that were agreed to, 1 to 2,000 characters. */
  wording: Scalars['String']['input'];
  /** How it was given. */
  form: ConsentForm;
  /** When it was given; not in the future. */
  givenAt: Scalars['DateTime']['input'];
};

/** Who is to be erased, or asked about. */
export type PersonInput = {
  /** The e-mail address of the person, whatever its case. */
  email: Scalars['String']['input'];
  /** The name under which the person may be stored where no address stands, up to 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** Where an event takes place. */
export type VenueInput = {
  /** Its name, up to 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Its postal address, up to 300 characters. */
  address?: InputMaybe<Scalars['String']['input']>;
  /** Where it lies. */
  location?: InputMaybe<GeoPointInput>;
};

/** A place on earth in WGS 84. */
export type GeoPointInput = {
  /** Latitude in degrees, -90 to 90. */
  lat: Scalars['Float']['input'];
  /** Longitude in degrees, -180 to 180. */
  lon: Scalars['Float']['input'];
};

/** What is needed to add an initiative. */
export type CreateInitiativeInput = {
  /** The last part of the id, a-z, 0-9 and hyphens, up to 64; made from the title when it is left out. */
  key?: InputMaybe<Scalars['String']['input']>;
  /** Its name, 1 to 200 characters. */
  title: Scalars['String']['input'];
  /** What it is about in one or two sentences, up to 500 characters. */
  summary?: InputMaybe<Scalars['String']['input']>;
  /** The topics it belongs to, up to 10. */
  topics?: InputMaybe<Array<Topic>>;
  /** What it does at length, up to 10,000 characters of plain text. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What kind of body it is; OTHER when it is left out. */
  form?: InputMaybe<InitiativeForm>;
  /** The ids of the districts it is active in, up to 50; none means the whole city. */
  districts?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Its website, http or https. */
  website?: InputMaybe<Scalars['String']['input']>;
  /** Since when it exists. */
  since?: InputMaybe<Scalars['PartialDate']['input']>;
  /** What it does in plain language, up to 2,000 characters. */
  plainLanguage?: InputMaybe<Scalars['String']['input']>;
  /** How to reach it. */
  contact?: InputMaybe<ContactInput>;
  /** Who may read it; DRAFT when it is left out. */
  visibility?: InputMaybe<Visibility>;
  /** Its own page on the web, http or https. */
  url?: InputMaybe<Scalars['String']['input']>;
  /** The licence of its texts, an SPDX identifier; `CC-BY-4.0` when it is left out. */
  licence?: InputMaybe<Scalars['String']['input']>;
};

/** What to change of an initiative. */
export type UpdateInitiativeInput = {
  /** Its name, 1 to 200 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** What it is about in one or two sentences, up to 500 characters. */
  summary?: InputMaybe<Scalars['String']['input']>;
  /** The topics it belongs to, up to 10. */
  topics?: InputMaybe<Array<Topic>>;
  /** What it does at length, up to 10,000 characters of plain text. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What kind of body it is. */
  form?: InputMaybe<InitiativeForm>;
  /** The ids of the districts it is active in, up to 50. */
  districts?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Its website, http or https. */
  website?: InputMaybe<Scalars['String']['input']>;
  /** Since when it exists. */
  since?: InputMaybe<Scalars['PartialDate']['input']>;
  /** What it does in plain language, up to 2,000 characters. */
  plainLanguage?: InputMaybe<Scalars['String']['input']>;
  /** How to reach it. */
  contact?: InputMaybe<ContactInput>;
  /** Who may read it. */
  visibility?: InputMaybe<Visibility>;
  /** Its own page on the web, http or https. */
  url?: InputMaybe<Scalars['String']['input']>;
  /** The licence of its texts, an SPDX identifier. */
  licence?: InputMaybe<Scalars['String']['input']>;
};

/** When one date of an event takes place instead of when the rule says. */
export type OccurrenceInput = {
  /** When it starts. */
  startsAt: Scalars['DateTime']['input'];
  /** When it ends; it lasts as long as the other dates when that is left out. */
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** One date of an event that takes place at another time than the rule says. */
export type MovedDateInput = {
  /** When it would start by the rule. */
  originalStartsAt: Scalars['DateTime']['input'];
  /** When it starts. */
  startsAt: Scalars['DateTime']['input'];
  /** When it ends; null when that is open. */
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What is needed to add an event. */
export type CreateEventInput = {
  /** The last part of the id, a-z, 0-9 and hyphens, up to 64; made from the title when it is left out. */
  key?: InputMaybe<Scalars['String']['input']>;
  /** Its name, 1 to 200 characters. */
  title: Scalars['String']['input'];
  /** What it is about in one or two sentences, up to 500 characters. */
  summary?: InputMaybe<Scalars['String']['input']>;
  /** The topics it belongs to, up to 10. */
  topics?: InputMaybe<Array<Topic>>;
  /** What it is about at length, up to 10,000 characters of plain text. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What kind of event it is; OTHER when it is left out. */
  form?: InputMaybe<EventForm>;
  /** Whether it takes place; CONFIRMED when it is left out. */
  status?: InputMaybe<EventStatus>;
  /** When it starts. */
  startsAt: Scalars['DateTime']['input'];
  /** When it ends, at or after the start. */
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** True when it takes whole days; false when it is left out. */
  allDay?: InputMaybe<Scalars['Boolean']['input']>;
  /** How it repeats, an RRULE of RFC 5545 in German time, up to 500 characters. */
  recurrence?: InputMaybe<Scalars['String']['input']>;
  /** When dates that the rule has would start and do not take place, up to 366; the list is replaced as a whole. */
  exceptions?: InputMaybe<Array<Scalars['DateTime']['input']>>;
  /** The dates of the rule that take place at another time, up to 366; the list is replaced as a whole. */
  moved?: InputMaybe<Array<MovedDateInput>>;
  /** Where it takes place. */
  venue?: InputMaybe<VenueInput>;
  /** Where to join it online, http or https. */
  onlineUrl?: InputMaybe<Scalars['String']['input']>;
  /** The id of the initiative of this city that organises it. */
  organiser?: InputMaybe<Scalars['ID']['input']>;
  /** The id of the district of this city it takes place in. */
  district?: InputMaybe<Scalars['ID']['input']>;
  /** Whom it is meant for; PUBLIC when it is left out. */
  audience?: InputMaybe<Audience>;
  /** The id of the working group of this city whose meeting it is. */
  group?: InputMaybe<Scalars['ID']['input']>;
  /** The id of the district conference of this city whose meeting it is. */
  conference?: InputMaybe<Scalars['ID']['input']>;
  /** Agenda, minutes and what else there is to read about it, up to 20; the list is replaced as a whole. */
  documents?: InputMaybe<Array<DocumentInput>>;
  /** How many came, by sector; the list is replaced as a whole. */
  attendance?: InputMaybe<Array<AttendanceInput>>;
  /** Who may read it; DRAFT when it is left out. */
  visibility?: InputMaybe<Visibility>;
  /** Its own page on the web, http or https. */
  url?: InputMaybe<Scalars['String']['input']>;
  /** The licence of its texts, an SPDX identifier; `CC-BY-4.0` when it is left out. */
  licence?: InputMaybe<Scalars['String']['input']>;
};

/** What to change of an event. */
export type UpdateEventInput = {
  /** Its name, 1 to 200 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** What it is about in one or two sentences, up to 500 characters. */
  summary?: InputMaybe<Scalars['String']['input']>;
  /** The topics it belongs to, up to 10. */
  topics?: InputMaybe<Array<Topic>>;
  /** What it is about at length, up to 10,000 characters of plain text. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** What kind of event it is. */
  form?: InputMaybe<EventForm>;
  /** Whether it takes place. */
  status?: InputMaybe<EventStatus>;
  /** When it starts. */
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** When it ends, at or after the start. */
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** True when it takes whole days. */
  allDay?: InputMaybe<Scalars['Boolean']['input']>;
  /** How it repeats, an RRULE of RFC 5545 in German time, up to 500 characters. */
  recurrence?: InputMaybe<Scalars['String']['input']>;
  /** When dates that the rule has would start and do not take place, up to 366; the list is replaced as a whole. */
  exceptions?: InputMaybe<Array<Scalars['DateTime']['input']>>;
  /** The dates of the rule that take place at another time, up to 366; the list is replaced as a whole. */
  moved?: InputMaybe<Array<MovedDateInput>>;
  /** Where it takes place. */
  venue?: InputMaybe<VenueInput>;
  /** Where to join it online, http or https. */
  onlineUrl?: InputMaybe<Scalars['String']['input']>;
  /** The id of the initiative of this city that organises it. */
  organiser?: InputMaybe<Scalars['ID']['input']>;
  /** The id of the district of this city it takes place in. */
  district?: InputMaybe<Scalars['ID']['input']>;
  /** Whom it is meant for. */
  audience?: InputMaybe<Audience>;
  /** The id of the working group of this city whose meeting it is. */
  group?: InputMaybe<Scalars['ID']['input']>;
  /** The id of the district conference of this city whose meeting it is. */
  conference?: InputMaybe<Scalars['ID']['input']>;
  /** Agenda, minutes and what else there is to read about it, up to 20; the list is replaced as a whole. */
  documents?: InputMaybe<Array<DocumentInput>>;
  /** How many came, by sector; the list is replaced as a whole. */
  attendance?: InputMaybe<Array<AttendanceInput>>;
  /** Who may read it. */
  visibility?: InputMaybe<Visibility>;
  /** Its own page on the web, http or https. */
  url?: InputMaybe<Scalars['String']['input']>;
  /** The licence of its texts, an SPDX identifier. */
  licence?: InputMaybe<Scalars['String']['input']>;
};

/** What is needed to add a best practice. */
export type CreateBestPracticeInput = {
  /** The last part of the id, a-z, 0-9 and hyphens, up to 64; made from the title when it is left out. */
  key?: InputMaybe<Scalars['String']['input']>;
  /** Its name, 1 to 200 characters. */
  title: Scalars['String']['input'];
  /** What it is about in one or two sentences, up to 500 characters. */
  summary?: InputMaybe<Scalars['String']['input']>;
  /** The topics it belongs to, up to 10. */
  topics?: InputMaybe<Array<Topic>>;
  /** What the problem was, up to 5,000 characters. */
  challenge?: InputMaybe<Scalars['String']['input']>;
  /** What was done, up to 5,000 characters. */
  approach?: InputMaybe<Scalars['String']['input']>;
  /** What came of it, up to 5,000 characters. */
  result?: InputMaybe<Scalars['String']['input']>;
  /** How much work it took, up to 1,000 characters. */
  effort?: InputMaybe<Scalars['String']['input']>;
  /** What it cost and who paid, up to 1,000 characters. */
  costs?: InputMaybe<Scalars['String']['input']>;
  /** What one would do differently, up to 5,000 characters. */
  lessons?: InputMaybe<Scalars['String']['input']>;
  /** When it was begun. */
  startedOn?: InputMaybe<Scalars['PartialDate']['input']>;
  /** What there is to read about it, up to 20; the list is replaced as a whole. */
  documents?: InputMaybe<Array<DocumentInput>>;
  /** Whom to ask. */
  contact?: InputMaybe<ContactInput>;
  /** Who may read it; DRAFT when it is left out. */
  visibility?: InputMaybe<Visibility>;
  /** Its own page on the web, http or https. */
  url?: InputMaybe<Scalars['String']['input']>;
  /** The licence of its texts, an SPDX identifier; `CC-BY-4.0` when it is left out. */
  licence?: InputMaybe<Scalars['String']['input']>;
};

/** What to change of a best practice. */
export type UpdateBestPracticeInput = {
  /** Its name, 1 to 200 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** What it is about in one or two sentences, up to 500 characters. */
  summary?: InputMaybe<Scalars['String']['input']>;
  /** The topics it belongs to, up to 10. */
  topics?: InputMaybe<Array<Topic>>;
  /** What the problem was, up to 5,000 characters. */
  challenge?: InputMaybe<Scalars['String']['input']>;
  /** What was done, up to 5,000 characters. */
  approach?: InputMaybe<Scalars['String']['input']>;
  /** What came of it, up to 5,000 characters. */
  result?: InputMaybe<Scalars['String']['input']>;
  /** How much work it took, up to 1,000 characters. */
  effort?: InputMaybe<Scalars['String']['input']>;
  /** What it cost and who paid, up to 1,000 characters. */
  costs?: InputMaybe<Scalars['String']['input']>;
  /** What one would do differently, up to 5,000 characters. */
  lessons?: InputMaybe<Scalars['String']['input']>;
  /** When it was begun. */
  startedOn?: InputMaybe<Scalars['PartialDate']['input']>;
  /** What there is to read about it, up to 20; the list is replaced as a whole. */
  documents?: InputMaybe<Array<DocumentInput>>;
  /** Whom to ask. */
  contact?: InputMaybe<ContactInput>;
  /** Who may read it. */
  visibility?: InputMaybe<Visibility>;
  /** Its own page on the web, http or https. */
  url?: InputMaybe<Scalars['String']['input']>;
  /** The licence of its texts, an SPDX identifier. */
  licence?: InputMaybe<Scalars['String']['input']>;
};

/** What is needed to add a funding programme. */
export type CreateFundingInput = {
  /** The last part of the id, a-z, 0-9 and hyphens, up to 64; made from the title when it is left out. */
  key?: InputMaybe<Scalars['String']['input']>;
  /** What it is called, 1 to 200 characters. */
  title: Scalars['String']['input'];
  /** What it is about in one or two sentences, up to 500 characters. */
  summary?: InputMaybe<Scalars['String']['input']>;
  /** The topics it belongs to, up to 10. */
  topics?: InputMaybe<Array<Topic>>;
  /** What the money is for, up to 5,000 characters of plain text. */
  purpose?: InputMaybe<Scalars['String']['input']>;
  /** Who gives it, up to 200 characters. */
  funder?: InputMaybe<Scalars['String']['input']>;
  /** The least that is given, in euros, 0 to 1,000,000,000. */
  amountMin?: InputMaybe<Scalars['Int']['input']>;
  /** The most that is given, in euros, not less than `amountMin`. */
  amountMax?: InputMaybe<Scalars['Int']['input']>;
  /** Until when one can apply; none means always. */
  deadline?: InputMaybe<Scalars['DateTime']['input']>;
  /** Where one can apply, up to 50: states in ISO 3166-2 with an underscore like `DE_NW`, or slugs of regions; none means everywhere. */
  regions?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Who can apply; none means everybody. */
  eligible?: InputMaybe<Array<InitiativeForm>>;
  /** Who may read it; DRAFT when it is left out. */
  visibility?: InputMaybe<Visibility>;
  /** Its own page on the web, http or https. */
  url?: InputMaybe<Scalars['String']['input']>;
  /** The licence of its texts, an SPDX identifier; `CC-BY-4.0` when it is left out. */
  licence?: InputMaybe<Scalars['String']['input']>;
};

/** What to change of a funding programme. */
export type UpdateFundingInput = {
  /** What it is called, 1 to 200 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** What it is about in one or two sentences, up to 500 characters. */
  summary?: InputMaybe<Scalars['String']['input']>;
  /** The topics it belongs to, up to 10. */
  topics?: InputMaybe<Array<Topic>>;
  /** What the money is for, up to 5,000 characters of plain text. */
  purpose?: InputMaybe<Scalars['String']['input']>;
  /** Who gives it, up to 200 characters. */
  funder?: InputMaybe<Scalars['String']['input']>;
  /** The least that is given, in euros, 0 to 1,000,000,000. */
  amountMin?: InputMaybe<Scalars['Int']['input']>;
  /** The most that is given, in euros, not less than `amountMin`. */
  amountMax?: InputMaybe<Scalars['Int']['input']>;
  /** Until when one can apply; none means always. */
  deadline?: InputMaybe<Scalars['DateTime']['input']>;
  /** Where one can apply, up to 50: states in ISO 3166-2 with an underscore like `DE_NW`, or slugs of regions; none means everywhere. */
  regions?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Who can apply; none means everybody. */
  eligible?: InputMaybe<Array<InitiativeForm>>;
  /** Who may read it. */
  visibility?: InputMaybe<Visibility>;
  /** Its own page on the web, http or https. */
  url?: InputMaybe<Scalars['String']['input']>;
  /** The licence of its texts, an SPDX identifier. */
  licence?: InputMaybe<Scalars['String']['input']>;
};

/** What is needed to add a training. */
export type CreateTrainingInput = {
  /** The last part of the id, a-z, 0-9 and hyphens, up to 64; made from the title when it is left out. */
  key?: InputMaybe<Scalars['String']['input']>;
  /** What it is called, 1 to 200 characters. */
  title: Scalars['String']['input'];
  /** What it is about in one or two sentences, up to 500 characters. */
  summary?: InputMaybe<Scalars['String']['input']>;
  /** The topics it belongs to, up to 10. */
  topics?: InputMaybe<Array<Topic>>;
  /** What it is about at length, up to 10,000 characters of plain text. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Who offers it, up to 200 characters. */
  provider?: InputMaybe<Scalars['String']['input']>;
  /** When it starts. */
  startsAt: Scalars['DateTime']['input'];
  /** When it ends, at or after the start. */
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Where it takes place, up to 300 characters. */
  place?: InputMaybe<Scalars['String']['input']>;
  /** Where to join it online, http or https. */
  onlineUrl?: InputMaybe<Scalars['String']['input']>;
  /** How many can take part, 1 to 100,000. */
  places?: InputMaybe<Scalars['Int']['input']>;
  /** What it costs those who take part, up to 300 characters. */
  costs?: InputMaybe<Scalars['String']['input']>;
  /** Whom to ask. */
  contact?: InputMaybe<ContactInput>;
  /** Who may read it; DRAFT when it is left out. */
  visibility?: InputMaybe<Visibility>;
  /** Its own page on the web, http or https. */
  url?: InputMaybe<Scalars['String']['input']>;
  /** The licence of its texts, an SPDX identifier; `CC-BY-4.0` when it is left out. */
  licence?: InputMaybe<Scalars['String']['input']>;
};

/** What to change of a training. */
export type UpdateTrainingInput = {
  /** What it is called, 1 to 200 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** What it is about in one or two sentences, up to 500 characters. */
  summary?: InputMaybe<Scalars['String']['input']>;
  /** The topics it belongs to, up to 10. */
  topics?: InputMaybe<Array<Topic>>;
  /** What it is about at length, up to 10,000 characters of plain text. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Who offers it, up to 200 characters. */
  provider?: InputMaybe<Scalars['String']['input']>;
  /** When it starts. */
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** When it ends, at or after the start. */
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Where it takes place, up to 300 characters. */
  place?: InputMaybe<Scalars['String']['input']>;
  /** Where to join it online, http or https. */
  onlineUrl?: InputMaybe<Scalars['String']['input']>;
  /** How many can take part, 1 to 100,000. */
  places?: InputMaybe<Scalars['Int']['input']>;
  /** What it costs those who take part, up to 300 characters. */
  costs?: InputMaybe<Scalars['String']['input']>;
  /** Whom to ask. */
  contact?: InputMaybe<ContactInput>;
  /** Who may read it. */
  visibility?: InputMaybe<Visibility>;
  /** Its own page on the web, http or https. */
  url?: InputMaybe<Scalars['String']['input']>;
  /** The licence of its texts, an SPDX identifier. */
  licence?: InputMaybe<Scalars['String']['input']>;
};

/** What is needed to add a working group. */
export type CreateWorkingGroupInput = {
  /** The last part of the id, a-z, 0-9 and hyphens, up to 64; made from the title when it is left out. */
  key?: InputMaybe<Scalars['String']['input']>;
  /** What it is called, 1 to 200 characters. */
  title: Scalars['String']['input'];
  /** What it is about in one or two sentences, up to 500 characters. */
  summary?: InputMaybe<Scalars['String']['input']>;
  /** The topics it belongs to, up to 10. */
  topics?: InputMaybe<Array<Topic>>;
  /** What it wants to reach, up to 5,000 characters of plain text. */
  goal?: InputMaybe<Scalars['String']['input']>;
  /** Whether it works; ACTIVE when it is left out. CLOSED ends it: nobody joins any more. */
  state?: InputMaybe<GroupState>;
  /** The office or role that speaks for it, up to 200 characters; never a person. */
  speakerOffice?: InputMaybe<Scalars['String']['input']>;
  /** What it has reached, once it is closed, up to 10,000 characters of plain text. */
  report?: InputMaybe<Scalars['String']['input']>;
  /** What there is to read about it, up to 20; the list is replaced as a whole. */
  documents?: InputMaybe<Array<DocumentInput>>;
  /** Whom to ask. */
  contact?: InputMaybe<ContactInput>;
  /** Who may read it; DRAFT when it is left out. */
  visibility?: InputMaybe<Visibility>;
  /** Its own page on the web, http or https. */
  url?: InputMaybe<Scalars['String']['input']>;
  /** The licence of its texts, an SPDX identifier; `CC-BY-4.0` when it is left out. */
  licence?: InputMaybe<Scalars['String']['input']>;
};

/** What to change of a working group. */
export type UpdateWorkingGroupInput = {
  /** What it is called, 1 to 200 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** What it is about in one or two sentences, up to 500 characters. */
  summary?: InputMaybe<Scalars['String']['input']>;
  /** The topics it belongs to, up to 10. */
  topics?: InputMaybe<Array<Topic>>;
  /** What it wants to reach, up to 5,000 characters of plain text. */
  goal?: InputMaybe<Scalars['String']['input']>;
  /** Whether it works. CLOSED, best together with a `report`, ends it: nobody joins any more. */
  state?: InputMaybe<GroupState>;
  /** The office or role that speaks for it, up to 200 characters; never a person. */
  speakerOffice?: InputMaybe<Scalars['String']['input']>;
  /** What it has reached, once it is closed, up to 10,000 characters of plain text. */
  report?: InputMaybe<Scalars['String']['input']>;
  /** What there is to read about it, up to 20; the list is replaced as a whole. */
  documents?: InputMaybe<Array<DocumentInput>>;
  /** Whom to ask. */
  contact?: InputMaybe<ContactInput>;
  /** Who may read it. */
  visibility?: InputMaybe<Visibility>;
  /** Its own page on the web, http or https. */
  url?: InputMaybe<Scalars['String']['input']>;
  /** The licence of its texts, an SPDX identifier. */
  licence?: InputMaybe<Scalars['String']['input']>;
};

/** What others see of somebody who takes part in a working group. */
export type JoinGroupInput = {
  /** The name, up to 200 characters; only with consent. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** How its owner has agreed that the name is stored and shown to those who read what is meant for members. */
  consent?: InputMaybe<ConsentInput>;
};

/** What is needed to add a conference. */
export type CreateConferenceInput = {
  /** The last part of the id, a-z, 0-9 and hyphens, up to 64; made from the title when it is left out. */
  key?: InputMaybe<Scalars['String']['input']>;
  /** What it is called, 1 to 200 characters. */
  title: Scalars['String']['input'];
  /** What it is about in one or two sentences, up to 500 characters. */
  summary?: InputMaybe<Scalars['String']['input']>;
  /** The topics it belongs to, up to 10. */
  topics?: InputMaybe<Array<Topic>>;
  /** The ids of the districts it is for, up to 50. */
  districts?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The office or body that calls it, up to 200 characters; never a person. */
  convenor?: InputMaybe<Scalars['String']['input']>;
  /** Who may come; PUBLIC when it is left out. */
  openTo?: InputMaybe<Openness>;
  /** How often it meets, in words, up to 300 characters. */
  rhythm?: InputMaybe<Scalars['String']['input']>;
  /** Whom to ask. */
  contact?: InputMaybe<ContactInput>;
  /** Who may read it; DRAFT when it is left out. */
  visibility?: InputMaybe<Visibility>;
  /** Its own page on the web, http or https. */
  url?: InputMaybe<Scalars['String']['input']>;
  /** The licence of its texts, an SPDX identifier; `CC-BY-4.0` when it is left out. */
  licence?: InputMaybe<Scalars['String']['input']>;
};

/** What to change of a conference. */
export type UpdateConferenceInput = {
  /** What it is called, 1 to 200 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** What it is about in one or two sentences, up to 500 characters. */
  summary?: InputMaybe<Scalars['String']['input']>;
  /** The topics it belongs to, up to 10. */
  topics?: InputMaybe<Array<Topic>>;
  /** The ids of the districts it is for, up to 50. */
  districts?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The office or body that calls it, up to 200 characters; never a person. */
  convenor?: InputMaybe<Scalars['String']['input']>;
  /** Who may come. */
  openTo?: InputMaybe<Openness>;
  /** How often it meets, in words, up to 300 characters. */
  rhythm?: InputMaybe<Scalars['String']['input']>;
  /** Whom to ask. */
  contact?: InputMaybe<ContactInput>;
  /** Who may read it. */
  visibility?: InputMaybe<Visibility>;
  /** Its own page on the web, http or https. */
  url?: InputMaybe<Scalars['String']['input']>;
  /** The licence of its texts, an SPDX identifier. */
  licence?: InputMaybe<Scalars['String']['input']>;
};

/** What is needed to add a board entry. */
export type CreateBoardEntryInput = {
  /** The last part of the id, a-z, 0-9 and hyphens, up to 64; made from the title when it is left out. */
  key?: InputMaybe<Scalars['String']['input']>;
  /** What it is called, 1 to 200 characters. */
  title: Scalars['String']['input'];
  /** What it is about in one or two sentences, up to 500 characters. */
  summary?: InputMaybe<Scalars['String']['input']>;
  /** The topics it belongs to, up to 10. */
  topics?: InputMaybe<Array<Topic>>;
  /** Whether it is sought or offered. */
  direction: BoardDirection;
  /** What it is about. */
  subject: BoardSubject;
  /** What is sought or offered at length, up to 5,000 characters of plain text. */
  details?: InputMaybe<Scalars['String']['input']>;
  /** The id of the district of this city it belongs to. */
  district?: InputMaybe<Scalars['ID']['input']>;
  /** About how many hours a month it takes, 0 to 744. */
  effort?: InputMaybe<Scalars['Float']['input']>;
  /** Until when it holds; 90 days from now when it is left out. */
  validUntil?: InputMaybe<Scalars['DateTime']['input']>;
  /** Whether it is still open; OPEN when it is left out. */
  state?: InputMaybe<BoardState>;
  /** Whom to ask. */
  contact?: InputMaybe<ContactInput>;
  /** Who may read it; DRAFT when it is left out. */
  visibility?: InputMaybe<Visibility>;
  /** Its own page on the web, http or https. */
  url?: InputMaybe<Scalars['String']['input']>;
  /** The licence of its texts, an SPDX identifier; `CC-BY-4.0` when it is left out. */
  licence?: InputMaybe<Scalars['String']['input']>;
};

/** What to change of a board entry. */
export type UpdateBoardEntryInput = {
  /** What it is called, 1 to 200 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** What it is about in one or two sentences, up to 500 characters. */
  summary?: InputMaybe<Scalars['String']['input']>;
  /** The topics it belongs to, up to 10. */
  topics?: InputMaybe<Array<Topic>>;
  /** Whether it is sought or offered. */
  direction?: InputMaybe<BoardDirection>;
  /** What it is about. */
  subject?: InputMaybe<BoardSubject>;
  /** What is sought or offered at length, up to 5,000 characters of plain text. */
  details?: InputMaybe<Scalars['String']['input']>;
  /** The id of the district of this city it belongs to. */
  district?: InputMaybe<Scalars['ID']['input']>;
  /** About how many hours a month it takes, 0 to 744. */
  effort?: InputMaybe<Scalars['Float']['input']>;
  /** Until when it holds; null is 90 days from now. */
  validUntil?: InputMaybe<Scalars['DateTime']['input']>;
  /** Whether it is still open. */
  state?: InputMaybe<BoardState>;
  /** Whom to ask. */
  contact?: InputMaybe<ContactInput>;
  /** Who may read it. */
  visibility?: InputMaybe<Visibility>;
  /** Its own page on the web, http or https. */
  url?: InputMaybe<Scalars['String']['input']>;
  /** The licence of its texts, an SPDX identifier. */
  licence?: InputMaybe<Scalars['String']['input']>;
};

/** What is needed to add a mailing list. */
export type CreateMailingListInput = {
  /** The last part of the id, a-z, 0-9 and hyphens, up to 64; made from the title when it is left out. */
  key?: InputMaybe<Scalars['String']['input']>;
  /** What it is called, 1 to 200 characters. */
  title: Scalars['String']['input'];
  /** What it is about in one or two sentences, up to 500 characters. */
  summary?: InputMaybe<Scalars['String']['input']>;
  /** The topics that one can choose from, up to 10. */
  topics?: InputMaybe<Array<Topic>>;
  /** What goes out over it, up to 5,000 characters of plain text. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The part of its address before the @: a-z, 0-9 and hyphens, a letter first, up to 40; no two lists of a city have the same. */
  mailbox: Scalars['String']['input'];
  /** Who may write to it; MODERATED when it is left out. */
  policy?: InputMaybe<ListPolicy>;
  /** Whom to ask. */
  contact?: InputMaybe<ContactInput>;
  /** Who may read it; DRAFT when it is left out. */
  visibility?: InputMaybe<Visibility>;
  /** Its own page on the web, http or https. */
  url?: InputMaybe<Scalars['String']['input']>;
  /** The licence of its texts, an SPDX identifier; `CC-BY-4.0` when it is left out. */
  licence?: InputMaybe<Scalars['String']['input']>;
};

/** What to change of a mailing list. */
export type UpdateMailingListInput = {
  /** What it is called, 1 to 200 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** What it is about in one or two sentences, up to 500 characters. */
  summary?: InputMaybe<Scalars['String']['input']>;
  /** The topics that one can choose from, up to 10. */
  topics?: InputMaybe<Array<Topic>>;
  /** What goes out over it, up to 5,000 characters of plain text. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The part of its address before the @: a-z, 0-9 and hyphens, a letter first, up to 40; no two lists of a city have the same. */
  mailbox?: InputMaybe<Scalars['String']['input']>;
  /** Who may write to it. */
  policy?: InputMaybe<ListPolicy>;
  /** Whom to ask. */
  contact?: InputMaybe<ContactInput>;
  /** Who may read it. */
  visibility?: InputMaybe<Visibility>;
  /** Its own page on the web, http or https. */
  url?: InputMaybe<Scalars['String']['input']>;
  /** The licence of its texts, an SPDX identifier. */
  licence?: InputMaybe<Scalars['String']['input']>;
};

/** Who wants which mails of a list. */
export type SubscribeInput = {
  /** The address that the mails are to go to. */
  email: Scalars['String']['input'];
  /** The topics of the list that they are to be about, up to 10; all when it is left out. */
  topics?: InputMaybe<Array<Topic>>;
  /** How they are to come; SINGLE when it is left out. */
  mode?: InputMaybe<ListMode>;
  /** The words that were shown to who asks and agrees, 1 to 2,000 characters; they are kept as evidence. */
  consent: Scalars['String']['input'];
};

/** What is written to a list. */
export type ListPostInput = {
  /** What it is about, 1 to 200 characters. */
  subject: Scalars['String']['input'];
  /** What it says, 1 to 20,000 characters of plain text. */
  text: Scalars['String']['input'];
  /** Whom it goes to by topic, up to 10; everybody on the list when it is left out. */
  topics?: InputMaybe<Array<Topic>>;
  /** As whom the office announces, up to 200 characters; under its own name when it is left out. What others write is by a member (Ein Mitglied), whatever they say here. */
  authorName?: InputMaybe<Scalars['String']['input']>;
};

/** An answer to a board entry. */
export type AnswerBoardEntryInput = {
  /** The e-mail address at which replies arrive; nobody sees it. */
  email: Scalars['String']['input'];
  /** What is answered, 1 to 2,000 characters of plain text. */
  message: Scalars['String']['input'];
};

/** What is needed to add a district. */
export type CreateDistrictInput = {
  /** The last part of the id, a-z, 0-9 and hyphens, up to 64; made from the title when it is left out. */
  key?: InputMaybe<Scalars['String']['input']>;
  /** Its name, 1 to 200 characters. */
  title: Scalars['String']['input'];
  /** What it is about in one or two sentences, up to 500 characters. */
  summary?: InputMaybe<Scalars['String']['input']>;
  /** The topics it belongs to, up to 10. */
  topics?: InputMaybe<Array<Topic>>;
  /** How many people live there, 0 to 10,000,000. */
  population?: InputMaybe<Scalars['Int']['input']>;
  /** Who may read it; DRAFT when it is left out. */
  visibility?: InputMaybe<Visibility>;
  /** Its own page on the web, http or https. */
  url?: InputMaybe<Scalars['String']['input']>;
  /** The licence of its texts, an SPDX identifier; `CC-BY-4.0` when it is left out. */
  licence?: InputMaybe<Scalars['String']['input']>;
};

/** What to change of a district. */
export type UpdateDistrictInput = {
  /** Its name, 1 to 200 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** What it is about in one or two sentences, up to 500 characters. */
  summary?: InputMaybe<Scalars['String']['input']>;
  /** The topics it belongs to, up to 10. */
  topics?: InputMaybe<Array<Topic>>;
  /** How many people live there, 0 to 10,000,000. */
  population?: InputMaybe<Scalars['Int']['input']>;
  /** Who may read it. */
  visibility?: InputMaybe<Visibility>;
  /** Its own page on the web, http or https. */
  url?: InputMaybe<Scalars['String']['input']>;
  /** The licence of its texts, an SPDX identifier. */
  licence?: InputMaybe<Scalars['String']['input']>;
};

/** A calendar, a table or a feed that a city keeps elsewhere and reads. */
export type Source = {
  __typename?: 'Source';
  /** The id, `<city>:source:<key>`. */
  id: Scalars['ID']['output'];
  /** What it is called. */
  title?: Maybe<Scalars['String']['output']>;
  /** What its rows become. */
  kind?: Maybe<SourceKind>;
  /** How it is written. */
  format?: Maybe<SourceFormat>;
  /** Where it is fetched; null for a file that was handed in. */
  url?: Maybe<Scalars['WebAddress']['output']>;
  /** The tags of which a row needs one; empty when all are read. */
  tags?: Maybe<Array<Scalars['String']['output']>>;
  /** Who may read what comes from it. */
  visibility?: Maybe<Visibility>;
  /** What its tags say that a thing is about. */
  topics?: Maybe<Array<TagTopics>>;
  /** Whether it can be read. */
  state?: Maybe<SourceState>;
  /** Since when it cannot be read. */
  failingSince?: Maybe<Scalars['DateTime']['output']>;
  /** Why it cannot be read, a word of a closed set. */
  failure?: Maybe<Scalars['String']['output']>;
  /** The same in a German sentence that says what to do. */
  failureText?: Maybe<Scalars['String']['output']>;
  /** When it was added. */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was last tried. */
  triedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was last read as a whole. */
  syncedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it is read the next time; null for a file that was handed in. */
  dueAt?: Maybe<Scalars['DateTime']['output']>;
  /** How many rows have each verdict. */
  counts?: Maybe<SourceCounts>;
  /** Its rows and what became of them the last time, by what the source calls them. */
  rows?: Maybe<SourceRowConnection>;
};


/** A calendar, a table or a feed that a city keeps elsewhere and reads. */
export type SourceRowsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  verdict?: InputMaybe<RowVerdict>;
};

/** What a tag of a source says that a thing is about. */
export type TagTopics = {
  __typename?: 'TagTopics';
  /** The tag. */
  tag?: Maybe<Scalars['String']['output']>;
  /** The topics. */
  topics?: Maybe<Array<Topic>>;
};

/** How many rows of a source have each verdict. */
export type SourceCounts = {
  __typename?: 'SourceCounts';
  /** Those that became a new thing. */
  new?: Maybe<Scalars['Int']['output']>;
  /** Those that changed one. */
  changed?: Maybe<Scalars['Int']['output']>;
  /** Those that changed nothing. */
  same?: Maybe<Scalars['Int']['output']>;
  /** Those that were left out. */
  skipped?: Maybe<Scalars['Int']['output']>;
  /** Those that cannot be read. */
  refused?: Maybe<Scalars['Int']['output']>;
  /** Those that are no longer there. */
  gone?: Maybe<Scalars['Int']['output']>;
};

/** A row of a source and what became of it. */
export type SourceRow = {
  __typename?: 'SourceRow';
  /** What the source calls it. */
  uid?: Maybe<Scalars['String']['output']>;
  /** Where it stands in the source, in German: `Zeile 12` or `Termin 3`. */
  place?: Maybe<Scalars['String']['output']>;
  /** Its title. */
  title?: Maybe<Scalars['String']['output']>;
  /** What became of it. */
  verdict?: Maybe<RowVerdict>;
  /** Why, a word of a closed set; also what was put right in a row that was read. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The field that this is about, as inputs name it. */
  field?: Maybe<Scalars['String']['output']>;
  /** The same in a German sentence. */
  reasonText?: Maybe<Scalars['String']['output']>;
  /** The id of the thing that it became. */
  item?: Maybe<Scalars['ID']['output']>;
};

/** A page of rows. */
export type SourceRowConnection = {
  __typename?: 'SourceRowConnection';
  /** The rows with their cursors. */
  edges?: Maybe<Array<SourceRowEdge>>;
  /** The rows. */
  nodes?: Maybe<Array<SourceRow>>;
  /** How to page on. */
  pageInfo?: Maybe<PageInfo>;
  /** How many there are on all pages. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A row in a page. */
export type SourceRowEdge = {
  __typename?: 'SourceRowEdge';
  /** Where it stands in the list. */
  cursor?: Maybe<Scalars['String']['output']>;
  /** The row. */
  node?: Maybe<SourceRow>;
};

/** A page of sources. */
export type SourceConnection = {
  __typename?: 'SourceConnection';
  /** The sources with their cursors. */
  edges?: Maybe<Array<SourceEdge>>;
  /** The sources. */
  nodes?: Maybe<Array<Source>>;
  /** How to page on. */
  pageInfo?: Maybe<PageInfo>;
  /** How many there are on all pages. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A source in a page. */
export type SourceEdge = {
  __typename?: 'SourceEdge';
  /** Where it stands in the list. */
  cursor?: Maybe<Scalars['String']['output']>;
  /** The source. */
  node?: Maybe<Source>;
};

/** What would become of a source. */
export type SourcePreview = {
  __typename?: 'SourcePreview';
  /** How it is written. */
  format?: Maybe<SourceFormat>;
  /** How many rows have each verdict. */
  counts?: Maybe<SourceCounts>;
  /** The first 100 rows, those that are refused before the others. */
  rows?: Maybe<Array<SourceRow>>;
  /** The headings that nothing is taken from, for instance those of names and addresses of persons. */
  unreadColumns?: Maybe<Array<Scalars['String']['output']>>;
  /** Why it cannot be read or was not judged to its end, a word of a closed set. */
  failure?: Maybe<Scalars['String']['output']>;
  /** The same in a German sentence that says what to do. */
  failureText?: Maybe<Scalars['String']['output']>;
};

/** From which source a thing comes. */
export type ImportedFrom = {
  __typename?: 'ImportedFrom';
  /** The source. */
  source?: Maybe<Source>;
  /** The fields that were edited here, as inputs name them; the source no longer changes them. */
  editedFields?: Maybe<Array<Scalars['String']['output']>>;
};

/** What the rows of a source become. */
export type SourceKind =
  /** Events. */
  | 'EVENT'
  /** Initiatives. */
  | 'INITIATIVE'
  /** Best practices. */
  | 'BEST_PRACTICE'
  /** Funding programmes. */
  | 'FUNDING'
  /** Trainings. */
  | 'TRAINING'
  /** Districts. */
  | 'DISTRICT';

/** How a source is written. */
export type SourceFormat =
  /** A calendar, RFC 5545. */
  | 'ICALENDAR'
  /** A table as text. */
  | 'CSV'
  /** A workbook; its first sheet is read. */
  | 'XLSX'
  /** A feed: RSS, Atom or JSON Feed. */
  | 'FEED';

/** Whether a source can be read. */
export type SourceState =
  /** It has not been read as a whole yet. */
  | 'WAITING'
  /** It was read the last time. */
  | 'SYNCED'
  /** It could not be read the last time. */
  | 'FAILING';

/** What became of a row of a source. */
export type RowVerdict =
  /** It became a new thing. */
  | 'NEW'
  /** It changed one. */
  | 'CHANGED'
  /** It changed nothing. */
  | 'SAME'
  /** It was left out: filtered, over, or there twice. */
  | 'SKIPPED'
  /** It cannot be read. */
  | 'REFUSED'
  /** It is no longer in the source. */
  | 'GONE';

/** What a source is and how it is read. */
export type SourceInput = {
  /** What it is called, 1 to 200 characters. */
  title: Scalars['String']['input'];
  /** What its rows become; EVENT when it is left out. */
  kind?: InputMaybe<SourceKind>;
  /** How it is written; recognised when it is left out. */
  format?: InputMaybe<SourceFormat>;
  /** Where it is fetched, https or webcal, without redirects, up to 5 MiB; it may be a secret, and only editors see it. */
  url?: InputMaybe<Scalars['String']['input']>;
  /** The file itself when it has no address: its text, or a workbook in base64; up to 500 rows. */
  content?: InputMaybe<Scalars['String']['input']>;
  /** The tags of which a row needs one, up to 50; all are read when it is left out. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Who may read what comes from it; DRAFT when it is left out. */
  visibility?: InputMaybe<Visibility>;
  /** What its tags say that a thing is about, up to 50 tags; usual German words are known. */
  topics?: InputMaybe<Array<TagTopicsInput>>;
};

/** What to change of a source. */
export type UpdateSourceInput = {
  /** What it is called, 1 to 200 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** Where it is fetched, as in SourceInput. */
  url?: InputMaybe<Scalars['String']['input']>;
  /** The tags of which a row needs one, up to 50. */
  tags?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Who may read what comes from it; also what is there already, unless that was edited here. */
  visibility?: InputMaybe<Visibility>;
  /** What its tags say that a thing is about, up to 50 tags. */
  topics?: InputMaybe<Array<TagTopicsInput>>;
};

/** What a tag of a source says that a thing is about. */
export type TagTopicsInput = {
  /** The tag, up to 100 characters. */
  tag: Scalars['String']['input'];
  /** The topics, up to 10. */
  topics: Array<Topic>;
};

/** Where all that a city owns can be fetched. */
export type CityExport = {
  __typename?: 'CityExport';
  /** The address; whoever knows it can fetch everything, drafts included. */
  url?: Maybe<Scalars['WebAddress']['output']>;
  /** Until when it holds, ten minutes from now. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
};

export type Link__Purpose =
  /** `SECURITY` features provide metadata necessary to securely resolve fields. */
  | 'SECURITY'
  /** `EXECUTION` features provide metadata necessary for operation execution. */
  | 'EXECUTION';

/** Questions that one city answers; every one names its city or an id, which begins with the city. */
export type Query = {
  __typename?: 'Query';
  /** One initiative by its id; null when nothing readable has this id. */
  initiative?: Maybe<Initiative>;
  /** One event by its id; null when nothing readable has this id. */
  event?: Maybe<Event>;
  /** One best practice by its id; null when nothing readable has this id. */
  bestPractice?: Maybe<BestPractice>;
  /** One funding programme by its id; null when nothing readable has this id. */
  funding?: Maybe<Funding>;
  /** One training by its id; null when nothing readable has this id. */
  training?: Maybe<Training>;
  /** One working group by its id; null when nothing readable has this id. */
  workingGroup?: Maybe<WorkingGroup>;
  /** One conference by its id; null when nothing readable has this id. */
  conference?: Maybe<Conference>;
  /** One board entry by its id; null when nothing readable has this id. */
  boardEntry?: Maybe<BoardEntry>;
  /** One mailing list by its id; null when nothing readable has this id. */
  mailingList?: Maybe<MailingList>;
  /** One district by its id; null when nothing readable has this id. */
  district?: Maybe<District>;
  /** What is stored about a person in the city, for editors of the city (GDPR, Article 15). */
  personalDataOf?: Maybe<Array<PersonalData>>;
};


/** Questions that one city answers; every one names its city or an id, which begins with the city. */
export type QueryInitiativeArgs = {
  id: Scalars['ID']['input'];
};


/** Questions that one city answers; every one names its city or an id, which begins with the city. */
export type QueryEventArgs = {
  id: Scalars['ID']['input'];
};


/** Questions that one city answers; every one names its city or an id, which begins with the city. */
export type QueryBestPracticeArgs = {
  id: Scalars['ID']['input'];
};


/** Questions that one city answers; every one names its city or an id, which begins with the city. */
export type QueryFundingArgs = {
  id: Scalars['ID']['input'];
};


/** Questions that one city answers; every one names its city or an id, which begins with the city. */
export type QueryTrainingArgs = {
  id: Scalars['ID']['input'];
};


/** Questions that one city answers; every one names its city or an id, which begins with the city. */
export type QueryWorkingGroupArgs = {
  id: Scalars['ID']['input'];
};


/** Questions that one city answers; every one names its city or an id, which begins with the city. */
export type QueryConferenceArgs = {
  id: Scalars['ID']['input'];
};


/** Questions that one city answers; every one names its city or an id, which begins with the city. */
export type QueryBoardEntryArgs = {
  id: Scalars['ID']['input'];
};


/** Questions that one city answers; every one names its city or an id, which begins with the city. */
export type QueryMailingListArgs = {
  id: Scalars['ID']['input'];
};


/** Questions that one city answers; every one names its city or an id, which begins with the city. */
export type QueryDistrictArgs = {
  id: Scalars['ID']['input'];
};


/** Questions that one city answers; every one names its city or an id, which begins with the city. */
export type QueryPersonalDataOfArgs = {
  city: Scalars['ID']['input'];
  input: PersonInput;
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
  Initiative: Initiative;
  Event: Event;
  BestPractice: BestPractice;
  Funding: Funding;
  Training: Training;
  WorkingGroup: WorkingGroup;
  Conference: Conference;
  BoardEntry: BoardEntry;
  MailingList: MailingList;
  District: District;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  City:
    ( { __typename: 'City' }
    & GraphQLRecursivePick<FederationTypes['City'], {"slug":true}> );
  Initiative:
    ( { __typename: 'Initiative' }
    & GraphQLRecursivePick<FederationTypes['Initiative'], {"id":true}> );
  Event:
    ( { __typename: 'Event' }
    & GraphQLRecursivePick<FederationTypes['Event'], {"id":true}> );
  BestPractice:
    ( { __typename: 'BestPractice' }
    & GraphQLRecursivePick<FederationTypes['BestPractice'], {"id":true}> );
  Funding:
    ( { __typename: 'Funding' }
    & GraphQLRecursivePick<FederationTypes['Funding'], {"id":true}> );
  Training:
    ( { __typename: 'Training' }
    & GraphQLRecursivePick<FederationTypes['Training'], {"id":true}> );
  WorkingGroup:
    ( { __typename: 'WorkingGroup' }
    & GraphQLRecursivePick<FederationTypes['WorkingGroup'], {"id":true}> );
  Conference:
    ( { __typename: 'Conference' }
    & GraphQLRecursivePick<FederationTypes['Conference'], {"id":true}> );
  BoardEntry:
    ( { __typename: 'BoardEntry' }
    & GraphQLRecursivePick<FederationTypes['BoardEntry'], {"id":true}> );
  MailingList:
    ( { __typename: 'MailingList' }
    & GraphQLRecursivePick<FederationTypes['MailingList'], {"id":true}> );
  District:
    ( { __typename: 'District' }
    & GraphQLRecursivePick<FederationTypes['District'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Listing:
    | ( InitiativeRow )
    | ( EventRow )
    | ( BestPracticeRow )
    | ( FundingRow )
    | ( TrainingRow )
    | ( WorkingGroupRow )
    | ( ConferenceRow )
    | ( BoardEntryRow )
    | ( MailingListRow )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  PartialDate: ResolverTypeWrapper<Scalars['PartialDate']['output']>;
  WebAddress: ResolverTypeWrapper<Scalars['WebAddress']['output']>;
  Csv: ResolverTypeWrapper<Scalars['Csv']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  City: ResolverTypeWrapper<CityParent>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Listing: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Listing']>;
  Initiative: ResolverTypeWrapper<InitiativeRow>;
  Event: ResolverTypeWrapper<EventRow>;
  BestPractice: ResolverTypeWrapper<BestPracticeRow>;
  Funding: ResolverTypeWrapper<FundingRow>;
  Training: ResolverTypeWrapper<TrainingRow>;
  WorkingGroup: ResolverTypeWrapper<WorkingGroupRow>;
  Conference: ResolverTypeWrapper<ConferenceRow>;
  BoardEntry: ResolverTypeWrapper<BoardEntryRow>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  MailingList: ResolverTypeWrapper<MailingListRow>;
  ListPost: ResolverTypeWrapper<PostRow>;
  SubscriptionRequest: ResolverTypeWrapper<SubscriptionRequest>;
  District: ResolverTypeWrapper<DistrictRow>;
  Contact: ResolverTypeWrapper<Contact>;
  Document: ResolverTypeWrapper<Document>;
  Attendance: ResolverTypeWrapper<Attendance>;
  BoardAnswer: ResolverTypeWrapper<BoardAnswer>;
  BoardMatch: ResolverTypeWrapper<BoardMatchRow>;
  ConferenceCoverage: ResolverTypeWrapper<Omit<ConferenceCoverage, 'city' | 'districts' | 'withoutConference'> & { city?: Maybe<ResolversTypes['City']>, districts?: Maybe<Array<ResolversTypes['DistrictCoverage']>>, withoutConference?: Maybe<Array<ResolversTypes['District']>> }>;
  DistrictCoverage: ResolverTypeWrapper<CoverageRow>;
  Occurrence: ResolverTypeWrapper<Occurrence>;
  MovedDate: ResolverTypeWrapper<MovedDate>;
  Venue: ResolverTypeWrapper<Venue>;
  GeoPoint: ResolverTypeWrapper<GeoPoint>;
  ConsentForm: ConsentForm;
  Consent: ResolverTypeWrapper<ConsentRow>;
  ConsentConnection: ResolverTypeWrapper<ConsentPage>;
  ConsentEdge: ResolverTypeWrapper<Omit<ConsentEdge, 'node'> & { node?: Maybe<ResolversTypes['Consent']> }>;
  Erasure: ResolverTypeWrapper<ErasureRow>;
  ErasureCount: ResolverTypeWrapper<ErasureCount>;
  ErasureConnection: ResolverTypeWrapper<ErasurePage>;
  ErasureEdge: ResolverTypeWrapper<Omit<ErasureEdge, 'node'> & { node?: Maybe<ResolversTypes['Erasure']> }>;
  PersonalData: ResolverTypeWrapper<PersonalData>;
  PendingChange: ResolverTypeWrapper<ChangeRow>;
  ChangedField: ResolverTypeWrapper<ChangedField>;
  PendingChangeConnection: ResolverTypeWrapper<ChangePage>;
  PendingChangeEdge: ResolverTypeWrapper<Omit<PendingChangeEdge, 'node'> & { node?: Maybe<ResolversTypes['PendingChange']> }>;
  CityAuditLog: ResolverTypeWrapper<AuditPage>;
  CityAuditEdge: ResolverTypeWrapper<Omit<CityAuditEdge, 'node'> & { node?: Maybe<ResolversTypes['CityAuditEntry']> }>;
  CityAuditEntry: ResolverTypeWrapper<AuditRow>;
  CityAuditDetail: ResolverTypeWrapper<CityAuditDetail>;
  InitiativeConnection: ResolverTypeWrapper<InitiativePage>;
  InitiativeEdge: ResolverTypeWrapper<Omit<InitiativeEdge, 'node'> & { node?: Maybe<ResolversTypes['Initiative']> }>;
  EventConnection: ResolverTypeWrapper<EventPage>;
  EventEdge: ResolverTypeWrapper<Omit<EventEdge, 'node'> & { node?: Maybe<ResolversTypes['Event']> }>;
  BestPracticeConnection: ResolverTypeWrapper<BestPracticePage>;
  BestPracticeEdge: ResolverTypeWrapper<Omit<BestPracticeEdge, 'node'> & { node?: Maybe<ResolversTypes['BestPractice']> }>;
  FundingConnection: ResolverTypeWrapper<FundingPage>;
  FundingEdge: ResolverTypeWrapper<Omit<FundingEdge, 'node'> & { node?: Maybe<ResolversTypes['Funding']> }>;
  TrainingConnection: ResolverTypeWrapper<TrainingPage>;
  TrainingEdge: ResolverTypeWrapper<Omit<TrainingEdge, 'node'> & { node?: Maybe<ResolversTypes['Training']> }>;
  WorkingGroupConnection: ResolverTypeWrapper<WorkingGroupPage>;
  WorkingGroupEdge: ResolverTypeWrapper<Omit<WorkingGroupEdge, 'node'> & { node?: Maybe<ResolversTypes['WorkingGroup']> }>;
  GroupMember: ResolverTypeWrapper<MemberRow>;
  GroupMemberConnection: ResolverTypeWrapper<MemberPage>;
  GroupMemberEdge: ResolverTypeWrapper<Omit<GroupMemberEdge, 'node'> & { node?: Maybe<ResolversTypes['GroupMember']> }>;
  ConferenceConnection: ResolverTypeWrapper<ConferencePage>;
  ConferenceEdge: ResolverTypeWrapper<Omit<ConferenceEdge, 'node'> & { node?: Maybe<ResolversTypes['Conference']> }>;
  BoardEntryConnection: ResolverTypeWrapper<BoardEntryPage>;
  BoardEntryEdge: ResolverTypeWrapper<Omit<BoardEntryEdge, 'node'> & { node?: Maybe<ResolversTypes['BoardEntry']> }>;
  MailingListConnection: ResolverTypeWrapper<MailingListPage>;
  MailingListEdge: ResolverTypeWrapper<Omit<MailingListEdge, 'node'> & { node?: Maybe<ResolversTypes['MailingList']> }>;
  ListPostConnection: ResolverTypeWrapper<PostPage>;
  ListPostEdge: ResolverTypeWrapper<Omit<ListPostEdge, 'node'> & { node?: Maybe<ResolversTypes['ListPost']> }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Topic: Topic;
  Visibility: Visibility;
  ChangeVerb: ChangeVerb;
  ChangeState: ChangeState;
  InitiativeForm: InitiativeForm;
  EventForm: EventForm;
  EventStatus: EventStatus;
  Audience: Audience;
  ListPolicy: ListPolicy;
  ListMode: ListMode;
  PostState: PostState;
  GroupState: GroupState;
  Openness: Openness;
  BoardDirection: BoardDirection;
  BoardSubject: BoardSubject;
  BoardState: BoardState;
  BoardMatchReason: BoardMatchReason;
  DocumentForm: DocumentForm;
  Sector: Sector;
  InitiativeSort: InitiativeSort;
  EventSort: EventSort;
  BestPracticeSort: BestPracticeSort;
  FundingSort: FundingSort;
  TrainingSort: TrainingSort;
  WorkingGroupSort: WorkingGroupSort;
  ConferenceSort: ConferenceSort;
  BoardEntrySort: BoardEntrySort;
  MailingListSort: MailingListSort;
  DocumentInput: DocumentInput;
  AttendanceInput: AttendanceInput;
  ContactInput: ContactInput;
  ConsentInput: ConsentInput;
  PersonInput: PersonInput;
  VenueInput: VenueInput;
  GeoPointInput: GeoPointInput;
  CreateInitiativeInput: CreateInitiativeInput;
  UpdateInitiativeInput: UpdateInitiativeInput;
  OccurrenceInput: OccurrenceInput;
  MovedDateInput: MovedDateInput;
  CreateEventInput: CreateEventInput;
  UpdateEventInput: UpdateEventInput;
  CreateBestPracticeInput: CreateBestPracticeInput;
  UpdateBestPracticeInput: UpdateBestPracticeInput;
  CreateFundingInput: CreateFundingInput;
  UpdateFundingInput: UpdateFundingInput;
  CreateTrainingInput: CreateTrainingInput;
  UpdateTrainingInput: UpdateTrainingInput;
  CreateWorkingGroupInput: CreateWorkingGroupInput;
  UpdateWorkingGroupInput: UpdateWorkingGroupInput;
  JoinGroupInput: JoinGroupInput;
  CreateConferenceInput: CreateConferenceInput;
  UpdateConferenceInput: UpdateConferenceInput;
  CreateBoardEntryInput: CreateBoardEntryInput;
  UpdateBoardEntryInput: UpdateBoardEntryInput;
  CreateMailingListInput: CreateMailingListInput;
  UpdateMailingListInput: UpdateMailingListInput;
  SubscribeInput: SubscribeInput;
  ListPostInput: ListPostInput;
  AnswerBoardEntryInput: AnswerBoardEntryInput;
  CreateDistrictInput: CreateDistrictInput;
  UpdateDistrictInput: UpdateDistrictInput;
  Source: ResolverTypeWrapper<SourceRecord>;
  TagTopics: ResolverTypeWrapper<TagTopics>;
  SourceCounts: ResolverTypeWrapper<Counts>;
  SourceRow: ResolverTypeWrapper<RowRecord>;
  SourceRowConnection: ResolverTypeWrapper<RowPage>;
  SourceRowEdge: ResolverTypeWrapper<Omit<SourceRowEdge, 'node'> & { node?: Maybe<ResolversTypes['SourceRow']> }>;
  SourceConnection: ResolverTypeWrapper<SourcePage>;
  SourceEdge: ResolverTypeWrapper<Omit<SourceEdge, 'node'> & { node?: Maybe<ResolversTypes['Source']> }>;
  SourcePreview: ResolverTypeWrapper<PreviewRecord>;
  ImportedFrom: ResolverTypeWrapper<OriginRecord>;
  SourceKind: SourceKind;
  SourceFormat: SourceFormat;
  SourceState: SourceState;
  RowVerdict: RowVerdict;
  SourceInput: SourceInput;
  UpdateSourceInput: UpdateSourceInput;
  TagTopicsInput: TagTopicsInput;
  CityExport: ResolverTypeWrapper<CityExport>;
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
  Csv: Scalars['Csv']['output'];
  Mutation: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  City: CityParent;
  Int: Scalars['Int']['output'];
  Listing: ResolversInterfaceTypes<ResolversParentTypes>['Listing'];
  Initiative: InitiativeRow;
  Event: EventRow;
  BestPractice: BestPracticeRow;
  Funding: FundingRow;
  Training: TrainingRow;
  WorkingGroup: WorkingGroupRow;
  Conference: ConferenceRow;
  BoardEntry: BoardEntryRow;
  Float: Scalars['Float']['output'];
  MailingList: MailingListRow;
  ListPost: PostRow;
  SubscriptionRequest: SubscriptionRequest;
  District: DistrictRow;
  Contact: Contact;
  Document: Document;
  Attendance: Attendance;
  BoardAnswer: BoardAnswer;
  BoardMatch: BoardMatchRow;
  ConferenceCoverage: Omit<ConferenceCoverage, 'city' | 'districts' | 'withoutConference'> & { city?: Maybe<ResolversParentTypes['City']>, districts?: Maybe<Array<ResolversParentTypes['DistrictCoverage']>>, withoutConference?: Maybe<Array<ResolversParentTypes['District']>> };
  DistrictCoverage: CoverageRow;
  Occurrence: Occurrence;
  MovedDate: MovedDate;
  Venue: Venue;
  GeoPoint: GeoPoint;
  Consent: ConsentRow;
  ConsentConnection: ConsentPage;
  ConsentEdge: Omit<ConsentEdge, 'node'> & { node?: Maybe<ResolversParentTypes['Consent']> };
  Erasure: ErasureRow;
  ErasureCount: ErasureCount;
  ErasureConnection: ErasurePage;
  ErasureEdge: Omit<ErasureEdge, 'node'> & { node?: Maybe<ResolversParentTypes['Erasure']> };
  PersonalData: PersonalData;
  PendingChange: ChangeRow;
  ChangedField: ChangedField;
  PendingChangeConnection: ChangePage;
  PendingChangeEdge: Omit<PendingChangeEdge, 'node'> & { node?: Maybe<ResolversParentTypes['PendingChange']> };
  CityAuditLog: AuditPage;
  CityAuditEdge: Omit<CityAuditEdge, 'node'> & { node?: Maybe<ResolversParentTypes['CityAuditEntry']> };
  CityAuditEntry: AuditRow;
  CityAuditDetail: CityAuditDetail;
  InitiativeConnection: InitiativePage;
  InitiativeEdge: Omit<InitiativeEdge, 'node'> & { node?: Maybe<ResolversParentTypes['Initiative']> };
  EventConnection: EventPage;
  EventEdge: Omit<EventEdge, 'node'> & { node?: Maybe<ResolversParentTypes['Event']> };
  BestPracticeConnection: BestPracticePage;
  BestPracticeEdge: Omit<BestPracticeEdge, 'node'> & { node?: Maybe<ResolversParentTypes['BestPractice']> };
  FundingConnection: FundingPage;
  FundingEdge: Omit<FundingEdge, 'node'> & { node?: Maybe<ResolversParentTypes['Funding']> };
  TrainingConnection: TrainingPage;
  TrainingEdge: Omit<TrainingEdge, 'node'> & { node?: Maybe<ResolversParentTypes['Training']> };
  WorkingGroupConnection: WorkingGroupPage;
  WorkingGroupEdge: Omit<WorkingGroupEdge, 'node'> & { node?: Maybe<ResolversParentTypes['WorkingGroup']> };
  GroupMember: MemberRow;
  GroupMemberConnection: MemberPage;
  GroupMemberEdge: Omit<GroupMemberEdge, 'node'> & { node?: Maybe<ResolversParentTypes['GroupMember']> };
  ConferenceConnection: ConferencePage;
  ConferenceEdge: Omit<ConferenceEdge, 'node'> & { node?: Maybe<ResolversParentTypes['Conference']> };
  BoardEntryConnection: BoardEntryPage;
  BoardEntryEdge: Omit<BoardEntryEdge, 'node'> & { node?: Maybe<ResolversParentTypes['BoardEntry']> };
  MailingListConnection: MailingListPage;
  MailingListEdge: Omit<MailingListEdge, 'node'> & { node?: Maybe<ResolversParentTypes['MailingList']> };
  ListPostConnection: PostPage;
  ListPostEdge: Omit<ListPostEdge, 'node'> & { node?: Maybe<ResolversParentTypes['ListPost']> };
  PageInfo: PageInfo;
  DocumentInput: DocumentInput;
  AttendanceInput: AttendanceInput;
  ContactInput: ContactInput;
  ConsentInput: ConsentInput;
  PersonInput: PersonInput;
  VenueInput: VenueInput;
  GeoPointInput: GeoPointInput;
  CreateInitiativeInput: CreateInitiativeInput;
  UpdateInitiativeInput: UpdateInitiativeInput;
  OccurrenceInput: OccurrenceInput;
  MovedDateInput: MovedDateInput;
  CreateEventInput: CreateEventInput;
  UpdateEventInput: UpdateEventInput;
  CreateBestPracticeInput: CreateBestPracticeInput;
  UpdateBestPracticeInput: UpdateBestPracticeInput;
  CreateFundingInput: CreateFundingInput;
  UpdateFundingInput: UpdateFundingInput;
  CreateTrainingInput: CreateTrainingInput;
  UpdateTrainingInput: UpdateTrainingInput;
  CreateWorkingGroupInput: CreateWorkingGroupInput;
  UpdateWorkingGroupInput: UpdateWorkingGroupInput;
  JoinGroupInput: JoinGroupInput;
  CreateConferenceInput: CreateConferenceInput;
  UpdateConferenceInput: UpdateConferenceInput;
  CreateBoardEntryInput: CreateBoardEntryInput;
  UpdateBoardEntryInput: UpdateBoardEntryInput;
  CreateMailingListInput: CreateMailingListInput;
  UpdateMailingListInput: UpdateMailingListInput;
  SubscribeInput: SubscribeInput;
  ListPostInput: ListPostInput;
  AnswerBoardEntryInput: AnswerBoardEntryInput;
  CreateDistrictInput: CreateDistrictInput;
  UpdateDistrictInput: UpdateDistrictInput;
  Source: SourceRecord;
  TagTopics: TagTopics;
  SourceCounts: Counts;
  SourceRow: RowRecord;
  SourceRowConnection: RowPage;
  SourceRowEdge: Omit<SourceRowEdge, 'node'> & { node?: Maybe<ResolversParentTypes['SourceRow']> };
  SourceConnection: SourcePage;
  SourceEdge: Omit<SourceEdge, 'node'> & { node?: Maybe<ResolversParentTypes['Source']> };
  SourcePreview: PreviewRecord;
  ImportedFrom: OriginRecord;
  SourceInput: SourceInput;
  UpdateSourceInput: UpdateSourceInput;
  TagTopicsInput: TagTopicsInput;
  CityExport: CityExport;
  link__Import: Scalars['link__Import']['output'];
  federation__FieldSet: Scalars['federation__FieldSet']['output'];
  federation__Scope: Scalars['federation__Scope']['output'];
  federation__Policy: Scalars['federation__Policy']['output'];
  Query: Record<PropertyKey, never>;
  String: Scalars['String']['output'];
  Boolean: Scalars['Boolean']['output'];
};

export type SinceDirectiveArgs = {
  version: Scalars['String']['input'];
};

export type SinceDirectiveResolver<Result, Parent, ContextType = Context, Args = SinceDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

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

export type Federation__ProvidesDirectiveArgs = {
  fields: Scalars['federation__FieldSet']['input'];
};

export type Federation__ProvidesDirectiveResolver<Result, Parent, ContextType = Context, Args = Federation__ProvidesDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__ExternalDirectiveArgs = {
  reason?: Maybe<Scalars['String']['input']>;
};

export type Federation__ExternalDirectiveResolver<Result, Parent, ContextType = Context, Args = Federation__ExternalDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

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

export interface CsvScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Csv'], any> {
  name: 'Csv';
}

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  createInitiative?: Resolver<Maybe<ResolversTypes['Initiative']>, ParentType, ContextType, RequireFields<MutationCreateInitiativeArgs, 'city' | 'input'>>;
  updateInitiative?: Resolver<Maybe<ResolversTypes['Initiative']>, ParentType, ContextType, RequireFields<MutationUpdateInitiativeArgs, 'id' | 'input'>>;
  withdrawInitiative?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType, RequireFields<MutationWithdrawInitiativeArgs, 'id'>>;
  createEvent?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType, RequireFields<MutationCreateEventArgs, 'city' | 'input'>>;
  updateEvent?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType, RequireFields<MutationUpdateEventArgs, 'id' | 'input'>>;
  cancelEvent?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType, RequireFields<MutationCancelEventArgs, 'id'>>;
  cancelOccurrence?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType, RequireFields<MutationCancelOccurrenceArgs, 'id' | 'startsAt'>>;
  moveOccurrence?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType, RequireFields<MutationMoveOccurrenceArgs, 'id' | 'startsAt' | 'to'>>;
  withdrawEvent?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType, RequireFields<MutationWithdrawEventArgs, 'id'>>;
  createBestPractice?: Resolver<Maybe<ResolversTypes['BestPractice']>, ParentType, ContextType, RequireFields<MutationCreateBestPracticeArgs, 'city' | 'input'>>;
  updateBestPractice?: Resolver<Maybe<ResolversTypes['BestPractice']>, ParentType, ContextType, RequireFields<MutationUpdateBestPracticeArgs, 'id' | 'input'>>;
  withdrawBestPractice?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType, RequireFields<MutationWithdrawBestPracticeArgs, 'id'>>;
  createFunding?: Resolver<Maybe<ResolversTypes['Funding']>, ParentType, ContextType, RequireFields<MutationCreateFundingArgs, 'city' | 'input'>>;
  updateFunding?: Resolver<Maybe<ResolversTypes['Funding']>, ParentType, ContextType, RequireFields<MutationUpdateFundingArgs, 'id' | 'input'>>;
  withdrawFunding?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType, RequireFields<MutationWithdrawFundingArgs, 'id'>>;
  createTraining?: Resolver<Maybe<ResolversTypes['Training']>, ParentType, ContextType, RequireFields<MutationCreateTrainingArgs, 'city' | 'input'>>;
  updateTraining?: Resolver<Maybe<ResolversTypes['Training']>, ParentType, ContextType, RequireFields<MutationUpdateTrainingArgs, 'id' | 'input'>>;
  withdrawTraining?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType, RequireFields<MutationWithdrawTrainingArgs, 'id'>>;
  createWorkingGroup?: Resolver<Maybe<ResolversTypes['WorkingGroup']>, ParentType, ContextType, RequireFields<MutationCreateWorkingGroupArgs, 'city' | 'input'>>;
  updateWorkingGroup?: Resolver<Maybe<ResolversTypes['WorkingGroup']>, ParentType, ContextType, RequireFields<MutationUpdateWorkingGroupArgs, 'id' | 'input'>>;
  withdrawWorkingGroup?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType, RequireFields<MutationWithdrawWorkingGroupArgs, 'id'>>;
  joinGroup?: Resolver<Maybe<ResolversTypes['WorkingGroup']>, ParentType, ContextType, RequireFields<MutationJoinGroupArgs, 'id'>>;
  leaveGroup?: Resolver<Maybe<ResolversTypes['WorkingGroup']>, ParentType, ContextType, RequireFields<MutationLeaveGroupArgs, 'id'>>;
  removeMember?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType, RequireFields<MutationRemoveMemberArgs, 'id'>>;
  createConference?: Resolver<Maybe<ResolversTypes['Conference']>, ParentType, ContextType, RequireFields<MutationCreateConferenceArgs, 'city' | 'input'>>;
  updateConference?: Resolver<Maybe<ResolversTypes['Conference']>, ParentType, ContextType, RequireFields<MutationUpdateConferenceArgs, 'id' | 'input'>>;
  withdrawConference?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType, RequireFields<MutationWithdrawConferenceArgs, 'id'>>;
  createBoardEntry?: Resolver<Maybe<ResolversTypes['BoardEntry']>, ParentType, ContextType, RequireFields<MutationCreateBoardEntryArgs, 'city' | 'input'>>;
  updateBoardEntry?: Resolver<Maybe<ResolversTypes['BoardEntry']>, ParentType, ContextType, RequireFields<MutationUpdateBoardEntryArgs, 'id' | 'input'>>;
  withdrawBoardEntry?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType, RequireFields<MutationWithdrawBoardEntryArgs, 'id'>>;
  createMailingList?: Resolver<Maybe<ResolversTypes['MailingList']>, ParentType, ContextType, RequireFields<MutationCreateMailingListArgs, 'city' | 'input'>>;
  updateMailingList?: Resolver<Maybe<ResolversTypes['MailingList']>, ParentType, ContextType, RequireFields<MutationUpdateMailingListArgs, 'id' | 'input'>>;
  withdrawMailingList?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType, RequireFields<MutationWithdrawMailingListArgs, 'id'>>;
  subscribe?: Resolver<Maybe<ResolversTypes['SubscriptionRequest']>, ParentType, ContextType, RequireFields<MutationSubscribeArgs, 'id' | 'input'>>;
  postToList?: Resolver<Maybe<ResolversTypes['ListPost']>, ParentType, ContextType, RequireFields<MutationPostToListArgs, 'id' | 'input'>>;
  approvePost?: Resolver<Maybe<ResolversTypes['ListPost']>, ParentType, ContextType, RequireFields<MutationApprovePostArgs, 'id'>>;
  declinePost?: Resolver<Maybe<ResolversTypes['ListPost']>, ParentType, ContextType, RequireFields<MutationDeclinePostArgs, 'id' | 'reason'>>;
  announceFunding?: Resolver<Maybe<ResolversTypes['ListPost']>, ParentType, ContextType, RequireFields<MutationAnnounceFundingArgs, 'id' | 'list'>>;
  answerBoardEntry?: Resolver<Maybe<ResolversTypes['BoardAnswer']>, ParentType, ContextType, RequireFields<MutationAnswerBoardEntryArgs, 'id' | 'input'>>;
  createDistrict?: Resolver<Maybe<ResolversTypes['District']>, ParentType, ContextType, RequireFields<MutationCreateDistrictArgs, 'city' | 'input'>>;
  updateDistrict?: Resolver<Maybe<ResolversTypes['District']>, ParentType, ContextType, RequireFields<MutationUpdateDistrictArgs, 'id' | 'input'>>;
  withdrawDistrict?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType, RequireFields<MutationWithdrawDistrictArgs, 'id'>>;
  approveChange?: Resolver<Maybe<ResolversTypes['PendingChange']>, ParentType, ContextType, RequireFields<MutationApproveChangeArgs, 'id'>>;
  declineChange?: Resolver<Maybe<ResolversTypes['PendingChange']>, ParentType, ContextType, RequireFields<MutationDeclineChangeArgs, 'id' | 'reason'>>;
  closeCity?: Resolver<Maybe<ResolversTypes['City']>, ParentType, ContextType, RequireFields<MutationCloseCityArgs, 'city' | 'closed'>>;
  previewSource?: Resolver<Maybe<ResolversTypes['SourcePreview']>, ParentType, ContextType, RequireFields<MutationPreviewSourceArgs, 'city' | 'input'>>;
  addSource?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType, RequireFields<MutationAddSourceArgs, 'city' | 'input'>>;
  syncSource?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType, RequireFields<MutationSyncSourceArgs, 'id'>>;
  updateSource?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType, RequireFields<MutationUpdateSourceArgs, 'id' | 'input'>>;
  removeSource?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType, RequireFields<MutationRemoveSourceArgs, 'id' | 'withdrawItems'>>;
  restoreOriginal?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType, RequireFields<MutationRestoreOriginalArgs, 'id'>>;
  exportCity?: Resolver<Maybe<ResolversTypes['CityExport']>, ParentType, ContextType, RequireFields<MutationExportCityArgs, 'city'>>;
  withdrawConsent?: Resolver<Maybe<ResolversTypes['Consent']>, ParentType, ContextType, RequireFields<MutationWithdrawConsentArgs, 'id'>>;
  erasePerson?: Resolver<Maybe<ResolversTypes['Erasure']>, ParentType, ContextType, RequireFields<MutationErasePersonArgs, 'city' | 'input'>>;
};

export type CityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['City'] = ResolversParentTypes['City'], FederationReferenceType extends FederationReferenceTypes['City'] = FederationReferenceTypes['City']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['City']> | FederationReferenceType, FederationReferenceType, ContextType>;
  slug?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  initiatives?: Resolver<Maybe<ResolversTypes['InitiativeConnection']>, ParentType, ContextType, RequireFields<CityInitiativesArgs, 'first' | 'sort'>>;
  events?: Resolver<Maybe<ResolversTypes['EventConnection']>, ParentType, ContextType, RequireFields<CityEventsArgs, 'first' | 'sort'>>;
  bestPractices?: Resolver<Maybe<ResolversTypes['BestPracticeConnection']>, ParentType, ContextType, RequireFields<CityBestPracticesArgs, 'first' | 'sort'>>;
  funding?: Resolver<Maybe<ResolversTypes['FundingConnection']>, ParentType, ContextType, RequireFields<CityFundingArgs, 'first' | 'includeExpired' | 'sort'>>;
  trainings?: Resolver<Maybe<ResolversTypes['TrainingConnection']>, ParentType, ContextType, RequireFields<CityTrainingsArgs, 'first' | 'includeExpired' | 'sort'>>;
  workingGroups?: Resolver<Maybe<ResolversTypes['WorkingGroupConnection']>, ParentType, ContextType, RequireFields<CityWorkingGroupsArgs, 'first' | 'sort'>>;
  conferences?: Resolver<Maybe<ResolversTypes['ConferenceConnection']>, ParentType, ContextType, RequireFields<CityConferencesArgs, 'first' | 'sort'>>;
  board?: Resolver<Maybe<ResolversTypes['BoardEntryConnection']>, ParentType, ContextType, RequireFields<CityBoardArgs, 'first' | 'includeExpired' | 'sort'>>;
  mailingLists?: Resolver<Maybe<ResolversTypes['MailingListConnection']>, ParentType, ContextType, RequireFields<CityMailingListsArgs, 'first' | 'sort'>>;
  conferenceCoverage?: Resolver<Maybe<ResolversTypes['ConferenceCoverage']>, ParentType, ContextType>;
  districts?: Resolver<Maybe<Array<ResolversTypes['District']>>, ParentType, ContextType>;
  office?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  sources?: Resolver<Maybe<ResolversTypes['SourceConnection']>, ParentType, ContextType, RequireFields<CitySourcesArgs, 'first'>>;
  pendingChanges?: Resolver<Maybe<ResolversTypes['PendingChangeConnection']>, ParentType, ContextType, RequireFields<CityPendingChangesArgs, 'first' | 'state'>>;
  consents?: Resolver<Maybe<ResolversTypes['ConsentConnection']>, ParentType, ContextType, RequireFields<CityConsentsArgs, 'first'>>;
  erasures?: Resolver<Maybe<ResolversTypes['ErasureConnection']>, ParentType, ContextType, RequireFields<CityErasuresArgs, 'first'>>;
  auditLog?: Resolver<Maybe<ResolversTypes['CityAuditLog']>, ParentType, ContextType, RequireFields<CityAuditLogArgs, 'first'>>;
};

export type ListingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Listing'] = ResolversParentTypes['Listing']> = {
  __resolveType: TypeResolveFn<'Initiative' | 'Event' | 'BestPractice' | 'Funding' | 'Training' | 'WorkingGroup' | 'Conference' | 'BoardEntry' | 'MailingList', ParentType, ContextType>;
};

export type InitiativeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Initiative'] = ResolversParentTypes['Initiative'], FederationReferenceType extends FederationReferenceTypes['Initiative'] = FederationReferenceTypes['Initiative']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Initiative']> | FederationReferenceType, FederationReferenceType, ContextType>;
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
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  events?: Resolver<Maybe<ResolversTypes['EventConnection']>, ParentType, ContextType, RequireFields<InitiativeEventsArgs, 'first' | 'sort'>>;
  visibility?: Resolver<Maybe<ResolversTypes['Visibility']>, ParentType, ContextType>;
  pendingChanges?: Resolver<Maybe<Array<ResolversTypes['PendingChange']>>, ParentType, ContextType>;
  importedFrom?: Resolver<Maybe<ResolversTypes['ImportedFrom']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['City']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['WebAddress']>, ParentType, ContextType>;
  licence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event'], FederationReferenceType extends FederationReferenceTypes['Event'] = FederationReferenceTypes['Event']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Event']> | FederationReferenceType, FederationReferenceType, ContextType>;
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
  occurrences?: Resolver<Maybe<Array<ResolversTypes['Occurrence']>>, ParentType, ContextType, RequireFields<EventOccurrencesArgs, 'first'>>;
  venue?: Resolver<Maybe<ResolversTypes['Venue']>, ParentType, ContextType>;
  onlineUrl?: Resolver<Maybe<ResolversTypes['WebAddress']>, ParentType, ContextType>;
  organiser?: Resolver<Maybe<ResolversTypes['Initiative']>, ParentType, ContextType>;
  district?: Resolver<Maybe<ResolversTypes['District']>, ParentType, ContextType>;
  audience?: Resolver<Maybe<ResolversTypes['Audience']>, ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['WorkingGroup']>, ParentType, ContextType>;
  conference?: Resolver<Maybe<ResolversTypes['Conference']>, ParentType, ContextType>;
  documents?: Resolver<Maybe<Array<ResolversTypes['Document']>>, ParentType, ContextType>;
  attendance?: Resolver<Maybe<Array<ResolversTypes['Attendance']>>, ParentType, ContextType>;
  busyId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  visibility?: Resolver<Maybe<ResolversTypes['Visibility']>, ParentType, ContextType>;
  pendingChanges?: Resolver<Maybe<Array<ResolversTypes['PendingChange']>>, ParentType, ContextType>;
  importedFrom?: Resolver<Maybe<ResolversTypes['ImportedFrom']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['City']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['WebAddress']>, ParentType, ContextType>;
  licence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BestPracticeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BestPractice'] = ResolversParentTypes['BestPractice'], FederationReferenceType extends FederationReferenceTypes['BestPractice'] = FederationReferenceTypes['BestPractice']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BestPractice']> | FederationReferenceType, FederationReferenceType, ContextType>;
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
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  visibility?: Resolver<Maybe<ResolversTypes['Visibility']>, ParentType, ContextType>;
  pendingChanges?: Resolver<Maybe<Array<ResolversTypes['PendingChange']>>, ParentType, ContextType>;
  importedFrom?: Resolver<Maybe<ResolversTypes['ImportedFrom']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['City']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['WebAddress']>, ParentType, ContextType>;
  licence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FundingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Funding'] = ResolversParentTypes['Funding'], FederationReferenceType extends FederationReferenceTypes['Funding'] = FederationReferenceTypes['Funding']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Funding']> | FederationReferenceType, FederationReferenceType, ContextType>;
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
  visibility?: Resolver<Maybe<ResolversTypes['Visibility']>, ParentType, ContextType>;
  pendingChanges?: Resolver<Maybe<Array<ResolversTypes['PendingChange']>>, ParentType, ContextType>;
  importedFrom?: Resolver<Maybe<ResolversTypes['ImportedFrom']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['City']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['WebAddress']>, ParentType, ContextType>;
  licence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TrainingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Training'] = ResolversParentTypes['Training'], FederationReferenceType extends FederationReferenceTypes['Training'] = FederationReferenceTypes['Training']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Training']> | FederationReferenceType, FederationReferenceType, ContextType>;
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
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  visibility?: Resolver<Maybe<ResolversTypes['Visibility']>, ParentType, ContextType>;
  pendingChanges?: Resolver<Maybe<Array<ResolversTypes['PendingChange']>>, ParentType, ContextType>;
  importedFrom?: Resolver<Maybe<ResolversTypes['ImportedFrom']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['City']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['WebAddress']>, ParentType, ContextType>;
  licence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WorkingGroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkingGroup'] = ResolversParentTypes['WorkingGroup'], FederationReferenceType extends FederationReferenceTypes['WorkingGroup'] = FederationReferenceTypes['WorkingGroup']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['WorkingGroup']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  topics?: Resolver<Maybe<Array<ResolversTypes['Topic']>>, ParentType, ContextType>;
  goal?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['GroupState']>, ParentType, ContextType>;
  speakerOffice?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  report?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  documents?: Resolver<Maybe<Array<ResolversTypes['Document']>>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  memberCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  members?: Resolver<Maybe<ResolversTypes['GroupMemberConnection']>, ParentType, ContextType, RequireFields<WorkingGroupMembersArgs, 'first'>>;
  meetings?: Resolver<Maybe<ResolversTypes['EventConnection']>, ParentType, ContextType, RequireFields<WorkingGroupMeetingsArgs, 'first' | 'sort'>>;
  visibility?: Resolver<Maybe<ResolversTypes['Visibility']>, ParentType, ContextType>;
  pendingChanges?: Resolver<Maybe<Array<ResolversTypes['PendingChange']>>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['City']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['WebAddress']>, ParentType, ContextType>;
  licence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ConferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Conference'] = ResolversParentTypes['Conference'], FederationReferenceType extends FederationReferenceTypes['Conference'] = FederationReferenceTypes['Conference']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Conference']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  topics?: Resolver<Maybe<Array<ResolversTypes['Topic']>>, ParentType, ContextType>;
  districts?: Resolver<Maybe<Array<ResolversTypes['District']>>, ParentType, ContextType>;
  convenor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  openTo?: Resolver<Maybe<ResolversTypes['Openness']>, ParentType, ContextType>;
  rhythm?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  meetings?: Resolver<Maybe<ResolversTypes['EventConnection']>, ParentType, ContextType, RequireFields<ConferenceMeetingsArgs, 'first' | 'sort'>>;
  lastMeeting?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  nextMeeting?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  visibility?: Resolver<Maybe<ResolversTypes['Visibility']>, ParentType, ContextType>;
  pendingChanges?: Resolver<Maybe<Array<ResolversTypes['PendingChange']>>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['City']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['WebAddress']>, ParentType, ContextType>;
  licence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type BoardEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BoardEntry'] = ResolversParentTypes['BoardEntry'], FederationReferenceType extends FederationReferenceTypes['BoardEntry'] = FederationReferenceTypes['BoardEntry']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['BoardEntry']> | FederationReferenceType, FederationReferenceType, ContextType>;
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
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  matches?: Resolver<Maybe<Array<ResolversTypes['BoardMatch']>>, ParentType, ContextType, RequireFields<BoardEntryMatchesArgs, 'first'>>;
  visibility?: Resolver<Maybe<ResolversTypes['Visibility']>, ParentType, ContextType>;
  pendingChanges?: Resolver<Maybe<Array<ResolversTypes['PendingChange']>>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['City']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['WebAddress']>, ParentType, ContextType>;
  licence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MailingListResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailingList'] = ResolversParentTypes['MailingList'], FederationReferenceType extends FederationReferenceTypes['MailingList'] = FederationReferenceTypes['MailingList']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['MailingList']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  topics?: Resolver<Maybe<Array<ResolversTypes['Topic']>>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  policy?: Resolver<Maybe<ResolversTypes['ListPolicy']>, ParentType, ContextType>;
  address?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['Contact']>, ParentType, ContextType>;
  subscriberCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  posts?: Resolver<Maybe<ResolversTypes['ListPostConnection']>, ParentType, ContextType, RequireFields<MailingListPostsArgs, 'first' | 'state'>>;
  visibility?: Resolver<Maybe<ResolversTypes['Visibility']>, ParentType, ContextType>;
  pendingChanges?: Resolver<Maybe<Array<ResolversTypes['PendingChange']>>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['City']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['WebAddress']>, ParentType, ContextType>;
  licence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ListPostResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ListPost'] = ResolversParentTypes['ListPost']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  list?: Resolver<Maybe<ResolversTypes['MailingList']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  topics?: Resolver<Maybe<Array<ResolversTypes['Topic']>>, ParentType, ContextType>;
  authorName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  announcement?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['PostState']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SubscriptionRequestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubscriptionRequest'] = ResolversParentTypes['SubscriptionRequest']> = {
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type DistrictResolvers<ContextType = Context, ParentType extends ResolversParentTypes['District'] = ResolversParentTypes['District'], FederationReferenceType extends FederationReferenceTypes['District'] = FederationReferenceTypes['District']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['District']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  topics?: Resolver<Maybe<Array<ResolversTypes['Topic']>>, ParentType, ContextType>;
  population?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  visibility?: Resolver<Maybe<ResolversTypes['Visibility']>, ParentType, ContextType>;
  pendingChanges?: Resolver<Maybe<Array<ResolversTypes['PendingChange']>>, ParentType, ContextType>;
  importedFrom?: Resolver<Maybe<ResolversTypes['ImportedFrom']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['City']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['WebAddress']>, ParentType, ContextType>;
  licence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ContactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contact'] = ResolversParentTypes['Contact']> = {
  office?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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

export type BoardAnswerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BoardAnswer'] = ResolversParentTypes['BoardAnswer']> = {
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
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

export type ConsentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Consent'] = ResolversParentTypes['Consent']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  person?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  wording?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  form?: Resolver<Maybe<ResolversTypes['ConsentForm']>, ParentType, ContextType>;
  givenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  recordedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ConsentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentConnection'] = ResolversParentTypes['ConsentConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['ConsentEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Consent']>>, ParentType, ContextType>;
  pageInfo?: Resolver<Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ConsentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsentEdge'] = ResolversParentTypes['ConsentEdge']> = {
  cursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Consent']>, ParentType, ContextType>;
};

export type ErasureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Erasure'] = ResolversParentTypes['Erasure']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  digest?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  doneAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  counts?: Resolver<Maybe<Array<ResolversTypes['ErasureCount']>>, ParentType, ContextType>;
  mailsOnTheirWay?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ErasureCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasureCount'] = ResolversParentTypes['ErasureCount']> = {
  table?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rows?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ErasureConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasureConnection'] = ResolversParentTypes['ErasureConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['ErasureEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Erasure']>>, ParentType, ContextType>;
  pageInfo?: Resolver<Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ErasureEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ErasureEdge'] = ResolversParentTypes['ErasureEdge']> = {
  cursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Erasure']>, ParentType, ContextType>;
};

export type PersonalDataResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonalData'] = ResolversParentTypes['PersonalData']> = {
  table?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  column?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  row?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PendingChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PendingChange'] = ResolversParentTypes['PendingChange']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  verb?: Resolver<Maybe<ResolversTypes['ChangeVerb']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  fields?: Resolver<Maybe<Array<ResolversTypes['ChangedField']>>, ParentType, ContextType>;
  author?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['ChangeState']>, ParentType, ContextType>;
  decidedBy?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ChangedFieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangedField'] = ResolversParentTypes['ChangedField']> = {
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PendingChangeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PendingChangeConnection'] = ResolversParentTypes['PendingChangeConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['PendingChangeEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['PendingChange']>>, ParentType, ContextType>;
  pageInfo?: Resolver<Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PendingChangeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PendingChangeEdge'] = ResolversParentTypes['PendingChangeEdge']> = {
  cursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['PendingChange']>, ParentType, ContextType>;
};

export type CityAuditLogResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CityAuditLog'] = ResolversParentTypes['CityAuditLog']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['CityAuditEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['CityAuditEntry']>>, ParentType, ContextType>;
  pageInfo?: Resolver<Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  csv?: Resolver<Maybe<ResolversTypes['Csv']>, ParentType, ContextType>;
};

export type CityAuditEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CityAuditEdge'] = ResolversParentTypes['CityAuditEdge']> = {
  cursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['CityAuditEntry']>, ParentType, ContextType>;
};

export type CityAuditEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CityAuditEntry'] = ResolversParentTypes['CityAuditEntry']> = {
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  actor?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  action?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  details?: Resolver<Maybe<Array<ResolversTypes['CityAuditDetail']>>, ParentType, ContextType>;
};

export type CityAuditDetailResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CityAuditDetail'] = ResolversParentTypes['CityAuditDetail']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type InitiativeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InitiativeConnection'] = ResolversParentTypes['InitiativeConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['InitiativeEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Initiative']>>, ParentType, ContextType>;
  pageInfo?: Resolver<Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type InitiativeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InitiativeEdge'] = ResolversParentTypes['InitiativeEdge']> = {
  cursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Initiative']>, ParentType, ContextType>;
};

export type EventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventConnection'] = ResolversParentTypes['EventConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['EventEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Event']>>, ParentType, ContextType>;
  pageInfo?: Resolver<Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type EventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EventEdge'] = ResolversParentTypes['EventEdge']> = {
  cursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
};

export type BestPracticeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BestPracticeConnection'] = ResolversParentTypes['BestPracticeConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['BestPracticeEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['BestPractice']>>, ParentType, ContextType>;
  pageInfo?: Resolver<Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type BestPracticeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BestPracticeEdge'] = ResolversParentTypes['BestPracticeEdge']> = {
  cursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['BestPractice']>, ParentType, ContextType>;
};

export type FundingConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FundingConnection'] = ResolversParentTypes['FundingConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['FundingEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Funding']>>, ParentType, ContextType>;
  pageInfo?: Resolver<Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type FundingEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FundingEdge'] = ResolversParentTypes['FundingEdge']> = {
  cursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Funding']>, ParentType, ContextType>;
};

export type TrainingConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrainingConnection'] = ResolversParentTypes['TrainingConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['TrainingEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Training']>>, ParentType, ContextType>;
  pageInfo?: Resolver<Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type TrainingEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrainingEdge'] = ResolversParentTypes['TrainingEdge']> = {
  cursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Training']>, ParentType, ContextType>;
};

export type WorkingGroupConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkingGroupConnection'] = ResolversParentTypes['WorkingGroupConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['WorkingGroupEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['WorkingGroup']>>, ParentType, ContextType>;
  pageInfo?: Resolver<Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type WorkingGroupEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WorkingGroupEdge'] = ResolversParentTypes['WorkingGroupEdge']> = {
  cursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['WorkingGroup']>, ParentType, ContextType>;
};

export type GroupMemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GroupMember'] = ResolversParentTypes['GroupMember']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  joinedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type GroupMemberConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GroupMemberConnection'] = ResolversParentTypes['GroupMemberConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['GroupMemberEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['GroupMember']>>, ParentType, ContextType>;
  pageInfo?: Resolver<Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type GroupMemberEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GroupMemberEdge'] = ResolversParentTypes['GroupMemberEdge']> = {
  cursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['GroupMember']>, ParentType, ContextType>;
};

export type ConferenceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConferenceConnection'] = ResolversParentTypes['ConferenceConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['ConferenceEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Conference']>>, ParentType, ContextType>;
  pageInfo?: Resolver<Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ConferenceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConferenceEdge'] = ResolversParentTypes['ConferenceEdge']> = {
  cursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Conference']>, ParentType, ContextType>;
};

export type BoardEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BoardEntryConnection'] = ResolversParentTypes['BoardEntryConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['BoardEntryEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['BoardEntry']>>, ParentType, ContextType>;
  pageInfo?: Resolver<Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type BoardEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BoardEntryEdge'] = ResolversParentTypes['BoardEntryEdge']> = {
  cursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['BoardEntry']>, ParentType, ContextType>;
};

export type MailingListConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailingListConnection'] = ResolversParentTypes['MailingListConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['MailingListEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['MailingList']>>, ParentType, ContextType>;
  pageInfo?: Resolver<Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MailingListEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MailingListEdge'] = ResolversParentTypes['MailingListEdge']> = {
  cursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['MailingList']>, ParentType, ContextType>;
};

export type ListPostConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ListPostConnection'] = ResolversParentTypes['ListPostConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['ListPostEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['ListPost']>>, ParentType, ContextType>;
  pageInfo?: Resolver<Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ListPostEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ListPostEdge'] = ResolversParentTypes['ListPostEdge']> = {
  cursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['ListPost']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['SourceKind']>, ParentType, ContextType>;
  format?: Resolver<Maybe<ResolversTypes['SourceFormat']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['WebAddress']>, ParentType, ContextType>;
  tags?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  visibility?: Resolver<Maybe<ResolversTypes['Visibility']>, ParentType, ContextType>;
  topics?: Resolver<Maybe<Array<ResolversTypes['TagTopics']>>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['SourceState']>, ParentType, ContextType>;
  failingSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  failureText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  triedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  syncedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  counts?: Resolver<Maybe<ResolversTypes['SourceCounts']>, ParentType, ContextType>;
  rows?: Resolver<Maybe<ResolversTypes['SourceRowConnection']>, ParentType, ContextType, RequireFields<SourceRowsArgs, 'first'>>;
};

export type TagTopicsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TagTopics'] = ResolversParentTypes['TagTopics']> = {
  tag?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  topics?: Resolver<Maybe<Array<ResolversTypes['Topic']>>, ParentType, ContextType>;
};

export type SourceCountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourceCounts'] = ResolversParentTypes['SourceCounts']> = {
  new?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  changed?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  same?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  skipped?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  refused?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  gone?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SourceRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourceRow'] = ResolversParentTypes['SourceRow']> = {
  uid?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  verdict?: Resolver<Maybe<ResolversTypes['RowVerdict']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reasonText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  item?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type SourceRowConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourceRowConnection'] = ResolversParentTypes['SourceRowConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['SourceRowEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['SourceRow']>>, ParentType, ContextType>;
  pageInfo?: Resolver<Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SourceRowEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourceRowEdge'] = ResolversParentTypes['SourceRowEdge']> = {
  cursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['SourceRow']>, ParentType, ContextType>;
};

export type SourceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourceConnection'] = ResolversParentTypes['SourceConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['SourceEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Source']>>, ParentType, ContextType>;
  pageInfo?: Resolver<Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SourceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourceEdge'] = ResolversParentTypes['SourceEdge']> = {
  cursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
};

export type SourcePreviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourcePreview'] = ResolversParentTypes['SourcePreview']> = {
  format?: Resolver<Maybe<ResolversTypes['SourceFormat']>, ParentType, ContextType>;
  counts?: Resolver<Maybe<ResolversTypes['SourceCounts']>, ParentType, ContextType>;
  rows?: Resolver<Maybe<Array<ResolversTypes['SourceRow']>>, ParentType, ContextType>;
  unreadColumns?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  failureText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ImportedFromResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportedFrom'] = ResolversParentTypes['ImportedFrom']> = {
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  editedFields?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type CityExportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CityExport'] = ResolversParentTypes['CityExport']> = {
  url?: Resolver<Maybe<ResolversTypes['WebAddress']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
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
  initiative?: Resolver<Maybe<ResolversTypes['Initiative']>, ParentType, ContextType, RequireFields<QueryInitiativeArgs, 'id'>>;
  event?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType, RequireFields<QueryEventArgs, 'id'>>;
  bestPractice?: Resolver<Maybe<ResolversTypes['BestPractice']>, ParentType, ContextType, RequireFields<QueryBestPracticeArgs, 'id'>>;
  funding?: Resolver<Maybe<ResolversTypes['Funding']>, ParentType, ContextType, RequireFields<QueryFundingArgs, 'id'>>;
  training?: Resolver<Maybe<ResolversTypes['Training']>, ParentType, ContextType, RequireFields<QueryTrainingArgs, 'id'>>;
  workingGroup?: Resolver<Maybe<ResolversTypes['WorkingGroup']>, ParentType, ContextType, RequireFields<QueryWorkingGroupArgs, 'id'>>;
  conference?: Resolver<Maybe<ResolversTypes['Conference']>, ParentType, ContextType, RequireFields<QueryConferenceArgs, 'id'>>;
  boardEntry?: Resolver<Maybe<ResolversTypes['BoardEntry']>, ParentType, ContextType, RequireFields<QueryBoardEntryArgs, 'id'>>;
  mailingList?: Resolver<Maybe<ResolversTypes['MailingList']>, ParentType, ContextType, RequireFields<QueryMailingListArgs, 'id'>>;
  district?: Resolver<Maybe<ResolversTypes['District']>, ParentType, ContextType, RequireFields<QueryDistrictArgs, 'id'>>;
  personalDataOf?: Resolver<Maybe<Array<ResolversTypes['PersonalData']>>, ParentType, ContextType, RequireFields<QueryPersonalDataOfArgs, 'city' | 'input'>>;
};

export type Resolvers<ContextType = Context> = {
  DateTime?: GraphQLScalarType;
  PartialDate?: GraphQLScalarType;
  WebAddress?: GraphQLScalarType;
  Csv?: GraphQLScalarType;
  Mutation?: MutationResolvers<ContextType>;
  City?: CityResolvers<ContextType>;
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
  ListPost?: ListPostResolvers<ContextType>;
  SubscriptionRequest?: SubscriptionRequestResolvers<ContextType>;
  District?: DistrictResolvers<ContextType>;
  Contact?: ContactResolvers<ContextType>;
  Document?: DocumentResolvers<ContextType>;
  Attendance?: AttendanceResolvers<ContextType>;
  BoardAnswer?: BoardAnswerResolvers<ContextType>;
  BoardMatch?: BoardMatchResolvers<ContextType>;
  ConferenceCoverage?: ConferenceCoverageResolvers<ContextType>;
  DistrictCoverage?: DistrictCoverageResolvers<ContextType>;
  Occurrence?: OccurrenceResolvers<ContextType>;
  MovedDate?: MovedDateResolvers<ContextType>;
  Venue?: VenueResolvers<ContextType>;
  GeoPoint?: GeoPointResolvers<ContextType>;
  Consent?: ConsentResolvers<ContextType>;
  ConsentConnection?: ConsentConnectionResolvers<ContextType>;
  ConsentEdge?: ConsentEdgeResolvers<ContextType>;
  Erasure?: ErasureResolvers<ContextType>;
  ErasureCount?: ErasureCountResolvers<ContextType>;
  ErasureConnection?: ErasureConnectionResolvers<ContextType>;
  ErasureEdge?: ErasureEdgeResolvers<ContextType>;
  PersonalData?: PersonalDataResolvers<ContextType>;
  PendingChange?: PendingChangeResolvers<ContextType>;
  ChangedField?: ChangedFieldResolvers<ContextType>;
  PendingChangeConnection?: PendingChangeConnectionResolvers<ContextType>;
  PendingChangeEdge?: PendingChangeEdgeResolvers<ContextType>;
  CityAuditLog?: CityAuditLogResolvers<ContextType>;
  CityAuditEdge?: CityAuditEdgeResolvers<ContextType>;
  CityAuditEntry?: CityAuditEntryResolvers<ContextType>;
  CityAuditDetail?: CityAuditDetailResolvers<ContextType>;
  InitiativeConnection?: InitiativeConnectionResolvers<ContextType>;
  InitiativeEdge?: InitiativeEdgeResolvers<ContextType>;
  EventConnection?: EventConnectionResolvers<ContextType>;
  EventEdge?: EventEdgeResolvers<ContextType>;
  BestPracticeConnection?: BestPracticeConnectionResolvers<ContextType>;
  BestPracticeEdge?: BestPracticeEdgeResolvers<ContextType>;
  FundingConnection?: FundingConnectionResolvers<ContextType>;
  FundingEdge?: FundingEdgeResolvers<ContextType>;
  TrainingConnection?: TrainingConnectionResolvers<ContextType>;
  TrainingEdge?: TrainingEdgeResolvers<ContextType>;
  WorkingGroupConnection?: WorkingGroupConnectionResolvers<ContextType>;
  WorkingGroupEdge?: WorkingGroupEdgeResolvers<ContextType>;
  GroupMember?: GroupMemberResolvers<ContextType>;
  GroupMemberConnection?: GroupMemberConnectionResolvers<ContextType>;
  GroupMemberEdge?: GroupMemberEdgeResolvers<ContextType>;
  ConferenceConnection?: ConferenceConnectionResolvers<ContextType>;
  ConferenceEdge?: ConferenceEdgeResolvers<ContextType>;
  BoardEntryConnection?: BoardEntryConnectionResolvers<ContextType>;
  BoardEntryEdge?: BoardEntryEdgeResolvers<ContextType>;
  MailingListConnection?: MailingListConnectionResolvers<ContextType>;
  MailingListEdge?: MailingListEdgeResolvers<ContextType>;
  ListPostConnection?: ListPostConnectionResolvers<ContextType>;
  ListPostEdge?: ListPostEdgeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  TagTopics?: TagTopicsResolvers<ContextType>;
  SourceCounts?: SourceCountsResolvers<ContextType>;
  SourceRow?: SourceRowResolvers<ContextType>;
  SourceRowConnection?: SourceRowConnectionResolvers<ContextType>;
  SourceRowEdge?: SourceRowEdgeResolvers<ContextType>;
  SourceConnection?: SourceConnectionResolvers<ContextType>;
  SourceEdge?: SourceEdgeResolvers<ContextType>;
  SourcePreview?: SourcePreviewResolvers<ContextType>;
  ImportedFrom?: ImportedFromResolvers<ContextType>;
  CityExport?: CityExportResolvers<ContextType>;
  link__Import?: GraphQLScalarType;
  federation__FieldSet?: GraphQLScalarType;
  federation__Scope?: GraphQLScalarType;
  federation__Policy?: GraphQLScalarType;
  Query?: QueryResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  since?: SinceDirectiveResolver<any, any, ContextType>;
  link?: LinkDirectiveResolver<any, any, ContextType>;
  federation__requires?: Federation__RequiresDirectiveResolver<any, any, ContextType>;
  federation__provides?: Federation__ProvidesDirectiveResolver<any, any, ContextType>;
  federation__external?: Federation__ExternalDirectiveResolver<any, any, ContextType>;
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
