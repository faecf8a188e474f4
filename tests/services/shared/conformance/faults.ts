import type { Exchange, Fault } from '../../../setup/fault-proxy.ts';

/** What a server does wrong, the one check that has to notice it, and how the proxy does it. */
export type NamedFault = readonly [what: string, check: string, fault: Fault];

const html = '<!doctype html><title>Willkommen</title>';
const at = (path: string, change: (exchange: Exchange) => unknown): Fault => ({
  answer: (exchange) => {
    if (exchange.path.startsWith(path)) change(exchange);
  },
});
const answering = (isMeant: RegExp, change: (exchange: Exchange) => unknown): Fault => ({
  answer: (exchange) => {
    if (isMeant.test(exchange.query)) change(exchange);
  },
});
const asking = (isMeant: RegExp, change: (exchange: Exchange) => unknown): Fault => ({
  ask: (exchange) => {
    if (isMeant.test(exchange.query)) change(exchange);
  },
});
/** As a server that does not know a word of the contract. */
const notKnowing = (word: RegExp): Fault =>
  answering(word, (exchange) => {
    exchange.body = refusal('BAD_INPUT', 'QUERY_INVALID');
    exchange.status = 400;
  });
const refusal = (code: string, reason: string, more: object = {}) => ({
  errors: [{ message: 'No.', extensions: { code, reason, ...more } }],
});
/** Changes the items of the feed's first page. */
const inFeed = (change: (items: Exchange['body'], exchange: Exchange) => unknown): Fault =>
  at('/feed', (exchange) => {
    if (exchange.body.items?.length > 0) change(exchange.body.items, exchange);
  });
const firstUpdated = (items: Exchange['body'][], kind = 'initiative') =>
  items.find((item) => item.state === 'updated' && item.kind === kind);
/** Changes every object below a value that has a field. */
const everywhere = (value: unknown, field: string, change: (object: Record<string, unknown>) => unknown): void => {
  if (typeof value !== 'object' || value === null) return;
  if (Object.hasOwn(value, field)) change(value as Record<string, unknown>);
  for (const inner of Object.values(value)) everywhere(inner, field, change);
};
const inEntities = (field: string, change: (object: Record<string, unknown>) => unknown): Fault =>
  answering(/updatedAt/, ({ body }) => everywhere(body.data?._entities, field, change));
const inPages = (first: RegExp, change: (page: Exchange['body']) => unknown): Fault =>
  answering(first, ({ body }) => everywhere(body.data?._entities, 'pageInfo', change));
const isTokenTried = ({ headers }: Exchange) => headers.authorization !== undefined;

