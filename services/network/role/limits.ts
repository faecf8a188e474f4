/** How often an account that is not of the programme office may give roles within an hour. */
export const grantRate = { points: 60, seconds: 3_600 } as const;

/** How many roles there may be in one city. */
export const rolesPerCity = 500;
