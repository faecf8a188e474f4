// Derived from schema.graphql by "npm run generate". Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CityRecord } from './city/city.ts';
import type { RegionRecord } from './city/region.ts';
import type { NodeRecord } from './node/node.ts';
import type { ViewerRecord } from './account/account.ts';
import type { ApplicationRecord } from './membership/application.ts';
import type { ApplicationPage } from './membership/find-applications.ts';
import type { RoundRecord } from './membership/round.ts';
import type { RoleRecord } from './role/role.ts';
import type { RolePage } from './role/list-roles.ts';
import type { PortalTokenRecord } from './portal/portal-token.ts';
import type { PortalTokenPage } from './portal/list-portal-tokens.ts';
import type { AuditRecord, AuditPage } from './audit/audit.ts';
import type { Context } from './context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
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
  /** A file of values separated by semicolons that spreadsheets open: UTF-8 with a byte order mark and a row of headings. */
  Csv: { input: string; output: string; }
  link__Import: { input: string; output: string; }
  federation__FieldSet: { input: string; output: string; }
  federation__Scope: { input: string; output: string; }
  federation__Policy: { input: string; output: string; }
};

/** Changes to the network itself. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Sends a code for signing in to an e-mail address. The answer is of the same kind for every address. */
  requestSignIn?: Maybe<SignInRequest>;
  /** Opens a session with the code that was sent; the account is made at the first time. */
  signIn?: Maybe<Session>;
  /** Gives the session its next pair of tokens; needs no access token. A refresh token works once; using it again after 10 seconds, or when the next one was used, ends the session. */
  refreshSession?: Maybe<Session>;
  /** Ends the session; its tokens are refused within five seconds. True also when it had ended before. */
  signOut?: Maybe<Scalars['Boolean']['output']>;
  /** Puts a city on record, or changes what is on record for its slug: what is left out stays, null empties. */
  recordCity?: Maybe<City>;
  /** Records where a city's subgraph is reached, so that the gateway asks it from then on. */
  registerNode?: Maybe<City>;
  /** Removes a city's node, so that the gateway asks it no longer. */
  removeNode?: Maybe<City>;
  /** Stops or resumes all calls to a city's node. */
  suspendNode?: Maybe<City>;
  /** Has the hub itself run the node of a city that has none; with an empty database, unless it was hosted before. Needs the role `admin`. */
  hostCity?: Maybe<City>;
  /** Makes the code with which a city's node enrols, once and within 7 days; older codes of the city end. Needs the role `editor` of the city or `admin`. */
  createEnrolmentCode?: Maybe<EnrolmentCode>;
  /** Registers a city's node, wherever it was before. The code is the right to do so; the node has to prove its key and to pass the conformance kit. */
  enrolNode?: Maybe<City>;
  /** Has a city that runs no node be found by the change feed (RPDE 1.0) that it offers; needs the role `admin`. */
  registerFeed?: Maybe<City>;
  /** Opens a period in which cities can apply; needs the role `admin`. */
  createRound?: Maybe<Round>;
  /** Changes a round, its deadline for instance: what is left out stays; needs the role `admin`. */
  changeRound?: Maybe<Round>;
  /** Begins an application or goes on with one: what is left out stays, null empties, and nothing has to be complete. */
  saveApplication?: Maybe<Application>;
  /** Hands an application in, once nothing in `problems` is left; while a round is open, but a renewal at any time. Of one account one application for a city waits for a decision, and three in all. */
  applyForMembership?: Maybe<Application>;
  /** Begins the renewal of a membership with what is on record; needs the role `editor` of the city or `admin`. */
  renewMembership?: Maybe<Application>;
  /** Takes an application into review; needs the role `admin`. */
  reviewApplication?: Maybe<Application>;
  /** Admits the city of an application: it is a member from then on, and the applicant its editor; needs the role `admin`. */
  admitCity?: Maybe<City>;
  /** Declines an application and tells the applicant why; needs the role `admin`. */
  declineCity?: Maybe<Application>;
  /** Erases what the network knows of an e-mail address, and has every city do the same; needs the role `admin`. */
  eraseAccount?: Maybe<AccountErasure>;
  /** Gives an account a role; the programme office gives any, an editor makes maintainers and members of the own city, 60 in an hour; 500 in a city at most. */
  grantRole?: Maybe<RoleGrant>;
  /** Takes a role from an account, which works no longer within 5 seconds; true when the account held it. Anyone may lay down an own role. */
  withdrawRole?: Maybe<Scalars['Boolean']['output']>;
  /** Makes a token with which an application reads; needs the role `admin`, or `editor` of the city that it is made for. */
  createPortalToken?: Maybe<CreatedPortalToken>;
  /** Withdraws the token of an application, which works no longer within 5 seconds; needs the same role as making it. */
  withdrawPortalToken?: Maybe<PortalToken>;
  /** Ends a membership: what the city publishes is shown no longer, its node and its roles are removed. */
  leaveNetwork?: Maybe<City>;
};


/** Changes to the network itself. */
export type MutationRequestSignInArgs = {
  email: Scalars['String']['input'];
};


/** Changes to the network itself. */
export type MutationSignInArgs = {
  email: Scalars['String']['input'];
  code: Scalars['String']['input'];
  requestId?: InputMaybe<Scalars['ID']['input']>;
};


/** Changes to the network itself. */
export type MutationRefreshSessionArgs = {
  refreshToken: Scalars['String']['input'];
};


/** Changes to the network itself. */
export type MutationSignOutArgs = {
  refreshToken: Scalars['String']['input'];
};


/** Changes to the network itself. */
export type MutationRecordCityArgs = {
  input: CityInput;
};


/** Changes to the network itself. */
export type MutationRegisterNodeArgs = {
  city: Scalars['ID']['input'];
  endpoint: Scalars['String']['input'];
};


/** Changes to the network itself. */
export type MutationRemoveNodeArgs = {
  city: Scalars['ID']['input'];
};


/** Changes to the network itself. */
export type MutationSuspendNodeArgs = {
  city: Scalars['ID']['input'];
  suspended?: Scalars['Boolean']['input'];
};


/** Changes to the network itself. */
export type MutationHostCityArgs = {
  city: Scalars['ID']['input'];
};


