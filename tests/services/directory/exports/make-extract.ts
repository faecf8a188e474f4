import type { CityRecord } from '../../../../services/directory/city.ts';
import type { Extract, ExtractRow } from '../../../../services/directory/exports/extract.ts';
import type { ThingKind } from '../../../../services/directory/listing.ts';
import { itemData } from '../../../../services/shared/feed/item.ts';

export const now = new Date('2027-03-01T09:00:00Z');
const said = { createdAt: '2027-01-01T10:00:00Z', updatedAt: '2027-02-01T10:00:00Z' };

/** A city of the directory in the middle of Germany. */
export const makeCity = (slug: string, fields: Partial<CityRecord> = {}): CityRecord => ({
  slug,
  name: slug[0]!.toUpperCase() + slug.slice(1),
  state: 'DE_NW',
  regions: [],
  lat: 51.4,
  lon: 7.19,
  feedUrl: null,
  visible: true,
  hub: null,
  ...fields,
});

/** A thing as a city's feed says it, with what the item format adds; its key is `one` when none is given. */
export function makeRow<Kind extends ThingKind>(
  kind: Kind,
  fields: object = {},
  { key = 'one', city = 'hattingen', occurrence = null as ExtractRow['occurrence'] } = {},
): ExtractRow<Kind> {
  const data = itemData[kind].parse({
    title: 'Ein Titel',
    ...said,
    ...(kind === 'event' && { startsAt: '2027-05-31T16:00:00Z' }),
    ...fields,
  }) as ExtractRow<Kind>['data'];
  const startsAt = 'startsAt' in data ? new Date(data.startsAt) : null;
  return { id: `${city}:${kind}:${key}`, city, kind, data, startsAt, lat: null, lon: null, occurrence };
}

/** What files are made from, of Hattingen, read a moment ago. */
export const makeExtract = (rows: ExtractRow[], fields: Partial<Extract> = {}): Extract => ({
  title: 'Verzeichnis',
  url: 'https://directory.example/exports/listings.csv',
  publicUrl: 'https://directory.example',
  printUrl: 'https://directory.example/print?region=west',
  rows,
  truncated: false,
  withdrawn: [],
  cities: new Map([['hattingen', makeCity('hattingen')]]),
  titles: new Map(),
  freshness: [{ city: 'hattingen', asOf: now, state: 'CURRENT' }],
  ...fields,
});
