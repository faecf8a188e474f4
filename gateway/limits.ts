/** How long one operation may take at the gateway, in milliseconds, everything included. */
export const operationLimits = { queryMs: 5_000, mutationMs: 10_000 } as const;

/** How the gateway follows the registry of nodes: it asks this often and reads at most this much. */
export const registryLimits = { pollMs: 2_000, fetchMs: 2_000, bytes: 4 * 1024 * 1024 } as const;

/** How many parsed and checked documents the gateway keeps, with their plans. */
export const documentsKept = 1_000;
