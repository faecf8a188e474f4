/** Writes a word as typos and parts of compounds are compared: in small letters, without accents. */
export const foldWord = (word: string): string =>
  word.toLowerCase().replaceAll('ß', 'ss').normalize('NFD').replace(/\p{M}/gu, '');
