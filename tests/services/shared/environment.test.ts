import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { host, httpUrl, nodeNetworks, port, readEnvironment } from '../../../services/shared/environment.ts';

const folder = mkdtempSync(join(tmpdir(), 'stadtverbund-environment-'));
afterAll(() => rmSync(folder, { recursive: true }));
const settings = z.object({ HOST: host, PORT: port(4000), HUB: httpUrl.optional(), SECRET: z.string() });
const read = (environment: Record<string, string>) => readEnvironment(settings, environment);

describe('the environment', () => {
  test('fills gaps with defaults, takes an empty variable for none, and leaves out what it does not know', () => {
    expect(read({ SECRET: 's', HOST: '', PORT: '', OTHER: 'x' })).toEqual({
      HOST: '127.0.0.1',
      PORT: 4_000,
      SECRET: 's',
    });
  });

  test('reads ports and URLs', () => {
    const { PORT, HUB } = read({ SECRET: 's', PORT: '0', HUB: 'https://hub.example//' });
    expect([PORT, HUB]).toEqual([0, 'https://hub.example']);
  });

  test('reads networks and refuses what is none', () => {
    const settings = z.object({ NODE_NETWORKS: nodeNetworks });
    expect(readEnvironment(settings, {}).NODE_NETWORKS).toEqual([]);
    const given = { NODE_NETWORKS: ' 10.0.0.0/8, ::1/128,' };
    expect(readEnvironment(settings, given).NODE_NETWORKS).toEqual(['10.0.0.0/8', '::1/128']);
    expect(() => readEnvironment(settings, { NODE_NETWORKS: '10.0.0.0' })).toThrow(/NODE_NETWORKS: must be networks/);
  });

  test('reads a secret from the file that its _FILE variable names', () => {
    const file = join(folder, 'secret');
    writeFileSync(file, 'from a file\n');
    expect(read({ SECRET_FILE: file }).SECRET).toBe('from a file');
    expect(read({ SECRET_FILE: file, SECRET: 'from the variable' }).SECRET).toBe('from the variable');
  });

  test('names every mistake together, without the values of secrets', () => {
    const wrong = { PORT: '65536', HUB: 'hub', SECRET_FILE: join(folder, 'missing') };
    expect(() => read(wrong)).toThrow(
      expect.objectContaining({
        name: 'ConfigError',
        message: expect.stringMatching(
          /^These settings need attention:\n {2}SECRET_FILE: the file \S+ cannot be read\n {2}PORT: .*\n {2}HUB: must be a URL.*\n {2}SECRET: /,
        ),
      }),
    );
  });

  test.each(['1.5', '-1', 'many', 'NaN', '0x1F90x'])('takes %s for no port', (PORT) => {
    expect(() => read({ SECRET: 's', PORT })).toThrow('PORT: ');
  });
});
