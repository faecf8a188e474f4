/** Writes in German what is in an export and how to go on with it. */
export const writeReadme = (city: string, exportedAt: Date): string => `Daten der Stadt ${city} aus dem Stadtverbund
Stand: ${new Intl.DateTimeFormat('de-DE', { timeZone: 'Europe/Berlin', dateStyle: 'long', timeStyle: 'short' }).format(exportedAt)} Uhr

Diese Datei enthält alles, was Ihrer Stadt gehört: auch Entwürfe, Zurückgezogenes und interne Kontaktdaten.
Bewahren Sie sie so sorgfältig auf wie die Daten selbst.

Was darin ist
  data.json      alle Einträge mit allen Feldern; damit zieht die Stadt auf einen eigenen Knoten um
  csv/*.csv      Tabellen für Excel oder LibreOffice: Stadtteile, Initiativen, Veranstaltungen, gute Praxis, Büro
  events.ics     alle Veranstaltungen für einen Kalender, ohne die zurückgezogenen
  database.sql   dasselbe wie data.json für eine leere PostgreSQL-Datenbank (ab Version 18)
Nicht darin sind Anmeldungen und Schlüssel: Sie gehören zum Netzwerk und zum bisherigen Knoten.

Umzug auf einen eigenen Knoten
  1. Schließen Sie die Stadt für Änderungen (closeCity), und holen Sie danach diese Datei (exportCity). Ohne das Schließen
     fehlt darin, was später noch geändert wird. Wenn Sie doch nicht umziehen: closeCity mit closed: false.
  2. Machen Sie einen Anmeldecode für den neuen Knoten (createEnrolmentCode), oder fragen Sie das Programmbüro danach.
  3. Auf dem neuen Rechner, mit der Software des Stadtverbunds:
       npm run start:city -- --slug ${city} --hub <Adresse des Netzwerks> --enrol <Anmeldecode> --import <diese Datei>
     Alle Kennungen bleiben gleich; im Verzeichnis geht nichts verloren und nichts erscheint doppelt.

Die Datenbank ohne diese Software ansehen
       createdb ${city} && psql -v ON_ERROR_STOP=1 -d ${city} -f database.sql
`;
