import jwt from 'jsonwebtoken';
import { describe, expect, test, vi } from 'vitest';
import { createAuthenticate } from '../../../services/shared/authenticate.ts';
import { createLocalKeySet } from '../../../services/shared/key-set.ts';
import { createSigningKey, signToken } from '../../../services/shared/tokens.ts';
import type { Viewer } from '../../../services/shared/viewer.ts';

const key = createSigningKey();
const trust = { keys: createLocalKeySet([key]), issuer: 'http://hub', audience: 'hattingen' };
const viewer: Viewer = { account: 'anna', grants: [{ role: 'editor', city: 'hattingen' }] };
const bearer = (seconds = 60) =>
  `Bearer ${signToken(key, viewer, { issuer: 'http://hub', audience: 'hattingen', seconds })}`;

describe('the Authorization header', () => {
  test('makes a visitor of whoever sends none, and a viewer of whoever sends a token', async () => {
    const authenticate = createAuthenticate(trust);
    expect(await authenticate(undefined)).toBeNull();
    expect(await authenticate(bearer())).toEqual(viewer);
  });

  test.each(['', 'Bearer', 'Bearer ', 'Bearer a.b', 'Basic YTpi', 'Bearer a.b.c d', bearer().slice(7), `${bearer()} `])(
    'is refused with 401 when it is %j',
    async (header) => {
      await expect(createAuthenticate(trust)(header)).rejects.toMatchObject({
        reason: 'TOKEN_INVALID',
        extensions: { http: { status: 401 } },
      });
    },
  );

  test('is verified once a minute, so that a withdrawn key does not count much longer', async () => {
    const keys = [key];
    let now = Date.now();
    const authenticate = createAuthenticate({ ...trust, keys: createLocalKeySet(keys) }, () => now);
    const header = bearer(600);
    await authenticate(header);
    keys.pop();
    now += 59_000;
    expect(await authenticate(header)).toEqual(viewer);
    now += 1_000;
    await expect(authenticate(header)).rejects.toMatchObject({ reason: 'TOKEN_INVALID' });
  });

  test('carries times in whole seconds unless one is given to the millisecond', () => {
    const times = (issuedAt?: number) => {
      const options = { issuer: 'http://hub', audience: 'hattingen', seconds: 60, issuedAt };
      const { iat, exp } = jwt.decode(signToken(key, viewer, options)) as jwt.JwtPayload;
      return [iat, exp];
    };
    expect(times().every(Number.isInteger)).toBe(true);
    expect(times(1_800_000_000_123)).toEqual([1_800_000_000.123, 1_800_000_060]);
  });

  test('is refused as soon as its token is revoked, also when that was verified before', async () => {
    const revoked = new Set<string | undefined>();
    const authenticate = createAuthenticate({
      ...trust,
      findViewer: (token) => (revoked.has(token.session) ? null : token.viewer),
    });
    const options = {
      issuer: 'http://hub',
      audience: 'hattingen',
      seconds: 60,
      session: 'session-1',
      issuedAt: Date.now(),
    };
    const header = `Bearer ${signToken(key, viewer, options)}`;
    expect(await authenticate(header)).toEqual(viewer);
    revoked.add('session-1');
    await expect(authenticate(header)).rejects.toMatchObject({
      reason: 'TOKEN_INVALID',
      extensions: { http: { status: 401 } },
    });
    expect(await authenticate(bearer())).toEqual(viewer);
  });

  test('is verified once while its token lives, and refused when it ends', async () => {
    const findKey = vi.fn(trust.keys.findKey);
    let now = Date.now();
    const authenticate = createAuthenticate({ ...trust, keys: { findKey } }, () => now);
    const header = bearer(60);
    for (let time = 0; time < 5; time++) await authenticate(header);
    expect(findKey).toHaveBeenCalledTimes(1);
    now += 61_000;
    await authenticate(header);
    expect(findKey).toHaveBeenCalledTimes(2);
    await expect(authenticate(bearer(-1))).rejects.toThrow();
  });

  test('is remembered for at most 1,000 tokens', async () => {
    const findKey = vi.fn(trust.keys.findKey);
    const authenticate = createAuthenticate({ ...trust, keys: { findKey } });
    const headers = Array.from({ length: 1_001 }, () => bearer());
    for (const header of headers) await authenticate(header);
    await authenticate(headers[1_000]);
    expect(findKey).toHaveBeenCalledTimes(1_001);
    await authenticate(headers[0]);
    expect(findKey).toHaveBeenCalledTimes(1_002);
  });
});
