/** How a mail server is spoken to; times in milliseconds. */
export const transportLimits = {
  connectMs: 10_000,
  greetMs: 10_000,
  silentMs: 30_000,
  connections: 3,
} as const;