/** Changes to the network itself. */
export type MutationCreateEnrolmentCodeArgs = {
  city: Scalars['ID']['input'];
};


/** Changes to the network itself. */
export type MutationEnrolNodeArgs = {
  code: Scalars['String']['input'];
  endpoint: Scalars['String']['input'];
  publicKey: PublicKeyInput;
};


/** Changes to the network itself. */
export type MutationRegisterFeedArgs = {
  city: Scalars['ID']['input'];
  url?: InputMaybe<Scalars['String']['input']>;
};


/** Changes to the network itself. */
export type MutationCreateRoundArgs = {
  input: RoundInput;
};


/** Changes to the network itself. */
export type MutationChangeRoundArgs = {
  id: Scalars['ID']['input'];
  input: RoundInput;
};


/** Changes to the network itself. */
export type MutationSaveApplicationArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  input: ApplicationInput;
};


/** Changes to the network itself. */
export type MutationApplyForMembershipArgs = {
  id: Scalars['ID']['input'];
};


/** Changes to the network itself. */
export type MutationRenewMembershipArgs = {
  city: Scalars['ID']['input'];
};


/** Changes to the network itself. */
export type MutationReviewApplicationArgs = {
  id: Scalars['ID']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
};


/** Changes to the network itself. */
export type MutationAdmitCityArgs = {
  applicationId: Scalars['ID']['input'];
  slug?: InputMaybe<Scalars['ID']['input']>;
};


/** Changes to the network itself. */
export type MutationDeclineCityArgs = {
  applicationId: Scalars['ID']['input'];
  reason: Scalars['String']['input'];
};


/** Changes to the network itself. */
export type MutationEraseAccountArgs = {
  email: Scalars['String']['input'];
};


/** Changes to the network itself. */
export type MutationGrantRoleArgs = {
  input: RoleInput;
};


/** Changes to the network itself. */
export type MutationWithdrawRoleArgs = {
  input: RoleInput;
};


/** Changes to the network itself. */
export type MutationCreatePortalTokenArgs = {
  input: PortalTokenInput;
};


/** Changes to the network itself. */
export type MutationWithdrawPortalTokenArgs = {
  id: Scalars['ID']['input'];
};


/** Changes to the network itself. */
export type MutationLeaveNetworkArgs = {
  city: Scalars['ID']['input'];
  confirm?: InputMaybe<Scalars['ID']['input']>;
  reason?: InputMaybe<Scalars['String']['input']>;
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
  /** How it takes part technically. */
  presence?: Maybe<CityPresence>;
  /** The change feed (RPDE 1.0) that it offers; it is read as long as the city has no node. */
  feedUrl?: Maybe<Scalars['WebAddress']['output']>;
  /** When its membership has to be renewed; null when that is not on record. */
  renewBy?: Maybe<Scalars['DateTime']['output']>;
  /** Where its certificate of membership is, a PDF in German; null while it is no member. */
  certificateUrl?: Maybe<Scalars['WebAddress']['output']>;
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
  /** True while the hub itself runs it. */
  hosted?: Maybe<Scalars['Boolean']['output']>;
};

/** How a city takes part technically. */
export type CityPresence =
  /** It runs a node of its own. */
  | 'NODE'
  /** The hub runs its node. */
  | 'HOSTED'
  /** It offers nothing but a change feed: it is found, and cannot be asked live. */
  | 'FEED_ONLY'
  /** It has neither. */
  | 'NONE';

/** A code with which a city's node enrols, once. */
export type EnrolmentCode = {
  __typename?: 'EnrolmentCode';
  /** The code; it is shown this once. */
  code: Scalars['String']['output'];
  /** Until when it can be used. */
  expiresAt: Scalars['DateTime']['output'];
  /** What the operator of the node types. */
  command: Scalars['String']['output'];
};

/** The public half of an ES256 key as a JSON Web Key (RFC 7517). */
export type PublicKeyInput = {
  /** The kind of key: `EC`. */
  kty: Scalars['String']['input'];
  /** The curve: `P-256`. */
  crv: Scalars['String']['input'];
  /** The x coordinate, base64url. */
  x: Scalars['String']['input'];
  /** The y coordinate, base64url. */
  y: Scalars['String']['input'];
};

