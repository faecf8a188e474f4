import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import jwt from 'jsonwebtoken';

/** A key pair of an issuer. */
export interface IssuerKey {
  kid: string;
  privateKey: KeyObject;
  publicKey: KeyObject;
}

export const createRsaKey = (kid: string, modulusLength = 2_048): IssuerKey => ({
  kid,
  ...generateKeyPairSync('rsa', { modulusLength }),
});
export const createEcKey = (kid: string): IssuerKey => ({ kid, ...generateKeyPairSync('ec', { namedCurve: 'P-256' }) });

/** A small OpenID Connect issuer on this machine; what it publishes can be changed while it runs. */
export interface TestIssuer extends AsyncDisposable {
  /** What its tokens name as their issuer. */
  url: string;
  /** How many requests it has had. */
  calls: number;
  keys: IssuerKey[];
  configuration: Record<string, unknown>;
  /** True while it answers nothing. */
  down: boolean;
  /** Signs a token with its first key. */
  sign(claims: object, options?: jwt.SignOptions, key?: IssuerKey): string;
}

/** Starts an issuer below a path, as those do that serve several realms. */
export async function startIssuer(
  key: IssuerKey,
  algorithm: jwt.Algorithm = 'RS256',
  path = '/realms/stadt',
): Promise<TestIssuer> {
  const server = createServer((request, response) => {
    issuer.calls += 1;
    if (issuer.down) return response.destroy();
    response.setHeader('content-type', 'application/json');
    if (request.url === `${path}/.well-known/openid-configuration`) {
      return response.end(JSON.stringify(issuer.configuration));
    }
    if (request.url !== `${path}/keys`) return response.writeHead(404).end('{}');
    const keys = issuer.keys.map(({ kid, publicKey }) => ({ ...publicKey.export({ format: 'jwk' }), kid, use: 'sig' }));
    response.end(JSON.stringify({ keys }));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
  const issuer: TestIssuer = {
    url,
    calls: 0,
    keys: [key],
    configuration: { issuer: url, jwks_uri: `${url}/keys` },
    down: false,
    sign: (claims, options = {}, { kid, privateKey } = issuer.keys[0]!) =>
      jwt.sign(claims, privateKey, {
        algorithm,
        keyid: kid,
        issuer: url,
        audience: 'stadtverbund',
        subject: 'frieda',
        expiresIn: 300,
        ...options,
      }),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
  return issuer;
}
