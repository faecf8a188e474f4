/**
 * Takes up what is announced for a key at once, then not again for a while; what comes meanwhile is taken up once
 * after it.
 */
export function createPings(takeUp: (key: string) => void, everyMs: number): (key: string) => void {
  const resting = new Map<string, { again: boolean }>();
  const ping = (key: string) => {
    const rest = resting.get(key);
    if (rest) {
      rest.again = true;
      return;
    }
    const begun = { again: false };
    resting.set(key, begun);
    takeUp(key);
    setTimeout(() => {
      resting.delete(key);
      if (begun.again) ping(key);
    }, everyMs).unref();
  };
  return ping;
}
