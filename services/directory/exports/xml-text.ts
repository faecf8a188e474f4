/** Leaves out of a text what XML does not allow or advises against: control characters and what is no character at all. */
export const xmlText = (text: string): string => text.replace(/\p{NChar}|[^\P{Cc}\t\n\r]/gu, '');
