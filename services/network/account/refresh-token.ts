import { createHmac, randomBytes } from 'node:crypto';

/** Makes the first refresh token of a session: 256 random bits. */
export const createToken = (): string => `svr_${randomBytes(32).toString('base64url')}`;

/** Returns the refresh token that comes after another, the same each time that one is used; only the secret leads there. */
export const followToken = (token: string, secret: Buffer): string =>
  `svr_${createHmac('sha256', secret).update(token).digest('base64url')}`;
