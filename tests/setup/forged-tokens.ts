import { createHmac, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { createSigningKey, type SigningKey } from '../../services/shared/tokens.ts';

/** What a place accepts tokens by. */
export interface Acceptance {
  key: SigningKey;
  issuer: string;
  audience: string;
}

type Claims = Record<string, unknown>;
type Header = Record<string, unknown>;

const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
const withSignature = (header: Header, claims: Claims, make: (input: string) => string) => {
  const input = `${encode(header)}.${encode(claims)}`;
  return `${input}.${make(input)}`;
};
const signEs256 = (input: string, { privateKey }: { privateKey: string }) =>
  sign('sha256', Buffer.from(input), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url');

/** Makes a token of these claims and this header, signed with the true key unless another is given. */
export function makeToken(
  at: Acceptance,
  changes: { claims?: Claims; header?: Header; key?: SigningKey } = {},
): string {
  const now = Date.now() / 1_000;
  const claims = {
    sub: 'office',
    grants: [{ role: 'admin' }],
    iss: at.issuer,
    aud: at.audience,
    iat: now,
    exp: now + 60,
    ...changes.claims,
  };
  const header = { alg: 'ES256', typ: 'JWT', kid: at.key.kid, ...changes.header };
  return withSignature(header, claims, (input) => signEs256(input, changes.key ?? at.key));
}

const other = createSigningKey();
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey;
const publicKeyOf = ({ jwk }: SigningKey) => createPublicKey({ key: { ...jwk }, format: 'jwk' });
const parts = (token: string) => token.split('.') as [string, string, string];
const claimsIn = (at: Acceptance) => jwt.decode(makeToken(at)) as Claims;
const hs256 = (at: Acceptance, secret: string | Buffer) =>
  withSignature({ alg: 'HS256', typ: 'JWT', kid: at.key.kid }, claimsIn(at), (input) =>
    createHmac('sha256', secret).update(input).digest('base64url'),
  );

const bearer = (make: (at: Acceptance) => string) => (at: Acceptance) => `Bearer ${make(at)}`;
const claiming = (claims: Claims) => bearer((at) => makeToken(at, { claims }));
const heading = (header: Header) => bearer((at) => makeToken(at, { header }));
const ago = (seconds: number) => Date.now() / 1_000 - seconds;

/** Authorization headers that nobody may be let in by, by what is wrong with them; `listener` is an URL of an attacker. */
export const forge = (listener: string): Record<string, (at: Acceptance) => string> => ({
  'a scheme alone': () => 'Bearer',
  'another scheme': (at) => `Basic ${makeToken(at)}`,
  'no scheme': (at) => makeToken(at),
  'no token at all': () => 'Bearer hattingen',
  'two parts': bearer((at) => parts(makeToken(at)).slice(0, 2).join('.')),
  'four parts': bearer((at) => `${makeToken(at)}.x`),
  'three parts of nothing': () => 'Bearer a.b.c',
  'two tokens': bearer((at) => `${makeToken(at)}, Bearer ${makeToken(at)}`),
  'a huge token': bearer((at) => makeToken(at, { claims: { more: 'x'.repeat(9_000) } })),
  'padded parts': bearer((at) => `${makeToken(at)}==`),
  'a header that is no JSON': bearer((at) => ['e30x', ...parts(makeToken(at)).slice(1)].join('.')),
  'an empty payload': bearer((at) => withSignature({ alg: 'ES256', kid: at.key.kid }, {}, (i) => signEs256(i, at.key))),
  'a changed payload': bearer((at) => {
    const [head, , signature] = parts(makeToken(at));
    return [head, encode({ ...claimsIn(at), sub: 'somebody' }), signature].join('.');
  }),
  'a changed header': bearer((at) => {
    const [, payload, signature] = parts(makeToken(at));
    return [encode({ alg: 'ES256', typ: 'jwt', kid: at.key.kid }), payload, signature].join('.');
  }),
  'half a signature': bearer((at) => makeToken(at).slice(0, -43)),
  'a signature of zeros': bearer((at) =>
    withSignature({ alg: 'ES256', kid: at.key.kid }, claimsIn(at), () => Buffer.alloc(64).toString('base64url')),
  ),
  'a signature in DER': bearer((at) =>
    withSignature({ alg: 'ES256', kid: at.key.kid }, claimsIn(at), (input) =>
      sign('sha256', Buffer.from(input), at.key.privateKey).toString('base64url'),
    ),
  ),
  'a known key id and the signature of another key': bearer((at) => makeToken(at, { key: other })),
  'alg none and no signature': bearer((at) => withSignature({ alg: 'none', kid: at.key.kid }, claimsIn(at), () => '')),
  'alg none and some signature': bearer((at) =>
    withSignature({ alg: 'none', kid: at.key.kid }, claimsIn(at), () => 'AAAA'),
  ),
  'alg None': bearer((at) => withSignature({ alg: 'None', kid: at.key.kid }, claimsIn(at), () => 'AAAA')),
  'no alg': heading({ alg: undefined }),
  'alg es256': heading({ alg: 'es256' }),
  'HS256 with the public key in PEM as the secret': bearer((at) =>
    hs256(at, publicKeyOf(at.key).export({ type: 'spki', format: 'pem' })),
  ),
  'HS256 with the public key in DER as the secret': bearer((at) =>
    hs256(at, publicKeyOf(at.key).export({ type: 'spki', format: 'der' })),
  ),
  'HS256 with the published key as the secret': bearer((at) => hs256(at, JSON.stringify(at.key.jwk))),
  'HS256 with an empty secret': bearer((at) => hs256(at, '')),
  'RS256 with a key of its own': bearer((at) => jwt.sign(claimsIn(at), rsa, { algorithm: 'RS256', keyid: at.key.kid })),
  'ES384 with a key of its own': bearer((at) =>
    jwt.sign(claimsIn(at), p384, { algorithm: 'ES384', keyid: at.key.kid }),
  ),
  'ES512 in the header': heading({ alg: 'ES512' }),
  'no key id': heading({ kid: undefined }),
  'an empty key id': heading({ kid: '' }),
  'a key id that is a number': heading({ kid: 1 }),
  'a key id that is a list': bearer((at) => makeToken(at, { header: { kid: [at.key.kid] } })),
  'an unknown key': bearer((at) => makeToken(at, { key: other, header: { kid: other.kid } })),
  'a key id that is a path': heading({ kid: '../../../../dev/null' }),
  'a key id with a zero byte': bearer((at) => makeToken(at, { header: { kid: `${at.key.kid}\0` } })),
  'a key id of SQL': heading({ kid: "' OR 1=1 --" }),
  'a key id that every object has': heading({ kid: '__proto__' }),
  'a key id that is an address': heading({ kid: listener }),
  'a key in its header': bearer((at) => makeToken(at, { key: other, header: { jwk: other.jwk, kid: other.kid } })),
  'an address of keys in its header': bearer((at) =>
    makeToken(at, { key: other, header: { jku: listener, x5u: listener, kid: other.kid } }),
  ),
  'a foreign issuer': claiming({ iss: 'https://hub.example' }),
  'its issuer with a slash': bearer((at) => makeToken(at, { claims: { iss: `${at.issuer}/` } })),
  'no issuer': claiming({ iss: undefined }),
  'another audience': claiming({ aud: 'atlantis' }),
  'no audience': claiming({ aud: undefined }),
  'an audience of many others': claiming({ aud: ['a', 'b'] }),
  'an end that has passed': claiming({ exp: ago(1) }),
  'no end': claiming({ exp: undefined }),
  'an end that is a text': claiming({ exp: '9999999999' }),
  'a beginning to come': claiming({ nbf: ago(-60) }),
  'no account': claiming({ sub: undefined }),
  'an empty account': claiming({ sub: '' }),
  'no grants': claiming({ grants: undefined }),
  'grants that are no list': claiming({ grants: { role: 'admin' } }),
  'a role that does not exist': claiming({ grants: [{ role: 'root' }] }),
  'a role with something else': claiming({ grants: [{ role: 'admin', everywhere: true }] }),
});
