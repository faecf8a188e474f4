import { describe, expect, test } from 'vitest';
import { accountOf } from '../../../../services/city/issuer/issuer.ts';

const account = (issuer: string, sub: string) => accountOf({ issuer }, sub);

describe('the account of whom an issuer names', () => {
  test('says which issuer and whom', () => {
    expect(account('https://login.hattingen.example/realms/stadt', 'frieda')).toBe(
      'login.hattingen.example/realms/stadt#frieda',
    );
    expect(account('https://login.hattingen.example', 'a b#c/ü')).toBe('login.hattingen.example#a%20b%23c%2F%C3%BC');
  });

  test.each<[[string, string], [string, string]]>([
    [
      ['https://login.example', '8443:anna'],
      ['https://login.example:8443', 'anna'],
    ],
    [
      ['https://login.example/a', 'b:anna'],
      ['https://login.example/a:b', 'anna'],
    ],
    [
      ['https://login.example', 'x#anna'],
      ['https://login.example#x', 'anna'],
    ],
    [
      ['https://login.example/a', 'anna'],
      ['https://login.example/a/', 'anna'],
    ],
    [
      ['http://login.example', 'anna'],
      ['https://login.example', 'anna'],
    ],
    [
      ['https://login.example?a', 'anna'],
      ['https://login.example?b', 'anna'],
    ],
    [
      ['https://login.example', '%2F'],
      ['https://login.example', '/'],
    ],
  ])('is another for %j than for %j', (one, other) => {
    expect(account(...one)).not.toBe(account(...other));
  });
});
