import { describe, expect, test } from 'vitest';
import { readConfig } from '../../../services/city/config.ts';

const one = { CITIES: 'hattingen', DATABASE_URL: 'postgres://city@db:5432/city' };

describe('readConfig', () => {
  test('reads one city with what is usual for everything else', () => {
    expect(readConfig(one)).toEqual({
      host: '127.0.0.1',
      port: 4100,
      cities: [{ slug: 'hattingen', databaseUrl: 'postgres://city@db:5432/city' }],
      hub: null,
      directory: null,
      publicUrl: null,
      logLevel: 'info',
      poolSize: 10,
      seed: false,
    });
  });

  test('gives every city a database of its own, with the hyphens of its slug', () => {
    const read = readConfig({
      CITIES: 'hattingen, bad-honnef',
      DATABASE_URL: 'postgresql://city@db/node_{city}',
      HUB_URL: 'https://hub.example/',
      CITY_PORT: '0',
      DATABASE_CONNECTIONS: '3',
      SEED: 'demo',
    });
    expect(read).toMatchObject({ hub: 'https://hub.example', port: 0, poolSize: 3, seed: true });
    expect(read.cities).toEqual([
      { slug: 'hattingen', databaseUrl: 'postgresql://city@db/node_hattingen' },
      { slug: 'bad-honnef', databaseUrl: 'postgresql://city@db/node_bad-honnef' },
    ]);
  });

  test('puts the password into a URL that has none, whatever is in it', () => {
    const [city] = readConfig({ ...one, DATABASE_PASSWORD: 'a/b@c%20:ß' }).cities;
    expect(decodeURIComponent(new URL(city!.databaseUrl).password)).toBe('a/b@c%20:ß');
    const [kept] = readConfig({
      CITIES: 'bottrop',
      DATABASE_URL: 'postgres://a:own@db/c',
      DATABASE_PASSWORD: 'x',
    }).cities;
    expect(new URL(kept!.databaseUrl).password).toBe('own');
  });

  test('says in one sentence what to set when nothing is set', () => {
    expect(() => readConfig({ CITIES: 'hattingen' })).toThrow(
      "These settings need attention:\n  DATABASE_URL: set the URL of the city's PostgreSQL database, for instance postgres://user@localhost:5432/stadtverbund_{city}",
    );
  });

  test('names all mistakes together', () => {
    const mistakes = {
      CITIES: 'Hattingen,hattingen',
      DATABASE_URL: 'mysql://x',
      HUB_URL: 'hub',
      CITY_PORT: 'x',
      LOG_LEVEL: 'loud',
    };
    expect(() => readConfig({ ...mistakes, DATABASE_CONNECTIONS: '0', SEED: 'yes' })).toThrow(
      [
        'These settings need attention:',
        '  CITIES: slugs are a-z, 0-9 and hyphens and begin with a letter',
        "  DATABASE_URL: set the URL of the city's PostgreSQL database, for instance postgres://user@localhost:5432/stadtverbund_{city}",
        '  HUB_URL: must be a URL that begins with http:// or https://',
        '  CITY_PORT: must be a port number',
        '  LOG_LEVEL: choose trace, debug, info, warn, error, fatal or silent',
        '  DATABASE_CONNECTIONS: must be a number from 1 to 500',
        '  SEED: can only be demo',
      ].join('\n'),
    );
  });

  test('refuses one database for several cities, together with other mistakes, and a city named twice', () => {
    const several = { ...one, CITIES: 'hattingen,bottrop' };
    expect(() => readConfig({ ...several, HUB_URL: 'hub' })).toThrow(
      /HUB_URL: must be[^\n]*\n {2}DATABASE_URL: needs \{city\} in it when several cities are served/,
    );
    expect(() => readConfig({ ...one, CITIES: 'hattingen,hattingen' })).toThrow('CITIES: names a city twice');
  });
});
