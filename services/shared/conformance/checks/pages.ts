import { type Check, expectThat, NothingToCheck } from '../check.ts';
import { type ListField, listListFields } from '../contract-types.ts';
import { type Probe, readObject } from '../probe.ts';
import { askPage, type SamplePage } from '../samples.ts';

const needs = ['entities-city', 'contract-types'];
/** The most things on a page. */
const pageSize = 100;
/** How many things a list needs to be seen paging. */
const worthPaging = 3;

/** Whether lists of a node come in pages as the contract has it. */
export const pageChecks: Check[] = [
  {
    id: 'pages-size',
    needs,
    rule: { de: 'Eine Seite hat höchstens so viele Einträge wie gefragt.', en: 'A page has at most as many as asked.' },
    mend: { de: 'Beachten Sie das Argument first.', en: 'Heed the argument first.' },
    async run(probe) {
      for (const list of pagedLists(probe)) {
        const { page } = await askPage(probe, list, { first: 1 });
        expectThat(page && page.nodes.length <= 1 && page.edges.length <= 1, `City.${list.name}`);
      }
    },
  },
  {
    id: 'pages-limit',
    needs,
    rule: {
      de: 'Seiten haben 1 bis 100 Einträge; anderes wird abgelehnt.',
      en: 'Pages have 1 to 100 entries; anything else is refused.',
    },
    mend: {
      de: 'Antworten Sie auf first: 0 und first: 101 mit null und dem Fehler BAD_INPUT.',
      en: 'Answer first: 0 and first: 101 with null and the error BAD_INPUT.',
    },
    async run(probe) {
      for (const list of pagedLists(probe)) {
        for (const first of [0, pageSize + 1]) await expectBadInput(probe, list, { first });
      }
    },
  },
  {
    id: 'pages-total',
    needs,
    rule: {
      de: 'totalCount nennt, wie viele Einträge alle Seiten zusammen haben.',
      en: 'totalCount says how many entries all pages have together.',
    },
    mend: {
      de: 'Zählen Sie für totalCount genau das, was auf den Seiten steht, auch mit Filtern.',
      en: 'Count for totalCount exactly what stands on the pages, with filters too.',
    },
    async run(probe) {
      for (const list of pagedLists(probe)) {
        const { nodes, totalCount, hasNextPage } = await readWhole(probe, list);
        const isRight = hasNextPage === true ? Number(totalCount) > nodes.length : totalCount === nodes.length;
        expectThat(isRight, `City.${list.name}`);
      }
    },
  },
  {
    id: 'pages-edges',
    needs,
    rule: { de: 'edges und nodes einer Seite sagen dasselbe.', en: 'edges and nodes of a page say the same.' },
    mend: {
      de: 'Führen Sie unter edges dieselben Einträge in derselben Reihenfolge, jeden mit einem cursor.',
      en: 'List the same entries in the same order under edges, each with a cursor.',
    },
    async run(probe) {
      for (const list of pagedLists(probe)) {
        const { nodes, edges } = await readWhole(probe, list);
        const inEdges = edges.map((edge) => readObject(edge));
        expectThat(listIds(inEdges.map((edge) => edge?.node)) === listIds(nodes), `City.${list.name}`);
        expectThat(
          inEdges.every((edge) => typeof edge?.cursor === 'string'),
          `City.${list.name}`,
        );
      }
    },
  },
  {
    id: 'pages-cursor',
    needs,
    rule: {
      de: 'Wer mit endCursor weiterblättert, bekommt alles genau einmal.',
      en: 'Whoever pages on by endCursor gets everything exactly once.',
    },
    mend: {
      de: 'Beginnen Sie die nächste Seite nach dem Eintrag, den after nennt, in derselben Sortierung.',
      en: 'Begin the next page after the entry that after names, in the same sort.',
    },
    async run(probe) {
      let isSeen = false;
      for (const list of pagedLists(probe)) {
        const { nodes } = await readWhole(probe, list);
        if (nodes.length < worthPaging) continue;
        isSeen = true;
        const size = Math.ceil(nodes.length / worthPaging);
        const met: unknown[] = [];
        for (let after: string | undefined; met.length < size * 2; ) {
          const { page } = await askPage(probe, list, { first: size, after });
          expectThat(page && page.nodes.length > 0 && page.nodes.length <= size, `City.${list.name}`);
          met.push(...page.nodes);
          expectThat(page.hasNextPage === met.length < nodes.length || nodes.length === pageSize, `City.${list.name}`);
          if (!page.hasNextPage) break;
          expectThat(typeof page.endCursor === 'string', `City.${list.name}`);
          after = page.endCursor;
        }
        expectThat(listIds(met) === listIds(nodes.slice(0, met.length)), `City.${list.name}`);
      }
      if (!isSeen) throw new NothingToCheck();
    },
  },
  {
    id: 'pages-cursor-refused',
    needs,
    rule: { de: 'Ein Cursor, der keiner ist, wird abgelehnt.', en: 'A cursor that is none is refused.' },
    mend: {
      de: 'Antworten Sie auf ein fremdes after mit null und dem Fehler BAD_INPUT, nicht mit der ersten Seite.',
      en: 'Answer a foreign after with null and the error BAD_INPUT, not with the first page.',
    },
    async run(probe) {
      for (const list of pagedLists(probe)) await expectBadInput(probe, list, { first: 1, after: 'conformance' });
    },
  },
];

const pagedLists = (probe: Probe): ListField[] => listListFields(probe.contract).filter(({ isPaged }) => isPaged);

const readWhole = (probe: Probe, list: ListField): Promise<SamplePage> =>
  probe.once(`whole ${list.name}`, async () => {
    const { page } = await askPage(probe, list, { first: pageSize });
    expectThat(page, `City.${list.name}`);
    return page;
  });

async function expectBadInput(probe: Probe, list: ListField, asked: { first: number; after?: string }): Promise<void> {
  const { answer, page } = await askPage(probe, list, asked);
  const isRefused = page === null && answer.errors.some(({ extensions }) => extensions.code === 'BAD_INPUT');
  expectThat(isRefused, `City.${list.name}`);
}

const listIds = (things: unknown[]): string => JSON.stringify(things.map((thing) => readObject(thing)?.id));
