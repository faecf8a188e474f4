import { tokenLimits } from '../../shared/limits.ts';
import { type SigningKey, signToken, type TokenOptions } from '../../shared/tokens.ts';
import type { Viewer } from '../../shared/viewer.ts';

/** Whom people's tokens are for: the gateway. */
const audience = 'stadtverbund';

/** What may be said of a token; it lives 15 minutes unless it is said otherwise. */
type Choices = Partial<Pick<TokenOptions, 'seconds' | 'session' | 'issuedAt'>>;

/** Issues tokens that say who a person is to the gateway. */
export type TokenIssuer = (viewer: Viewer, choices?: Choices) => string;

/** Issues one token in the name of an issuer. */
export const issueToken = (key: SigningKey, issuer: string, viewer: Viewer, choices: Choices = {}): string =>
  signToken(key, viewer, { ...choices, seconds: choices.seconds ?? tokenLimits.userSeconds, issuer, audience });
