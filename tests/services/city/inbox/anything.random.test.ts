import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestCity, type TestCity } from '../start-test-city.ts';
import { connectLmtp } from './lmtp-client.ts';
import { readFixture, written } from './mails.ts';

let town: TestCity;
let count = 0;
beforeAll(async () => {
  town = await startTestCity({ lmtpPort: 0 });
  await town.db.office.create({ data: { office: 'Büro', email: 'buero@hattingen.example' } });
});
afterAll(() => town[Symbol.asyncDispose]());

const office = 'postmaster@hattingen.stadtverbund.example';
const line = fc.oneof(
  fc.constantFrom(
    'MAIL FROM:<>',
    'MAIL FROM:<a@b.example> SIZE=99999999999999999999',
    `RCPT TO:<${office}>`,
    'RCPT TO:<"a b"@hattingen.stadtverbund.example>',
    'RCPT TO:<bounce+.@hattingen.stadtverbund.example>',
    'RCPT TO:<antwort+...@hattingen.stadtverbund.example>',
    'RCPT TO:<@>',
    'DATA',
    'BDAT 10 LAST',
    '.',
    'RSET',
    'QUIT',
    'From: a@b.example, c@d.example',
    'Content-Type: multipart/mixed; boundary=',
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

test('whatever is said at the door, in whatever pieces, it goes on taking mails', async () => {
  await using other = await connectLmtp(town.city.lmtpPort!);
  const mail = (await readFixture(Object.keys(written)[0]!)).toString('latin1');
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { maxLength: 15 }),
      fc.array(fc.nat(400), { maxLength: 5 }),
      async (lines, cuts) => {
        await using client = await connectLmtp(town.city.lmtpPort!);
        let bytes = Buffer.from(lines.join('\r\n'));
        for (const cut of cuts) {
          client.write(bytes.subarray(0, cut));
          bytes = bytes.subarray(cut);
          await new Promise(setImmediate);
        }
        client.write(bytes);
        client.write('\r\n.\r\n');
        count += 1;
        const [answer] = await other.deliver([office], mail.replace('CAB+', `${count}`));
        expect(answer).toMatch(/^(250|450) /);
      },
    ),
    { numRuns: 10 },
  );
});
