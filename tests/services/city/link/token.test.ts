import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readSignedMailbox, writeSignedMailbox } from '../../../../services/city/link/signed-mailbox.ts';
import { readToken, writeToken } from '../../../../services/city/link/token.ts';

const key = randomBytes(32).toString('base64');
const otherKey = randomBytes(32).toString('base64');
const now = new Date('2027-05-01T10:00:00Z');
const target = { action: 'unsubscribe', subject: 'hattingen:subscription:1' };

describe('a token', () => {
  test('says what it is for, and holds for good unless it says until when', () => {
    expect(readToken(key, writeToken(key, target), new Date('2099-01-01'))).toEqual(target);
    const token = writeToken(key, { ...target, expiresAt: '2027-05-01T10:00:01Z' });
    expect(readToken(key, token, now)).toEqual(target);
    expect(readToken(key, token, new Date('2027-05-01T10:00:01Z'))).toBe('expired');
    expect(writeToken(key, { ...target, expiresAt: new Date('2027-05-01T10:00:01Z') })).toBe(token);
  });

  test('fits into an address as it is', () => {
    expect(writeToken(key, { action: 'a', subject: 'ÄÖÜ?&#/ <>"' })).toMatch(/^[\w-]+\.[\w-]{43}$/);
  });

  test('is worth nothing when any of its characters is another, or another city signed it', () => {
    const token = writeToken(key, target);
    for (let place = 0; place < token.length; place++) {
      const other = token[place] === 'A' ? 'B' : 'A';
      // The last character of base64url holds bits that mean nothing; the text still is another one.
      expect(readToken(key, token.slice(0, place) + other + token.slice(place + 1), now)).toBe('unknown');
    }
    expect(readToken(otherKey, token, now)).toBe('unknown');
  });

  test.each(['', '.', 'x', '..', 'a.b.c', `${'A'.repeat(5_000)}.x`])('%j is none', (text) => {
    expect(readToken(key, text, now)).toBe('unknown');
  });

  test('a signature for one purpose is none for another', () => {
    const id = '019ab4d0-3a00-7000-8000-000000000001';
    const mailbox = writeSignedMailbox(key, 'link', id);
    expect(readToken(key, `${id}.${mailbox.split('.')[1]}`, now)).toBe('unknown');
  });
});

describe('a signed address', () => {
  const id = '019ab4d0-3a00-7000-8000-000000000001';

  test('names its id in any case, and fits before the @', () => {
    const mailbox = writeSignedMailbox(key, 'bounce', id);
    expect(mailbox).toMatch(/^[a-z0-9+.-]{1,64}$/);
    expect(readSignedMailbox(key, 'bounce', mailbox.toUpperCase())).toBe(id);
  });

  test('is worth nothing for another purpose, another id or when another city signed it', () => {
    const mailbox = writeSignedMailbox(key, 'bounce', id);
    expect(readSignedMailbox(key, 'antwort', mailbox.replace('bounce', 'antwort'))).toBeNull();
    expect(readSignedMailbox(key, 'bounce', mailbox.replace('0001.', '0002.'))).toBeNull();
    expect(readSignedMailbox(otherKey, 'bounce', mailbox)).toBeNull();
    for (const other of ['', 'bounce', 'bounce+', 'bounce+x', `bounce+${id}.`, 'liste']) {
      expect(readSignedMailbox(key, 'bounce', other)).toBeNull();
    }
  });
});
