import { type GraphQLArgument, getNamedType, isEnumType } from 'graphql';
import { writeCursor } from '../../services/shared/connection.ts';
import { titles } from './add-city-rows.ts';
import { withoutServer } from './add-network-rows.ts';
import type { Choices } from './choices.ts';
import { cursorOf, type Sortable, type SortName } from './pages.ts';
import type { Rows } from './rows.ts';

/** A field that takes arguments: its name and whether it is a list whose length `first` says. */
export interface FieldSite {
  name: string;
  /** The most entries that a page may have here. */
  room: number;
  /** True for the one argument of the field that may be wrong. */
  mistaken: boolean;
}

/** Chooses values for arguments: mostly such that something is found, at times not, seldom ones that are refused. */
export interface Pools {
  /** A value for an argument; undefined leaves it out. */
  choose(choices: Choices, site: FieldSite, argument: GraphQLArgument): unknown;
}

const kinds = {
  initiative: 'initiative',
  event: 'event',
  bestPractice: 'best-practice',
  funding: 'funding',
  training: 'training',
  workingGroup: 'working-group',
  conference: 'conference',
  boardEntry: 'board-entry',
  mailingList: 'mailing-list',
  district: 'district',
} as const;
/** The kind of each list and its usual order. */
const lists: Record<string, { kind: string; sort: SortName }> = {
  initiatives: { kind: 'initiative', sort: 'TITLE' },
  events: { kind: 'event', sort: 'STARTS_AT' },
  meetings: { kind: 'event', sort: 'STARTS_AT' },
  bestPractices: { kind: 'best-practice', sort: 'TITLE' },
  funding: { kind: 'funding', sort: 'DEADLINE' },
  trainings: { kind: 'training', sort: 'STARTS_AT' },
  workingGroups: { kind: 'working-group', sort: 'TITLE' },
  conferences: { kind: 'conference', sort: 'TITLE' },
  board: { kind: 'board-entry', sort: 'NEWEST' },
  mailingLists: { kind: 'mailing-list', sort: 'TITLE' },
};
const malformedIds = ['kein id', 'hattingen:initiative', 'a:b:c', 'beispielstadt-001:event:123', ''];
const offsets = [0, 60, 120, -330];

