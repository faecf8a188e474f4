/** What the LMTP door accepts; times in milliseconds, sizes in bytes. */
export const inboxLimits = {
  mailBytes: 1024 * 1024,
  headerBytes: 128 * 1024,
  /** How deep the parts of a mail may be nested. */
  depth: 20,
  /** How many lines it may have, and how many that look like the border of a part: reading each takes a while. */
  lines: 50_000,
  borders: 2_000,
  recipients: 50,
  connections: 50,
  /** How long a client may say nothing, and how long a connection lasts at most. */
  silentMs: 60_000,
  connectionMs: 600_000,
  /** A mail that passed more servers than these runs in a circle. */
  hops: 50,
  subjectCharacters: 200,
  /** A longer text is cut before it is looked at; lists and conversations refuse one that is not even as long. */
  textCharacters: 25_000,
  htmlCharacters: 200_000,
  /** How many mails to postmaster and abuse an office gets within an hour. */
  forwardedPerHour: 20,
} as const;
