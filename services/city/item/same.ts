/** Tells whether two values are the same once they are stored: nothing and null are, and so are a date and its text. */
export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
