import { describeExtract } from '../exports/extract.ts';
import { stateLabels } from '../labels.ts';
import { writeCity } from './city-section.ts';
import { type Html, html } from './html.ts';
import type { PrintedCity, PrintedDirectory } from './printed-directory.ts';
import { writeDocument } from './write-document.ts';

/** Writes a directory as a page that is made for paper and needs nothing but itself. */
export function writePage(directory: PrintedDirectory, url: string): string {
  const { title, cities, titles } = directory;
  return writeDocument(
    `Verzeichnis der Engagierten Städte: ${title}`,
    html`<header class="cover">
<p class="kind">Verzeichnis der Engagierten Städte</p>
<h1>${title}</h1>
<p>${describe(directory)}</p>
<p><a href="${url}">${url}</a></p>
</header>
<main>
<nav aria-labelledby="contents">
<h2 id="contents">Inhalt</h2>
${cities.length > 0 ? writeContents(cities) : html`<p class="missing">Zu dieser Auswahl gehört keine Stadt.</p>`}
</nav>
${cities.map((city) => writeCity(city, titles))}</main>`,
  );
}

/** The cities with how much there is of each. */
const writeContents = (cities: PrintedCity[]): Html => html`<table>
<thead><tr><th scope="col">Stadt</th><th scope="col">Bundesland</th><th scope="col">Initiativen</th><th scope="col">Gute Praxis</th><th scope="col">Termine</th></tr></thead>
<tbody>
${cities.map(
  ({ city, initiatives, bestPractices, events, moreEvents }) => html`<tr>
<th scope="row"><a href="#${city.slug}">${city.name}</a></th><td>${stateLabels[city.state]}</td><td>${initiatives.length}</td><td>${bestPractices.length}</td><td>${events.length + moreEvents}</td>
</tr>
`,
)}</tbody>
</table>`;

const describe = ({ cities, truncated }: PrintedDirectory) =>
  describeExtract({
    truncated,
    freshness: cities.map(({ freshness }) => freshness),
    cities: new Map(cities.map(({ city }) => [city.slug, city])),
  });
