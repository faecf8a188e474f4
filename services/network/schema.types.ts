// Derived from schema.graphql by "npm run generate". Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CityRecord } from './city/city.ts';
import type { RegionRecord } from './city/region.ts';
import type { NodeRecord } from './node/node.ts';
import type { Context } from './context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A point in time in RFC 3339 with an offset, for instance `2027-05-31T18:00:00+02:00`. Answers are in UTC. */
  DateTime: { input: string; output: Date | string; }
  /** A date in ISO 8601 that may be known to the year, the month or the day: `2020`, `2020-07` or `2020-07-16`. */
  PartialDate: { input: string; output: string; }
  /** An address on the web that begins with `http://` or `https://`, up to 2,000 characters. */
  WebAddress: { input: string; output: string; }
  link__Import: { input: string; output: string; }
  federation__FieldSet: { input: string; output: string; }
  federation__Scope: { input: string; output: string; }
  federation__Policy: { input: string; output: string; }
};

/** Changes to the network itself. They need the role `admin` of the programme office. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Puts a city on record, or changes what is on record for its slug: what is left out stays, null empties. */
  recordCity?: Maybe<City>;
  /** Records where a city's subgraph is reached, so that the gateway asks it from then on. */
  registerNode?: Maybe<City>;
  /** Removes a city's node, so that the gateway asks it no longer. */
  removeNode?: Maybe<City>;
  /** Stops or resumes all calls to a city's node. */
  suspendNode?: Maybe<City>;
};


/** Changes to the network itself. They need the role `admin` of the programme office. */
export type MutationRecordCityArgs = {
  input: CityInput;
};


/** Changes to the network itself. They need the role `admin` of the programme office. */
export type MutationRegisterNodeArgs = {
  city: Scalars['ID']['input'];
  endpoint: Scalars['String']['input'];
};


/** Changes to the network itself. They need the role `admin` of the programme office. */
export type MutationRemoveNodeArgs = {
  city: Scalars['ID']['input'];
};


/** Changes to the network itself. They need the role `admin` of the programme office. */
export type MutationSuspendNodeArgs = {
  city: Scalars['ID']['input'];
  suspended?: Scalars['Boolean']['input'];
};

/** A city of the network; here the part that the network answers. */
export type City = {
  __typename?: 'City';
  /** The city's short name in ids and addresses, for instance `hattingen`. */
  slug: Scalars['ID']['output'];
  /** The name that people use, in German. */
  name?: Maybe<Scalars['String']['output']>;
  /** What kind of member it is. */
  kind?: Maybe<CityKind>;
  /** How it belongs to the network. */
  status?: Maybe<CityStatus>;
  /** The federal state, ISO 3166-2 with an underscore, for instance `DE_NW`. */
  state?: Maybe<Scalars['String']['output']>;
  /** The official municipality key (Amtlicher Gemeindeschlüssel), 8 digits; null for members that are no municipality. */
  ags?: Maybe<Scalars['String']['output']>;
  /** How many people live there. */
  population?: Maybe<Scalars['Int']['output']>;
  /** Its area in square kilometres. */
  areaKm2?: Maybe<Scalars['Float']['output']>;
  /** Where its centre lies. */
  location?: Maybe<GeoPoint>;
  /** Its website. */
  website?: Maybe<Scalars['WebAddress']['output']>;
  /** Since when it is a member. */
  memberSince?: Maybe<Scalars['PartialDate']['output']>;
  /** Until when it was a member; null while it is one. */
  memberUntil?: Maybe<Scalars['PartialDate']['output']>;
  /** The organisations that carried its application. */
  supporters?: Maybe<Array<Scalars['String']['output']>>;
  /** The regions it belongs to; a region may cross states. */
  regions?: Maybe<Array<Region>>;
  /** The cities it is paired with to learn from each other. */
  partnerCities?: Maybe<Array<City>>;
  /** Where its own subgraph runs and how that is; null while it has none. */
  node?: Maybe<Node>;
};

