import { execFile } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contractVersion } from '../../../services/shared/contract/version.ts';
import { findFreePort } from '../../../services/shared/free-port.ts';
import { root } from '../../house/sources.ts';
import { startTestCity, type TestCity } from '../city/start-test-city.ts';

let city: TestCity;
beforeAll(async () => {
  city = await startTestCity();
});
afterAll(() => city?.[Symbol.asyncDispose]());

/** Runs the command as `npm run conformance` does. */
const run = (...args: string[]) =>
  new Promise<{ code: number; output: string }>((done) => {
    execFile(
      process.execPath,
      ['services/conformance/main.ts', ...args],
      { cwd: root, env: {}, timeout: 60_000 },
      (error, stdout, stderr) => done({ code: Number(error?.code ?? 0), output: stdout + stderr }),
    );
  });

describe('npm run conformance', () => {
  test('prints a line per check and exits 0 for a city of this project', async () => {
    const { code, output } = await run(city.city.endpoints.hattingen!);
    expect(output).toMatch(/^OK +readiness-answers +Neben der GraphQL-Adresse/m);
    expect(output).toMatch(/Bestanden/);
    expect(output).not.toMatch(/FEHLT/);
    expect(code).toBe(0);
  });

  test('says what to mend in German and English and exits 1 for anything else', async () => {
    const { code, output } = await run(city.city.endpoints.hattingen!, '--slug', 'bottrop');
    expect(output).toMatch(/^FEHLT +readiness-city +readyz nennt die eigene Stadt\. \[city\]$/m);
    expect(output).toMatch(/^übersprungen +entities-order/m);
    expect(output).toMatch(/Setzen Sie "city" in readyz.*\n.*Set "city" in readyz/);
    expect(code).toBe(1);
  });

  test('prints the report as JSON when asked', async () => {
    const { output } = await run(city.city.endpoints.hattingen!, '--json');
    expect(JSON.parse(output)).toMatchObject({ passed: true, slug: 'hattingen', contractVersion });
  });

  test.each([
    ['no address', []],
    ['what is no address', ['hattingen']],
    ['an address that names no city', ['https://stadt.example/']],
    ['a time that is none', ['https://stadt.example/hattingen/graphql', '--seconds', 'x']],
    ['an unknown flag', ['https://stadt.example/hattingen/graphql', '--fast']],
  ])('with %s says so in a line, where there is help, and exits 2', async (_what, args) => {
    const { code, output } = await run(...args);
    expect(output).toMatch(/^.* --help\.\n$/);
    expect(code).toBe(2);
  });

  test('calls nothing in private networks', async () => {
    const { code, output } = await run('http://10.0.0.1/hattingen/graphql', '--seconds', '5');
    expect(output).toMatch(/^http:\/\/10\.0\.0\.1\/hattingen\/graphql wird nicht aufgerufen.*\n.*not called.*\n$/);
    expect(code).toBe(2);
  });

  test('says in a sentence that nobody answers, and exits 2', async () => {
    const { code, output } = await run(`http://127.0.0.1:${await findFreePort()}/hattingen/graphql`, '--seconds', '20');
    expect(output).toMatch(/^Unter .* antwortet niemand\..*\nNobody answers there\..*\n$/);
    expect(code).toBe(2);
  });

  test('says when an address does not end in /graphql, and in German what it found there', async () => {
    const address = city.city.endpoints.hattingen!.replace('/graphql', '/elsewhere/x');
    const { code, output } = await run(address, '--slug', 'hattingen');
    expect(output).toMatch(/^Die Adresse endet nicht auf \/graphql/);
    expect(output).toMatch(/^FEHLT +readiness-answers .*\[Status 404\]$/m);
    expect(code).toBe(1);
  });

  test('explains itself', async () => {
    const { code, output } = await run('--help');
    expect(output).toMatch(/^Prüft den Server einer Stadt/);
    expect(code).toBe(0);
  });
});
