import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listSources, root } from './sources.ts';

const rooms = [
  'services/city',
  'services/network',
  'services/directory',
  'services/portal',
  'services/conformance',
  'services/shared',
  'gateway',
];
const seesEverything = ['services/main.ts', 'services/start-network.ts', 'services/import/main.ts'];

const importsOf = (file: string) => {
  const text = readFileSync(resolve(root, file), 'utf8');
  const found = [...text.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g), ...text.matchAll(/^import '(\.[^']+)'/gm)];
  return found.map(([, path]) => relative(root, resolve(root, dirname(file), path!)));
};
const roomOf = (path: string) => rooms.find((room) => path.startsWith(`${room}/`));

describe('who may import whom', () => {
  const sources = listSources(['services', 'gateway']);

  test.each(sources.filter((file) => !seesEverything.includes(file)))(
    '%s imports only its own room, services/shared and its own Prisma client',
    (file) => {
      const room = roomOf(file);
      const own = [
        `${room}/`,
        'services/shared/',
        ...(room?.startsWith('services/') ? [`prisma/${room.slice(9)}/client/`] : []),
      ];
      const allowed = room === 'services/shared' ? ['services/shared/'] : own;
      expect(importsOf(file).filter((path) => !allowed.some((prefix) => path.startsWith(prefix)))).toEqual([]);
    },
  );

  test.each(sources.filter((file) => !/(^|\/)main\.ts$/.test(file) && !file.endsWith('/print-token.ts')))(
    '%s does not read process.env',
    (file) => {
      expect(readFileSync(resolve(root, file), 'utf8')).not.toMatch(/process\.env/);
    },
  );

  test.each(sources)('%s imports TypeScript files by their full name', (file) => {
    expect(importsOf(file).filter((path) => !/\.(ts|json|graphql)$/.test(path))).toEqual([]);
  });
});
