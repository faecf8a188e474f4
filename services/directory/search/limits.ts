/** The most characters that a text to look for may have. */
export const textLength = 200;

/** The largest radius that `near` accepts, in kilometres. */
export const nearRadiusKm = 1_000;

/** The most entries in a filter that is a list. */
export const filterEntries = 1_000;

/** How many words are found by their middle; the shortest ones are taken. */
export const holdersOfWord = 20;

/** How many words of a text are looked up in other forms. */
export const widenedWords = 10;

/** How many rows of a long list are read at once. */
export const rowsAtOnce = 1_000;

/** How many characters of a thing are looked through for a piece to show. */
export const highlightedText = 5_000;

/** How many words of a best practice are compared with others, those of its title first. */
export const comparedWords = 40;

/** With how many others a board entry is compared. */
export const comparedEntries = 500;
