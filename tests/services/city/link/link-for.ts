import type { ServedCity } from '../../../../services/city/context.ts';
import { ensureLinkKey } from '../../../../services/city/link/link-key.ts';
import type { LinkTarget } from '../../../../services/city/link/token.ts';
import { writeLink } from '../../../../services/city/link/write-link.ts';

/** Returns a link as the mails of a city have it. */
export const linkFor = async (
  { slug, db, origin }: Pick<ServedCity, 'slug' | 'db' | 'origin'>,
  target: LinkTarget,
): Promise<string> => writeLink(await ensureLinkKey(db), `${origin()}/${slug}`, target);
