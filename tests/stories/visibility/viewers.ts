import type { Viewer } from '../../../services/shared/viewer.ts';

const account = (name: string, ...grants: Viewer['grants']): Viewer => ({ account: name, grants });

/** Everyone who may ask, by what they are to Hattingen. */
export const viewers = {
  anonymous: null,
  'account without a role': account('guest'),
  'portal READ_PUBLIC': account('portal:one', { role: 'portal' }),
  'portal READ_MEMBERS': account('portal:two', { role: 'portal' }, { role: 'member' }),
  member: account('member', { role: 'member' }),
  organiser: account('organiser', { role: 'organiser', region: 'west' }),
  'maintainer of another city': account('maintainer-elsewhere', { role: 'maintainer', city: 'bottrop' }),
  'editor of another city': account('editor-elsewhere', { role: 'editor', city: 'bottrop' }),
  'maintainer who proposes': account('maintainer-1', { role: 'maintainer', city: 'hattingen' }),
  'another maintainer': account('maintainer-2', { role: 'maintainer', city: 'hattingen' }),
  editor: account('editor', { role: 'editor', city: 'hattingen' }),
  admin: account('office', { role: 'admin' }),
} satisfies Record<string, Viewer | null>;
export type ViewerName = keyof typeof viewers;

/** A row of a table: something for everyone who may ask, none left out. */
export type Row<Value> = Record<ViewerName, Value>;

/** The same for everyone. */
export const forAll = <Value>(value: Value): Row<Value> =>
  Object.fromEntries(Object.keys(viewers).map((name) => [name, value])) as Row<Value>;
