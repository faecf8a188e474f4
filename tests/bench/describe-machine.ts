import { availableParallelism, cpus, loadavg } from 'node:os';

/** Says on what is measured, and what else runs there: the load average of the last minute. */
export const describeMachine = (): string =>
  `${availableParallelism()} x ${cpus()[0]?.model.trim()}, Node ${process.versions.node}, load before ${loadavg()[0]!.toFixed(1)}\n`;