/** Creates the pools of values that fit some rows. */
export function createPools({ cities, regions, stored }: Rows): Pools {
  const slugs = [...cities.keys()].sort();
  const running = [...stored.keys()].sort();
  const items = running.flatMap((slug) => {
    const { office: _, ...lists } = stored.get(slug)!;
    return Object.entries(lists).flatMap(([kind, list]) => list.map((item) => ({ ...item, kind }) as Item));
  });
  const ofKind = Map.groupBy(
    items.sort((a, b) => (a.id < b.id ? -1 : 1)),
    ({ kind }) => kind,
  );
  const times = ofKind.get('event')!.flatMap(({ startsAt, endsAt }) => [startsAt!, ...(endsAt ? [endsAt] : [])]);
  const words = [
    ...titles,
    'les',
    'größe',
    'GROSSE',
    'STRASSE',
    'straße',
    'ß',
    'ä',
    'Ü',
    'ök',
    '%',
    '_',
    '\\',
    '"',
    'e 1',
  ];

  const chooseId = ({ pick, below, chance }: Choices, kind: string): unknown => {
    if (!chance(12)) return pick(ofKind.get(kind)!).id;
    return [
      () => pick(items).id,
      () => `${pick(running)}:${kind}:nothing-here`,
      () => `nirgendwo:${kind}:a1`,
      () => `${pick(withoutServer)}:${kind}:a1`,
    ][below(4)]!();
  };
  const chooseTime = ({ pick, below, chance }: Choices): string => {
    const instant = pick(times).getTime() + (chance(50) ? 0 : pick([1, -1, 90_000, -7_200_000]));
    const minutes = offsets[below(offsets.length)]!;
    const local = new Date(instant + minutes * 60_000).toISOString().slice(0, -1);
    return minutes === 0 ? `${local}Z` : `${local}${minutes < 0 ? '-' : '+'}${clock(Math.abs(minutes))}`;
  };
  const chooseText = ({ pick, chance }: Choices): string => {
    const word = chance(60) ? pick(words) : pick(items).title.slice(0, 12);
    return pick([word, word, word.toLowerCase(), word.toUpperCase().replaceAll('SS', 'ß')]);
  };
  const chooseCursor = ({ pick }: Choices, name: string): string => {
    const { kind, sort: usual } = lists[name]!;
    const sort = pick([usual, 'NEWEST'] as const);
    if (pick([false, false, false, true])) {
      const value = {
        TITLE: 'Mitte',
        STARTS_AT: '2020-01-01T00:00:00.000Z',
        NEWEST: '2999-01-01T00:00:00.000Z',
        DEADLINE: '2020-01-01T00:00:00.000Z',
      }[sort];
      return writeCursor({ sort: `${kind} ${sort}`, value, id: `${pick(running)}:${kind}:m` });
    }
    return cursorOf(kind, sort, pick(ofKind.get(kind)!) as Sortable);
  };
  const chooseSize = ({ pick }: Choices, room: number): number =>
    pick([1, 2, 3, 5, 10, 25, 100].filter((size) => size <= Math.max(1, room)));
  const chooseCircle = ({ pick, below }: Choices) => {
    const { lat, lon } = pick([...cities.values()].filter(({ lat }) => lat !== null));
    return { lat: round(lat! + below(100) / 50 - 1), lon: round(lon!), radiusKm: pick([0.5, 30, 111.5, 250, 1_000]) };
  };

  return {
    choose(choices, { name, room, mistaken }, argument) {
      const { chance, pick, below } = choices;
      const isRequired = String(argument.type).endsWith('!');
      if (!isRequired && argument.name !== 'first' && !mistaken && !chance(25)) return undefined;
      const type = getNamedType(argument.type);
      if (isEnumType(type)) {
        const values = type.getValues().map((value) => value.name);
        if (!String(argument.type).startsWith('[')) return pick(values);
        return [...new Set(Array.from({ length: below(5) }, () => pick(values)))];
      }
      switch (argument.name) {
        case 'first':
          if (mistaken) return pick([0, -1, 101]);
          return room >= 20 && chance(35) ? undefined : chooseSize(choices, room);
        case 'after':
          return mistaken ? 'kein Cursor' : chance(60) ? chooseCursor(choices, name) : undefined;
        case 'from':
        case 'to':
          return mistaken ? 'morgen' : chooseTime(choices);
        case 'id':
          return mistaken ? pick(malformedIds) : chooseId(choices, kinds[name as keyof typeof kinds]);
        case 'district':
          return mistaken ? 'kein id' : chooseId(choices, 'district');
        case 'slug':
          if (name === 'region') return pick([...regions.map(({ slug }) => slug).sort(), 'west', 'nirgendwo']);
          return chance(8) ? pick(['nirgendwo', 'X!', '']) : pick(chance(25) ? slugs : running);
        case 'region':
          return pick([...regions.map(({ slug }) => slug).sort(), 'west', 'nirgendwo']);
        case 'state':
          return mistaken ? 'NRW' : pick(['DE_NW', 'DE_NI', 'DE_BY', 'DE_XX']);
        case 'includeExpired':
          return chance(50);
        case 'near':
          return chooseCircle(choices);
        case 'text':
          return name === 'cities'
            ? pick(['stadt', 'NEUSTADT', 'ö', 'Ö', 'ß', '%', '00', 'Ohne K'])
            : chooseText(choices);
        default:
          throw new Error(`The generator knows no values for the argument ${name}(${argument.name}:).`);
      }
    },
  };
}

type Item = Sortable & { kind: string; endsAt?: Date | null };

const round = (degrees: number) => Math.round(degrees * 1_000) / 1_000;
const clock = (minutes: number) =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
