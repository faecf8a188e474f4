import { expect, test } from 'vitest';
import { readArguments } from '../../../../services/city/enrolment/read-arguments.ts';

test('without arguments the environment says everything', () => {
  expect(readArguments([])).toBeNull();
});

test('help, a node that enrols and one that has enrolled are told apart', () => {
  expect(readArguments(['--help'])).toBe('help');
  expect(readArguments(['--slug', 'gladbeck', '--hub=https://hub.example', '--enrol', 'X'])).toMatchObject({
    slug: 'gladbeck',
    hub: 'https://hub.example',
    code: 'X',
  });
  const given = readArguments(['--slug', 'gladbeck', '--public-url', 'https://knoten.example', '--port', '4200']);
  expect(given).toMatchObject({ slug: 'gladbeck', code: undefined, publicUrl: 'https://knoten.example', port: '4200' });
  expect(readArguments(['--slug', 'gladbeck', '--import', 'e.zip'])).toMatchObject({ exported: 'e.zip' });
});

test('the address of a hub may be that of its GraphQL endpoint', () => {
  for (const hub of ['https://hub.example/graphql', 'https://hub.example/graphql/', 'https://hub.example']) {
    expect(readArguments(['--slug', 'gladbeck', '--hub', hub])).toMatchObject({ hub: 'https://hub.example' });
  }
});

test.each([
  [['--hub', 'https://hub.example'], /--slug gladbeck/],
  [['--slug', 'gladbeck', '--enrol', 'X'], /--hub https/],
  [['--slug'], /^Hinter --slug fehlt der Wert.*--help/],
  [['--slug', '--hub', 'https://hub.example'], /^Hinter --slug fehlt der Wert/],
  [['--sulg', 'gladbeck'], /--help/],
  [['gladbeck'], /--help/],
])('%j is refused with what is missing', (args, sentence) => {
  expect(() => readArguments(args)).toThrow(
    expect.objectContaining({ name: 'StartError', message: expect.stringMatching(sentence) }),
  );
});
