/** What a process has used: CPU time since it started in milliseconds, memory in bytes. */
export interface Usage {
  cpuMs: number;
  rss: number;
  /** The most memory that it ever held. */
  peakRss: number;
  heapUsed: number;
}

// Preloaded into every process that the benchmark starts: it answers how much was used so far, and ends with its parent.
if (process.send) {
  process.on('message', ({ collect }: { collect: boolean }) => {
    if (collect) globalThis.gc?.();
    const { user, system } = process.cpuUsage();
    const { rss, heapUsed } = process.memoryUsage();
    const peakRss = process.resourceUsage().maxRSS * 1_024;
    process.send?.({ cpuMs: (user + system) / 1_000, rss, peakRss, heapUsed } satisfies Usage);
  });
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel?.unref();
}
