/** What the HTTP edge of every public process accepts; times in milliseconds, sizes in bytes. */
export const edgeLimits = {
  bodyBytes: 256 * 1024,
  headerBytes: 16 * 1024,
  headersTimeoutMs: 10_000,
  requestTimeoutMs: 15_000,
  connectionsCheckingIntervalMs: 1_000,
  keepAliveTimeoutMs: 5_000,
  /** An answer of which the client takes nothing for so long is given up. */
  stalledMs: 30_000,
  connections: 2_000,
  drainMs: 10_000,
} as const;

/** What one GraphQL operation may hold, counted with every fragment spread written out. */
export interface QueryLimits {
  tokens: number;
  depth: number;
  aliases: number;
  rootFields: number;
  directives: number;
  /** The most things that all pages of an operation can hold together. */
  nodes: number;
}
/** What a client may ask of the gateway in one operation. */
export const clientQueryLimits: QueryLimits = {
  tokens: 2_000,
  depth: 10,
  aliases: 15,
  rootFields: 10,
  directives: 20,
  nodes: 10_000,
};
/** What a subgraph accepts: more, since the planner adds type names, aliases and a level of entities. */
export const subgraphQueryLimits: QueryLimits = {
  tokens: 4_000,
  depth: 12,
  aliases: 40,
  rootFields: 30,
  directives: 40,
  nodes: 10_000,
};
/** The most errors that the validation of one document reports. */
export const validationErrors = 10;
/** The most representations that one `_entities` field accepts. */
export const entitiesPerRequest = 100;
/** The most items on one page of a connection. */
export const pageSize = 100;
/** The items on a page when the client does not say how many. */
export const usualPageSize = 20;

/** How a process waits for PostgreSQL; times in milliseconds. */
export const databaseLimits = {
  connections: 10,
  connectMs: 2_000,
  statementMs: 5_000,
  lockMs: 1_000,
  idleInTransactionMs: 10_000,
} as const;

/** How long tokens live and how clocks may differ; times in seconds. */
export const tokenLimits = { userSeconds: 15 * 60, citySeconds: 60, leewaySeconds: 30 } as const;

/** How a key set is fetched from its owner. */
export const keySetLimits = {
  fetchMs: 5_000,
  bytes: 64 * 1024,
  fetchesPerMinute: 2,
  retryMs: 1_000,
  freshMs: 240_000,
} as const;

/** How the registry of the network is followed: it is asked for this often and at most this much is read. */
export const registryLimits = { pollMs: 2_000, fetchMs: 2_000, bytes: 4 * 1024 * 1024 } as const;

/** How much one page of a feed holds: items, and bytes unless a single item has more. */
export const feedPageLimits = { items: 500, bytes: 4 * 1024 * 1024 } as const;

/** How a name is looked up and connected to that was not given by the operator; times in milliseconds. */
export const outboundLimits = { lookUpMs: 2_000, connectMs: 1_000, addresses: 4 } as const;
