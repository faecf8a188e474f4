import type { BestPractice, District, Event, Initiative, Office } from '../../../prisma/city/client/client.ts';

/** `CC-BY-4.0` for what is known of a city; `example` for what is invented so that there is something to see. */
type Licence = 'CC-BY-4.0' | 'example';

type Texts<Row, Given extends string = never> = { key: string; title: string; licence: Licence } & Partial<
  Omit<Row, 'id' | 'title' | 'licence' | 'createdAt' | 'updatedAt' | 'withdrawnAt' | Given>
>;

/** When an event takes place: on the first such weekday (0 is Sunday) so many days from now, by the clock on the wall. */
export interface LocalTime {
  inDays: number;
  weekday: 0 | 1 | 2 | 3 | 4 | 5 | 6;
  at: string;
  minutes: number;
}

export type EventTexts = Texts<Event, 'startsAt' | 'endsAt' | 'repeatsUntil' | 'organiserId' | 'districtId'> & {
  when: LocalTime;
  /** The keys of what the event refers to. */
  organiser?: string;
  district?: string;
};

/** What a city is seeded with; everything is public unless it says otherwise. */
export interface CityTexts {
  office: Omit<Office, 'id'>;
  districts: Texts<District>[];
  initiatives: (Texts<Initiative, 'districtIds'> & { districts?: string[] })[];
  events: EventTexts[];
  bestPractices: Texts<BestPractice>[];
}
