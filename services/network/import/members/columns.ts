import { StartError } from '../../../shared/run-process.ts';
import { foldName } from '../../city/fold-name.ts';

/** The headings by which each column is known, in German and English; capitals, umlauts and signs do not matter. */
const headings = {
  name: 'Name, Stadt, Stadtname, Ort, Kommune, Gemeinde, Gemeindename, Mitglied, Mitgliedsstadt, Mitgliedskommune, Bezeichnung, City, Town, Municipality, Member, Member city, Place',
  kind: 'Art, Typ, Gebietsart, Kind, Type, Category',
  state: 'Bundesland, Land, BL, State, Federal state',
  memberSince:
    'Mitglied seit, Mitgliedschaft seit, Seit, Aufnahme, Aufgenommen, Aufnahmedatum, Beitritt, Beitrittsdatum, Beitrittsjahr, Dabei seit, Member since, Since, Joined, Admitted',
  population:
    'Einwohner, Einwohnerzahl, Einwohnerinnen, Einwohnerinnen und Einwohner, Einwohner*innen, Bevölkerung, EW, Population, Inhabitants, Residents',
  areaKm2: 'Fläche, Gebietsfläche, Flächengröße, Area, Surface, Surface area',
  coordinates:
    'Koordinaten, Geokoordinaten, Lage, Position, GPS, Coordinates, Location, Lat/Lon, Lat/Lng, Breite/Länge',
  lat: 'Breite, Breitengrad, Geographische Breite, Geografische Breite, Lat, Latitude',
  lon: 'Länge, Längengrad, Geographische Länge, Geografische Länge, Lon, Lng, Long, Longitude',
  ags: 'AGS, Amtlicher Gemeindeschlüssel, Gemeindeschlüssel, Gemeindekennziffer, GKZ, Amtlicher Schlüssel, Schlüssel, Kreisschlüssel, ARS, Regionalschlüssel, Official key, Municipality key, Key',
  website: 'Website, Webseite, Internet, Internetseite, Homepage, URL, Web',
} as const;

/** What a column says. */
export type Column = keyof typeof headings;

const columnOf = new Map(
  Object.entries(headings).flatMap(([column, words]) =>
    words.split(', ').map((word) => [foldName(word), column as Column] as const),
  ),
);

/** Returns what a column with a heading says, or null when that is not known; units, dates and brackets do not matter. */
export const findColumn = (heading: string): Column | null =>
  columnOf.get(foldName(heading)) ??
  columnOf.get(foldName(heading.replace(/[([].*$|\bin \S+$|\bkm.?$|[\d.]+/gi, ''))) ??
  null;

/** Returns in which place of a row each column stands. Throws a StartError for two of one kind, and without a name. */
export function placeColumns(row: string[]): Map<Column, number> {
  const places = new Map<Column, number>();
  for (const [place, heading] of row.entries()) {
    const column = findColumn(heading);
    if (!column) continue;
    const other = places.get(column);
    if (other !== undefined) {
      throw new StartError(`The columns "${row[other]}" and "${heading}" mean the same. Rename or remove one of them.`);
    }
    places.set(column, place);
  }
  if (!places.has('name')) throw new StartError('There is no column with the name. Call it Name or Stadt.');
  return places;
}
