/** How long it counts, in milliseconds, that a node has proved its key by its address. */
export const provedMs = 60 * 60_000;

/** How large a request about erasures may be, in bytes. */
export const requestBytes = 128 * 1024;
