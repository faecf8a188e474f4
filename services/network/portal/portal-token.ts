import { randomBytes } from 'node:crypto';
import type { PortalToken } from '../../../prisma/network/client/client.ts';
import { type Grant, isAdmin, isEditor, type Viewer } from '../../shared/viewer.ts';

/** The token of an application as it is on record; the resolvers read its fields. */
export type PortalTokenRecord = Omit<PortalToken, 'hash'>;

/** What is never read from the database. */
export const unread = { hash: true } as const;

/** Makes the secret of a new token: 256 random bits. */
export const createSecret = (): string => `svp_${randomBytes(32).toString('base64url')}`;

/** Tells whether a text has the form of such a secret. */
export const isSecret = (text: unknown): text is string => typeof text === 'string' && /^svp_[\w-]{43}$/.test(text);

/**
 * Tells whether a viewer may make, see and withdraw the tokens of a city, or, without one, of the programme office. Who
 * may that reads what members read, so no token reads more than its maker.
 */
export const canManageTokens = (viewer: Viewer | null, city: string | null): boolean =>
  city === null ? isAdmin(viewer) : isEditor(viewer, city);

/** Returns the roles of an application: by itself it reads what is public, as a member of nowhere in particular more. */
export const grantsOf = ({ scopes }: Pick<PortalToken, 'scopes'>): Grant[] =>
  scopes.includes('READ_MEMBERS') ? [{ role: 'portal' }, { role: 'member' }] : [{ role: 'portal' }];
