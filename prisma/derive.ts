import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as resolvers from '@graphql-codegen/typescript-resolvers';
import { GraphQLObjectType, GraphQLSchema, parse, printSchema } from 'graphql';
import { composeSupergraph } from '../gateway/supergraph.ts';
import { describeItem } from '../services/shared/feed/json-schema.ts';

const notice = '// Derived from schema.graphql by "npm run generate". Do not edit.\n';

/** How each service's resolvers hold the objects they answer with. */
const mappers: Record<string, Record<string, string>> = {
  city: {
    City: './city.ts#CityParent',
    Initiative: './initiative/initiative.ts#InitiativeRow',
    InitiativeConnection: './initiative/initiative.ts#InitiativePage',
    Event: './event/event.ts#EventRow',
    EventConnection: './event/event.ts#EventPage',
    BestPractice: './best-practice/best-practice.ts#BestPracticeRow',
    BestPracticeConnection: './best-practice/best-practice.ts#BestPracticePage',
    Funding: './funding/funding.ts#FundingRow',
    FundingConnection: './funding/funding.ts#FundingPage',
    Training: './training/training.ts#TrainingRow',
    TrainingConnection: './training/training.ts#TrainingPage',
    WorkingGroup: './working-group/working-group.ts#WorkingGroupRow',
    WorkingGroupConnection: './working-group/working-group.ts#WorkingGroupPage',
    GroupMember: './working-group/member.ts#MemberRow',
    GroupMemberConnection: './working-group/member.ts#MemberPage',
    Conference: './conference/conference.ts#ConferenceRow',
    ConferenceConnection: './conference/conference.ts#ConferencePage',
    BoardEntry: './board-entry/board-entry.ts#BoardEntryRow',
    BoardEntryConnection: './board-entry/board-entry.ts#BoardEntryPage',
    MailingList: './mailing-list/mailing-list.ts#MailingListRow',
    MailingListConnection: './mailing-list/mailing-list.ts#MailingListPage',
    ListPost: './mailing-list/list-posts.ts#PostRow',
    ListPostConnection: './mailing-list/list-posts.ts#PostPage',
    DistrictCoverage: './conference/find-coverage.ts#CoverageRow',
    BoardMatch: './board-entry/find-matches.ts#BoardMatchRow',
    District: './district/district.ts#DistrictRow',
    PendingChange: './change/pending-change.ts#ChangeRow',
    PendingChangeConnection: './change/pending-change.ts#ChangePage',
    Consent: './consent/consent.ts#ConsentRow',
    ConsentConnection: './consent/consent.ts#ConsentPage',
    Erasure: './erasure/erasure.ts#ErasureRow',
    ErasureConnection: './erasure/erasure.ts#ErasurePage',
    Source: './source/source.ts#SourceRecord',
    SourceConnection: './source/list-sources.ts#SourcePage',
    SourceRow: './source/source.ts#RowRecord',
    SourceRowConnection: './source/source.ts#RowPage',
    SourceCounts: './source/source.ts#Counts',
    SourcePreview: './source/source.ts#PreviewRecord',
    ImportedFrom: './source/find-origin.ts#OriginRecord',
    CityAuditLog: './audit/audit.ts#AuditPage',
    CityAuditEntry: './audit/audit.ts#AuditRow',
  },
  directory: {
    City: './city.ts#CityRecord',
    Freshness: './harvest/freshness.ts#FreshnessRecord',
    FeedProblem: './harvest/feed-problem.ts#FeedProblemRecord',
    Listing: './listing.ts#ListingRow',
    Initiative: './listing.ts#ListingRow',
    Event: './listing.ts#ListingRow',
    BestPractice: './listing.ts#ListingRow',
    Funding: './listing.ts#ListingRow',
    Training: './listing.ts#ListingRow',
    WorkingGroup: './listing.ts#ListingRow',
    Conference: './listing.ts#ListingRow',
    BoardEntry: './listing.ts#ListingRow',
    MailingList: './listing.ts#ListingRow',
    District: './listing.ts#ListingRow',
    Search: './search/search.ts#Found',
    Facets: './search/search.ts#Found',
    InitiativeSearch: './search/search.ts#Found',
    EventSearch: './search/search.ts#Found',
    BestPracticeSearch: './search/search.ts#Found',
    FundingSearch: './search/search.ts#Found',
    TrainingSearch: './search/search.ts#Found',
    WorkingGroupSearch: './search/search.ts#Found',
    ConferenceSearch: './search/search.ts#Found',
    BoardEntrySearch: './search/search.ts#Found',
    MailingListSearch: './search/search.ts#Found',
    BoardMatch: './search/match-board-entry.ts#BoardMatchRecord',
    Suggestion: './search/suggest.ts#SuggestionRecord',
    ConferenceCoverage: './search/find-coverage.ts#CoverageRecord',
    DistrictCoverage: './search/find-coverage.ts#DistrictCoverageRecord',
    EventClash: './clash/find-clashes.ts#ClashRecord',
    SearchEdge: './search/search.ts#Hit',
    InitiativeSearchEdge: './search/search.ts#Hit',
    EventSearchEdge: './search/search.ts#Hit',
    BestPracticeSearchEdge: './search/search.ts#Hit',
    FundingSearchEdge: './search/search.ts#Hit',
    TrainingSearchEdge: './search/search.ts#Hit',
    WorkingGroupSearchEdge: './search/search.ts#Hit',
    ConferenceSearchEdge: './search/search.ts#Hit',
    BoardEntrySearchEdge: './search/search.ts#Hit',
    MailingListSearchEdge: './search/search.ts#Hit',
  },
  network: {
    City: './city/city.ts#CityRecord',
    Region: './city/region.ts#RegionRecord',
    Node: './node/node.ts#NodeRecord',
    Viewer: './account/account.ts#ViewerRecord',
    Application: './membership/application.ts#ApplicationRecord',
    ApplicationConnection: './membership/find-applications.ts#ApplicationPage',
    Round: './membership/round.ts#RoundRecord',
    RoleGrant: './role/role.ts#RoleRecord',
    RoleGrantConnection: './role/list-roles.ts#RolePage',
    PortalToken: './portal/portal-token.ts#PortalTokenRecord',
    PortalTokenConnection: './portal/list-portal-tokens.ts#PortalTokenPage',
    AuditEntry: './audit/audit.ts#AuditRecord',
    AuditConnection: './audit/audit.ts#AuditPage',
  },
};

