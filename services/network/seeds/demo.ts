import type { Prisma } from '../../../prisma/network/client/client.ts';

/** The region that the sources name. */
export const regions = [
  {
    slug: 'west',
    name: 'Region West',
    summary: 'Rund 30 Städte trafen sich zum Regionaltreffen in der Kulturkirche Herz-Jesu in Bottrop.',
  },
] satisfies Prisma.RegionCreateInput[];

/** The three cities of the demo network, with what is known of them and nothing else. */
export const cities = [
  {
    slug: 'hattingen',
    name: 'Hattingen',
    status: 'MEMBER',
    state: 'DE_NW',
    ags: '05954016',
    population: 54_400,
    areaKm2: 71.7,
    lat: 51.399,
    lon: 7.184,
    memberSince: '2020-07',
    supporters: ['hwg eG', 'Bürgergesellschaft Blankenstein e.V.'],
    regions: { connect: [{ slug: 'west' }] },
  },
  {
    slug: 'bottrop',
    name: 'Bottrop',
    status: 'MEMBER',
    state: 'DE_NW',
    ags: '05512000',
    population: 117_600,
    areaKm2: 100.6,
    lat: 51.524,
    lon: 6.93,
    regions: { connect: [{ slug: 'west' }] },
  },
  {
    slug: 'wolfsburg',
    name: 'Wolfsburg',
    status: 'ASSOCIATED',
    state: 'DE_NI',
    ags: '03103000',
    population: 124_400,
    areaKm2: 204,
    lat: 52.42,
    lon: 10.79,
  },
] satisfies Prisma.CityCreateInput[];

/** With which addresses the offices of the demo cities sign in. */
export const offices = [
  { city: 'hattingen', email: 'quartiersentwicklung@hattingen.example' },
  { city: 'bottrop', email: 'engagement@bottrop.example' },
  { city: 'wolfsburg', email: 'buergerengagement@wolfsburg.example' },
] as const;
