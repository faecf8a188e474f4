import { isReason, type Reason } from '../../shared/refusal.ts';

/** What people are told about a row or a source; `{field}` is where it is. */
const sentences = {
  // Why a source cannot be read.
  SOURCE_TOO_LARGE: 'Die Datei ist zu groß. Teilen Sie sie, oder geben Sie nur kommende Termine aus.',
  SOURCE_TOO_LONG: 'Die Datei hat zu viele Zeilen oder Termine; höchstens 20.000 werden gelesen. Teilen Sie sie.',
  SOURCE_LONG:
    'Von Hand werden höchstens 500 Zeilen auf einmal eingelesen. Teilen Sie die Datei, oder geben Sie sie Ihrer Technik für npm run import.',
  SOURCE_SLOW: 'Das Lesen dauerte zu lange. Geben Sie die Datei neu aus, oder teilen Sie sie.',
  SOURCE_UNREADABLE: 'Die Datei ist beschädigt oder nicht in diesem Format. Geben Sie sie neu aus.',
  SOURCE_BROKEN: 'Das Einlesen brach ab. Es wird wieder versucht. Dauert das an, sagen Sie es Ihrer Technik.',
  PREVIEW_SHORTENED: 'Das sind sehr viele Einträge. Die Vorschau zählt und zeigt nur die ersten; gelesen werden alle.',
  SOURCE_EMPTY: 'Es steht kein einziger Eintrag darin. Zurückgezogen wurde deshalb nichts.',
  NO_CALENDAR:
    'Das ist kein Kalender im Format iCalendar (ICS). Prüfen Sie die Adresse; oft ist es die der Seite statt die des Kalenders.',
  NO_FEED: 'Das ist kein Feed im Format RSS oder Atom. Prüfen Sie die Adresse.',
  NO_WORKBOOK: 'Das ist keine Excel-Mappe im Format XLSX. Speichern Sie die Tabelle neu, auch als CSV ist sie recht.',
  NO_HEADINGS:
    'Keine Spalte ist bekannt. Eine der ersten Zeilen muss die Spalten nennen, zum Beispiel Titel und Beginn.',
  // Why a source cannot be fetched.
  SOURCE_UNREACHABLE: 'Die Adresse antwortet nicht. Prüfen Sie, ob sie im Browser geht.',
  SOURCE_TIMEOUT: 'Die Adresse antwortet nicht rechtzeitig.',
  SOURCE_FORBIDDEN: 'Diese Adresse darf nicht abgerufen werden: Sie muss mit https:// beginnen und im Internet liegen.',
  SOURCE_MOVED: 'Die Adresse leitet auf eine andere weiter. Tragen Sie diese ein.',
  SOURCE_GONE: 'Unter der Adresse ist nichts mehr (404). Tragen Sie die neue ein.',
  SOURCE_REFUSED: 'Der Server gibt den Inhalt nicht heraus. Prüfen Sie, ob die Adresse öffentlich ist.',
  // Why a row is left out.
  DUPLICATE: 'Der Eintrag steht mehrfach darin; gelesen wird der neueste.',
  FILTERED: 'Der Eintrag hat keines der gewählten Schlagwörter.',
  OVER: 'Der Termin ist schon vorbei.',
  PRIVATE: 'Der Termin ist im Kalender als privat gekennzeichnet.',
  WITHDRAWN_HERE: 'Der Eintrag wurde hier zurückgezogen und bleibt es.',
  // What was put right.
  TEXT_SHORTENED: '{field} war zu lang; der Text wurde gekürzt.',
  TIME_ZONE_UNKNOWN: 'Die Zeitzone ist unbekannt; gelesen wurde die Zeit in Deutschland.',
  END_CORRECTED: 'Das Ende lag vor dem Beginn und wurde berichtigt oder weggelassen.',
  RULE_LEFT_OUT: 'Die Wiederholung wird nicht verstanden; gelesen wurde nur der erste Termin.',
  RULE_SHORTENED: 'Die Wiederholung endet hier nach 400 Terminen.',
  SERIES_INCOMPLETE:
    'Die Wiederholung ist hier nicht ganz wiederzugeben: eine zweite Regel, Ausnahmen nach einer Regel, eine Änderung aller folgenden Termine, mehr als 366 einzelne Termine oder zwei zur selben Zeit. Prüfen Sie die Termine.',
  START_CORRECTED: 'Der Beginn passte nicht zur Wiederholung; gelesen wurde der erste passende Termin.',
  ADDRESS_LEFT_OUT: '{field} ist keine Webadresse; das Feld blieb leer.',
  VALUE_LEFT_OUT: '{field} wird nicht verstanden; das Feld blieb leer.',
  // Why a row is refused, beside what the fields of an input refuse.
  START_MISSING: 'Der Beginn fehlt oder ist kein Datum. Schreiben Sie zum Beispiel 31.12.2026 18:30.',
  DATES_UNCLEAR:
    'Wann es stattfindet, ist nicht eindeutig. Schreiben Sie zum Beispiel 31.12.2026 18:30, und mehrere Termine in je eine Zeile.',
  DATES_MISSING:
    'Dieser Feed nennt keine Termine. Nehmen Sie den Kalender (ICS), oder lesen Sie ihn als Meldungen ein.',
  // What became of a row that the source no longer has.
  GONE: 'Der Eintrag steht nicht mehr in der Quelle und wurde zurückgezogen.',
  GONE_EDITED: 'Der Eintrag steht nicht mehr in der Quelle; weil er hier bearbeitet wurde, bleibt er.',
  GONE_OVER: 'Der Eintrag steht nicht mehr in der Quelle; weil er vorbei ist, bleibt er.',
  GONE_HELD:
    'Sehr viele Einträge fehlen auf einmal. Zurückgezogen werden sie erst, wenn sie auch nach sechs Stunden noch fehlen.',
} as const;