/** A set of cities that meet, for instance the region West; it may cross states. */
export type Region = {
  __typename?: 'Region';
  /** Its short name in addresses. */
  slug: Scalars['ID']['output'];
  /** The name that people use, in German. */
  name?: Maybe<Scalars['String']['output']>;
  /** What is to say about it. */
  summary?: Maybe<Scalars['String']['output']>;
  /** Its cities by name, without applicants and former members. */
  cities?: Maybe<Array<City>>;
};

/** The server of a city's subgraph, as the network sees it. */
export type Node = {
  __typename?: 'Node';
  /** The URL of its subgraph. */
  endpoint: Scalars['String']['output'];
  /** How it was when it was last looked at. */
  state: NodeState;
  /** When it last answered. */
  lastSeenAt?: Maybe<Scalars['DateTime']['output']>;
  /** The version of the city contract that it serves, for instance `1.0`. */
  contractVersion?: Maybe<Scalars['String']['output']>;
};

/** A place on earth in WGS 84. */
export type GeoPoint = {
  __typename?: 'GeoPoint';
  /** Latitude in degrees, -90 to 90. */
  lat?: Maybe<Scalars['Float']['output']>;
  /** Longitude in degrees, -180 to 180. */
  lon?: Maybe<Scalars['Float']['output']>;
};

/** What kind of member it is. */
export type CityKind =
  /** A town or city. */
  | 'CITY'
  /** A municipality that is no town. */
  | 'MUNICIPALITY'
  /** A rural district. */
  | 'DISTRICT'
  /** An association of municipalities. */
  | 'ASSOCIATION'
  /** An office for several of them. */
  | 'OFFICE';

/** How a city belongs to the network. */
export type CityStatus =
  /** It has applied. */
  | 'APPLICANT'
  /** It is a member. */
  | 'MEMBER'
  /** It takes part without being a member. */
  | 'ASSOCIATED'
  /** It was a member. */
  | 'FORMER';

/** How a city's node is. */
export type NodeState =
  /** It answers. */
  | 'ONLINE'
  /** It has missed one look. */
  | 'DEGRADED'
  /** It has missed several looks, or was not looked at yet. */
  | 'OFFLINE'
  /** The programme office has suspended it. */
  | 'SUSPENDED';

/** A circle on earth. */
export type NearInput = {
  /** Latitude of its centre in degrees, -90 to 90. */
  lat: Scalars['Float']['input'];
  /** Longitude of its centre in degrees, -180 to 180. */
  lon: Scalars['Float']['input'];
  /** Its radius in kilometres, up to 1,000. */
  radiusKm: Scalars['Float']['input'];
};

