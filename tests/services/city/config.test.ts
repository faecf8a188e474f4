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
      issuers: [],
      nodeNetworks: [],
      mailDomain: 'stadtverbund.example',
      lmtpHost: '127.0.0.1',
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

  const issuer = {
    city: 'hattingen',
    issuer: 'https://login.hattingen.example/',
    audience: 'stadtverbund',
    algorithm: 'RS256',
    claim: 'realm_access.roles',
    roles: { redaktion: 'editor' },
  };

  test('reads the issuers that a city trusts, to the letter', () => {
    const named = { ...issuer, issuer: 'https://id.example/a', claim: ['https://id.example/roles'] };
    expect(readConfig({ ...one, ISSUERS: JSON.stringify([issuer, named]) }).issuers).toEqual([
      { ...issuer, claim: ['realm_access', 'roles'] },
      named,
    ]);
  });

  test.each([
    ['not JSON', 'nein'],
    ['no list', '{}'],
    ['a role that only the hub gives', JSON.stringify([{ ...issuer, roles: { chefin: 'admin' } }])],
    ['an algorithm with a shared secret', JSON.stringify([{ ...issuer, algorithm: 'HS256' }])],
    ['a city that is not served', JSON.stringify([{ ...issuer, city: 'bottrop' }])],
    ['an issuer that could be taken for a portal', JSON.stringify([{ ...issuer, issuer: 'https://portal/' }])],
    ['the hub', JSON.stringify([{ ...issuer, issuer: 'https://hub.example' }])],
    ['one twice', JSON.stringify([issuer, issuer])],
    ['something unknown', JSON.stringify([{ ...issuer, secret: 'x' }])],
  ])('refuses ISSUERS with %s', (_what, ISSUERS) => {
    expect(() => readConfig({ ...one, HUB_URL: 'https://hub.example', ISSUERS })).toThrow(
      /^These settings.*\n {2}ISSUERS/,
    );
  });

  test('can host whichever cities the network says, beside those that it names or instead of them', () => {
    const { cities, hosting } = readConfig({
      HOST_FROM: 'http://network:4010/',
      DATABASE_URL: 'postgres://city@db/city_{city}',
      DATABASE_PASSWORD: 'x',
    });
    expect([cities, hosting?.networkUrl]).toEqual([[], 'http://network:4010']);
    expect(hosting?.databaseUrlOf('bad-honnef')).toBe('postgres://city:x@db/city_bad-honnef');
    expect(
      readConfig({ ...one, DATABASE_URL: 'postgres://city@db/city_{city}', HOST_FROM: 'http://n' }).cities,
    ).toHaveLength(1);
    expect(() => readConfig({ ...one, HOST_FROM: 'http://n' })).toThrow('DATABASE_URL: needs');
    for (const name of ['{city}', 'post{city}', 'x_/{city}', 'x?options=a_{city}', '{city}_x']) {
      expect(() => readConfig({ DATABASE_URL: `postgres://city@db/${name}`, HOST_FROM: 'http://n' }), name).toThrow(
        'DATABASE_URL: needs a prefix that ends in _ before {city}',
      );
    }
    expect(() => readConfig({ DATABASE_URL: one.DATABASE_URL })).toThrow(
      'CITIES: set the slugs of the cities to serve',
    );
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

  test('opens a door for mails only where it is told, on loopback unless it is told otherwise', () => {
    expect(readConfig(one).lmtpPort).toBeUndefined();
    expect(readConfig({ ...one, LMTP_PORT: '0', MAIL_DOMAIN: 'Mail.Stadt.example' })).toMatchObject({
      lmtpHost: '127.0.0.1',
      lmtpPort: 0,
      mailDomain: 'mail.stadt.example',
    });
    const named = { ...one, LMTP_HOST: '10.0.0.5', LMTP_PORT: '2424', MAIL_AUTHSERV_ID: 'mx.stadt.example' };
    expect(readConfig(named)).toMatchObject({ lmtpHost: '10.0.0.5', lmtpPort: 2424, authservId: 'mx.stadt.example' });
    expect(() => readConfig({ ...one, LMTP_PORT: 'lmtp', MAIL_AUTHSERV_ID: 'a b' })).toThrow(
      /LMTP_PORT: must be a port number\n {2}MAIL_AUTHSERV_ID: must be one word/,
    );
  });

  test('reads where mails go, and what the addresses of its cities end in', () => {
    expect(
      readConfig({
        ...one,
        SMTP_URL: 'smtps://user:pass@mail.example:465',
        OUTBOX: '/outbox',
        MAIL_DOMAIN: 'Mail.Hub.example',
      }),
    ).toMatchObject({
      smtpUrl: 'smtps://user:pass@mail.example:465',
      outbox: '/outbox',
      mailDomain: 'mail.hub.example',
    });
    expect(() => readConfig({ ...one, SMTP_URL: 'mail.example:25', MAIL_DOMAIN: '@hub' })).toThrow(
      '  SMTP_URL: must be a URL like smtps://user:password@host:465\n  MAIL_DOMAIN: must be a domain like stadtverbund.example',
    );
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
