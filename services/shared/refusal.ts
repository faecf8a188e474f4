import { GraphQLError } from 'graphql';

/** The closed set of error codes that a client can meet; `extensions.code` is always one of them. */
export const codes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_INPUT',
  'CONFLICT',
  'RATE_LIMITED',
  'QUERY_TOO_LARGE',
  'CITY_UNKNOWN',
  'CITY_UNAVAILABLE',
  'CITY_TIMEOUT',
  'CITY_BAD_RESPONSE',
  'CITY_SUSPENDED',
  'CITY_OUTDATED',
  'INTERNAL',
] as const;
export type Code = (typeof codes)[number];

/**
 * Every expected failure: its reason, its code and its sentence. A sentence says what to do next.
 * `{argument}`, `{limit}`, `{detail}` and `{wait}` are filled in. The gateway renders a city's refusals from this catalogue,
 * so that no text written by a city ever reaches a client.
 */
const catalogue = {
  TOKEN_INVALID: [
    'UNAUTHENTICATED',
    'The token is expired or not valid here. Sign in again and send the new one as Authorization: Bearer. An application asks for a new token where it got this one.',
  ],
  SIGN_IN_REQUIRED: [
    'UNAUTHENTICATED',
    'This needs a signed-in account. Send the header Authorization: Bearer, followed by a token.',
  ],
  CODE_INVALID: [
    'UNAUTHENTICATED',
    'The code is wrong or no longer valid. Check it, or have a new one sent with requestSignIn.',
  ],
  SESSION_ENDED: ['UNAUTHENTICATED', 'This session has ended. Sign in again.'],
  TOO_FREQUENT: ['RATE_LIMITED', 'That was too often. Wait {wait} and try again.'],
  ROLE_REQUIRED: [
    'FORBIDDEN',
    'Your account may not do this. What belongs to a city needs the role editor there, what belongs to the network the role admin; ask your city or the programme office for it. After a new role: refresh the session or sign in again.',
  ],
  NOT_FOUND: ['NOT_FOUND', 'Nothing readable has this id. Check {argument}; it may have been withdrawn.'],
  ADDRESS_UNKNOWN: ['NOT_FOUND', 'Nothing is served at this address. GraphQL is at a path that ends in /graphql.'],
  EXPORT_UNKNOWN: [
    'NOT_FOUND',
    'There is no such file. Ask for listings, initiatives, events, best-practices, funding, trainings, working-groups, conferences, board-entries, mailing-lists or offices with .csv, .xlsx, .geojson or .jsonld, for all but offices with .rss or .atom, or for events.ics.',
  ],
  EXPORT_OVER: ['NOT_FOUND', 'This address of an export does not hold any longer. Ask for a new one with exportCity.'],
  REGION_UNKNOWN: ['NOT_FOUND', 'No city has this region. The start page of the directory lists the regions.'],
  ID_MALFORMED: ['BAD_INPUT', '{argument} is not an id. Ids look like hattingen:initiative:welper-aktiv.'],
  ID_FOREIGN: ['BAD_INPUT', '{argument} belongs to another city or kind. Use an id of this city and kind.'],
  KEY_MALFORMED: [
    'BAD_INPUT',
    '{argument} may only hold a-z, 0-9 and hyphens, with 1 to 64 characters, not only digits.',
  ],
  SLUG_MALFORMED: [
    'BAD_INPUT',
    '{argument} is not a slug. Slugs are a-z, 0-9 and hyphens and begin with a letter, like hattingen or west.',
  ],
  TEXT_MISSING: ['BAD_INPUT', '{argument} is empty. Fill it in.'],
  PLACE_MISSING: ['BAD_INPUT', 'It is not said where. Give city or location.'],
  PERIOD_OVER: ['BAD_INPUT', '{argument} lies in the past. Choose a period that is still to come.'],
  CONTENT_MISSING: ['BAD_INPUT', 'This source has no address to read from. Send the new file as {argument}.'],
  TEXT_TOO_LONG: ['BAD_INPUT', '{argument} is longer than {limit} characters. Shorten it.'],
  TOO_MANY: ['BAD_INPUT', '{argument} has more than {limit} entries. Send fewer.'],
  TOO_FEW: ['BAD_INPUT', '{argument} has fewer than {limit} entries. Add what is missing.'],
  SUPPORTER_UNFIT: [
    'BAD_INPUT',
    '{argument} does not fit. Supporters are organisations of the city itself, each named once, and not the applicant.',
  ],
  VALUE_INVALID: ['BAD_INPUT', '{argument} has a value that is not accepted. See its description in the schema.'],
  PARAMETER_UNKNOWN: [
    'BAD_INPUT',
    '{argument} is no parameter of this address. All know cities, states and region; all but offices and print also know text, topics, near and sort; listings know kinds, listings and events from and to, initiatives, events, working-groups, conferences and board-entries form; funding, trainings and board-entries includeExpired.',
  ],
  DATE_INVALID: ['BAD_INPUT', '{argument} is not a date that exists. Write 2027, 2027-05 or 2027-05-31.'],
  DATE_TIME_INVALID: ['BAD_INPUT', '{argument} is not a point in time that exists. Write 2027-05-31T18:00:00+02:00.'],
  TIME_AHEAD: ['BAD_INPUT', '{argument} lies in the future. Write when it was given.'],
  END_BEFORE_START: ['BAD_INPUT', '{argument} lies before the start. Choose an end at or after the start.'],
  START_NOT_BY_RULE: ['BAD_INPUT', '{argument} does not fall on the start. Let the event start on one of its dates.'],
  NOT_REPEATING: [
    'BAD_INPUT',
    '{argument} is about single dates of an event that repeats, and this one does not. Cancel it, or change its start.',
  ],
  NO_DATE_THEN: [
    'BAD_INPUT',
    '{argument} names a point in time at which no date of the event starts by its rule. Take the starts from occurrences; after a change of rule or start send what still fits.',
  ],
  DATE_TAKEN: ['BAD_INPUT', '{argument} moves a date to where the event takes place already. Choose another time.'],
  NO_DATE_LEFT: ['BAD_INPUT', '{argument} leaves no date of the event. Cancel the event instead.'],
  PERIOD_TOO_LONG: [
    'BAD_INPUT',
    '{argument} lies more than {limit} days after the start. Choose an end that is closer.',
  ],
  LASTS_TOO_LONG: ['BAD_INPUT', '{argument} lies more than a year after the start, and the event repeats.'],
  URL_INVALID: ['BAD_INPUT', '{argument} is not a web address. Write it in full, beginning with https://.'],
  ADDRESS_NOT_ALLOWED: [
    'BAD_INPUT',
    '{argument} is no address that the hub may call. Use https and a name or address of the public internet.',
  ],
  EMAIL_INVALID: ['BAD_INPUT', '{argument} is not an e-mail address. Write it like buero@stadt.example.'],
  NUMBER_OUT_OF_RANGE: ['BAD_INPUT', '{argument} is out of range. Choose a number up to {limit}.'],
  FIRST_OUT_OF_RANGE: ['BAD_INPUT', '{argument} must lie between 1 and {limit}. Page on with after.'],
  CURSOR_INVALID: [
    'BAD_INPUT',
    '{argument} is not a cursor of this list. Send an endCursor unchanged, with the same sort.',
  ],
  CONSENT_NEEDED: [
    'BAD_INPUT',
    '{argument} has a personal name or a private address. Name an office and its address instead, or send its consent: how, when and in which words the person agreed.',
  ],
  REFERENCE_UNKNOWN: [
    'BAD_INPUT',
    '{argument} names something this city does not have. Create it first or leave it out.',
  ],
  QUERY_INVALID: ['BAD_INPUT', 'The query does not fit the schema. Check it in the playground.'],
  ALIAS_RESERVED: ['BAD_INPUT', 'The query has an alias that every object bears already. Choose another name.'],
  FEED_ADDRESS_INVALID: [
    'BAD_INPUT',
    '{argument} has a value that this feed does not know. Begin at its address alone and follow next unchanged.',
  ],
  FEED_RESTARTED: [
    'NOT_FOUND',
    'This feed has begun anew. Read it again from its beginning and forget what does not come up there.',
  ],
  METHOD_INVALID: ['BAD_INPUT', 'A change is sent with POST, not with GET.'],
  BODY_INVALID: [
    'BAD_INPUT',
    'This is no GraphQL request. Send JSON with a query, and the header content-type: application/json.',
  ],
  ID_TAKEN: ['CONFLICT', '{argument} is taken already. Choose another key.'],
  MAILBOX_TAKEN: [
    'CONFLICT',
    '{argument} is taken by another list of the city, or kept for mails that programs send. Choose another.',
  ],
  LIST_CLOSED: ['FORBIDDEN', 'Only the office writes to this list. Ask it to announce what you have.'],
  POST_DECIDED: ['CONFLICT', 'This post has been decided on already. Read its state in posts.'],
  POSTS_FULL: ['CONFLICT', 'Already {limit} posts are waiting. Wait until an editor has decided on some of them.'],
  ROUND_CLOSED: [
    'CONFLICT',
    'No round is open, so nothing can be handed in now. See rounds for the next one; what you have saved stays.',
  ],
  STATE_UNFIT: [
    'CONFLICT',
    'This cannot be done, because the {argument} is {detail}. Read it anew; it may have changed.',
  ],
  APPLICATION_WAITS: [
    'CONFLICT',
    'You have handed in an application for this city already. Wait until the programme office has decided on it.',
  ],
  APPLICATIONS_FULL: [
    'CONFLICT',
    'You have {limit} applications that are not decided. Wait until the programme office has decided on one.',
  ],
  LEAVING_NEEDED: [
    'CONFLICT',
    'A membership is not ended by {argument}. Use leaveNetwork, which withdraws roles, tokens and the node as well.',
  ],
  CITY_NOT_ADMITTED: ['CONFLICT', 'The city takes no part in the network at present. It has to be admitted first.'],
  ENROLMENT_CODE_INVALID: [
    'FORBIDDEN',
    'The enrolment code is wrong, used or expired. Ask the programme office or an editor of the city for a new one.',
  ],
  NODE_SILENT: [
    'CONFLICT',
    'The node does not answer at {detail}. Check that it runs, that its certificate is valid and that this address reaches it from outside.',
  ],
  NODE_UNPROVEN: [
    'CONFLICT',
    'The node at {detail} does not prove that it is the one that enrols. Check its public address and its slug.',
  ],
  NODE_ELSEWHERE: ['CONFLICT', 'The node was started for another hub. Start it with --hub {detail}.'],
  NODE_UNFIT: ['CONFLICT', 'The node does not keep to the contract. {detail} Check it with npm run conformance.'],
  FEED_UNFIT: ['CONFLICT', 'What answers at {argument} is no change feed that can be read: {detail}.'],
  CITY_CLOSED: [
    'CONFLICT',
    'Nothing can be changed while the city moves to another node. Try again when it has moved.',
  ],
  ENTRY_OVER: ['CONFLICT', '{argument} names an entry that holds no longer. Look for others with boardEntries.'],
  ENTRY_MUTE: [
    'CONFLICT',
    '{argument} names an entry that has no e-mail address, so it cannot be answered here. Ask the office of its city.',
  ],
  GROUP_CLOSED: ['CONFLICT', 'This working group has ended. Find others that work on the same with relatedGroups.'],
  HOSTING_OFF: ['CONFLICT', 'This hub hosts no cities. Let the city run a node of its own, or set HOSTING_URL.'],
  NODE_TAKEN: ['CONFLICT', 'The city has a node of its own already. Remove that one first.'],
  KEY_REUSED: ['CONFLICT', 'This {argument} was used for a different request. Use a new one for every new request.'],
  REVIEW_FULL: [
    'CONFLICT',
    'You have {limit} changes waiting for review. Wait until an editor has decided on some of them.',
  ],
  CHANGE_DECIDED: ['CONFLICT', 'This change has been decided already. Read its state in pendingChanges.'],
  CHANGED_SINCE: [
    'CONFLICT',
    'What this would change has been changed since it was proposed. Decline it, or make the change yourself.',
  ],
  ROLE_FIXED: [
    'CONFLICT',
    'This account is of the programme office by the settings of the network service. Take its address out of ADMIN_EMAILS.',
  ],
  SOURCES_FULL: ['CONFLICT', 'The city has {limit} sources already. Remove one first.'],
  SOURCE_TAKEN: ['CONFLICT', '{argument} is read by a source of the city already. Read that one anew with syncSource.'],
  SOURCE_LONG: [
    'BAD_INPUT',
    '{argument} has more than {limit} rows, the most that a request stores. Split it, give an address, or use npm run import.',
  ],
  SOURCE_UNFIT: [
    'BAD_INPUT',
    '{argument} cannot be read as a calendar, a table or a feed. previewSource says what is wrong with it.',
  ],
  WITHDRAWN: ['CONFLICT', 'This was withdrawn and cannot be changed. Create it anew.'],
  BODY_TOO_LARGE: ['QUERY_TOO_LARGE', 'The request body is larger than {limit} bytes. Send less at once.'],
  TOKENS_EXCEEDED: ['QUERY_TOO_LARGE', 'The query has more than {limit} tokens. Split it.'],
  DEPTH_EXCEEDED: ['QUERY_TOO_LARGE', 'The query is nested more than {limit} levels deep. Split it.'],
  ALIASES_EXCEEDED: ['QUERY_TOO_LARGE', 'The query has more than {limit} aliases. Split it.'],
  ROOT_FIELDS_EXCEEDED: ['QUERY_TOO_LARGE', 'The query has more than {limit} root fields. Split it.'],
  DIRECTIVES_EXCEEDED: ['QUERY_TOO_LARGE', 'The query has more than {limit} directives. Use fewer.'],
  NODES_EXCEEDED: [
    'QUERY_TOO_LARGE',
    'The pages of the query can hold more than {limit} things. Ask for smaller pages.',
  ],
  FILES_EXCEEDED: ['QUERY_TOO_LARGE', 'The query asks for more than {limit} file. Ask for one after the other.'],
  ENTITIES_EXCEEDED: ['QUERY_TOO_LARGE', 'More than {limit} entities were asked for at once. Ask in smaller parts.'],
  CITY_UNKNOWN: ['CITY_UNKNOWN', 'No city of the network has this slug. Look it up in cities.'],
  CITY_UNAVAILABLE: ['CITY_UNAVAILABLE', 'The city cannot be reached at the moment. Try again in a minute.'],
  CITY_WITHOUT_NODE: [
    'CITY_UNAVAILABLE',
    'This city runs no node yet. It enrols one, or the programme office hosts it.',
  ],
  CITY_TIMEOUT: ['CITY_TIMEOUT', 'The city did not answer in time. Try again in a minute.'],
  CITY_BAD_RESPONSE: [
    'CITY_BAD_RESPONSE',
    'The city gave an answer that could not be used. Its operator has to look into it.',
  ],
  CITY_SUSPENDED: ['CITY_SUSPENDED', 'The city is suspended at present. Ask the programme office.'],
  CITY_OUTDATED: ['CITY_OUTDATED', 'The city runs a version of the contract that does not know this yet.'],
  SERVICE_UNAVAILABLE: ['INTERNAL', 'A service of the hub cannot be reached at the moment. Try again in a minute.'],
  INTERNAL: ['INTERNAL', 'Something went wrong here. Report the request id to the programme office.'],
} as const satisfies Record<string, readonly [Code, string]>;

