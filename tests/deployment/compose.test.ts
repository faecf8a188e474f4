import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { z } from 'zod';
import { settings as gatewaySettings, readConfig as readGatewayConfig } from '../../gateway/config.ts';
import { settings as citySettings, readConfig as readCityConfig } from '../../services/city/config.ts';
import { settings as directorySettings, readConfig as readDirectoryConfig } from '../../services/directory/config.ts';
import { settings as networkSettings, readConfig as readNetworkConfig } from '../../services/network/config.ts';
import { createSigningKey } from '../../services/shared/tokens.ts';
import { root } from '../house/sources.ts';

interface Service {
  image: string;
  command?: string[];
  user?: string;
  read_only?: boolean;
  cap_drop?: string[];
  environment?: Record<string, string>;
  secrets?: string[];
  networks?: string[];
  volumes?: string[];
  ports?: string[];
  healthcheck?: object;
  depends_on?: Record<string, object>;
}

const compose = parse(readFileSync(`${root}docker-compose.yml`, 'utf8'), { merge: true }) as {
  services: Record<string, Service>;
  secrets: Record<string, { file: string }>;
  networks: Record<string, { ipam?: { config: { subnet: string }[] } } | null>;
};
const services = Object.entries(compose.services).map(([name, service]) => ({ name, service }));
const own = services.filter(({ service }) => service.image === 'stadtverbund');
const rooms: Record<string, { settings: z.ZodObject; readConfig(environment: Record<string, string>): object }> = {
  'gateway/main.ts': { settings: gatewaySettings, readConfig: readGatewayConfig },
  'services/directory/main.ts': { settings: directorySettings, readConfig: readDirectoryConfig },
  'services/network/main.ts': { settings: networkSettings, readConfig: readNetworkConfig },
  'services/city/main.ts': { settings: citySettings as never, readConfig: readCityConfig },
};

test('the composition holds PostgreSQL 18, the network, the directory, two gateways behind a proxy, three cities and hosting', () => {
  const started = own.map(({ service }) => service.command!.join(' '));
  expect(started.filter((command) => command === 'node --max-semi-space-size=16 gateway/main.ts')).toHaveLength(2);
  expect(started.filter((command) => command === 'node services/city/main.ts')).toHaveLength(4);
  expect(started.filter((command) => command === 'node services/network/main.ts')).toHaveLength(1);
  expect(started.filter((command) => command === 'node services/directory/main.ts')).toHaveLength(1);
  expect(services.filter(({ service }) => service.image === 'postgres:18')).toHaveLength(6);
  expect(compose.services.proxy!.command!.join(' ')).toMatch(/gateway-1:4000.*gateway-2:4000/);
});

describe.each(services)('$name', ({ service }) => {
  test('does not run as root, cannot write its file system, drops all capabilities and has a health check', () => {
    expect(service.user).toMatch(/^(?!root|0)/);
    expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
    expect(service.healthcheck).toBeDefined();
  });

  test('names only networks and secrets that exist, and publishes ports on loopback only', () => {
    expect(Object.keys(compose.networks)).toEqual(expect.arrayContaining(service.networks ?? []));
    expect(Object.keys(compose.secrets)).toEqual(expect.arrayContaining(service.secrets ?? []));
    for (const published of service.ports ?? []) expect(published).toMatch(/^127\.0\.0\.1:/);
  });
});

describe.each(own)('$name', ({ service }) => {
  const room = rooms[service.command!.at(-1)!]!;
  const environment = service.environment ?? {};

  test('sets only variables that its readConfig knows, secrets only as files of its own', () => {
    const known = Object.keys(room.settings.shape);
    expect(known).toEqual(expect.arrayContaining(Object.keys(environment).map((name) => name.replace(/_FILE$/, ''))));
    for (const [name, value] of Object.entries(environment)) {
      if (name.endsWith('_FILE')) expect(service.secrets).toContain(value.replace('/run/secrets/', ''));
      else expect(name).not.toMatch(/PASSWORD|SECRET|KEY/);
    }
  });

  test('lacks no variable that its readConfig requires', () => {
    const filled = Object.entries(environment).map(([name, value]) =>
      name.endsWith('_FILE') ? [name.replace(/_FILE$/, ''), createSigningKey().privateKey] : [name, value],
    );
    expect(() => room.readConfig(Object.fromEntries(filled))).not.toThrow();
  });

  test('is reached by every address that others know it by', () => {
    for (const [, host, port] of JSON.stringify(environment).matchAll(/:\/\/(?:[^/@"]*@)?([a-z0-9-]+):(\d+)/g)) {
      if (host === 'localhost') {
        expect(service.ports, 'people reach it where it is published').toContain(`127.0.0.1:${port}:${port}`);
        continue;
      }
      expect(compose.services[host!], host).toBeDefined();
      const shared = compose.services[host!]!.networks!.filter((name) => service.networks!.includes(name));
      expect(shared, `${host} and this service share a network`).not.toEqual([]);
    }
  });
});

test('the hub calls nodes in the network of the cities and in no other, and cities are in no network of the hub', () => {
  const { subnet } = compose.networks.cities!.ipam!.config[0]!;
  const callers = own.filter(({ service }) => service.command!.at(-1) !== 'services/city/main.ts');
  for (const { name, service } of callers) expect(service.environment!.NODE_NETWORKS, name).toBe(subnet);
  for (const { service } of own.filter((one) => !callers.includes(one))) expect(service.networks).not.toContain('hub');
});

test('every city has a database, a secret and a private network of its own', () => {
  const cities = own.filter(({ service }) => service.environment!.CITIES);
  const urls = cities.map(({ service }) => new URL(service.environment!.DATABASE_URL!).hostname);
  expect(new Set(urls).size).toBe(cities.length);
  for (const [index, { service }] of cities.entries()) {
    const users = services.filter((other) =>
      other.service.networks?.includes(`${service.environment!.CITIES}-database`),
    );
    expect(users.map(({ name }) => name).sort()).toEqual([cities[index]!.name, urls[index]].sort());
  }
});