/** What is known of a city. */
export type CityInput = {
  /** The city's short name: a-z, 0-9 and hyphens, a letter first, 2 to 40 characters. */
  slug: Scalars['ID']['input'];
  /** The name that people use, up to 200 characters. */
  name: Scalars['String']['input'];
  /** What kind of member it is; CITY when it is left out of a new city. */
  kind?: InputMaybe<CityKind>;
  /** How it belongs to the network; MEMBER when it is left out of a new city. */
  status?: InputMaybe<CityStatus>;
  /** The federal state, ISO 3166-2 with an underscore, for instance `DE_NW`. */
  state: Scalars['String']['input'];
  /** The official municipality key, 8 digits. */
  ags?: InputMaybe<Scalars['String']['input']>;
  /** How many people live there. */
  population?: InputMaybe<Scalars['Int']['input']>;
  /** Its area in square kilometres. */
  areaKm2?: InputMaybe<Scalars['Float']['input']>;
  /** Where its centre lies. */
  location?: InputMaybe<GeoPointInput>;
  /** Its website, http or https. */
  website?: InputMaybe<Scalars['String']['input']>;
  /** Since when it is a member. */
  memberSince?: InputMaybe<Scalars['PartialDate']['input']>;
  /** Until when it was a member. */
  memberUntil?: InputMaybe<Scalars['PartialDate']['input']>;
  /** The organisations that carried its application, up to 20. */
  supporters?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The slugs of the regions it belongs to, up to 20; each must exist. */
  regions?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** A place on earth in WGS 84. */
export type GeoPointInput = {
  /** Latitude in degrees, -90 to 90. */
  lat: Scalars['Float']['input'];
  /** Longitude in degrees, -180 to 180. */
  lon: Scalars['Float']['input'];
};

export type Link__Purpose =
  /** `SECURITY` features provide metadata necessary to securely resolve fields. */
  | 'SECURITY'
  /** `EXECUTION` features provide metadata necessary for operation execution. */
  | 'EXECUTION';

/** Questions about the network itself: who belongs to it and where. */
export type Query = {
  __typename?: 'Query';
  /** The cities of the network by name. Without `status` former members and applicants are left out. */
  cities?: Maybe<Array<City>>;
  /** One city by its slug; null when there is none. */
  city?: Maybe<City>;
  /** The regions of the network by name. */
  regions?: Maybe<Array<Region>>;
  /** One region by its slug; null when there is none. */
  region?: Maybe<Region>;
};


/** Questions about the network itself: who belongs to it and where. */
export type QueryCitiesArgs = {
  state?: InputMaybe<Scalars['String']['input']>;
  region?: InputMaybe<Scalars['ID']['input']>;
  status?: InputMaybe<CityStatus>;
  near?: InputMaybe<NearInput>;
  text?: InputMaybe<Scalars['String']['input']>;
};


/** Questions about the network itself: who belongs to it and where. */
export type QueryCityArgs = {
  slug: Scalars['ID']['input'];
};


/** Questions about the network itself: who belongs to it and where. */
export type QueryRegionArgs = {
  slug: Scalars['ID']['input'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  City: City;
  Region: Region;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  City:
    ( { __typename: 'City' }
    & GraphQLRecursivePick<FederationTypes['City'], {"slug":true}> );
  Region:
    ( { __typename: 'Region' }
    & GraphQLRecursivePick<FederationTypes['Region'], {"slug":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  PartialDate: ResolverTypeWrapper<Scalars['PartialDate']['output']>;
  WebAddress: ResolverTypeWrapper<Scalars['WebAddress']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  City: ResolverTypeWrapper<CityRecord>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Region: ResolverTypeWrapper<RegionRecord>;
  Node: ResolverTypeWrapper<NodeRecord>;
  GeoPoint: ResolverTypeWrapper<GeoPoint>;
  CityKind: CityKind;
  CityStatus: CityStatus;
  NodeState: NodeState;
  NearInput: NearInput;
  CityInput: CityInput;
  GeoPointInput: GeoPointInput;
  link__Purpose: Link__Purpose;
  link__Import: ResolverTypeWrapper<Scalars['link__Import']['output']>;
  federation__FieldSet: ResolverTypeWrapper<Scalars['federation__FieldSet']['output']>;
  federation__Scope: ResolverTypeWrapper<Scalars['federation__Scope']['output']>;
  federation__Policy: ResolverTypeWrapper<Scalars['federation__Policy']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  PartialDate: Scalars['PartialDate']['output'];
  WebAddress: Scalars['WebAddress']['output'];
  Mutation: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  City: CityRecord;
  Int: Scalars['Int']['output'];
  Float: Scalars['Float']['output'];
  Region: RegionRecord;
  Node: NodeRecord;
  GeoPoint: GeoPoint;
  NearInput: NearInput;
  CityInput: CityInput;
  GeoPointInput: GeoPointInput;
  link__Import: Scalars['link__Import']['output'];
  federation__FieldSet: Scalars['federation__FieldSet']['output'];
  federation__Scope: Scalars['federation__Scope']['output'];
  federation__Policy: Scalars['federation__Policy']['output'];
  Query: Record<PropertyKey, never>;
  String: Scalars['String']['output'];
  Boolean: Scalars['Boolean']['output'];
};

export type LinkDirectiveArgs = {
  url?: Maybe<Scalars['String']['input']>;
  as?: Maybe<Scalars['String']['input']>;
  for?: Maybe<Link__Purpose>;
  import?: Maybe<Array<Maybe<Scalars['link__Import']['input']>>>;
};

export type LinkDirectiveResolver<Result, Parent, ContextType = Context, Args = LinkDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__RequiresDirectiveArgs = {
  fields: Scalars['federation__FieldSet']['input'];
};

export type Federation__RequiresDirectiveResolver<Result, Parent, ContextType = Context, Args = Federation__RequiresDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__ProvidesDirectiveArgs = {
  fields: Scalars['federation__FieldSet']['input'];
};

export type Federation__ProvidesDirectiveResolver<Result, Parent, ContextType = Context, Args = Federation__ProvidesDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__ExternalDirectiveArgs = {
  reason?: Maybe<Scalars['String']['input']>;
};

export type Federation__ExternalDirectiveResolver<Result, Parent, ContextType = Context, Args = Federation__ExternalDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__TagDirectiveArgs = {
  name: Scalars['String']['input'];
};

export type Federation__TagDirectiveResolver<Result, Parent, ContextType = Context, Args = Federation__TagDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__ExtendsDirectiveArgs = { };

export type Federation__ExtendsDirectiveResolver<Result, Parent, ContextType = Context, Args = Federation__ExtendsDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ShareableDirectiveArgs = { };

export type ShareableDirectiveResolver<Result, Parent, ContextType = Context, Args = ShareableDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__InaccessibleDirectiveArgs = { };

export type Federation__InaccessibleDirectiveResolver<Result, Parent, ContextType = Context, Args = Federation__InaccessibleDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__OverrideDirectiveArgs = {
  from: Scalars['String']['input'];
  label?: Maybe<Scalars['String']['input']>;
};

export type Federation__OverrideDirectiveResolver<Result, Parent, ContextType = Context, Args = Federation__OverrideDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__ComposeDirectiveDirectiveArgs = {
  name?: Maybe<Scalars['String']['input']>;
};

export type Federation__ComposeDirectiveDirectiveResolver<Result, Parent, ContextType = Context, Args = Federation__ComposeDirectiveDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__InterfaceObjectDirectiveArgs = { };

export type Federation__InterfaceObjectDirectiveResolver<Result, Parent, ContextType = Context, Args = Federation__InterfaceObjectDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__AuthenticatedDirectiveArgs = { };

export type Federation__AuthenticatedDirectiveResolver<Result, Parent, ContextType = Context, Args = Federation__AuthenticatedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__RequiresScopesDirectiveArgs = {
  scopes: Array<Array<Scalars['federation__Scope']['input']>>;
};

export type Federation__RequiresScopesDirectiveResolver<Result, Parent, ContextType = Context, Args = Federation__RequiresScopesDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type Federation__PolicyDirectiveArgs = {
  policies: Array<Array<Scalars['federation__Policy']['input']>>;
};

export type Federation__PolicyDirectiveResolver<Result, Parent, ContextType = Context, Args = Federation__PolicyDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface PartialDateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['PartialDate'], any> {
  name: 'PartialDate';
}

export interface WebAddressScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['WebAddress'], any> {
  name: 'WebAddress';
}

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  recordCity?: Resolver<Maybe<ResolversTypes['City']>, ParentType, ContextType, RequireFields<MutationRecordCityArgs, 'input'>>;
  registerNode?: Resolver<Maybe<ResolversTypes['City']>, ParentType, ContextType, RequireFields<MutationRegisterNodeArgs, 'city' | 'endpoint'>>;
  removeNode?: Resolver<Maybe<ResolversTypes['City']>, ParentType, ContextType, RequireFields<MutationRemoveNodeArgs, 'city'>>;
  suspendNode?: Resolver<Maybe<ResolversTypes['City']>, ParentType, ContextType, RequireFields<MutationSuspendNodeArgs, 'city' | 'suspended'>>;
};

export type CityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['City'] = ResolversParentTypes['City'], FederationReferenceType extends FederationReferenceTypes['City'] = FederationReferenceTypes['City']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['City']> | FederationReferenceType, FederationReferenceType, ContextType>;
  slug?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['CityKind']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['CityStatus']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ags?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  population?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  areaKm2?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['GeoPoint']>, ParentType, ContextType>;
  website?: Resolver<Maybe<ResolversTypes['WebAddress']>, ParentType, ContextType>;
  memberSince?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  memberUntil?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
  supporters?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  regions?: Resolver<Maybe<Array<ResolversTypes['Region']>>, ParentType, ContextType>;
  partnerCities?: Resolver<Maybe<Array<ResolversTypes['City']>>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
};

export type RegionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Region'] = ResolversParentTypes['Region'], FederationReferenceType extends FederationReferenceTypes['Region'] = FederationReferenceTypes['Region']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Region']> | FederationReferenceType, FederationReferenceType, ContextType>;
  slug?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cities?: Resolver<Maybe<Array<ResolversTypes['City']>>, ParentType, ContextType>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  endpoint?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['NodeState'], ParentType, ContextType>;
  lastSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  contractVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type GeoPointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GeoPoint'] = ResolversParentTypes['GeoPoint']> = {
  lat?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  lon?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export interface Link__ImportScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['link__Import'], any> {
  name: 'link__Import';
}

export interface Federation__FieldSetScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['federation__FieldSet'], any> {
  name: 'federation__FieldSet';
}

export interface Federation__ScopeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['federation__Scope'], any> {
  name: 'federation__Scope';
}

export interface Federation__PolicyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['federation__Policy'], any> {
  name: 'federation__Policy';
}

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  cities?: Resolver<Maybe<Array<ResolversTypes['City']>>, ParentType, ContextType, Partial<QueryCitiesArgs>>;
  city?: Resolver<Maybe<ResolversTypes['City']>, ParentType, ContextType, RequireFields<QueryCityArgs, 'slug'>>;
  regions?: Resolver<Maybe<Array<ResolversTypes['Region']>>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType, RequireFields<QueryRegionArgs, 'slug'>>;
};

