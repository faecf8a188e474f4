import type { Outbound } from '../../shared/outbound.ts';
import type { Context, ServedCity } from '../context.ts';

/** What a city needs so that something can be done in it without a request. */
type Doing = Pick<ServedCity, 'slug' | 'db'> & Partial<Pick<ServedCity, 'mailDomain' | 'announce' | 'wakeSender'>>;

/** Creates the context in which a city does something by itself, as its editor; `system` is the name in the audit log. */
export const createOwnContext = (
  { slug, db, mailDomain = '', announce = () => undefined, wakeSender = () => undefined }: Doing,
  now: Date,
  outbound: Outbound,
): Context => ({
  city: slug,
  db,
  mailDomain,
  viewer: { account: 'system', grants: [{ role: 'editor', city: slug }] },
  now,
  loaded: new Map(),
  announce,
  wakeSender,
  outbound,
  shareErasures: () => undefined,
  issueExport() {
    throw new Error('A city exports nothing by itself.');
  },
});
