import type { ExtractRow } from './extract.ts';

/** The name of a thing wherever a URI is asked for; it does not depend on where the directory is served. */
export const uriOf = (id: string): string => `urn:stadtverbund:${id}`;

/** Where people read about a thing: its own page or website, else its place in the printable directory of its city. */
export function pageOf({ id, city, data }: ExtractRow, publicUrl: string): string {
  const own = ('url' in data && data.url) || ('website' in data && data.website);
  return own || `${publicUrl}/print?cities=${city}#${id}`;
}