export type Resolvers<ContextType = Context> = {
  DateTime?: GraphQLScalarType;
  PartialDate?: GraphQLScalarType;
  WebAddress?: GraphQLScalarType;
  Mutation?: MutationResolvers<ContextType>;
  City?: CityResolvers<ContextType>;
  Region?: RegionResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  GeoPoint?: GeoPointResolvers<ContextType>;
  link__Import?: GraphQLScalarType;
  federation__FieldSet?: GraphQLScalarType;
  federation__Scope?: GraphQLScalarType;
  federation__Policy?: GraphQLScalarType;
  Query?: QueryResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  link?: LinkDirectiveResolver<any, any, ContextType>;
  federation__requires?: Federation__RequiresDirectiveResolver<any, any, ContextType>;
  federation__provides?: Federation__ProvidesDirectiveResolver<any, any, ContextType>;
  federation__external?: Federation__ExternalDirectiveResolver<any, any, ContextType>;
  federation__tag?: Federation__TagDirectiveResolver<any, any, ContextType>;
  federation__extends?: Federation__ExtendsDirectiveResolver<any, any, ContextType>;
  shareable?: ShareableDirectiveResolver<any, any, ContextType>;
  federation__inaccessible?: Federation__InaccessibleDirectiveResolver<any, any, ContextType>;
  federation__override?: Federation__OverrideDirectiveResolver<any, any, ContextType>;
  federation__composeDirective?: Federation__ComposeDirectiveDirectiveResolver<any, any, ContextType>;
  federation__interfaceObject?: Federation__InterfaceObjectDirectiveResolver<any, any, ContextType>;
  federation__authenticated?: Federation__AuthenticatedDirectiveResolver<any, any, ContextType>;
  federation__requiresScopes?: Federation__RequiresScopesDirectiveResolver<any, any, ContextType>;
  federation__policy?: Federation__PolicyDirectiveResolver<any, any, ContextType>;
};
