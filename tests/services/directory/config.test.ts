import { expect, test } from 'vitest';
import { readConfig } from '../../../services/directory/config.ts';

const needed = { DATABASE_URL: 'postgres://user@localhost:5432/directory', NETWORK_URL: 'http://network:4010' };

test('nothing but the database and the network has to be set', () => {
  expect(readConfig(needed)).toMatchObject({ port: 4020, pollSeconds: 60, hubs: [], publicUrl: undefined });
  expect(() => readConfig({})).toThrow(/DATABASE_URL: .*\n.*NETWORK_URL: /);
});

test('other hubs are named with the URLs of their feeds', () => {
  const HUBS = 'harz=https://harz.example/feed, ruhr-2=http://ruhr.example/feed?kind=event';
  expect(readConfig({ ...needed, HUBS, PUBLIC_URL: 'https://mitte.example/' })).toMatchObject({
    publicUrl: 'https://mitte.example',
    hubs: [
      { name: 'harz', feedUrl: 'https://harz.example/feed' },
      { name: 'ruhr-2', feedUrl: 'http://ruhr.example/feed?kind=event' },
    ],
  });
});

test.each(['harz', 'harz=', 'harz=ftp://harz.example', 'Harz=https://harz.example', 'harz=https://'])(
  'the hub "%s" is not accepted',
  (hub) => {
    const HUBS = `ruhr=https://ruhr.example/feed,${hub}`;
    expect(() => readConfig({ ...needed, HUBS, PUBLIC_URL: 'https://mitte.example' })).toThrow(
      `HUBS: must be a list of name=url, separated by commas; "${hub}" is not`,
    );
  },
);

test('a hub is named once, and reading others needs a URL by which they know this one', () => {
  const HUBS = 'harz=https://harz.example/feed';
  expect(() => readConfig({ ...needed, HUBS })).toThrow('PUBLIC_URL: is missing; with HUBS');
  const twice = { ...needed, HUBS: `${HUBS},${HUBS}`, PUBLIC_URL: 'https://mitte.example' };
  expect(() => readConfig(twice)).toThrow('HUBS: names a hub twice');
});
