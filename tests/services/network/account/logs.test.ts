import { pino } from 'pino';
import { expect, test } from 'vitest';
import { reasonOf, startSignIn } from './start-sign-in.ts';

test('no address, code or token reaches the log, also where a call fails or the database is away', async () => {
  const lines: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
  await using fixture = await startSignIn({ adminEmails: ['canary-office@stadt.example'] }, { log });
  const email = 'canary-person@stadt.example';
  const code = await fixture.getCode(email);
  await fixture.signIn(email, '987654');
  const first = (await fixture.signIn(email, code)).body.data.signIn;
  const second = (await fixture.refresh(first.refreshToken)).body.data.refreshSession;
  await fixture.refresh(first.refreshToken);
  await fixture.signOut(second.refreshToken);
  await fixture.request('canary broken@stadt');
  for (let attempt = 0; attempt < 6; attempt++) await fixture.request(email);

  const { db } = fixture.network;
  await db.$executeRaw`ALTER TABLE "SignInCode" RENAME COLUMN hash TO gone`;
  await db.$executeRaw`ALTER TABLE "RefreshToken" RENAME COLUMN hash TO gone`;
  const failed = [
    await fixture.request('canary-late@stadt.example'),
    await fixture.signIn('canary-late@stadt.example', '424242'),
    await fixture.refresh(second.refreshToken),
    await fixture.signOut(second.refreshToken),
  ];
  expect(failed.map(reasonOf)).toEqual(Array(4).fill('INTERNAL'));

  const text = lines.join('');
  expect(text).toContain('Ihr Code für die Anmeldung');
  expect(text).toContain('unexpected error');
  const secrets = [
    code,
    '987654',
    '424242',
    ...[first, second].flatMap((pair) => [pair.accessToken, pair.refreshToken]),
  ];
  for (const canary of ['canary', '@stadt', ...secrets]) expect(text).not.toContain(canary);
});
