// A client chooses its aliases and a city the values below them; other code merges both into its own objects.
const harmful = new Set(['__proto__', 'constructor', 'prototype']);

/** Tells whether a value may be stored under a response key: not where it could reach a prototype or pose as a type. */
export const isSafeKey = (key: string, fieldName: string): boolean =>
  !harmful.has(key) && (key !== '__typename' || fieldName === '__typename');
