import { describe, expect, test } from 'vitest';
import { readConfig } from '../../../services/network/config.ts';

const DATABASE_URL = 'postgres://stadtverbund@database:5432/network';

describe('the settings of the network service', () => {
  test('have defaults for all but the database', () => {
    expect(readConfig({ DATABASE_URL })).toEqual({
      host: '127.0.0.1',
      port: 4010,
      databaseUrl: DATABASE_URL,
      publicUrl: undefined,
      hubUrl: undefined,
      nodes: [],
      nodeNetworks: [],
      adminEmails: [],
      smtpUrl: undefined,
      outbox: undefined,
      mailFrom: undefined,
      seed: 'none',
      watchSeconds: 10,
      logLevel: 'info',
    });
  });

  test('put the password into the URL of the database, whatever signs it holds', () => {
    const { databaseUrl } = readConfig({ DATABASE_URL, DATABASE_PASSWORD: 'a/b@c:d%e ä' });
    expect(decodeURIComponent(new URL(databaseUrl).password)).toBe('a/b@c:d%e ä');
    expect(new URL(databaseUrl).host).toBe('database:5432');
  });

  test('leave a password in the URL as it is', () => {
    const url = 'postgres://stadtverbund:known@database:5432/network';
    expect(readConfig({ DATABASE_URL: url, DATABASE_PASSWORD: 'other' }).databaseUrl).toBe(url);
  });

  test('read the nodes of cities, with spaces and line breaks between them', () => {
    const NODES = 'hattingen=http://a:4100/hattingen/graphql,\n bottrop=https://b.example/graphql?x=1, ';
    expect(readConfig({ DATABASE_URL, NODES }).nodes).toEqual([
      { city: 'hattingen', endpoint: 'http://a:4100/hattingen/graphql' },
      { city: 'bottrop', endpoint: 'https://b.example/graphql?x=1' },
    ]);
  });

  test('read the addresses of the programme office in lower case', () => {
    const ADMIN_EMAILS = 'Buero@Stadtverbund.example, anna@hub.example,';
    const { adminEmails } = readConfig({ DATABASE_URL, ADMIN_EMAILS });
    expect(adminEmails).toEqual(['buero@stadtverbund.example', 'anna@hub.example']);
  });

  test('name every mistake together', () => {
    const mistaken = {
      NETWORK_PORT: '70000',
      PUBLIC_URL: 'network:4010',
      HUB_URL: 'ftp://hub',
      NODES: 'hattingen',
      HOSTING_URL: 'hosting',
      ADMIN_EMAILS: 'buero',
      SMTP_URL: 'mail.example:25',
      SEED: 'all',
      WATCH_SECONDS: 'often',
      LOG_LEVEL: 'loud',
    };
    const names = ['DATABASE_URL', ...Object.keys(mistaken)];
    expect(namesIn(() => readConfig(mistaken)).toSorted()).toEqual(names.toSorted());
  });

  test.each(['mysql://a/network', 'postgres://a', 'network', 'postgres://'])('refuse %s as a database', (url) => {
    expect(() => readConfig({ DATABASE_URL: url })).toThrow('DATABASE_URL: must be a URL like postgres://');
  });
});

/** The settings that a ConfigError names, one a line. */
function namesIn(read: () => unknown): (string | undefined)[] {
  try {
    read();
  } catch (error) {
    const [, ...lines] = (error as Error).message.split('\n');
    return lines.map((line) => line.trim().split(': ')[0]);
  }
  return [];
}
