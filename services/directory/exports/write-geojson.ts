import { asOf, describeExtract, type Extract, type ExtractRow } from './extract.ts';
import { pageOf } from './permalink.ts';
import { findPlace } from './place.ts';

/** Writes all that has a place as GeoJSON (RFC 7946); members of its own say as of when it is. */
export function writeGeojson(extract: Extract): string {
  return JSON.stringify({
    type: 'FeatureCollection',
    name: extract.title,
    asOf: asOf(extract),
    note: describeExtract(extract),
    truncated: extract.truncated,
    features: extract.rows.flatMap((row) => featureOf(row, extract) ?? []),
  });
}

function featureOf(row: ExtractRow, extract: Extract) {
  const place = findPlace(row, extract);
  if (!place) return null;
  const city = extract.cities.get(row.city);
  return {
    type: 'Feature',
    id: row.id,
    geometry: { type: 'Point', coordinates: [place.lon, place.lat] },
    properties: {
      kind: row.kind,
      title: row.data.title,
      city: row.city,
      cityName: city?.name ?? row.city,
      state: city?.state ?? null,
      place: place.isVenue ? 'venue' : 'centre of the city',
      page: pageOf(row, extract.publicUrl),
      ...detailsOf(row),
    },
  };
}

/** What is worth showing on a map, in the words of the API. */
function detailsOf({ kind, data, occurrence }: ExtractRow) {
  if (kind === 'office') {
    const { email, phone, address } = data as ExtractRow<'office'>['data'];
    return { email, phone, address };
  }
  const { summary, topics, licence, updatedAt } = data as ExtractRow<'initiative'>['data'];
  const shared = { summary, topics, licence, updatedAt };
  if (kind !== 'event') return shared;
  const { startsAt, endsAt, allDay, recurrence, exceptions, moved, status, venue } =
    data as ExtractRow<'event'>['data'];
  const nextAt = occurrence?.startsAt ?? null;
  return { ...shared, startsAt, endsAt, allDay, recurrence, exceptions, moved, nextAt, status, venue };
}
