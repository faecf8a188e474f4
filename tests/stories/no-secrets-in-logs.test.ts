import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildClientSchema, getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { makeTrialToken } from '../../services/network/token/make-trial-token.ts';
import { ask } from '../setup/ask.ts';
import { waitForMail } from '../setup/mails.ts';
import { type Spawned, spawnProcess } from '../setup/processes.ts';
import { type Canaries, countCanaries, createCanaries } from './canary/canaries.ts';
import { listQuestions } from './canary/list-questions.ts';

const canaries: Canaries = createCanaries();
/** The cities take the next ones; all of them lie below those that the system gives away. */
const ports = ['GATEWAY_PORT', 'NETWORK_PORT', 'DIRECTORY_PORT', 'HOSTING_PORT', 'CITY_PORT'];
let folder: string;
let running: Spawned;
let base: Record<string, string>;
let admin: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stadtverbund-canary-'));
  const first = 20_000 + 10 * randomInt(1_000);
  const chosen = Object.fromEntries(ports.map((name, at) => [name, `${first + at}`]));
  base = Object.fromEntries(ports.map((name) => [name, `http://127.0.0.1:${chosen[name]}`]));
  const environment = {
    ...chosen,
    DATA_DIR: join(folder, 'data'),
    DATABASE_URL: inject('postgresUrl'),
    LOG_LEVEL: 'debug',
    CLIENT_PER_MINUTE: '0',
    ACCOUNT_PER_MINUTE: '0',
  };
  running = await spawnProcess('services/main.ts', { PATH: process.env.PATH!, ...environment }, base.GATEWAY_PORT);
  await vi.waitUntil(() => running.output().includes('Stadtverbund läuft'), { timeout: 30_000 });
  admin = (await makeTrialToken(['--role', 'admin'], { DATA_DIR: environment.DATA_DIR })).trim();
});
afterAll(async () => {
  await running?.stop();
  await rm(folder, { recursive: true, force: true });
});

const graphql = () => `${base.GATEWAY_PORT}/graphql`;
/** What the logs hold when everything that was asked before has been answered. */
const found = () => countCanaries(running.output(), canaries);

test('the log is written at all', async () => {
  await ask(graphql(), 'mutation { suspendNode(city: "wolfsburg", suspended: false) { slug } }', { token: admin });
  expect(running.output()).toContain('"msg"');
});

describe('no canary reaches the log', () => {
  test('from an answer to the board that is confirmed and passed on, or a name in a group', async () => {
    const { email, name, phone } = canaries;
    const outbox = join(folder, 'data', 'outbox');
    const answer = `mutation { answerBoardEntry(id: "hattingen:board-entry:beispiel-proberaum-gesucht",
      input: { email: "${email}", message: "${name} ${phone}" }) { expiresAt } }`;
    expect((await ask(graphql(), answer)).errors).toBeUndefined();
    const [link] = /https?:\/\/\S+/.exec((await waitForMail(outbox, email)).text!)!;
    for (const method of ['GET', 'POST']) expect((await fetch(link, { method })).status).toBe(200);
    const passed = await waitForMail(outbox, 'proberaum-gesucht@hattingen.example');
    expect(passed.text).toContain(`${name} ${phone}`);
    const joining = `mutation { joinGroup(id: "wolfsburg:working-group:ag-schulen", input: { name: "${name}",
      consent: { wording: "${name}", form: FORM, givenAt: "2026-01-01T00:00:00Z" } }) { memberCount } }`;
    expect((await ask(graphql(), joining, { token: admin })).errors).toBeUndefined();
    expect(found()).toEqual({});
  });

  test('from the arguments of any field, whoever asks', async () => {
    const { data } = await ask(graphql(), getIntrospectionQuery());
    const questions = listQuestions(buildClientSchema(data), canaries);
    expect(questions.length).toBeGreaterThan(40);
    const bearers = [undefined, admin, canaries.token, `${canaries.word}.${canaries.word}.${canaries.word}`];
    for (const token of bearers) {
      for (const { query } of questions) await ask(graphql(), query, { token }).catch(() => undefined);
    }
    expect(found()).toEqual({});
  });

  test('from requests that are none', async () => {
    const { email, name, token, word } = canaries;
    const bodies = [
      `{"query": "{ ${word} }"`,
      JSON.stringify({ query: `{ cities { ${word}: name } }`, variables: { [word]: email } }),
      name,
    ];
    const headers = [
      {},
      { authorization: `Basic ${token}` },
      { cookie: `sitzung=${token}` },
      { 'x-request-id': token },
      { origin: `https://${word}.example` },
    ];
    for (const url of Object.values(base)) {
      for (const path of [
        '/graphql',
        `/${word}`,
        `/hattingen/graphql?query=${encodeURIComponent(email)}`,
        `/ping/${word}`,
        `/exports/${word}.csv?text=${encodeURIComponent(name)}`,
        '/doubts',
        '/portal-token',
      ]) {
        for (const [at, body] of bodies.entries()) {
          const sent = { 'content-type': 'application/json', ...headers[(at + path.length) % headers.length] };
          for (const method of ['GET', 'POST']) {
            await fetch(`${url}${path}`, {
              method,
              headers: sent as Record<string, string>,
              ...(method === 'POST' && { body }),
            }).then((answer) => answer.text());
          }
        }
      }
    }
    expect(found()).toEqual({});
  });

  test('from a city that answers with them', async () => {
    const { email, name, token, word } = canaries;
    const answers = [
      JSON.stringify({ errors: [{ message: `${name} ${email}`, extensions: { code: token, argument: email } }] }),
      `<html>${email}</html>`,
      JSON.stringify({
        items: [{ id: token, kind: name, state: email, modified: name, data: { title: name } }],
        next: `http://${word}.example/`,
        license: email,
      }),
      JSON.stringify({ data: { _entities: [{ __typename: name, slug: email }], [word]: name } }),
    ];
    let number = 0;
    const city = createServer((_request, response) => {
      response.setHeader('content-type', 'application/json');
      response.setHeader('x-mark', token);
      response.end(answers[number++ % answers.length]);
    });
    await new Promise<void>((done) => city.listen(0, '127.0.0.1', done));
    const endpoint = `http://127.0.0.1:${(city.address() as AddressInfo).port}/${word}/graphql`;
    const register = `mutation { registerNode(city: "wolfsburg", endpoint: "${endpoint}") { slug } }`;
    expect((await ask(graphql(), register, { token: admin })).errors).toBeUndefined();
    const query = '{ city(slug: "wolfsburg") { name office { email } events(first: 2) { nodes { title } } } }';
    await expect
      .poll(async () => (await ask(graphql(), query)).errors?.length ?? 0, { timeout: 15_000 })
      .toBeGreaterThan(0);
    for (let time = 0; time < 12; time++) await ask(graphql(), query, { token: admin });
    await fetch(`${base.DIRECTORY_PORT}/ping/wolfsburg`, { method: 'POST' });
    await expect.poll(() => number, { timeout: 15_000 }).toBeGreaterThan(12);
    city.closeAllConnections();
    city.close();
    expect(found()).toEqual({});
  });
});
