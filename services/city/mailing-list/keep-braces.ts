/** Writes a text of others so that nothing in it is a place of a mail that is filled; `brace` brings it back. */
export const keepBraces = (text: string): string => text.replaceAll('{', '{brace}');

/** What fills a text that `keepBraces` wrote. */
export const brace = { brace: '{' };
