/** How a mail server is spoken to; times in milliseconds. */
export const transportLimits = {
  connectMs: 10_000,
  greetMs: 10_000,
  /** A server that takes a text may think about it for so long (RFC 5321, 4.5.3.2.6). */
  silentMs: 600_000,
  connections: 3,
} as const;
