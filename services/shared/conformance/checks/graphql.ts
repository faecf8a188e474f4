import { type Check, expectThat } from '../check.ts';
import type { Answer, Probe } from '../probe.ts';

const askTypename = (probe: Probe): Promise<Answer> => probe.once('typename', () => probe.ask('{ __typename }'));

/** Whether a node speaks GraphQL over HTTP. */
export const graphqlChecks: Check[] = [
  {
    id: 'graphql-answers',
    needs: [],
    rule: {
      de: 'Die Adresse beantwortet GraphQL-Anfragen per POST.',
      en: 'The endpoint answers GraphQL requests sent with POST.',
    },
    mend: {
      de: 'Beantworten Sie POST mit { "query", "variables" } als JSON mit Status 200 und { "data" }, ohne Umleitung.',
      en: 'Answer POST with { "query", "variables" } as JSON with status 200 and { "data" }, without a redirect.',
    },
    async run(probe) {
      const { status, body, data } = await askTypename(probe);
      expectThat(status === 200, `status ${status}`);
      expectThat(body, 'no JSON object');
      expectThat(data?.__typename === 'Query', '__typename');
    },
  },
  {
    id: 'graphql-media-type',
    needs: ['graphql-answers'],
    rule: { de: 'Antworten sind als JSON gekennzeichnet.', en: 'Answers are marked as JSON.' },
    mend: {
      de: 'Senden Sie Antworten mit content-type application/json oder application/graphql-response+json.',
      en: 'Send answers with the content-type application/json or application/graphql-response+json.',
    },
    async run(probe) {
      const { contentType } = await askTypename(probe);
      expectThat(/^application\/(graphql-response\+)?json\s*(;|$)/i.test(contentType), 'content-type');
    },
  },
  {
    id: 'graphql-refuses-mistakes',
    needs: ['graphql-answers'],
    rule: {
      de: 'Eine Anfrage mit einem unbekannten Feld wird als Ganzes abgelehnt.',
      en: 'A query with an unknown field is refused as a whole.',
    },
    mend: {
      de: 'Prüfen Sie Anfragen gegen das Schema und antworten Sie mit "errors" ohne "data".',
      en: 'Validate queries against the schema and answer with "errors" without "data".',
    },
    run: (probe) => expectRefusal(probe, '{ __typename conformanceUnknownField }'),
  },
  {
    id: 'graphql-refuses-syntax',
    needs: ['graphql-answers'],
    rule: { de: 'Was kein GraphQL ist, wird abgelehnt.', en: 'What is no GraphQL is refused.' },
    mend: {
      de: 'Antworten Sie auf eine Anfrage, die sich nicht lesen lässt, mit "errors" ohne "data".',
      en: 'Answer a query that cannot be parsed with "errors" without "data".',
    },
    run: (probe) => expectRefusal(probe, '{ __typename'),
  },
  {
    id: 'graphql-json-only',
    needs: ['graphql-answers'],
    rule: {
      de: 'Fremde Webseiten können im Namen eines Besuchers nichts senden: Nur JSON wird angenommen.',
      en: 'Foreign web pages cannot send anything in a visitor’s name: only JSON is accepted.',
    },
    mend: {
      de: 'Lehnen Sie POST mit content-type text/plain oder einem Formular mit Status 4xx ab.',
      en: 'Refuse POST with the content-type text/plain or of a form with a status 4xx.',
    },
    async run(probe) {
      const body = JSON.stringify({ query: '{ __typename }' });
      const headers = { 'content-type': 'text/plain' };
      const { status, data } = await probe.send(probe.endpoint, { method: 'POST', headers, body });
      expectThat(status >= 400 && status < 500 && data === null, `status ${status}`);
    },
  },
];

async function expectRefusal(probe: Probe, query: string): Promise<void> {
  const { body, data, errors, status } = await probe.ask(query);
  expectThat(body, 'no JSON object');
  expectThat(data === null && errors.length > 0, 'errors');
  expectThat(status < 500, `status ${status}`);
}
