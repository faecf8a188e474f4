import type { Running } from '../processes.ts';

/** What is asked at an address, where the CPU time of all processes that have a part in the answer counts. */
export function together(
  url: string,
  processes: readonly Running[],
  postgresCpu: (() => Promise<number>) | null,
): Running {
  return {
    url,
    async usage(collect) {
      const [used, postgresMs] = await Promise.all([
        Promise.all(processes.map((running) => running.usage(collect))),
        postgresCpu?.() ?? 0,
      ]);
      const sum = (field: keyof (typeof used)[number]) => used.reduce((total, usage) => total + usage[field], 0);
      return {
        cpuMs: sum('cpuMs') + postgresMs,
        rss: sum('rss'),
        peakRss: sum('peakRss'),
        heapUsed: sum('heapUsed'),
      };
    },
  };
}
