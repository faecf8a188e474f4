import type { Prisma, PrismaClient } from '../../prisma/network/client/client.ts';
import type { Choices } from './choices.ts';

const regions = [
  { slug: 'sued', name: 'Region Süd', summary: null },
  { slug: 'ae', name: 'Ährenregion', summary: 'Wo Korn wächst.' },
  { slug: 'nord-2', name: 'Region Nord', summary: 'Gleicher Name.' },
  { slug: 'nord-1', name: 'Region Nord', summary: null },
  { slug: 'leer', name: 'region leer', summary: 'Ohne Städte.' },
];

/** Cities on record that run no server: without a node, suspended, former, applying, and with equal names. */
const furtherCities = [
  { slug: 'ohne-knoten', name: 'Ohne Knoten', status: 'MEMBER', state: 'DE_NW', lat: 51.4, lon: 7.2 },
  {
    slug: 'gesperrt',
    name: 'Öhringen am Wald',
    status: 'MEMBER',
    state: 'DE_BW',
    node: { create: { endpoint: 'http://127.0.0.1:9/gesperrt/graphql', state: 'SUSPENDED', contractVersion: '1.0' } },
  },
  { slug: 'ehemalig', name: 'Zülpich', status: 'FORMER', state: 'DE_NW', memberSince: '2019', memberUntil: '2023-12' },
  { slug: 'bewerberin', name: 'Größenau', status: 'APPLICANT', state: 'DE_SN', supporters: ['Bürgerverein e.V.'] },
  { slug: 'neustadt-b', name: 'Neustadt', status: 'ASSOCIATED', kind: 'DISTRICT', state: 'DE_NI', lat: 52.5, lon: 9.5 },
  {
    slug: 'neustadt-a',
    name: 'Neustadt',
    status: 'MEMBER',
    kind: 'OFFICE',
    state: 'DE_RP',
    website: 'https://n.example',
  },
] satisfies Prisma.CityCreateInput[];

/** The slugs of cities that are on record and run no server. */
export const withoutServer = furtherCities.map(({ slug }) => slug);

/** Adds regions, further cities and partnerships to the network, and facts to the cities that are there. */
export async function addNetworkRows(db: PrismaClient, { below, chance, pick }: Choices) {
  await db.region.createMany({ data: regions });
  const running = (await db.city.findMany({ orderBy: { slug: 'asc' } })).map(({ slug }) => slug);
  for (const city of furtherCities) await db.city.create({ data: city });
  const slugs = [...running, ...withoutServer];
  for (const slug of slugs) {
    const connect = (values: string[], most: number) => ({
      connect: Array.from({ length: below(most + 1) }, () => ({ slug: pick(values) })),
    });
    await db.city.update({
      where: { slug },
      data: {
        regions: connect(['west', 'sued', 'ae', 'nord-1', 'nord-2'], 3),
        partners: connect(slugs, 3),
        ...(running.includes(slug) && {
          kind: pick(['CITY', 'MUNICIPALITY', 'ASSOCIATION']),
          status: chance(25) ? 'ASSOCIATED' : 'MEMBER',
          ags: pick([null, '05954016']),
          website: pick([null, `https://${slug}.example`]),
          memberSince: pick([null, '2020', '2020-07', '2021-02-01']),
          supporters: pick([[], ['Stadtwerke', 'Bürgerstiftung']]),
        }),
      },
    });
  }
}
