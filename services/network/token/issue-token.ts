import { tokenLimits } from '../../shared/limits.ts';
import { type SigningKey, signToken } from '../../shared/tokens.ts';
import type { Viewer } from '../../shared/viewer.ts';

/** Whom people's tokens are for: the gateway. */
const audience = 'stadtverbund';

/** Issues a token that says who a person is to the gateway, for 15 minutes unless it is said otherwise. */
export const issueToken = (
  key: SigningKey,
  issuer: string,
  viewer: Viewer,
  seconds: number = tokenLimits.userSeconds,
): string => signToken(key, viewer, { issuer, audience, seconds });
