import type { SourceKind } from '../source-kind.ts';

/** What a column can say; most are fields of an input, the others are put together into some. */
export type Column = keyof typeof headings;

/** The headings by which each column is known, in German and English; capitals, umlauts and signs do not matter. */
const headings = {
  uid: 'ID, Nr, Nummer, Lfd Nr, Kennung, UID, Schlüssel, Kennziffer, Event ID, Termin ID, Key',
  title:
    'Titel, Name, Bezeichnung, Überschrift, Betreff, Thema, Veranstaltung, Veranstaltungstitel, Event, Verein, Vereinsname, Initiative, Organisation, Programm, Förderprogramm, Projekt, Kurs, Stadtteil Name, Title, Subject, Summary, Headline, Event Name',
  summary:
    'Kurzbeschreibung, Kurztext, Zusammenfassung, Untertitel, Teaser, Anreißer, Abstract, Excerpt, Event Excerpt',
  description:
    'Beschreibung, Langbeschreibung, Langtext, Text, Inhalt, Details, Bemerkung, Hinweise, Description, Content, Body, Event Description',
  startsAt:
    'Beginn, Start, Datum, Termin, Von, Anfang, Startdatum, Beginndatum, Datum von, Beginnt am, Wann, Tag, Start date, Date, Starts at, From, Begin, Event start date, Startzeitpunkt',
  startTime:
    'Uhrzeit, Zeit, Beginn Uhrzeit, Startzeit, Beginnzeit, Beginnt um, Uhrzeit von, Von Uhr, Einlass Beginn, Time, Start time, Event start time',
  endsAt: 'Ende, Bis, Enddatum, Datum bis, Endet am, Schluss, End, End date, Ends at, To, Until, Event end date',
  endTime: 'Ende Uhrzeit, Endzeit, Uhrzeit bis, Bis Uhr, Endet um, End time, Event end time',
  allDay: 'Ganztägig, Ganztägiges Ereignis, Ganztags, All day, All day event',
  status: 'Status, Zustand, Event status',
  isPrivate: 'Privat, Private',
  sensitivity: 'Vertraulichkeit, Sensitivity',
  venueName:
    'Ort, Veranstaltungsort, Location, Wo, Raum, Treffpunkt, Spielort, Venue, Place, Venue name, Event venue name',
  street: 'Straße, Anschrift, Adresse, Straße und Hausnummer, Street, Address, Venue address',
  postcode: 'PLZ, Postleitzahl, Postcode, ZIP, Zip code',
  town: 'Stadt, Gemeinde, Wohnort, City, Town',
  lat: 'Breite, Breitengrad, Lat, Latitude',
  lon: 'Länge, Längengrad, Lon, Lng, Long, Longitude',
  organiser: 'Veranstalter, Veranstalterin, Veranstaltet von, Ausrichter, Träger, Organizer, Organiser, Host',
  district: 'Stadtteil, Ortsteil, Quartier, Bezirk, District',
  tags: 'Kategorie, Kategorien, Schlagwort, Schlagworte, Schlagwörter, Rubrik, Art, Typ, Tags, Tag Liste, Themen, Themenfeld, Category, Categories, Event category, Topics',
  url: 'Webseite, Website, Internet, Internetseite, Homepage, Link, URL, Web, Weitere Informationen, Mehr, Permalink, Event website',
  onlineUrl: 'Online, Online Link, Videokonferenz, Livestream, Teilnahmelink, Online url',
  since: 'Seit, Gegründet, Gründung, Gründungsjahr, Founded, Since',
  funder: 'Förderer, Fördergeber, Geldgeber, Stiftung, Fördermittelgeber, Funder',
  purpose: 'Zweck, Förderzweck, Förderziel, Gefördert wird, Purpose',
  amountMin: 'Mindestbetrag, Betrag von, Von Euro, Mindestsumme, Amount min',
  amountMax: 'Höchstbetrag, Betrag bis, Bis Euro, Fördersumme, Betrag, Höchstsumme, Amount max, Amount',
  deadline: 'Frist, Bewerbungsfrist, Antragsfrist, Einsendeschluss, Bewerbungsschluss, Stichtag, Deadline',
  provider: 'Anbieter, Bildungsträger, Durchgeführt von, Provider',
  places: 'Plätze, Teilnehmerzahl, Anzahl Plätze, Places, Seats',
  costs: 'Kosten, Gebühr, Preis, Eintritt, Teilnahmegebühr, Entgelt, Costs, Price, Fee',
  challenge: 'Herausforderung, Ausgangslage, Problem, Challenge',
  approach: 'Vorgehen, Umsetzung, Lösung, Approach',
  result: 'Ergebnis, Wirkung, Result',
  population: 'Einwohner, Einwohnerzahl, Bevölkerung, Population',
} as const;

/** The columns that each kind has a place for. */
const shared = ['uid', 'title', 'summary', 'tags', 'url', 'isPrivate', 'sensitivity'] as const;
const ofKind: Record<SourceKind, readonly Column[]> = {
  event: [
    ...shared,
    'description',
    'startsAt',
    'startTime',
    'endsAt',
    'endTime',
    'allDay',
    'status',
    'venueName',
    'street',
    'postcode',
    'town',
    'lat',
    'lon',
    'organiser',
    'district',
    'onlineUrl',
  ],
  initiative: [...shared, 'description', 'since', 'district'],
  'best-practice': [...shared, 'description', 'challenge', 'approach', 'result', 'costs', 'since'],
  funding: [...shared, 'description', 'purpose', 'funder', 'amountMin', 'amountMax', 'deadline'],
  training: [
    ...shared,
    'description',
    'startsAt',
    'startTime',
    'endsAt',
    'endTime',
    'venueName',
    'street',
    'postcode',
    'town',
    'provider',
    'organiser',
    'places',
    'costs',
    'onlineUrl',
  ],
  district: [...shared, 'population'],
};

/** The form in which headings are compared. */
const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '')
    .slice(0, 100);

const columnOf = new Map(
  Object.entries(headings).flatMap(([column, words]) =>
    words.split(', ').map((word) => [fold(word), column as Column] as const),
  ),
);
for (const column of Object.keys(headings)) columnOf.set(fold(column), column as Column);

/** Returns what a column with a heading says about a kind of thing, or null when that is not known; brackets do not matter. */
export function findColumn(heading: string, kind: SourceKind): Column | null {
  const column = columnOf.get(fold(heading)) ?? columnOf.get(fold(heading.replace(/[([*:].*$/, '')));
  const meant = column === 'district' && kind === 'district' ? 'title' : column;
  return meant && ofKind[kind].includes(meant) ? meant : null;
}
