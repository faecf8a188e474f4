import { expect, test } from 'vitest';
import { ask } from '../setup/ask.ts';
import { startTestNetwork } from '../setup/network.ts';

const query = '{ cities { slug bestPractices(first: 5) { nodes { title } } events(first: 5) { nodes { title } } } }';

test('with one city stopped the others answer, its error comes once, and it is back after it starts again', async () => {
  await using network = await startTestNetwork({ cities: ['hattingen', 'bottrop', 'wolfsburg'], cache: false });
  const whole = await ask(network.url, query);
  expect(whole.extensions).toEqual({ cities: { asked: 3, answered: 3, missing: [] } });

  await network.cities.get('bottrop')!.stop();
  for (let time = 0; time < 8; time++) {
    const answer = await ask(network.url, query);
    expect(answer.status).toBe(200);
    const without = whole.data.cities.map((city: { slug: string }) =>
      city.slug === 'bottrop' ? { slug: 'bottrop', bestPractices: null, events: null } : city,
    );
    expect(answer.data.cities).toEqual(without);
    expect(answer.errors).toMatchObject([{ extensions: { code: 'CITY_UNAVAILABLE', city: 'bottrop' } }]);
    expect(answer.extensions).toEqual({
      cities: { asked: 3, answered: 2, missing: [{ city: 'bottrop', code: 'CITY_UNAVAILABLE' }] },
    });
  }

  await network.cities.get('bottrop')!.start();
  await network.settled();
  expect(await ask(network.url, query)).toEqual(whole);
});