export type Reason = keyof typeof catalogue;
export interface RefusalDetails {
  /** The argument or input field at fault, as a path like `input.endsAt`. */
  argument?: string;
  /** The limit that was exceeded, in the unit that the sentence names. */
  limit?: number;
  /** What the sentence adds, of the hub's own making: a state, an address of a node, what was found there. */
  detail?: string;
  /** The slug of the city that the refusal is about. */
  city?: string;
}

/** Tells whether a word is a reason of the catalogue. */
export const isReason = (word: unknown): word is Reason => typeof word === 'string' && Object.hasOwn(catalogue, word);

/** Returns the code that belongs to a reason. */
export const codeOf = (reason: Reason): Code => catalogue[reason][0];

/** Returns the sentence of a reason with its details filled in. */
export function sentenceOf(reason: Reason, { argument, limit, detail }: RefusalDetails = {}): string {
  return catalogue[reason][1]
    .replace('{argument}', () => argument ?? 'A value')
    .replace('{detail}', () => detail ?? 'not as it should be')
    .replace('{wait}', () => writeWait(limit))
    .replace('{limit}', limit === undefined ? 'the allowed number' : String(limit));
}

/** Seconds up to two minutes, minutes above. */
function writeWait(seconds: number | undefined): string {
  if (seconds === undefined) return 'a minute';
  return seconds > 120 ? `${Math.ceil(seconds / 60)} minutes` : `${seconds} seconds`;
}

/** An expected failure that a client sees as it is: code, reason and a sentence that says what to do next. */
export class Refusal extends GraphQLError {
  readonly reason: Reason;

  constructor(reason: Reason, details: RefusalDetails = {}, status?: number) {
    super(sentenceOf(reason, details), {
      extensions: { code: codeOf(reason), reason, ...details, ...(status && { http: { status } }) },
    });
    this.name = 'Refusal';
    this.reason = reason;
  }
}
