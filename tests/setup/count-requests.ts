import { subscribe, unsubscribe } from 'node:diagnostics_channel';

/** Counts the HTTP requests that this process sends while some work is done, by origin and path. */
export async function countRequests(work: () => Promise<unknown>): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const count = (message: unknown) => {
    const { origin, path } = (message as { request: { origin: string | URL; path: string } }).request;
    const url = `${new URL(origin).origin}${path}`;
    counts.set(url, (counts.get(url) ?? 0) + 1);
  };
  subscribe('undici:request:create', count);
  try {
    await work();
  } finally {
    unsubscribe('undici:request:create', count);
  }
  return counts;
}
