import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { describe, expect, inject, test } from 'vitest';
import { createAdapter, databaseUrl, withConnection, withPassword } from '../../../services/shared/database.ts';

const server = databaseUrl(inject('postgresUrl'), 'postgres');

describe('a password beside the URL of a database', () => {
  test.each(['plain', 'a%b', '100%', '%41', 'a@b', 'a:b', 'a/b', 'a?b#c&d=e', '\'"\\ +[]^|', 'Straße ☀'])(
    '%j lets the role in that has it',
    async (password) => {
      const role = `test_role_${randomBytes(6).toString('hex')}`;
      const url = new URL(server);
      url.username = role;
      url.password = '';
      const withIt = withPassword(url.href, password);
      await withConnection(server, async (admin) => {
        await admin.query(`CREATE ROLE ${role} LOGIN PASSWORD ${pg.escapeLiteral(password)}`);
        try {
          const { rows } = await withConnection(withIt, (client) => client.query('SELECT current_user AS name'));
          expect(rows).toEqual([{ name: role }]);
          const adapter = await createAdapter(withIt, 1).connect();
          await adapter.executeScript('SELECT 1').finally(() => adapter.dispose());
          await expect(withConnection(withPassword(url.href, `${password}x`), async () => undefined)).rejects.toThrow(
            `does not let "${role}" in`,
          );
        } finally {
          await admin.query(`DROP ROLE ${role}`);
        }
      });
    },
  );

  test('goes into a URL that has none, and the rest of the URL stays', () => {
    expect(withPassword('postgres://city@db:5432/city?sslmode=disable', 'a/b@c%20:')).toBe(
      'postgres://city:a%2Fb%40c%2520%3A@db:5432/city?sslmode=disable',
    );
    expect(withPassword('postgres://city:own@db/city', 'other')).toBe('postgres://city:own@db/city');
    expect(withPassword('postgres://city@db/city', undefined)).toBe('postgres://city@db/city');
  });
});