/** Writes, or only checks, the files derived from the SDL and the format of feeds; returns the paths that were stale. */
export async function deriveFiles(root: string, onlyCheck: boolean): Promise<string[]> {
  const derived = new Map<string, string>();
  for (const service of Object.keys(mappers)) {
    derived.set(`services/${service}/schema.types.ts`, await deriveTypes(root, service));
  }
  derived.set('gateway/supergraph.graphql', await composeSupergraph());
  derived.set('services/shared/feed/item.schema.json', `${JSON.stringify(describeItem(), null, 2)}\n`);
  const stale: string[] = [];
  for (const [path, content] of derived) {
    const file = join(root, path);
    if ((await readFile(file, 'utf8').catch(() => '')) === content) continue;
    stale.push(path);
    if (onlyCheck) continue;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return onlyCheck ? stale : [];
}

async function deriveTypes(root: string, service: string): Promise<string> {
  const typeDefs = parse(await readFile(join(root, `services/${service}/schema.graphql`), 'utf8'));
  const schema = withoutMachinery(buildSubgraphSchema({ typeDefs }));
  const config = {
    contextType: './context.ts#Context',
    mappers: mappers[service],
    federation: true,
    enumsAsTypes: true,
    useTypeImports: true,
    emitLegacyCommonJSImports: false,
    importExtension: '',
    defaultScalarType: 'string',
    scalars: { DateTime: { input: 'string', output: 'Date | string' } },
    inputMaybeValue: 'T | null | undefined',
    makeResolverTypeCallable: true,
  };
  const output = await codegen({
    filename: `services/${service}/schema.types.ts`,
    documents: [],
    config,
    schema: parse(printSchema(schema)),
    schemaAst: schema,
    plugins: [{ typescript: {} }, { resolvers: {} }],
    pluginMap: { typescript, resolvers },
  });
  return notice + output;
}

/** Leaves out what the federation library answers itself: `_service`, `_entities` and their types. */
function withoutMachinery(schema: GraphQLSchema): GraphQLSchema {
  const query = schema.getQueryType()!.toConfig();
  const { _service, _entities, ...fields } = query.fields;
  const own = new GraphQLObjectType({ ...query, fields });
  const { types, ...config } = schema.toConfig();
  const kept = types.filter(({ name }) => !['Query', '_Service', '_Entity', '_Any'].includes(name));
  return new GraphQLSchema({ ...config, query: own, types: kept });
}
