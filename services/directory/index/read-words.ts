/** What stands between the two halves of a word for all genders: "Nachbar*innen", "Nachbar:in", "Nachbar/-innen", "Nachbar(innen)". */
const genderSign = /(?<=\p{L})(?:[*:_·/]-?|\()(?=in(?:nen)?(?!\p{L}))/giu;

/**
 * Writes a text as nothing but words with spaces between them, as PostgreSQL is to read it: so no word is taken for
 * a file or an address, and one that is written for all genders stays one.
 */
export const readWords = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(genderSign, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
