import { Ajv } from 'ajv';
import schema from 'geojson-schema/FeatureCollection.json' with { type: 'json' };
import { expect, test } from 'vitest';
import { writeGeojson } from '../../../../services/directory/exports/write-geojson.ts';
import { makeCity, makeExtract, makeRow } from './make-extract.ts';

const fits = new Ajv({ strict: false }).compile(schema);
const venue = { name: 'Rathaus', address: null, location: { lat: 51.5, lon: 7.3 } };
const cities = new Map([
  ['hattingen', makeCity('hattingen')],
  ['atlantis', makeCity('atlantis', { lat: null, lon: null })],
]);
const extract = makeExtract(
  [
    makeRow('event', { venue }, { key: 'there' }),
    makeRow('event', {}, { key: 'somewhere' }),
    makeRow('initiative', { topics: ['SPORT'] }),
    makeRow('office', { title: 'Büro', email: 'buero@stadt.example' }),
    makeRow('initiative', {}, { city: 'atlantis' }),
  ],
  { cities },
);
const written = JSON.parse(writeGeojson(extract));

test('it is a collection of features as RFC 7946 has it', () => {
  expect(fits(written), JSON.stringify(fits.errors)).toBe(true);
});

test('events lie at their venue and everything else at the centre of its city, longitude first', () => {
  const places = written.features.map(({ id, geometry, properties }: GeoJsonFeature) => [
    id,
    geometry.coordinates,
    properties.place,
  ]);
  expect(places).toEqual([
    ['hattingen:event:there', [7.3, 51.5], 'venue'],
    ['hattingen:event:somewhere', [7.19, 51.4], 'centre of the city'],
    ['hattingen:initiative:one', [7.19, 51.4], 'centre of the city'],
    ['hattingen:office:one', [7.19, 51.4], 'centre of the city'],
  ]);
});

interface GeoJsonFeature {
  id: string;
  geometry: { coordinates: number[] };
  properties: Record<string, unknown>;
}

test('a feature says what it is in the words of the API', () => {
  expect(written.features[2].properties).toEqual({
    kind: 'initiative',
    title: 'Ein Titel',
    city: 'hattingen',
    cityName: 'Hattingen',
    state: 'DE_NW',
    place: 'centre of the city',
    page: 'https://directory.example/print?cities=hattingen#hattingen:initiative:one',
    summary: null,
    topics: ['SPORT'],
    licence: null,
    updatedAt: '2027-02-01T10:00:00.000Z',
  });
  expect(written.features[3].properties).toMatchObject({ email: 'buero@stadt.example', phone: null });
});

test('the collection says as of when it is, and whether it was cut', () => {
  expect(written).toMatchObject({ asOf: '2027-03-01T09:00:00.000Z', truncated: false });
  expect(JSON.parse(writeGeojson({ ...extract, truncated: true })).note).toMatch(/Gekürzt auf 10\.000 Einträge\.$/);
});
