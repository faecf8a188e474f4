import { writeMoment, writePeriod } from '../../shared/german-time.ts';
import { describeRepetition } from '../exports/describe-repetition.ts';
import { describeSingleDates } from '../exports/describe-single-dates.ts';
import type { ExtractRow } from '../exports/extract.ts';
import { initiativeFormLabels, stateLabels } from '../labels.ts';
import { countOf, topicsOf, writeEntries, writeEntry, writeLink } from './entry.ts';
import { type Content, type Html, html } from './html.ts';
import { storyCharacters } from './limits.ts';
import { writeOthers } from './other-sections.ts';
import type { PrintedCity } from './printed-directory.ts';

type Names = ReadonlyMap<string, string>;

/** Writes what a directory says about a city; `titles` are those of the things that others name, by id. */
export function writeCity(printed: PrintedCity, titles: Names): Html {
  const { city, freshness, office, initiatives, bestPractices, events, others } = printed;
  const lists = [initiatives, bestPractices, events, others];
  const isKnown = freshness.state !== 'NEVER' || office || lists.some((list) => list[0]);
  return html`<section class="city" id="${city.slug}">
<header><h2>${city.name}</h2><p>${stateLabels[city.state]}</p></header>
${writeAge(freshness)}
${isKnown && writeParts(printed, titles)}
</section>
`;
}

const writeParts = (printed: PrintedCity, titles: Names) => html`<h3>Büro</h3>
${printed.office ? writeOffice(printed.office) : missing('Ein Büro ist nicht verzeichnet.')}
<h3>Initiativen ${countOf(printed.initiatives)}</h3>
${writeEntries(printed.initiatives.map((row) => writeInitiative(row, titles))) ?? missing('Es sind keine Initiativen verzeichnet.')}
<h3>Gute Praxis ${countOf(printed.bestPractices)}</h3>
${writeEntries(printed.bestPractices.map(writeBestPractice)) ?? missing('Es ist keine gute Praxis verzeichnet.')}
${writeOthers(printed.others, titles)}
<h3>Nächste Veranstaltungen</h3>
${printed.events.length > 0 ? writeEvents(printed, titles) : missing('In den nächsten drei Monaten sind keine Veranstaltungen verzeichnet.')}`;

const missing = (sentence: string) => html`<p class="missing">${sentence}</p>`;

/** Says when the copy of what a city publishes is old; of a current one it says nothing. */
function writeAge({ state, asOf }: PrintedCity['freshness']): Content {
  if (state === 'CURRENT') return null;
  const sentence = asOf
    ? `Die Stadt war zuletzt nicht erreichbar. Was hier steht, hat den Stand ${writeMoment(asOf)}.`
    : 'Was diese Stadt veröffentlicht, konnte noch nie gelesen werden.';
  return html`<p class="old">${sentence}</p>`;
}

const writeOffice = ({ data: { title, address, phone, email }, id }: ExtractRow<'office'>) => html`<dl id="${id}">
<div><dt>Name</dt><dd>${title}</dd></div>
${address && html`<div><dt>Anschrift</dt><dd>${address}</dd></div>`}
${phone && html`<div><dt>Telefon</dt><dd>${phone}</dd></div>`}
${email && html`<div><dt>E-Mail</dt><dd><a href="mailto:${email}">${email}</a></dd></div>`}
</dl>`;

function writeInitiative({ id, data }: ExtractRow<'initiative'>, titles: Names): Html {
  const districts = data.districts.flatMap((district) => titles.get(district) ?? []);
  return writeEntry(
    id,
    data,
    [data.form !== 'OTHER' && initiativeFormLabels[data.form], ...topicsOf(data)],
    data.website ?? data.url,
    districts.length > 0 &&
      html`<p class="facts">${districts.length > 1 ? 'Stadtteile' : 'Stadtteil'}: ${districts.join(', ')}</p>`,
  );
}

const writeBestPractice = ({ id, data }: ExtractRow<'best-practice'>): Html =>
  writeEntry(
    id,
    data,
    [data.startedOn && `seit ${data.startedOn.split('-').reverse().join('.')}`, ...topicsOf(data)],
    data.url,
    [
      writeStory('Worum es ging', data.challenge),
      writeStory('Was getan wurde', data.approach),
      writeStory('Was es gebracht hat', data.result),
    ],
  );

const writeStory = (heading: string, text: string | null): Content =>
  text && html`<p><strong>${heading}:</strong> ${shorten(text)}</p>`;

/** Cuts a long text after a whole word. */
function shorten(text: string): string {
  const characters = [...text];
  if (characters.length <= storyCharacters) return text;
  return `${characters
    .slice(0, storyCharacters)
    .join('')
    .replace(/\s+\S*$/, '')} …`;
}

function writeEvents({ events, moreEvents, city }: PrintedCity, titles: Names): Html {
  return html`<table class="events">
<caption>Nächste Veranstaltungen in ${city.name}</caption>
<thead><tr><th scope="col">Wann</th><th scope="col">Was</th><th scope="col">Wo</th></tr></thead>
<tbody>
${events.map((row) => writeEvent(row, titles))}</tbody>
</table>
${moreEvents > 0 && html`<p class="missing">Und ${moreEvents} weitere in den nächsten drei Monaten.</p>`}`;
}

function writeEvent({ id, data, occurrence }: ExtractRow<'event'>, titles: Names): Html {
  const start = occurrence?.startsAt ?? new Date(data.startsAt);
  const end = occurrence ? occurrence.endsAt : data.endsAt ? new Date(data.endsAt) : null;
  const where = [data.venue?.name, data.venue?.address, titles.get(data.district ?? '')].filter(Boolean).join(', ');
  const status = { CANCELLED: 'Abgesagt: ', TENTATIVE: 'Geplant: ', CONFIRMED: '' }[data.status];
  return html`<tr id="${id}">
<td>${unbroken(writePeriod(start, end, data.allDay))}${[describeRepetition(data), describeSingleDates(data, start)].map((words) => words && html`<br><small>${words}</small>`)}</td>
<th scope="row">${status && html`<em>${status}</em>`}${data.title}${data.summary && html`<p>${data.summary}</p>`}</th>
<td>${where}${data.onlineUrl && html`${where && html`<br>`}${writeLink(data.onlineUrl)}`}</td>
</tr>
`;
}

/** Keeps the two times of a period, and their unit, on one line. */
const unbroken = (period: string) => period.replaceAll('–', '\u2060–\u2060').replaceAll(' Uhr', '\u00a0Uhr');