/** What `requestSignIn` answers for every address, known or not. */
export type SignInRequest = {
  __typename?: 'SignInRequest';
  /** Names the code that is sent; goes with it to `signIn`. */
  requestId?: Maybe<Scalars['ID']['output']>;
  /** Until when the code that is sent can be used. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A session: it lasts until `signOut`, 30 days at most. */
export type Session = {
  __typename?: 'Session';
  /** Goes with every request as `Authorization: Bearer <token>`; it lives 15 minutes. */
  accessToken?: Maybe<Scalars['String']['output']>;
  /** Brings the next pair of tokens with `refreshSession`, once. */
  refreshToken?: Maybe<Scalars['String']['output']>;
  /** When the access token ends. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** The id of the account. */
  account?: Maybe<Scalars['ID']['output']>;
};

/** Who is asking. */
export type Viewer = {
  __typename?: 'Viewer';
  /** The id of the account. */
  account?: Maybe<Scalars['ID']['output']>;
  /** Its e-mail address; null for applications. */
  email?: Maybe<Scalars['String']['output']>;
  /** What it may be, and where. */
  roles?: Maybe<Array<ViewerRole>>;
};

/** One role of who is asking. */
export type ViewerRole = {
  __typename?: 'ViewerRole';
  /** The role. */
  role?: Maybe<AccessRole>;
  /** The slug of the city for which it holds. */
  city?: Maybe<Scalars['ID']['output']>;
  /** The slug of the region for which it holds. */
  region?: Maybe<Scalars['ID']['output']>;
};

/** As what a token lets somebody in. */
export type AccessRole =
  /** Of the programme office. */
  | 'ADMIN'
  /** Organiser of a region. */
  | 'ORGANISER'
  /** Editor of a city. */
  | 'EDITOR'
  /** Maintainer of a city, what they write is reviewed first. */
  | 'MAINTAINER'
  /** Member of the network. */
  | 'MEMBER'
  /** An application that reads. */
  | 'PORTAL';

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

/** The receipt of an erasure in the network; it holds nothing personal. */
export type AccountErasure = {
  __typename?: 'AccountErasure';
  /** The SHA-256 of `:<address>` in hexadecimal digits. */
  digest?: Maybe<Scalars['String']['output']>;
  /** When it was done; the cities follow within minutes, and when they are reached again. */
  erasedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether the address had an account. */
  hadAccount?: Maybe<Scalars['Boolean']['output']>;
  /** How many cities were asked to do the same. */
  cities?: Maybe<Scalars['Int']['output']>;
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

/** A period in which cities can apply for membership. */
export type Round = {
  __typename?: 'Round';
  /** Its id. */
  id: Scalars['ID']['output'];
  /** What it is called, for instance `Ausschreibung 2027`. */
  title?: Maybe<Scalars['String']['output']>;
  /** From when on cities can apply. */
  opensAt?: Maybe<Scalars['DateTime']['output']>;
  /** Until when they can. */
  deadline?: Maybe<Scalars['DateTime']['output']>;
};

/** What a round is called and when it is. */
export type RoundInput = {
  /** What it is called, up to 200 characters; needed for a new one. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** From when on cities can apply; now when it is left out of a new one. */
  opensAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Until when they can, after `opensAt`; needed for a new one. */
  deadline?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A city's application for membership, or for its renewal after three years. */
export type Application = {
  __typename?: 'Application';
  /** Its id. */
  id: Scalars['ID']['output'];
  /** The slug that the city has, or will have if it is free; null while no name is filled in. */
  slug?: Maybe<Scalars['ID']['output']>;
  /** The round in which it was handed in; null for a draft and for a renewal. */
  round?: Maybe<Round>;
  /** True for the renewal of a membership. */
  isRenewal?: Maybe<Scalars['Boolean']['output']>;
  /** How far it is. */
  state?: Maybe<ApplicationState>;
  /** What the form holds so far. */
  answers?: Maybe<ApplicationAnswers>;
  /** What has to be mended before it can be handed in. */
  problems?: Maybe<Array<ApplicationProblem>>;
  /** What the programme office will look at closely; it hinders nothing. */
  warnings?: Maybe<Array<ApplicationProblem>>;
  /** When it was begun. */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was last changed. */
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was handed in. */
  submittedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What the programme office notes for itself; null for everybody else. */
  reviewNote?: Maybe<Scalars['String']['output']>;
  /** When it was decided. */
  decidedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Why it was declined. */
  reason?: Maybe<Scalars['String']['output']>;
};

/** How far an application is. */
export type ApplicationState =
  /** It is being written. */
  | 'DRAFT'
  /** It was handed in. */
  | 'SUBMITTED'
  /** The programme office looks at it. */
  | 'IN_REVIEW'
  /** The city was admitted, or its membership renewed. */
  | 'ADMITTED'
  /** It was declined. */
  | 'DECLINED';

/** A page of applications. */
export type ApplicationConnection = {
  __typename?: 'ApplicationConnection';
  /** The applications on this page with their cursors. */
  edges?: Maybe<Array<ApplicationEdge>>;
  /** The applications on this page. */
  nodes?: Maybe<Array<Application>>;
  /** Whether and where the list goes on. */
  pageInfo?: Maybe<PageInfo>;
  /** How many there are on all pages. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** An application's place in a list. */
export type ApplicationEdge = {
  __typename?: 'ApplicationEdge';
  /** Where it stands in the list. */
  cursor?: Maybe<Scalars['String']['output']>;
  /** The application. */
  node?: Maybe<Application>;
};

/** Where a page of a list ends. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Whether there is a page after this one. */
  hasNextPage?: Maybe<Scalars['Boolean']['output']>;
  /** Send this as `after` for the next page. */
  endCursor?: Maybe<Scalars['String']['output']>;
};

/** Something about an application that has to be mended or looked at. */
export type ApplicationProblem = {
  __typename?: 'ApplicationProblem';
  /** The field, for instance `input.supporters.1.name`. */
  field?: Maybe<Scalars['String']['output']>;
  /** One word for what it is, for instance `TEXT_MISSING`. */
  reason?: Maybe<Scalars['String']['output']>;
  /** A sentence that says what to do. */
  message?: Maybe<Scalars['String']['output']>;
};

/** What the form of an application holds so far. */
export type ApplicationAnswers = {
  __typename?: 'ApplicationAnswers';
  /** The name of the city. */
  name?: Maybe<Scalars['String']['output']>;
  /** What kind of member it would be. */
  kind?: Maybe<CityKind>;
  /** The federal state, ISO 3166-2 with an underscore, for instance `DE_NW`. */
  state?: Maybe<Scalars['String']['output']>;
  /** The official municipality key, 8 digits; null for what is no municipality. */
  ags?: Maybe<Scalars['String']['output']>;
  /** How many people live there. */
  population?: Maybe<Scalars['Int']['output']>;
  /** Its area in square kilometres. */
  areaKm2?: Maybe<Scalars['Float']['output']>;
  /** Where its centre lies. */
  location?: Maybe<GeoPoint>;
  /** Its website. */
  website?: Maybe<Scalars['WebAddress']['output']>;
  /** How the city puts the idea of the programme into practice. */
  concept?: Maybe<Scalars['String']['output']>;
  /** The organisations of the city that carry the application. */
  supporters?: Maybe<Array<Organisation>>;
  /** The organisation that applies for the city. */
  applicant?: Maybe<Organisation>;
  /** How the office that is responsible is reached. */
  contact?: Maybe<ApplicationContact>;
  /** How co-ordination and projects are paid for. */
  funding?: Maybe<Scalars['String']['output']>;
  /** The hours a week for which somebody is paid to co-ordinate. */
  coordinationHours?: Maybe<Scalars['Float']['output']>;
  /** Since when engagement is co-ordinated there. */
  coordinationSince?: Maybe<Scalars['PartialDate']['output']>;
};

/** An organisation, as an application names it. */
export type Organisation = {
  __typename?: 'Organisation';
  /** Its name. */
  name?: Maybe<Scalars['String']['output']>;
  /** What kind of organisation it is. */
  kind?: Maybe<OrganisationKind>;
  /** The city in which it is active. */
  city?: Maybe<Scalars['String']['output']>;
};

/** What kind of organisation it is. */
export type OrganisationKind =
  /** A registered association. */
  | 'ASSOCIATION'
  /** A group without a legal form. */
  | 'GROUP'
  /** A company or co-operative. */
  | 'COMPANY'
  /** A foundation. */
  | 'FOUNDATION'
  /** An authority or another public body. */
  | 'PUBLIC_BODY'
  /** A church or religious community. */
  | 'CHURCH'
  /** Something else. */
  | 'OTHER';

/** How the office behind an application is reached: never a person's name or private address. */
export type ApplicationContact = {
  __typename?: 'ApplicationContact';
  /** The name of the office. */
  office?: Maybe<Scalars['String']['output']>;
  /** A role e-mail address. */
  email?: Maybe<Scalars['String']['output']>;
  /** A telephone number. */
  phone?: Maybe<Scalars['String']['output']>;
};

/** What the form of an application holds; nothing has to be complete before it is handed in. */
export type ApplicationInput = {
  /** The slug that is wished; one is made from the name when it is left out. */
  slug?: InputMaybe<Scalars['ID']['input']>;
  /** The name of the city, up to 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** What kind of member it would be. */
  kind?: InputMaybe<CityKind>;
  /** The federal state, ISO 3166-2 with an underscore, for instance `DE_NW`. */
  state?: InputMaybe<Scalars['String']['input']>;
  /** The official municipality key, 8 digits; leave it out for what is no municipality. */
  ags?: InputMaybe<Scalars['String']['input']>;
  /** How many people live there; the programme is meant for 10,000 to 250,000. */
  population?: InputMaybe<Scalars['Int']['input']>;
  /** Its area in square kilometres. */
  areaKm2?: InputMaybe<Scalars['Float']['input']>;
  /** Where its centre lies. */
  location?: InputMaybe<GeoPointInput>;
  /** Its website, http or https. */
  website?: InputMaybe<Scalars['String']['input']>;
  /** How the city puts the idea of the programme into practice, up to 10,000 characters. */
  concept?: InputMaybe<Scalars['String']['input']>;
  /** At least two organisations of the city that carry the application, up to 20; not the applicant. */
  supporters?: InputMaybe<Array<OrganisationInput>>;
  /** The organisation that applies for the city. */
  applicant?: InputMaybe<OrganisationInput>;
  /** How the office that is responsible is reached. */
  contact?: InputMaybe<ApplicationContactInput>;
  /** How co-ordination and projects are paid for, up to 2,000 characters. */
  funding?: InputMaybe<Scalars['String']['input']>;
  /** The hours a week for which somebody is paid to co-ordinate, up to 10,000. */
  coordinationHours?: InputMaybe<Scalars['Float']['input']>;
  /** Since when engagement is co-ordinated there. */
  coordinationSince?: InputMaybe<Scalars['PartialDate']['input']>;
};

/** An organisation. */
export type OrganisationInput = {
  /** Its name, up to 200 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** What kind of organisation it is. */
  kind?: InputMaybe<OrganisationKind>;
  /** The city in which it is active, up to 200 characters. */
  city?: InputMaybe<Scalars['String']['input']>;
};

/** How an office is reached: no personal names, no private addresses. */
export type ApplicationContactInput = {
  /** The name of the office, up to 200 characters. */
  office?: InputMaybe<Scalars['String']['input']>;
  /** A role e-mail address. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** A telephone number, up to 50 characters. */
  phone?: InputMaybe<Scalars['String']['input']>;
};

/** A role that an account holds. */
export type RoleGrant = {
  __typename?: 'RoleGrant';
  /** The id of the account. */
  account?: Maybe<Scalars['ID']['output']>;
  /** The account's e-mail address; null unless you may grant this role. */
  email?: Maybe<Scalars['String']['output']>;
  /** The role. */
  role?: Maybe<Role>;
  /** The slug of the city for which it holds. */
  city?: Maybe<Scalars['ID']['output']>;
  /** The slug of the region for which it holds. */
  region?: Maybe<Scalars['ID']['output']>;
  /** Since when. */
  grantedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Roles, a page of them. */
export type RoleGrantConnection = {
  __typename?: 'RoleGrantConnection';
  /** The roles on this page with their cursors. */
  edges?: Maybe<Array<RoleGrantEdge>>;
  /** The roles on this page. */
  nodes?: Maybe<Array<RoleGrant>>;
  /** Whether and where the list goes on. */
  pageInfo?: Maybe<PageInfo>;
  /** How many there are on all pages. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A role's place in a list. */
export type RoleGrantEdge = {
  __typename?: 'RoleGrantEdge';
  /** Where it stands in the list. */
  cursor?: Maybe<Scalars['String']['output']>;
  /** The role. */
  node?: Maybe<RoleGrant>;
};

/** What an account may be in the network. */
export type Role =
  /** It is of the programme office. */
  | 'ADMIN'
  /** It organises a region. */
  | 'ORGANISER'
  /** It changes and publishes what a city owns, and appoints the city's maintainers and members. */
  | 'EDITOR'
  /** It writes for a city; an editor reviews that before it is published. */
  | 'MAINTAINER'
  /** It reads what is meant for members, of a city or of no one in particular. */
  | 'MEMBER';

/** A role and whose it is; the account is named by its id or by its e-mail address. */
export type RoleInput = {
  /** The id of the account. */
  account?: InputMaybe<Scalars['ID']['input']>;
  /** The e-mail address of the account; the role waits there for the first sign-in. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** The role. */
  role: Role;
  /** The slug of the city; needed for `EDITOR` and `MAINTAINER`, possible for `MEMBER`. */
  city?: InputMaybe<Scalars['ID']['input']>;
  /** The slug of the region; needed for `ORGANISER`. */
  region?: InputMaybe<Scalars['ID']['input']>;
};

/** The token of an application, without its secret. */
export type PortalToken = {
  __typename?: 'PortalToken';
  /** Its id. */
  id?: Maybe<Scalars['ID']['output']>;
  /** What the application is called. */
  name?: Maybe<Scalars['String']['output']>;
  /** The slug of the city it was made for; null for one of the programme office. */
  city?: Maybe<Scalars['ID']['output']>;
  /** What it may read. */
  scopes?: Maybe<Array<PortalScope>>;
  /** How many requests a minute it may send. */
  perMinute?: Maybe<Scalars['Int']['output']>;
  /** The account that made it. */
  owner?: Maybe<Scalars['ID']['output']>;
  /** Since when. */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Until when it works. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was last used, to the minute. */
  lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was withdrawn; null while it was not. */
  withdrawnAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A new token of an application. */
export type CreatedPortalToken = {
  __typename?: 'CreatedPortalToken';
  /** What the application sends as `Authorization: Bearer`; it is shown this once and kept nowhere. */
  secret?: Maybe<Scalars['String']['output']>;
  /** What is on record of it. */
  token?: Maybe<PortalToken>;
};

/** Tokens of applications, a page of them. */
export type PortalTokenConnection = {
  __typename?: 'PortalTokenConnection';
  /** The tokens on this page with their cursors. */
  edges?: Maybe<Array<PortalTokenEdge>>;
  /** The tokens on this page. */
  nodes?: Maybe<Array<PortalToken>>;
  /** Whether and where the list goes on. */
  pageInfo?: Maybe<PageInfo>;
  /** How many there are on all pages. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A token's place in a list. */
export type PortalTokenEdge = {
  __typename?: 'PortalTokenEdge';
  /** Where it stands in the list. */
  cursor?: Maybe<Scalars['String']['output']>;
  /** The token. */
  node?: Maybe<PortalToken>;
};

/** What an application may read. */
export type PortalScope =
  /** What is public. */
  | 'READ_PUBLIC'
  /** What is public, and what is meant for members of the network. */
  | 'READ_MEMBERS';

/** What an application is and may. */
export type PortalTokenInput = {
  /** What the application is called, up to 100 characters. */
  name: Scalars['String']['input'];
  /** The slug of the city it is made for; only the programme office may leave it out. */
  city?: InputMaybe<Scalars['ID']['input']>;
  /** What it may read. */
  scopes: Array<PortalScope>;
  /** How many days it works, 1 to 365; 90 when it is left out. */
  expiresInDays?: InputMaybe<Scalars['Int']['input']>;
};

/** Something that somebody did; it holds ids and words of a closed set, never what people have written. */
export type AuditEntry = {
  __typename?: 'AuditEntry';
  /** Its number; later ones are greater. */
  id?: Maybe<Scalars['ID']['output']>;
  /** When it was done. */
  at?: Maybe<Scalars['DateTime']['output']>;
  /** The id of the account that did it, or `system`. */
  actor?: Maybe<Scalars['String']['output']>;
  /** What was done, for instance `role-granted`. */
  action?: Maybe<Scalars['String']['output']>;
  /** The id or slug of what it was done to. */
  subject?: Maybe<Scalars['String']['output']>;
  /** The slug of the city that it concerns. */
  city?: Maybe<Scalars['ID']['output']>;
  /** More about it. */
  details?: Maybe<Array<AuditDetail>>;
};

/** One more thing about what was done. */
export type AuditDetail = {
  __typename?: 'AuditDetail';
  /** What it is, for instance `role`. */
  name?: Maybe<Scalars['String']['output']>;
  /** The id, the number or the words. */
  value?: Maybe<Scalars['String']['output']>;
};

/** The audit log, a page of it. */
export type AuditConnection = {
  __typename?: 'AuditConnection';
  /** The entries on this page with their cursors. */
  edges?: Maybe<Array<AuditEdge>>;
  /** The entries on this page. */
  nodes?: Maybe<Array<AuditEntry>>;
  /** Whether and where the list goes on. */
  pageInfo?: Maybe<PageInfo>;
  /** How many there are on all pages. */
  totalCount?: Maybe<Scalars['Int']['output']>;
  /** The entries of all pages as a file, the latest first; 10,000 at most and no more than 800 KB, so narrow them with `from` and `to`. One file in a request. */
  csv?: Maybe<Scalars['Csv']['output']>;
};

/** An entry's place in the audit log. */
export type AuditEdge = {
  __typename?: 'AuditEdge';
  /** Where it stands in the list. */
  cursor?: Maybe<Scalars['String']['output']>;
  /** The entry. */
  node?: Maybe<AuditEntry>;
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
  /** The periods in which cities can apply for membership, the latest deadline first. */
  rounds?: Maybe<Array<Round>>;
  /** One application; only the applicant and the programme office read it, a renewal the editors of its city too. */
  application?: Maybe<Application>;
  /** The applications of the signed-in account, the newest first. */
  myApplications?: Maybe<Array<Application>>;
  /** All applications, the newest first; for the programme office. */
  applications?: Maybe<ApplicationConnection>;
  /** Members whose membership must be renewed within 90 days or should have been, the earliest first; for the programme office. */
  membershipsDue?: Maybe<Array<City>>;
  /** Who holds which role; the programme office sees all, an editor those of the own city. */
  roles?: Maybe<RoleGrantConnection>;
  /** The tokens of applications, the newest first; the programme office sees all, an editor those of the own city. */
  portalTokens?: Maybe<PortalTokenConnection>;
  /** Who did what to which thing, the newest first; the programme office reads all, an editor what concerns the own city. */
  auditLog?: Maybe<AuditConnection>;
  /** Who is asking, by the token that was sent; null without one. */
  viewer?: Maybe<Viewer>;
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


/** Questions about the network itself: who belongs to it and where. */
export type QueryApplicationArgs = {
  id: Scalars['ID']['input'];
};


/** Questions about the network itself: who belongs to it and where. */
export type QueryApplicationsArgs = {
  state?: InputMaybe<ApplicationState>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Questions about the network itself: who belongs to it and where. */
export type QueryRolesArgs = {
  city?: InputMaybe<Scalars['ID']['input']>;
  region?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Questions about the network itself: who belongs to it and where. */
export type QueryPortalTokensArgs = {
  city?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** Questions about the network itself: who belongs to it and where. */
export type QueryAuditLogArgs = {
  city?: InputMaybe<Scalars['ID']['input']>;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
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
  Csv: ResolverTypeWrapper<Scalars['Csv']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  City: ResolverTypeWrapper<CityRecord>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Region: ResolverTypeWrapper<RegionRecord>;
  Node: ResolverTypeWrapper<NodeRecord>;
  CityPresence: CityPresence;
  EnrolmentCode: ResolverTypeWrapper<EnrolmentCode>;
  PublicKeyInput: PublicKeyInput;
  SignInRequest: ResolverTypeWrapper<SignInRequest>;
  Session: ResolverTypeWrapper<Session>;
  Viewer: ResolverTypeWrapper<ViewerRecord>;
  ViewerRole: ResolverTypeWrapper<ViewerRole>;
  AccessRole: AccessRole;
  GeoPoint: ResolverTypeWrapper<GeoPoint>;
  CityKind: CityKind;
  CityStatus: CityStatus;
  NodeState: NodeState;
  NearInput: NearInput;
  AccountErasure: ResolverTypeWrapper<AccountErasure>;
  CityInput: CityInput;
  GeoPointInput: GeoPointInput;
  Round: ResolverTypeWrapper<RoundRecord>;
  RoundInput: RoundInput;
  Application: ResolverTypeWrapper<ApplicationRecord>;
  ApplicationState: ApplicationState;
  ApplicationConnection: ResolverTypeWrapper<ApplicationPage>;
  ApplicationEdge: ResolverTypeWrapper<Omit<ApplicationEdge, 'node'> & { node?: Maybe<ResolversTypes['Application']> }>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  ApplicationProblem: ResolverTypeWrapper<ApplicationProblem>;
  ApplicationAnswers: ResolverTypeWrapper<ApplicationAnswers>;
  Organisation: ResolverTypeWrapper<Organisation>;
  OrganisationKind: OrganisationKind;
  ApplicationContact: ResolverTypeWrapper<ApplicationContact>;
  ApplicationInput: ApplicationInput;
  OrganisationInput: OrganisationInput;
  ApplicationContactInput: ApplicationContactInput;
  RoleGrant: ResolverTypeWrapper<RoleRecord>;
  RoleGrantConnection: ResolverTypeWrapper<RolePage>;
  RoleGrantEdge: ResolverTypeWrapper<Omit<RoleGrantEdge, 'node'> & { node?: Maybe<ResolversTypes['RoleGrant']> }>;
  Role: Role;
  RoleInput: RoleInput;
  PortalToken: ResolverTypeWrapper<PortalTokenRecord>;
  CreatedPortalToken: ResolverTypeWrapper<Omit<CreatedPortalToken, 'token'> & { token?: Maybe<ResolversTypes['PortalToken']> }>;
  PortalTokenConnection: ResolverTypeWrapper<PortalTokenPage>;
  PortalTokenEdge: ResolverTypeWrapper<Omit<PortalTokenEdge, 'node'> & { node?: Maybe<ResolversTypes['PortalToken']> }>;
  PortalScope: PortalScope;
  PortalTokenInput: PortalTokenInput;
  AuditEntry: ResolverTypeWrapper<AuditRecord>;
  AuditDetail: ResolverTypeWrapper<AuditDetail>;
  AuditConnection: ResolverTypeWrapper<AuditPage>;
  AuditEdge: ResolverTypeWrapper<Omit<AuditEdge, 'node'> & { node?: Maybe<ResolversTypes['AuditEntry']> }>;
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
  Csv: Scalars['Csv']['output'];
  Mutation: Record<PropertyKey, never>;
  ID: Scalars['ID']['output'];
  City: CityRecord;
  Int: Scalars['Int']['output'];
  Float: Scalars['Float']['output'];
  Region: RegionRecord;
  Node: NodeRecord;
  EnrolmentCode: EnrolmentCode;
  PublicKeyInput: PublicKeyInput;
  SignInRequest: SignInRequest;
  Session: Session;
  Viewer: ViewerRecord;
  ViewerRole: ViewerRole;
  GeoPoint: GeoPoint;
  NearInput: NearInput;
  AccountErasure: AccountErasure;
  CityInput: CityInput;
  GeoPointInput: GeoPointInput;
  Round: RoundRecord;
  RoundInput: RoundInput;
  Application: ApplicationRecord;
  ApplicationConnection: ApplicationPage;
  ApplicationEdge: Omit<ApplicationEdge, 'node'> & { node?: Maybe<ResolversParentTypes['Application']> };
  PageInfo: PageInfo;
  ApplicationProblem: ApplicationProblem;
  ApplicationAnswers: ApplicationAnswers;
  Organisation: Organisation;
  ApplicationContact: ApplicationContact;
  ApplicationInput: ApplicationInput;
  OrganisationInput: OrganisationInput;
  ApplicationContactInput: ApplicationContactInput;
  RoleGrant: RoleRecord;
  RoleGrantConnection: RolePage;
  RoleGrantEdge: Omit<RoleGrantEdge, 'node'> & { node?: Maybe<ResolversParentTypes['RoleGrant']> };
  RoleInput: RoleInput;
  PortalToken: PortalTokenRecord;
  CreatedPortalToken: Omit<CreatedPortalToken, 'token'> & { token?: Maybe<ResolversParentTypes['PortalToken']> };
  PortalTokenConnection: PortalTokenPage;
  PortalTokenEdge: Omit<PortalTokenEdge, 'node'> & { node?: Maybe<ResolversParentTypes['PortalToken']> };
  PortalTokenInput: PortalTokenInput;
  AuditEntry: AuditRecord;
  AuditDetail: AuditDetail;
  AuditConnection: AuditPage;
  AuditEdge: Omit<AuditEdge, 'node'> & { node?: Maybe<ResolversParentTypes['AuditEntry']> };
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

export interface CsvScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Csv'], any> {
  name: 'Csv';
}

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  requestSignIn?: Resolver<Maybe<ResolversTypes['SignInRequest']>, ParentType, ContextType, RequireFields<MutationRequestSignInArgs, 'email'>>;
  signIn?: Resolver<Maybe<ResolversTypes['Session']>, ParentType, ContextType, RequireFields<MutationSignInArgs, 'email' | 'code'>>;
  refreshSession?: Resolver<Maybe<ResolversTypes['Session']>, ParentType, ContextType, RequireFields<MutationRefreshSessionArgs, 'refreshToken'>>;
  signOut?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<MutationSignOutArgs, 'refreshToken'>>;
  recordCity?: Resolver<Maybe<ResolversTypes['City']>, ParentType, ContextType, RequireFields<MutationRecordCityArgs, 'input'>>;
  registerNode?: Resolver<Maybe<ResolversTypes['City']>, ParentType, ContextType, RequireFields<MutationRegisterNodeArgs, 'city' | 'endpoint'>>;
  removeNode?: Resolver<Maybe<ResolversTypes['City']>, ParentType, ContextType, RequireFields<MutationRemoveNodeArgs, 'city'>>;
  suspendNode?: Resolver<Maybe<ResolversTypes['City']>, ParentType, ContextType, RequireFields<MutationSuspendNodeArgs, 'city' | 'suspended'>>;
  hostCity?: Resolver<Maybe<ResolversTypes['City']>, ParentType, ContextType, RequireFields<MutationHostCityArgs, 'city'>>;
  createEnrolmentCode?: Resolver<Maybe<ResolversTypes['EnrolmentCode']>, ParentType, ContextType, RequireFields<MutationCreateEnrolmentCodeArgs, 'city'>>;
  enrolNode?: Resolver<Maybe<ResolversTypes['City']>, ParentType, ContextType, RequireFields<MutationEnrolNodeArgs, 'code' | 'endpoint' | 'publicKey'>>;
  registerFeed?: Resolver<Maybe<ResolversTypes['City']>, ParentType, ContextType, RequireFields<MutationRegisterFeedArgs, 'city'>>;
  createRound?: Resolver<Maybe<ResolversTypes['Round']>, ParentType, ContextType, RequireFields<MutationCreateRoundArgs, 'input'>>;
  changeRound?: Resolver<Maybe<ResolversTypes['Round']>, ParentType, ContextType, RequireFields<MutationChangeRoundArgs, 'id' | 'input'>>;
  saveApplication?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType, RequireFields<MutationSaveApplicationArgs, 'input'>>;
  applyForMembership?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType, RequireFields<MutationApplyForMembershipArgs, 'id'>>;
  renewMembership?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType, RequireFields<MutationRenewMembershipArgs, 'city'>>;
  reviewApplication?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType, RequireFields<MutationReviewApplicationArgs, 'id'>>;
  admitCity?: Resolver<Maybe<ResolversTypes['City']>, ParentType, ContextType, RequireFields<MutationAdmitCityArgs, 'applicationId'>>;
  declineCity?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType, RequireFields<MutationDeclineCityArgs, 'applicationId' | 'reason'>>;
  eraseAccount?: Resolver<Maybe<ResolversTypes['AccountErasure']>, ParentType, ContextType, RequireFields<MutationEraseAccountArgs, 'email'>>;
  grantRole?: Resolver<Maybe<ResolversTypes['RoleGrant']>, ParentType, ContextType, RequireFields<MutationGrantRoleArgs, 'input'>>;
  withdrawRole?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<MutationWithdrawRoleArgs, 'input'>>;
  createPortalToken?: Resolver<Maybe<ResolversTypes['CreatedPortalToken']>, ParentType, ContextType, RequireFields<MutationCreatePortalTokenArgs, 'input'>>;
  withdrawPortalToken?: Resolver<Maybe<ResolversTypes['PortalToken']>, ParentType, ContextType, RequireFields<MutationWithdrawPortalTokenArgs, 'id'>>;
  leaveNetwork?: Resolver<Maybe<ResolversTypes['City']>, ParentType, ContextType, RequireFields<MutationLeaveNetworkArgs, 'city'>>;
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
  presence?: Resolver<Maybe<ResolversTypes['CityPresence']>, ParentType, ContextType>;
  feedUrl?: Resolver<Maybe<ResolversTypes['WebAddress']>, ParentType, ContextType>;
  renewBy?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  certificateUrl?: Resolver<Maybe<ResolversTypes['WebAddress']>, ParentType, ContextType>;
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
  hosted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
};

export type EnrolmentCodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnrolmentCode'] = ResolversParentTypes['EnrolmentCode']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  command?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SignInRequestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignInRequest'] = ResolversParentTypes['SignInRequest']> = {
  requestId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type SessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session']> = {
  accessToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refreshToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer']> = {
  account?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<Maybe<Array<ResolversTypes['ViewerRole']>>, ParentType, ContextType>;
};

export type ViewerRoleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ViewerRole'] = ResolversParentTypes['ViewerRole']> = {
  role?: Resolver<Maybe<ResolversTypes['AccessRole']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type GeoPointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GeoPoint'] = ResolversParentTypes['GeoPoint']> = {
  lat?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  lon?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type AccountErasureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountErasure'] = ResolversParentTypes['AccountErasure']> = {
  digest?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  erasedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  hadAccount?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  cities?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type RoundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Round'] = ResolversParentTypes['Round']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  opensAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  deadline?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ApplicationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Application'] = ResolversParentTypes['Application']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  slug?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  round?: Resolver<Maybe<ResolversTypes['Round']>, ParentType, ContextType>;
  isRenewal?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['ApplicationState']>, ParentType, ContextType>;
  answers?: Resolver<Maybe<ResolversTypes['ApplicationAnswers']>, ParentType, ContextType>;
  problems?: Resolver<Maybe<Array<ResolversTypes['ApplicationProblem']>>, ParentType, ContextType>;
  warnings?: Resolver<Maybe<Array<ResolversTypes['ApplicationProblem']>>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  submittedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reviewNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decidedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ApplicationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApplicationConnection'] = ResolversParentTypes['ApplicationConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['ApplicationEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['Application']>>, ParentType, ContextType>;
  pageInfo?: Resolver<Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ApplicationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApplicationEdge'] = ResolversParentTypes['ApplicationEdge']> = {
  cursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ApplicationProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApplicationProblem'] = ResolversParentTypes['ApplicationProblem']> = {
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ApplicationAnswersResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApplicationAnswers'] = ResolversParentTypes['ApplicationAnswers']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['CityKind']>, ParentType, ContextType>;
  state?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ags?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  population?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  areaKm2?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['GeoPoint']>, ParentType, ContextType>;
  website?: Resolver<Maybe<ResolversTypes['WebAddress']>, ParentType, ContextType>;
  concept?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  supporters?: Resolver<Maybe<Array<ResolversTypes['Organisation']>>, ParentType, ContextType>;
  applicant?: Resolver<Maybe<ResolversTypes['Organisation']>, ParentType, ContextType>;
  contact?: Resolver<Maybe<ResolversTypes['ApplicationContact']>, ParentType, ContextType>;
  funding?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  coordinationHours?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  coordinationSince?: Resolver<Maybe<ResolversTypes['PartialDate']>, ParentType, ContextType>;
};

export type OrganisationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Organisation'] = ResolversParentTypes['Organisation']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['OrganisationKind']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ApplicationContactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApplicationContact'] = ResolversParentTypes['ApplicationContact']> = {
  office?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type RoleGrantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoleGrant'] = ResolversParentTypes['RoleGrant']> = {
  account?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  grantedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type RoleGrantConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoleGrantConnection'] = ResolversParentTypes['RoleGrantConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['RoleGrantEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['RoleGrant']>>, ParentType, ContextType>;
  pageInfo?: Resolver<Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type RoleGrantEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoleGrantEdge'] = ResolversParentTypes['RoleGrantEdge']> = {
  cursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['RoleGrant']>, ParentType, ContextType>;
};

export type PortalTokenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PortalToken'] = ResolversParentTypes['PortalToken']> = {
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  scopes?: Resolver<Maybe<Array<ResolversTypes['PortalScope']>>, ParentType, ContextType>;
  perMinute?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  withdrawnAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type CreatedPortalTokenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreatedPortalToken'] = ResolversParentTypes['CreatedPortalToken']> = {
  secret?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  token?: Resolver<Maybe<ResolversTypes['PortalToken']>, ParentType, ContextType>;
};

export type PortalTokenConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PortalTokenConnection'] = ResolversParentTypes['PortalTokenConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['PortalTokenEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['PortalToken']>>, ParentType, ContextType>;
  pageInfo?: Resolver<Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type PortalTokenEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PortalTokenEdge'] = ResolversParentTypes['PortalTokenEdge']> = {
  cursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['PortalToken']>, ParentType, ContextType>;
};

export type AuditEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntry'] = ResolversParentTypes['AuditEntry']> = {
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  at?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  actor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  action?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  details?: Resolver<Maybe<Array<ResolversTypes['AuditDetail']>>, ParentType, ContextType>;
};

export type AuditDetailResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditDetail'] = ResolversParentTypes['AuditDetail']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AuditConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditConnection'] = ResolversParentTypes['AuditConnection']> = {
  edges?: Resolver<Maybe<Array<ResolversTypes['AuditEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<Maybe<Array<ResolversTypes['AuditEntry']>>, ParentType, ContextType>;
  pageInfo?: Resolver<Maybe<ResolversTypes['PageInfo']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  csv?: Resolver<Maybe<ResolversTypes['Csv']>, ParentType, ContextType>;
};

export type AuditEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEdge'] = ResolversParentTypes['AuditEdge']> = {
  cursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['AuditEntry']>, ParentType, ContextType>;
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
  rounds?: Resolver<Maybe<Array<ResolversTypes['Round']>>, ParentType, ContextType>;
  application?: Resolver<Maybe<ResolversTypes['Application']>, ParentType, ContextType, RequireFields<QueryApplicationArgs, 'id'>>;
  myApplications?: Resolver<Maybe<Array<ResolversTypes['Application']>>, ParentType, ContextType>;
  applications?: Resolver<Maybe<ResolversTypes['ApplicationConnection']>, ParentType, ContextType, Partial<QueryApplicationsArgs>>;
  membershipsDue?: Resolver<Maybe<Array<ResolversTypes['City']>>, ParentType, ContextType>;
  roles?: Resolver<Maybe<ResolversTypes['RoleGrantConnection']>, ParentType, ContextType, Partial<QueryRolesArgs>>;
  portalTokens?: Resolver<Maybe<ResolversTypes['PortalTokenConnection']>, ParentType, ContextType, Partial<QueryPortalTokensArgs>>;
  auditLog?: Resolver<Maybe<ResolversTypes['AuditConnection']>, ParentType, ContextType, Partial<QueryAuditLogArgs>>;
  viewer?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  DateTime?: GraphQLScalarType;
  PartialDate?: GraphQLScalarType;
  WebAddress?: GraphQLScalarType;
  Csv?: GraphQLScalarType;
  Mutation?: MutationResolvers<ContextType>;
  City?: CityResolvers<ContextType>;
  Region?: RegionResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  EnrolmentCode?: EnrolmentCodeResolvers<ContextType>;
  SignInRequest?: SignInRequestResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
  ViewerRole?: ViewerRoleResolvers<ContextType>;
  GeoPoint?: GeoPointResolvers<ContextType>;
  AccountErasure?: AccountErasureResolvers<ContextType>;
  Round?: RoundResolvers<ContextType>;
  Application?: ApplicationResolvers<ContextType>;
  ApplicationConnection?: ApplicationConnectionResolvers<ContextType>;
  ApplicationEdge?: ApplicationEdgeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  ApplicationProblem?: ApplicationProblemResolvers<ContextType>;
  ApplicationAnswers?: ApplicationAnswersResolvers<ContextType>;
  Organisation?: OrganisationResolvers<ContextType>;
  ApplicationContact?: ApplicationContactResolvers<ContextType>;
  RoleGrant?: RoleGrantResolvers<ContextType>;
  RoleGrantConnection?: RoleGrantConnectionResolvers<ContextType>;
  RoleGrantEdge?: RoleGrantEdgeResolvers<ContextType>;
  PortalToken?: PortalTokenResolvers<ContextType>;
  CreatedPortalToken?: CreatedPortalTokenResolvers<ContextType>;
  PortalTokenConnection?: PortalTokenConnectionResolvers<ContextType>;
  PortalTokenEdge?: PortalTokenEdgeResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  AuditDetail?: AuditDetailResolvers<ContextType>;
  AuditConnection?: AuditConnectionResolvers<ContextType>;
  AuditEdge?: AuditEdgeResolvers<ContextType>;
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