export const faults: readonly NamedFault[] = [
  ['says nothing of being ready', 'readiness-answers', at('/readyz', (it) => Object.assign(it, { status: 404 }))],
  [
    'shows a page where it should say that it is ready',
    'readiness-answers',
    at('/readyz', (it) => Object.assign(it, { body: html })),
  ],
  [
    'sends who asks whether it is ready elsewhere',
    'readiness-answers',
    at('/readyz', (it) => Object.assign(it, { status: 302 })),
  ],
  ['says to be another city', 'readiness-city', at('/readyz', ({ body }) => Object.assign(body, { city: 'bottrop' }))],
  [
    'is not ready',
    'readiness-ready',
    at('/readyz', (it) => {
      it.status = 503;
      it.body.ready = false;
    }),
  ],
  ['says no version', 'version-form', at('/readyz', ({ body }) => delete body.contractVersion)],
  [
    'says a word as its version',
    'version-form',
    at('/readyz', ({ body }) => Object.assign(body, { contractVersion: 'latest' })),
  ],
  [
    'speaks another major version',
    'version-range',
    at('/readyz', ({ body }) => Object.assign(body, { contractVersion: '2.0' })),
  ],
  ['answers GraphQL with a page', 'graphql-answers', at('/graphql', (it) => Object.assign(it, { body: html }))],
  ['sends GraphQL elsewhere', 'graphql-answers', at('/graphql', (it) => Object.assign(it, { status: 302 }))],
  [
    'answers with more than anyone reads',
    'graphql-answers',
    at('/graphql', ({ body }) => Object.assign(body, { x: 'x'.repeat(2 ** 21) })),
  ],
  [
    'calls its answers HTML',
    'graphql-media-type',
    at('/graphql', (it) => Object.assign(it, { contentType: 'text/html' })),
  ],
  [
    'overlooks unknown fields',
    'graphql-refuses-mistakes',
    answering(/conformanceUnknownField/, (it) => {
      it.status = 200;
      it.body = { data: { __typename: 'Query' } };
    }),
  ],
  [
    'breaks on what is no GraphQL',
    'graphql-refuses-syntax',
    answering(/^\{ __typename$/, (it) => Object.assign(it, { status: 500 })),
  ],
  [
    'takes what any web page can send',
    'graphql-json-only',
    { ask: ({ headers }) => headers['content-type'] && Object.assign(headers, { 'content-type': 'application/json' }) },
  ],
  ['lacks a question', 'contract-queries', notKnowing(/^\{ district\(/)],
  [
    'finds what is not there',
    'contract-queries',
    answering(/^\{ district\(/, (it) =>
      Object.assign(it, { body: { data: { district: { __typename: 'District' } } } }),
    ),
  ],
  ['lacks a field', 'contract-types', notKnowing(/population/)],
  ['lacks a type', 'contract-types', notKnowing(/\.\.\. on District/)],
  ['lacks a mutation', 'contract-mutations', notKnowing(/withdrawDistrict/)],
  [
    'lets anybody change things',
    'writes-refused',
    answering(/withdrawDistrict/, ({ body }) => {
      body.data.withdrawDistrict = 'hattingen:district:conformance-check';
      body.errors = body.errors.filter(({ path }: { path: string[] }) => path[0] !== 'withdrawDistrict');
    }),
  ],
  [
    'tells whoever may not write what there is',
    'writes-refused',
    answering(/withdrawDistrict/, ({ body }) => {
      const error = body.errors.find(({ path }: { path: string[] }) => path[0] === 'withdrawDistrict');
      error.extensions = { code: 'NOT_FOUND', reason: 'NOT_FOUND' };
    }),
  ],
  [
    'does not know its own slug',
    'entities-city',
    answering(/__typename \.\.\. on City \{ slug \}/, ({ body }) =>
      everywhere(body.data, 'slug', (it) => Object.assign(it, { slug: 'x' })),
    ),
  ],
  [
    'makes things up',
    'entities-unknown',
    answering(/__typename \.\.\. on City \{ slug \}/, ({ body, variables: { r } }) => {
      if (r.length === 1 && r[0].id?.endsWith('district:conformance-check'))
        body.data._entities = [{ __typename: 'District', id: r[0].id }];
    }),
  ],
  [
    'puts entities in an order of its own',
    'entities-order',
    answering(/__typename \.\.\. on City \{ slug \}/, ({ body, variables: { r } }) => {
      if (r.length > 1) body.data._entities.sort();
    }),
  ],
  [
    'speaks for another city',
    'entities-foreign',
    answering(/__typename \.\.\. on City \{ slug \}/, ({ body, variables: { r } }) => {
      if (r[0].slug === 'x-hattingen') body.data._entities = [{ __typename: 'City', slug: 'x-hattingen' }];
    }),
  ],
  [
    'lists what it does not find by id',
    'entities-by-id',
    answering(/^query \(\$id: ID!\) \{ event\(/, ({ body }) => Object.assign(body.data, { event: null })),
  ],
  ['gives a text for a list', 'answers-shape', inEntities('topics', (it) => Object.assign(it, { topics: 'SPORT' }))],
  ['leaves a field out', 'answers-shape', inEntities('summary', (it) => delete it.summary)],
  [
    'names a type of its own',
    'answers-typename',
    inEntities('__typename', (it) => it.__typename === 'Venue' && Object.assign(it, { __typename: 'Place' })),
  ],
  [
    'names a thing of another city',
    'answers-ids',
    inEntities(
      'organiser',
      (it) =>
        it.organiser && Object.assign(it, { organiser: { __typename: 'Initiative', id: 'bottrop:initiative:x' } }),
    ),
  ],
  [
    'writes points in time as dates',
    'answers-values',
    inEntities('updatedAt', (it) => Object.assign(it, { updatedAt: '2027-01-01' })),
  ],
  ['uses a word that no enum has', 'answers-values', inEntities('form', (it) => Object.assign(it, { form: 'CLUB' }))],
  ['links to a script', 'answers-values', inEntities('url', (it) => Object.assign(it, { url: 'javascript:alert(1)' }))],
  [
    'gives more than is asked for',
    'pages-size',
    asking(
      /initiatives\(first: 1,/,
      (it) => it.variables.after || Object.assign(it, { query: it.query.replace('first: 1,', 'first: 3,') }),
    ),
  ],
  [
    'shortens pages that are too long silently',
    'pages-limit',
    asking(/first: 101/, (it) => Object.assign(it, { query: it.query.replace('first: 101', 'first: 100') })),
  ],
  [
    'counts what is on the page',
    'pages-total',
    inPages(/first: 100/, (page) => Object.assign(page, { totalCount: page.totalCount + 1 })),
  ],
  [
    'gives entries no cursors',
    'pages-edges',
    inPages(/first: 100/, ({ edges }) => everywhere(edges, 'cursor', (edge) => delete edge.cursor)),
  ],
  [
    'begins every page anew',
    'pages-cursor',
    asking(/first: \d+, after/, ({ variables }) => variables.after?.length > 20 && delete variables.after),
  ],
  [
    'ends after the first page',
    'pages-cursor',
    inPages(/first: [2-9],/, ({ pageInfo }) => Object.assign(pageInfo, { hasNextPage: false })),
  ],
  [
    'takes any cursor',
    'pages-cursor-refused',
    asking(/first: 1,/, ({ variables }) => variables.after === 'conformance' && delete variables.after),
  ],
  [
    'shows members’ things to everybody',
    'public-only',
    answering(/nodes \{ __typename visibility \}/, ({ body }) =>
      everywhere(body.data, 'visibility', (it) => Object.assign(it, { visibility: 'MEMBERS' })),
    ),
  ],
  ['overlooks tokens', 'tokens-refused', { ask: ({ headers }) => delete headers.authorization }],
  [
    'calls a bad token forbidden',
    'tokens-refused',
    { answer: (it) => isTokenTried(it) && Object.assign(it, { status: 403 }) },
  ],
  [
    'accepts whatever is signed by anybody',
    'tokens-refused',
    { ask: ({ headers }) => (headers.authorization ?? '').length > 200 && delete headers.authorization },
  ],
  [
    'explains what is wrong with a token',
    'tokens-tell-nothing',
    {
      answer: (it) =>
        isTokenTried(it) && Object.assign(it.body.errors[0], { message: `length ${it.headers.authorization?.length}` }),
    },
  ],
  ['has no feed', 'feed-answers', at('/feed', (it) => Object.assign(it, { status: 404 }))],
  ['shows a page for its feed', 'feed-answers', at('/feed', (it) => Object.assign(it, { body: html }))],
  ['names no licence', 'feed-license', at('/feed', ({ body }) => delete body.license)],
  [
    'leads readers of the feed elsewhere',
    'feed-next',
    inFeed((_, { body }) => Object.assign(body, { next: 'https://example.com/feed' })),
  ],
  [
    'ends its feed without an end',
    'feed-end',
    at('/feed', ({ body }) => body.items.length === 0 && Object.assign(body, { next: `${body.next}&again=1` })),
  ],
  ['gives the feed no order', 'feed-order', inFeed((items) => items.reverse())],
  [
    'gives two changes one number',
    'feed-order',
    inFeed((items) => Object.assign(items[1], { modified: items[0].modified })),
  ],
  [
    'tells what it has deleted',
    'feed-states',
    inFeed((items) =>
      Object.assign(
        items.find(({ state }: { state: string }) => state === 'deleted'),
        { data: { title: 'x' } },
      ),
    ),
  ],
  [
    'tells of another city',
    'feed-ids',
    inFeed((items) => Object.assign(items[0], { id: items[0].id.replace('hattingen', 'bottrop') })),
  ],
  [
    'tells of a thing without a title',
    'feed-items',
    inFeed((items) => Object.assign(firstUpdated(items).data, { title: '' })),
  ],
  [
    'hands out contacts',
    'feed-private',
    inFeed((items) => Object.assign(firstUpdated(items).data, { contact: { email: 'x@stadt.example' } })),
  ],
  [
    'hands out drafts',
    'feed-private',
    inFeed((items) => Object.assign(firstUpdated(items).data, { visibility: 'DRAFT' })),
  ],
  [
    'tells of what is not there',
    'feed-matches',
    inFeed((items) => Object.assign(firstUpdated(items, 'event'), { id: 'hattingen:event:gone' })),
  ],
  [
    'has codes of its own',
    'errors-codes',
    answering(/conformanceUnknownField/, ({ body }) =>
      Object.assign(body.errors[0], { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }),
    ),
  ],
  [
    'gives no reason',
    'errors-reasons',
    answering(/conformanceUnknownField/, ({ body }) => delete body.errors[0].extensions.reason),
  ],
  [
    'shows a stack trace',
    'errors-inside',
    answering(/conformanceUnknownField/, ({ body }) =>
      Object.assign(body.errors[0].extensions, { stacktrace: ['at x (/srv/x.js:1:1)'] }),
    ),
  ],
  [
    'stumbles',
    'errors-none-unexpected',
    answering(/conformanceUnknownField/, (it) => Object.assign(it, { body: refusal('INTERNAL', 'INTERNAL') })),
  ],
];