/** The sentences of the catalogue of refusals that a row can meet, for people in a town hall. */
const refusals: Partial<Record<Reason, string>> = {
  TEXT_MISSING: '{field} fehlt. Tragen Sie {it} in der Quelle ein.',
  TEXT_TOO_LONG: '{field} ist zu lang. Kürzen Sie {it} in der Quelle.',
  TOO_MANY: '{field} hat zu viele Einträge.',
  VALUE_INVALID: '{field} hat einen Wert, der nicht verstanden wird.',
  DATE_INVALID: '{field} ist kein Datum, das es gibt.',
  DATE_TIME_INVALID: '{field} ist kein Zeitpunkt, den es gibt.',
  END_BEFORE_START: 'Das Ende liegt vor dem Beginn.',
  START_NOT_BY_RULE: 'Der Beginn passt nicht zur Wiederholung.',
  DATE_TAKEN: 'Ein verschobener Termin liegt zur selben Zeit wie ein anderer derselben Wiederholung.',
  NO_DATE_LEFT: 'Von der Wiederholung bleibt kein Termin übrig.',
  LASTS_TOO_LONG: 'Ein Termin, der sich wiederholt, dauert hier höchstens ein Jahr.',
  URL_INVALID: '{field} ist keine Webadresse.',
  EMAIL_INVALID: '{field} ist keine E-Mail-Adresse.',
  NUMBER_OUT_OF_RANGE: '{field} liegt außerhalb dessen, was erlaubt ist.',
  REFERENCE_UNKNOWN: '{field} nennt etwas, das es in dieser Stadt nicht gibt.',
};

/** Why a row or a source is as it is: a word of a closed set. */
export type RowReason = keyof typeof sentences | Reason;

/** Names of fields that people know from their tables. */
const fieldNames: Record<string, string> = {
  title: 'Der Titel',
  summary: 'Die Kurzbeschreibung',
  description: 'Die Beschreibung',
  startsAt: 'Der Beginn',
  endsAt: 'Das Ende',
  url: 'Die Webseite',
  website: 'Die Webseite',
  onlineUrl: 'Die Adresse der Online-Teilnahme',
  venue: 'Der Ort',
  recurrence: 'Die Wiederholung',
  deadline: 'Die Frist',
  startTime: 'Die Uhrzeit',
  endTime: 'Die Uhrzeit des Endes',
  status: 'Der Status',
  organiser: 'Der Veranstalter',
  district: 'Der Stadtteil',
  since: 'Das Gründungsjahr',
  startedOn: 'Der Anfang',
  purpose: 'Der Zweck',
  funder: 'Der Fördergeber',
  amountMin: 'Der Mindestbetrag',
  amountMax: 'Der Höchstbetrag',
  provider: 'Der Anbieter',
  place: 'Der Ort',
  places: 'Die Zahl der Plätze',
  costs: 'Die Angabe der Kosten',
  challenge: 'Die Herausforderung',
  approach: 'Das Vorgehen',
  result: 'Das Ergebnis',
  population: 'Die Einwohnerzahl',
  topics: 'Das Thema',
};

/** What is left out when the city has nothing of the name that a row says. */
const unknownNames: Record<string, string> = {
  organiser: 'Den Veranstalter aus dieser Zeile gibt es hier nicht als Initiative; das Feld blieb leer.',
  district: 'Den Stadtteil aus dieser Zeile gibt es hier nicht; das Feld blieb leer.',
};
const pronouns: Record<string, string> = { Der: 'ihn', Die: 'sie', Das: 'es' };

/** Returns the German sentence for a reason; `field` is the field of an input, such as `startsAt`. */
export function sentenceOfRow(reason: string, field?: string | null): string {
  if (reason === 'VALUE_LEFT_OUT' && unknownNames[field ?? '']) return unknownNames[field!]!;
  const known = Object.hasOwn(sentences, reason) ? sentences[reason as keyof typeof sentences] : undefined;
  const sentence =
    known ?? (isReason(reason) ? refusals[reason] : undefined) ?? 'Der Eintrag wird so nicht angenommen.';
  const name = fieldNames[field ?? ''] ?? (field ? `Das Feld ${field}` : 'Ein Feld');
  return sentence.replace('{field}', name).replace('{it}', pronouns[name.split(' ')[0]!] ?? 'es');
}
