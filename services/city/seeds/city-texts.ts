import type {
  BestPractice,
  BoardEntry,
  Conference,
  District,
  Event,
  Funding,
  Initiative,
  MailingList,
  Office,
  Training,
  WorkingGroup,
} from '../../../prisma/city/client/client.ts';
import type { Attendance, Document } from '../../shared/feed/item.ts';

/** `CC-BY-4.0` for what is known of a city; `example` for what is invented so that there is something to see. */
type Licence = 'CC-BY-4.0' | 'example';

type Texts<Row, Given extends string = never> = { key: string; title: string; licence: Licence } & Partial<
  Omit<Row, 'id' | 'title' | 'licence' | 'createdAt' | 'updatedAt' | 'withdrawnAt' | Given>
>;

/** What there is to read about a thing. */
type WithDocuments = { documents?: Document[] };

/** When an event takes place: on the first such weekday (0 is Sunday) so many days from now, by the clock on the wall. */
export interface LocalTime {
  inDays: number;
  weekday: 0 | 1 | 2 | 3 | 4 | 5 | 6;
  at: string;
  minutes: number;
}

/** By their numbers, 1 is the first: which date of a series does not take place, and which one does some days later. */
export interface SingleDates {
  leftOut: number;
  moved: { date: number; byDays: number };
}

export type EventTexts = Texts<
  Event,
  | 'startsAt'
  | 'endsAt'
  | 'repeatsUntil'
  | `${'organiser' | 'district' | 'group' | 'conference'}Id`
  | 'documents'
  | 'attendance'
  | 'exceptions'
  | 'movedDates'
> &
  WithDocuments & {
    when: LocalTime;
    attendance?: Attendance[];
    singleDates?: SingleDates;
    /** The keys of what the event refers to. */
    organiser?: string;
    district?: string;
    group?: string;
    conference?: string;
  };

/** What a city is seeded with; everything is public unless it says otherwise. */
export interface CityTexts {
  office: Omit<Office, 'id'>;
  districts: Texts<District>[];
  initiatives: (Texts<Initiative, 'districtIds'> & { districts?: string[] })[];
  events: EventTexts[];
  bestPractices: (Texts<BestPractice, 'documents'> & WithDocuments)[];
  fundings: (Texts<Funding, 'deadline' | 'closesAt'> & { deadlineInDays: number | null })[];
  trainings: (Texts<Training, 'startsAt' | 'endsAt'> & { when: LocalTime })[];
  workingGroups: (Texts<WorkingGroup, 'documents'> & WithDocuments)[];
  conferences: (Texts<Conference, 'districtIds'> & { districts: string[] })[];
  board: (Texts<BoardEntry, 'districtId' | 'validUntil'> &
    Pick<BoardEntry, 'direction' | 'subject'> & { district?: string })[];
  mailingLists?: (Texts<MailingList, 'mailbox'> & Pick<MailingList, 'mailbox'>)[];
}
