import type { PrismaClient as CityClient } from '../../prisma/city/client/client.ts';
import type { PrismaClient as NetworkClient } from '../../prisma/network/client/client.ts';

/** All that is stored anywhere in the network, read into memory. */
export interface Rows {
  /** What the network has on record, by slug. */
  cities: Map<string, NetworkRows['cities'][number]>;
  regions: NetworkRows['regions'];
  /** What each city that runs a node has stored, by slug. */
  stored: Map<string, CityRows>;
}

type NetworkRows = Awaited<ReturnType<typeof readNetwork>>;
export type CityRows = Awaited<ReturnType<typeof readCity>>;
export type CityRecord = NetworkRows['cities'][number];
export type Initiative = CityRows['initiative'][number];
export type Event = CityRows['event'][number];
export type BestPractice = CityRows['best-practice'][number];
export type Funding = CityRows['funding'][number];
export type Training = CityRows['training'][number];
export type WorkingGroup = CityRows['working-group'][number];
export type Conference = CityRows['conference'][number];
export type BoardEntry = CityRows['board-entry'][number];
export type MailingList = CityRows['mailing-list'][number];
export type District = CityRows['district'][number];

/** Reads every row of every database once. */
export async function readRows(network: NetworkClient, databases: Map<string, CityClient>): Promise<Rows> {
  const { cities, regions } = await readNetwork(network);
  const stored = await Promise.all([...databases].map(async ([slug, db]) => [slug, await readCity(db)] as const));
  return { cities: new Map(cities.map((city) => [city.slug, city])), regions, stored: new Map(stored) };
}

const readNetwork = async (db: NetworkClient) => ({
  cities: await db.city.findMany({ include: { regions: true, partners: true, partnerOf: true, node: true } }),
  regions: await db.region.findMany(),
});

const readCity = async (db: CityClient) => ({
  office: await db.office.findFirst(),
  initiative: await db.initiative.findMany(),
  event: await db.event.findMany(),
  'best-practice': await db.bestPractice.findMany(),
  funding: await db.funding.findMany(),
  training: await db.training.findMany(),
  'working-group': await readGroups(db),
  conference: await db.conference.findMany(),
  'board-entry': await db.boardEntry.findMany(),
  'mailing-list': await db.mailingList.findMany(),
  district: await db.district.findMany(),
});

async function readGroups(db: CityClient) {
  const members = await db.groupMember.findMany({ where: { leftAt: null } });
  const groups = await db.workingGroup.findMany();
  return groups.map((group) => ({
    ...group,
    memberCount: members.filter(({ groupId }) => groupId === group.id).length,
  }));
}
