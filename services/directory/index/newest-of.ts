/** What tells which of two sayings about a thing is the newer one. */
interface Version {
  id: string;
  change: bigint;
  round: number;
}

/** Keeps the newest of those that have the same id. */
export function newestOf<Said extends Version>(said: Said[]): Said[] {
  const newest = new Map<string, Said>();
  for (const one of said) {
    const other = newest.get(one.id);
    if (!other || one.round > other.round || (one.round === other.round && one.change > other.change)) {
      newest.set(one.id, one);
    }
  }
  return [...newest.values()];
}
