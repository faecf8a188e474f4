import { addressOf, printAddress } from '../exports/links.ts';
import { areaOf } from '../exports/title.ts';
import { readFilters, type SearchFilters } from '../search/filters.ts';
import { type Html, html } from './html.ts';
import { writeDocument } from './write-document.ts';

/** Writes what somebody sees who comes to the directory with a browser: for whom it is, and its files by region. */
export function writeStartPage(regions: string[], publicUrl: string): string {
  const all = readFilters({});
  return writeDocument(
    'Verzeichnis der Engagierten Städte',
    html`<header class="cover">
<h1>Verzeichnis der Engagierten Städte</h1>
<p>Initiativen, Veranstaltungen und gute Praxis aus allen Städten des Netzwerks – für alle, die sie weitergeben: Büros und Stadtverwaltungen, Redaktionen und Portale.</p>
</header>
<main>
<h2>Zum Drucken, für Kalender und Tabellen</h2>
<table>
<thead><tr><th scope="col">Auswahl</th><th scope="col">Verzeichnis zum Drucken</th><th scope="col">Veranstaltungen als Kalender</th><th scope="col">Initiativen als Tabelle</th></tr></thead>
<tbody>
${[all, ...regions.map((region) => ({ ...all, region }))].map((filters) => writeRow(filters, publicUrl))}</tbody>
</table>
<h2>Für Portale</h2>
<p>Wer eine eigene Kopie hält, folgt dem <a href="${publicUrl}/feed">Feed aller Änderungen</a>. Was darin steht, beschreibt das <a href="${publicUrl}/feed/item.schema.json">JSON-Schema</a>.</p>
</main>`,
  );
}

function writeRow(filters: SearchFilters, publicUrl: string): Html {
  const calendar = addressOf(publicUrl, { subject: 'events', format: 'ics', filters, sort: null });
  const table = addressOf(publicUrl, { subject: 'initiatives', format: 'csv', filters, sort: null });
  return html`<tr>
<th scope="row">${filters.region ? areaOf(filters, []) : 'Alle Städte'}</th><td><a href="${printAddress(publicUrl, filters)}">Drucken</a></td><td><a href="${calendar}">events.ics</a></td><td><a href="${table}">initiatives.csv</a></td>
</tr>
`;
}
