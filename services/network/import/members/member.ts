import type { City, CityKind } from '../../../../prisma/network/client/client.ts';
import { foldName } from '../../city/fold-name.ts';

/** What a row says of a member; what it leaves empty is left out. */
export interface Member {
  name: string;
  state: string;
  kind?: CityKind;
  ags?: string;
  population?: number;
  areaKm2?: number;
  lat?: number;
  lon?: number;
  website?: string;
  memberSince?: string;
}

/** A row of the file: the member, or what is wrong with it. */
export interface MemberRow {
  line: number;
  name: string;
  member: Member | null;
  problems: string[];
}

type Named = Pick<City, 'name' | 'state'> & Partial<Pick<City, 'kind' | 'ags'>>;

/** Finds those who can be the member of a row. */
export interface MemberIndex<Entry extends Named> {
  add(entry: Entry): void;
  /** By key where both have one, or else by name and state. */
  find(member: Member): Entry[];
}

/** Creates an index of cities or rows; a town and the district of its name are two members. */
export function createMemberIndex<Entry extends Named>(entries: readonly Entry[] = []): MemberIndex<Entry> {
  const byKey = new Map<string, Entry[]>();
  const byName = new Map<string, Entry[]>();
  const nameOf = ({ name, state }: Named) => `${state} ${foldName(name)}`;
  const put = (map: Map<string, Entry[]>, key: string, entry: Entry) => map.set(key, [...(map.get(key) ?? []), entry]);
  const add = (entry: Entry) => {
    if (entry.ags) put(byKey, entry.ags, entry);
    put(byName, nameOf(entry), entry);
  };
  for (const entry of entries) add(entry);
  const find = (member: Member) =>
    (member.ags && byKey.get(member.ags)) ||
    (byName.get(nameOf(member)) ?? []).filter(({ ags, kind }) => !(ags && member.ags) && canBeSame(kind, member.kind));
  return { add, find };
}

const canBeSame = (one: CityKind | undefined, other: CityKind | undefined): boolean =>
  !one || !other || isTown(one) === isTown(other);
const isTown = (kind: CityKind) => kind === 'CITY' || kind === 'MUNICIPALITY';
