/** How long links in mails may be, and how much is read of what is posted to them. */
export const linkLimits = { tokenCharacters: 1_000, formBytes: 16 * 1_024, formFields: 100 } as const;
