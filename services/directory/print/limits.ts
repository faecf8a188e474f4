/** How many months ahead events are printed, and how many of them at most for a city. */
export const monthsAhead = 3;
export const eventsPerCity = 20;

/** How many characters of each part of a best practice are printed. */
export const storyCharacters = 400;
