import { expect, test } from 'vitest';
import { followRegistry } from '../../gateway/registry.ts';
import { createOutbound } from '../../services/shared/outbound.ts';
import type { Grant } from '../../services/shared/viewer.ts';
import { listen, silent } from '../services/network/start-test-network.ts';

test('a city that has left is not asked any more, whatever is still on record of its node', async () => {
  const node = { endpoint: 'http://127.0.0.1:9/graphql', state: 'ONLINE', contractVersion: null, lastSeenAt: null };
  const cities = [
    { slug: 'hattingen', status: 'MEMBER', ...node },
    { slug: 'bottrop', status: 'FORMER', ...node },
  ];
  await using network = await listen((_request, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ cities, revoked: [] }));
  });
  await using outbound = createOutbound();
  await using registry = followRegistry(network.url, { outbound, log: silent, onChange: () => undefined });
  await registry.refresh();
  const asked = ['hattingen', 'bottrop', 'herne'].map((slug) => [
    registry.standing(slug),
    registry.find(slug)?.endpoint,
  ]);
  expect(asked).toEqual([
    ['ready', node.endpoint],
    ['none', undefined],
    ['unknown', undefined],
  ]);
});

test('a token stands for whom it names without the roles withdrawn since, and for nobody once it was revoked', async () => {
  const before = new Date(5_000).toISOString();
  const revoked = [
    { id: 'anna', before, role: 'editor', city: 'hattingen' },
    { id: 'anna', before: new Date(1_000).toISOString(), role: 'organiser', region: 'west' },
    { id: 'bernd', before },
    { id: 'session-1', before },
  ];
  await using network = await listen((_request, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ cities: [], revoked }));
  });
  await using outbound = createOutbound();
  await using registry = followRegistry(network.url, { outbound, log: silent, onChange: () => undefined });
  await registry.refresh();
  const left: Grant[] = [
    { role: 'editor', city: 'bottrop' },
    { role: 'maintainer', city: 'hattingen' },
    { role: 'organiser', region: 'west' },
  ];
  const grants: Grant[] = [{ role: 'editor', city: 'hattingen' }, ...left];
  const stands = (account: string, issuedAt: number, session?: string) =>
    registry.findViewer({ viewer: { account, grants }, issuedAt, expiresAt: 9_000, session })?.grants;
  expect(stands('anna', 5_000)).toEqual(left);
  expect(stands('anna', 5_001)).toEqual(grants);
  expect(stands('carla', 5_000)).toEqual(grants);
  expect([stands('bernd', 5_000), stands('carla', 5_000, 'session-1')]).toEqual([undefined, undefined]);
  expect([stands('bernd', 5_001), stands('carla', 5_001, 'session-1')]).toEqual([grants, grants]);
});
