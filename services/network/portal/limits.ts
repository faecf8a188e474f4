/** What an application may: requests a minute, and the days that its token works unless it is said otherwise. */
export const portalLimits = { perMinute: 1_200, days: 90, mostDays: 365 } as const;

/** How `/portal-token` is asked: bytes of a question, and how many unknown tokens one client may show in a minute. */
export const exchangeLimits = { bytes: 1_024, failures: 60, seconds: 60 } as const;
