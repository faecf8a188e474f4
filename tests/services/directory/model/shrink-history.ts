/** Leaves out parts of a list, ever smaller ones, as long as what is left `fails`; gives up after a time in milliseconds. */
export async function shrinkHistory<Part>(
  history: Part[],
  fails: (shorter: Part[]) => Promise<boolean>,
  withinMs: number,
): Promise<Part[]> {
  const endsAt = performance.now() + withinMs;
  let shortest = history;
  for (let size = shortest.length >> 1; size > 0; size >>= 1) {
    for (let at = 0; at < shortest.length && performance.now() < endsAt; ) {
      const shorter = shortest.toSpliced(at, size);
      if (await fails(shorter)) shortest = shorter;
      else at += size;
    }
  }
  return shortest;
}
