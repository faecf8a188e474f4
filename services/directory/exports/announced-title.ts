/** The title of a thing, with the word before it that an event was cancelled. */
export const announcedTitle = ({ title, ...data }: { title: string; status?: string }): string =>
  data.status === 'CANCELLED' ? `Abgesagt: ${title}` : title;
