import { Agent, request } from 'undici';
import type { Log } from '../../shared/log.ts';

/** How long the directory has to take a word. */
const timeoutMs = 2_000;

/** Tells a directory that cities have changed something. */
export interface Announcer extends AsyncDisposable {
  /** Returns at once and never fails: the directory finds out by itself when this does not reach it. */
  announce(slug: string): void;
}

/** Creates what tells a directory of changes: one call per city at a time, and one more for all that comes meanwhile. */
export function createAnnouncer(directory: string, log: Log): Announcer {
  const agent = new Agent({ connect: { timeout: 1_000 }, connections: 2 });
  const underway = new Map<string, { again: boolean }>();

  const announce = (slug: string): void => {
    const call = underway.get(slug);
    if (call) {
      call.again = true;
      return;
    }
    const begun = { again: false };
    underway.set(slug, begun);
    void send(slug).finally(() => {
      underway.delete(slug);
      if (begun.again) announce(slug);
    });
  };
  const send = async (slug: string): Promise<void> => {
    try {
      const signal = AbortSignal.timeout(timeoutMs);
      const options = { method: 'POST', dispatcher: agent, signal } as const;
      const { statusCode, body } = await request(`${directory}/ping/${slug}`, options);
      await body.dump();
      if (statusCode >= 300) throw new Error(`status ${statusCode}`);
    } catch (error) {
      log.debug({ city: slug, err: error }, 'the directory could not be told of a change');
    }
  };
  return { announce, [Symbol.asyncDispose]: () => agent.destroy() };
}
