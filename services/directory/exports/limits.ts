/** The most things that one file holds. */
export const exportedThings = 10_000;

/** How many of the newest things a news feed holds. */
export const newsEntries = 100;

/** How many files are made at once, how many requests may wait for their turn, and when others may try again. */
export const exportQueue = { atOnce: 2, waiting: 50, againSeconds: 10 } as const;

/** How long a client may take for a file; its turn lasts until then at most, and the connection is cut. */
export const sendMs = 60_000;

/** How long a file may be kept without asking again, in seconds. */
export const keepSeconds = 60;

/** How long an address of a file may be; a longer one would not pass the edge. */
export const addressCharacters = 8_000;
