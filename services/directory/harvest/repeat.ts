import type { Log } from '../../shared/log.ts';

/**
 * Does a piece of work at once and then every so many milliseconds, never twice at a time. When it fails the log says
 * so once; disposing waits for what is under way.
 */
export function repeat(what: string, work: () => Promise<void>, everyMs: number, log: Log): AsyncDisposable {
  let failing = false;
  let running: Promise<void> | undefined;
  const run = async () => {
    try {
      await work();
      if (failing) log.info({ what }, 'works again');
      failing = false;
    } catch (error) {
      if (!failing) log.warn({ what, problem: (error as Error).message }, 'fails and is tried again');
      failing = true;
    }
    running = undefined;
  };
  const begin = () => {
    running ??= run();
  };
  begin();
  const timer = setInterval(begin, everyMs).unref();
  return {
    async [Symbol.asyncDispose]() {
      clearInterval(timer);
      await running;
    },
  };
}
