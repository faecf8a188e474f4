/** Work that is done again and again; disposing it waits for what is under way. */
export interface Polling extends AsyncDisposable {
  /** Fulfilled when the work was done that began after this call. */
  now(): Promise<void>;
}

/** Does the work every so many milliseconds and whenever asked, never twice at a time; it must not reject. */
export function startPolling(work: () => Promise<void>, everyMs: number): Polling {
  let running: Promise<void> | undefined;
  const run = () => {
    running ??= work().finally(() => {
      running = undefined;
    });
    return running;
  };
  const timer = setInterval(run, everyMs).unref();
  return {
    async now() {
      await running;
      await run();
    },
    async [Symbol.asyncDispose]() {
      clearInterval(timer);
      await running;
    },
  };
}
