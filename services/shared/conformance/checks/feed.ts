import { kindOf } from '../../contract/contract.ts';
import { type ItemKind, itemData, itemKinds } from '../../feed/item.ts';
import { findIdParts } from '../../ids.ts';
import { type Check, expectThat, NothingToCheck } from '../check.ts';
import { listKeyedTypes } from '../contract-types.ts';
import { type FoundItem, findNext, listFeedItems, readFeedPages } from '../feed-pages.ts';
import { conformanceLimits } from '../limits.ts';
import { type Probe, readObject } from '../probe.ts';
import { askEntities, listEntities } from '../samples.ts';

const needs = ['feed-answers'];

/** Whether the change feed is one by the Realtime Paged Data Exchange 1.0 that the directory can harvest. */
export const feedChecks: Check[] = [
  {
    id: 'feed-answers',
    needs: [],
    rule: {
      de: 'Neben der GraphQL-Adresse antwortet feed mit Seiten nach RPDE 1.0.',
      en: 'Beside the GraphQL endpoint feed answers with pages by RPDE 1.0.',
    },
    mend: {
      de: 'Beantworten Sie GET …/feed mit { "next", "items": [], "license" } als JSON mit Status 200, bis 5 MiB je Seite.',
      en: 'Answer GET …/feed with { "next", "items": [], "license" } as JSON with status 200, up to 5 MiB a page.',
    },
    run: async (probe) => void (await readFeedPages(probe)),
  },
  {
    id: 'feed-license',
    needs,
    rule: { de: 'Jede Seite nennt ihre Lizenz.', en: 'Every page names its licence.' },
    mend: {
      de: 'Setzen Sie "license" auf die Webadresse der Lizenz.',
      en: 'Set "license" to the web address of the licence.',
    },
    async run(probe) {
      const { pages } = await readFeedPages(probe);
      const isAddress = (text: unknown) => typeof text === 'string' && /^https?:/.test(URL.parse(text)?.protocol ?? '');
      expectThat(
        pages.every(({ license }) => isAddress(license)),
        'license',
      );
    },
  },
  {
    id: 'feed-next',
    needs,
    rule: {
      de: '"next" führt an derselben Adresse weiter.',
      en: '"next" leads on at the same address.',
    },
    mend: {
      de: 'Schreiben Sie als "next" die volle Adresse des Feeds mit der Stelle nach dem letzten Eintrag der Seite.',
      en: 'Write as "next" the full address of the feed with the place after the last item of the page.',
    },
    async run(probe) {
      for (const [at, { url, items, next }] of (await readFeedPages(probe)).pages.entries()) {
        const read = findNext(probe, next);
        expectThat(read !== null && (items.length === 0 || read !== url), `page ${at + 1}, next`);
      }
    },
  },
  {
    id: 'feed-end',
    needs: ['feed-next'],
    rule: {
      de: 'Die letzte Seite ist leer und nennt sich selbst als nächste.',
      en: 'The last page is empty and names itself as the next one.',
    },
    mend: {
      de: 'Antworten Sie hinter dem letzten Eintrag mit "items": [] und "next" gleich der eigenen Adresse.',
      en: 'Answer after the last item with "items": [] and "next" equal to the page’s own address.',
    },
    async run(probe) {
      const { pages, isWhole } = await readFeedPages(probe);
      if (!isWhole) throw new NothingToCheck();
      const last = pages.at(-1)!;
      expectThat(findNext(probe, last.next) === new URL(last.url).href, 'next');
    },
  },
  {
    id: 'feed-order',
    needs,
    rule: {
      de: 'Einträge stehen in der Reihenfolge ihrer Änderungsnummern, ohne Doppelte.',
      en: 'Items stand in the order of their change numbers, none twice.',
    },
    mend: {
      de: 'Sortieren Sie nach "modified", einer Zahl ab 0, die mit jeder Änderung wächst und keine zweite hat.',
      en: 'Sort by "modified", a number from 0 on that grows with every change and has no equal.',
    },
    async run(probe) {
      let last = -1n;
      for (const { where, item } of listFeedItems(await readFeedPages(probe))) {
        const change = readChange(item.modified);
        expectThat(change !== null && change > last, `${where}, modified`);
        last = change;
      }
    },
  },
  {
    id: 'feed-states',
    needs,
    rule: {
      de: 'Jeder Eintrag ist updated oder deleted; was deleted ist, sagt nichts mehr.',
      en: 'Every item is updated or deleted; what is deleted says nothing any more.',
    },
    mend: {
      de: 'Setzen Sie "state" auf "updated" mit "data" oder auf "deleted" ohne "data".',
      en: 'Set "state" to "updated" with "data", or to "deleted" without "data".',
    },
    async run(probe) {
      for (const { where, item } of listFeedItems(await readFeedPages(probe))) {
        expectThat(item.state === 'updated' || item.state === 'deleted', `${where}, state`);
        expectThat((readObject(item.data) !== undefined) === (item.state === 'updated'), `${where}, data`);
      }
    },
  },
  {
    id: 'feed-ids',
    needs,
    rule: {
      de: 'Jeder Eintrag hat eine Id der eigenen Stadt und seiner Art.',
      en: 'Every item has an id of the own city and its kind.',
    },
    mend: {
      de: 'Schreiben Sie "kind" und "id" als <Stadt>:<Art>:<Schlüssel> mit derselben Art; das Büro ist <Stadt>:office:office.',
      en: 'Write "kind", and "id" as <city>:<kind>:<key> with the same kind; the office is <city>:office:office.',
    },
    async run(probe) {
      for (const { where, item } of listFeedItems(await readFeedPages(probe))) {
        const parts = findIdParts(item.id);
        expectThat(parts?.city === probe.slug && parts.kind === item.kind, `${where}, id`);
        expectThat(item.kind !== 'office' || parts.key === 'office', `${where}, id`);
      }
    },
  },
  {
    id: 'feed-items',
    needs: ['feed-ids', 'feed-states'],
    rule: {
      de: 'Was ein Eintrag sagt, entspricht dem Format seiner Art.',
      en: 'What an item says fits the format of its kind.',
    },
    mend: {
      de: 'Halten Sie sich an services/shared/feed/item.schema.json.',
      en: 'Follow services/shared/feed/item.schema.json.',
    },
    async run(probe) {
      for (const { where, item } of await listUpdated(probe)) {
        const read = itemData[item.kind as ItemKind].safeParse(item.data);
        expectThat(read.success, `${where}, data.${read.error?.issues[0]?.path.join('.')}`);
      }
    },
  },
  {
    id: 'feed-private',
    needs: ['feed-ids', 'feed-states'],
    rule: {
      de: 'Der Feed enthält nur Öffentliches und keine Kontakte.',
      en: 'The feed holds only what is public, and no contacts.',
    },
    mend: {
      de: 'Lassen Sie contact, email und phone weg (außer beim Büro) und alles, was nicht PUBLIC ist.',
      en: 'Leave out contact, email and phone (but for the office) and all that is not PUBLIC.',
    },
    async run(probe) {
      for (const { where, item } of await listUpdated(probe)) {
        const { visibility = 'PUBLIC', ...data } = readObject(item.data) ?? {};
        expectThat(visibility === 'PUBLIC', `${where}, data.visibility`);
        const found = ['contact', 'email', 'phone'].find((name) => (data[name] ?? null) !== null);
        expectThat(item.kind === 'office' || !found, `${where}, data.${found}`);
      }
    },
  },
  {
    id: 'feed-matches',
    needs: ['feed-ids', 'feed-states', 'contract-types'],
    rule: {
      de: 'Was der Feed als vorhanden meldet, ist ohne Anmeldung zu lesen.',
      en: 'What the feed says is there can be read without signing in.',
    },
    mend: {
      de: 'Melden Sie als deleted, was zurückgezogen oder nicht mehr öffentlich ist.',
      en: 'Report what was withdrawn or is no longer public as deleted.',
    },
    async run(probe) {
      const newest = new Map((await listUpdated(probe)).map(({ item }) => [item.id as string, item.kind]));
      for (const { item } of listFeedItems(await readFeedPages(probe))) {
        if (item.state === 'deleted') newest.delete(item.id as string);
      }
      let isSeen = false;
      for (const type of listKeyedTypes(probe.contract)) {
        const ids = [...newest].flatMap(([id, kind]) => (kind === kindOf(type.name) ? [id] : []));
        const some = ids.slice(-conformanceLimits.samples);
        if (some.length === 0) continue;
        isSeen = true;
        const found = listEntities(await askEntities(probe, type, some));
        expectThat(JSON.stringify(found.map((thing) => readObject(thing)?.id)) === JSON.stringify(some), type.name);
      }
      if (!isSeen) throw new NothingToCheck();
    },
  },
];

/** What is there by the feed, of the kinds that are known here. */
async function listUpdated(probe: Probe): Promise<FoundItem[]> {
  const items = listFeedItems(await readFeedPages(probe));
  return items.filter(({ item }) => item.state === 'updated' && itemKinds.includes(item.kind as ItemKind));
}

function readChange(modified: unknown): bigint | null {
  if (typeof modified === 'string' && /^\d{1,19}$/.test(modified)) return BigInt(modified);
  return Number.isSafeInteger(modified) && (modified as number) >= 0 ? BigInt(modified as number) : null;
}
