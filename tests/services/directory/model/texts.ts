/** Stands in all that must never leave a city; letters only, so that it would also be found among the words of the index. */
export const secret = 'geheimxq';
/** Stands in all titles that are public. */
export const open = 'Nachbarschaft';

let versions = 0;

/** Makes a text that no other version of any thing has, for everyone or for nobody outside the city. */
export function createText(isPublic: boolean): string {
  versions += 1;
  return `${isPublic ? open : secret} v${versions}x`;
}

/** Finds the texts of all versions in a longer one. */
export const findVersions = (text: string): string[] => text.match(/\bv\d+x\b/g) ?? [];
