/** Returns a name as it is compared: `Müller e.V.`, `Mueller eV` and `MULLER E. V.` are one. */
export const foldName = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/([aou])e/g, '$1');
