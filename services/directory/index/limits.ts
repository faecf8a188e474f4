/** How long a trace is kept of what is gone, in days. */
export const traceDays = 30;

/** How many events get their dates anew in one transaction. */
export const eventsAtOnce = 200;
