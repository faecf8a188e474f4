import { z } from 'zod';
import { isSlug } from '../../shared/ids.ts';
import type { Algorithm } from '../../shared/key-set.ts';
import type { Grant } from '../../shared/viewer.ts';

/** An OpenID Connect issuer that a city trusts beside the hub, as its operator has set it. */
export interface Issuer {
  city: string;
  /** As its tokens name it, to the letter. */
  issuer: string;
  /** Whom its tokens for the city are made for. */
  audience: string;
  /** The one algorithm that it signs with. */
  algorithm: Algorithm;
  /** Where its tokens say what their holder is: the names on the way to a text or a list of texts. */
  claim: string[];
  /** Which of these texts makes the holder what, in this city and nowhere else. */
  roles: Record<string, 'editor' | 'maintainer' | 'member'>;
}

const issuerSchema = z.strictObject({
  city: z.string().refine(isSlug, 'must be the slug of a city'),
  issuer: z
    .url({ protocol: /^https?$/, error: 'must be a URL that begins with https://' })
    // A name without a dot or port could look like the beginning of another kind of account.
    .refine((url) => /[.:]/.test(URL.parse(url)?.host ?? ''), 'must have the full name of its host'),
  audience: z.string().min(1).max(200),
  algorithm: z.enum(['ES256', 'RS256', 'PS256'], { error: 'choose ES256, RS256 or PS256' }),
  claim: z.union([z.string().min(1).max(200), z.array(z.string().min(1).max(200)).min(1).max(5)]).transform(readPath),
  roles: z.record(
    z.string(),
    z.enum(['editor', 'maintainer', 'member'], { error: 'choose editor, maintainer or member' }),
  ),
});

const example =
  '[{"city":"hattingen","issuer":"https://login.hattingen.example","audience":"stadtverbund","algorithm":"RS256","claim":"groups","roles":{"redaktion":"editor"}}]';

/** The setting that lists the issuers of all cities of a node, in JSON. */
export const issuersSetting = z
  .string()
  .default('[]')
  .transform((text, { addIssue }): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      addIssue(`must be JSON like ${example}`);
      return z.NEVER;
    }
  })
  .pipe(z.array(issuerSchema, { error: `must be a list like ${example}` }))
  .refine(
    (issuers) => new Set(issuers.map(({ city, issuer }) => `${city} ${issuer}`)).size === issuers.length,
    'names an issuer twice for one city',
  );

/** `realm_access.roles` is a way through two objects; a list is taken as it is, for names that have dots. */
function readPath(claim: string | string[]): string[] {
  return typeof claim === 'string' ? claim.split('.') : claim;
}

/**
 * Returns the account of whom an issuer calls `sub`; it can never be that of a hub, or of another issuer: what comes after
 * the last # is encoded, and before it stands the issuer as it is, without `https://`.
 */
export const accountOf = ({ issuer }: Pick<Issuer, 'issuer'>, sub: string): string =>
  `${issuer.replace(/^https:\/\//, '')}#${encodeURIComponent(sub)}`;

/** Returns what the claims of a token make their holder in the issuer's city; nothing that it was not set for. */
export function grantsOf({ city, claim, roles }: Issuer, claims: object): Grant[] {
  let value: unknown = claims;
  for (const name of claim) {
    const holds = typeof value === 'object' && value !== null && Object.hasOwn(value, name);
    value = holds ? (value as Record<string, unknown>)[name] : undefined;
  }
  const texts = new Set(Array.isArray(value) ? value : [value]);
  const held = Object.entries(roles).flatMap(([text, role]) => (texts.has(text) ? [role] : []));
  return [...new Set(held)].map((role) => ({ role, city }));
}
