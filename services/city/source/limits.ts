/** How much of a source is read: bytes, rows, and characters of one line or text; beyond it nothing is. */
export const sourceLimits = {
  bytes: 10 * 1024 * 1024,
  rows: 20_000,
  columns: 200,
  lines: 400_000,
  lineCharacters: 100_000,
  textCharacters: 50_000,
  /** The most that one workbook may hold when it is unpacked, and in how many files. */
  unpackedBytes: 60 * 1024 * 1024,
  packedFiles: 500,
  /** How many single dates an entry may name besides its rule (RDATE), and exceptions from it. */
  dates: 366,
  /** How many rows of what is handed in with a request are read, since all of them are stored while somebody waits. */
  handedInRows: 500,
  /** How many of them are looked at, the latest first, and how many lines of one name. */
  readDates: 1_000,
  sameLines: 5_000,
  /** How long reading may take, in milliseconds, and how much memory, in MiB. */
  readMs: 20_000,
  previewReadMs: 5_000,
  memoryMb: 512,
  /** After how long the thread that reads ends when nothing is to be read, in milliseconds. */
  restMs: 10_000,
} as const;

/** How a source is fetched: while somebody waits, at night, and how much of it; times in milliseconds, sizes in bytes. */
export const fetchLimits = { waitedForMs: 2_000, nightlyMs: 30_000, bytes: 5 * 1024 * 1024 } as const;

/** When a source is synchronised: once a day, after a failure sooner and then ever later; times in milliseconds. */
export const syncLimits = {
  everyMs: 24 * 3_600_000,
  firstRetryMs: 15 * 60_000,
  /** For how long a run stores rows while somebody waits; the rest is left to the next one. */
  waitedForMs: 1_500,
  /** How many rows are stored in one transaction. */
  rowsAtOnce: 50,
  /** How long such a transaction may take, in milliseconds. */
  storedWithinMs: 30_000,
  /** More than this part of the rows vanishing at once is held for so long, in milliseconds, and until a run then finds it too. */
  vanishingShare: 0.3,
  heldForMs: 6 * 3_600_000,
} as const;

/** How many sources a city has at most, and what their settings hold. */
export const settingsLimits = { sources: 50, tags: 50, tagCharacters: 100, rowsShown: 100 } as const;
