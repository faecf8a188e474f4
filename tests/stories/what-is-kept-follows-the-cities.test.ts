import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Network } from '../../services/start-network.ts';
import { startTestNetwork } from '../setup/network.ts';

let network: Network;
beforeAll(async () => {
  network = await startTestNetwork({ cities: ['hattingen', 'bottrop'] });
});
afterAll(() => network?.[Symbol.asyncDispose]());

/** Asks as anybody does; `isKept` tells whether the gateway had the answer already. */
async function ask(query: string) {
  const answer = await fetch(network.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return { isKept: answer.headers.has('age'), text: await answer.text() };
}

const page = (city: string) => `{ city(slug: "${city}") { initiatives { nodes { title } } } }`;
const found = '{ initiatives(cities: ["hattingen"]) { nodes { title } } }';

test('what a city hides at its own place is gone from the answers that show it, and the others stay', async () => {
  const { initiative } = network.cities.get('hattingen')!.database();
  const { title } = (await initiative.findUnique({ where: { id: 'hattingen:initiative:welper-aktiv' } }))!;
  const questions = [page('hattingen'), found, page('bottrop'), '{ bestPractices { nodes { title } } }'];
  for (const query of questions) await ask(query);
  await network.settled();
  for (const query of questions) expect((await ask(query)).isKept).toBe(true);
  expect((await ask(found)).text).toContain(title);

  await initiative.update({ where: { id: 'hattingen:initiative:welper-aktiv' }, data: { visibility: 'MEMBERS' } });
  await network.settled();
  const answers = await Promise.all(questions.map(ask));
  expect(answers.map(({ isKept }) => isKept)).toEqual([false, false, true, true]);
  for (const { text } of answers) expect(text).not.toContain(title);
});
