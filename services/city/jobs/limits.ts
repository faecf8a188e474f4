/** How often a process looks whether a city has a job to do, and how long it waits for a job when it stops, in milliseconds. */
export const jobLimits = { everyMs: 60_000, stopMs: 5_000 } as const;
