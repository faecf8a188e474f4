/** How long it counts, in milliseconds, that a node has proved its key by its address. */
export const provedMs = 60 * 60_000;

/** How long it counts that it has not, in milliseconds, and how many such answers are remembered. */
export const refused = { ms: 60_000, kept: 1_000 } as const;

/** How large a request about erasures may be, in bytes. */
export const requestBytes = 128 * 1024;
