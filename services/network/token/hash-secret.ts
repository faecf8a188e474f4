import { createHash } from 'node:crypto';

/** Returns what is kept of a long random secret: its SHA-256 as base64url, from which nobody can tell the secret. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
