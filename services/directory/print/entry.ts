import { topicLabels } from '../../shared/topic-labels.ts';
import type { ExtractRow } from '../exports/extract.ts';
import { type Content, type Html, html } from './html.ts';

/** Writes things below each other; null when there are none. */
export const writeEntries = (list: Html[]) => (list.length > 0 ? html`<div class="entries">${list}</div>` : null);

/** Says how many things there are, unless there are none. */
export const countOf = (list: unknown[]) => (list.length > 0 ? html`<small>${list.length}</small>` : null);

/** What the topics of a thing are called. */
export const topicsOf = ({ topics }: Pick<ExtractRow<'initiative'>['data'], 'topics'>) =>
  topics.map((topic) => topicLabels[topic]);

/** Writes one thing: its title, what is to be said in a line, its summary and more, and where to read on. */
export function writeEntry(
  id: string,
  { title, summary }: { title: string; summary: string | null },
  facts: (string | null | false)[],
  link: string | null,
  more: Content,
): Html {
  return html`<article id="${id}">
<h4>${title}</h4>
<p class="facts">${facts.filter(Boolean).join(' · ')}</p>
${summary && html`<p>${summary}</p>`}
${more}
${link && html`<p>${writeLink(link)}</p>`}
</article>
`;
}

/** On paper an address is read, not clicked: it stands there without what browsers add, and breaks at dots and slashes. */
export function writeLink(url: string): Html {
  const parts = url.replace(/^https?:\/\/(www\.)?|\/$/g, '').split(/(?=[/.])/);
  return html`<a href="${url}">${parts.map((part, index) => html`${index > 0 && html`<wbr>`}${part}`)}</a>`;
}
