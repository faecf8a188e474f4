/**
 * How keys change, in milliseconds. A new one is published for so long before it signs: a gateway looks for a key it does
 * not know up to twice a minute, so by then it has either looked or may look at once. Processes read the keys anew so often.
 */
export const keyLimits = { announcedMs: 90_000, followMs: 2_000 } as const;
