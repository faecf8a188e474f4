/** Returns a gate that lets at most so many pieces of work run at once; the others wait their turn. */
export function createSlots(count: number) {
  let free = count;
  const waiting: (() => void)[] = [];
  return async <Result>(work: () => Promise<Result>): Promise<Result> => {
    if (free > 0) free -= 1;
    else await new Promise<void>((go) => waiting.push(go));
    try {
      return await work();
    } finally {
      const go = waiting.shift();
      if (go) go();
      else free += 1;
    }
  };
}
