import { getEventListeners } from 'node:events';
import { createServer } from 'node:net';
import { pino } from 'pino';
import { describe, expect, test } from 'vitest';
import { createCityCaller } from '../../../gateway/calling/call-city.ts';
import { createCityTransport } from '../../../gateway/calling/transport.ts';
import { createCallerFixture } from './caller-fixture.ts';
import { answerTogether, listen, sendJson, startCity, until } from './city-server.ts';

const failed = (reason: string) => ({ kind: 'failed', reason });
const answered = { kind: 'answered', body: { data: { x: 1 } } };
const answer: Parameters<typeof startCity>[0] = (_, response) => sendJson(response, answered.body);
const page =
  (status: number): Parameters<typeof startCity>[0] =>
  (_, response) =>
    void response.writeHead(status, { 'content-type': 'text/html' }).end('<p>');

describe('the request', () => {
  test('it holds exactly the query, its variables and the headers of the gateway', async () => {
    let body = '';
    await using city = await startCity(async (request, response) => {
      for await (const chunk of request) body += chunk;
      sendJson(response, answered.body);
    });
    await using fixture = createCallerFixture();
    fixture.register('hattingen', city.url);
    expect(await fixture.call('hattingen', { viewer: { id: 'ada' } })).toEqual(answered);
    expect(JSON.parse(body)).toEqual({ query: '{ x }', variables: { secret: 'in the body' } });
    expect(city.requests[0]?.method).toBe('POST');
    expect(city.requests[0]?.headers).toEqual({
      host: new URL(city.url).host,
      connection: 'keep-alive',
      accept: 'application/graphql-response+json, application/json;q=0.9',
      'accept-encoding': 'gzip',
      'content-type': 'application/json',
      'content-length': String(body.length),
      authorization: 'Bearer token-of-ada-for-hattingen',
      'x-request-id': 'r-1',
    });
  });

  test('a visitor who is not signed in sends no token', async () => {
    await using city = await startCity(answer);
    await using fixture = createCallerFixture();
    fixture.register('hattingen', city.url);
    await fixture.call('hattingen');
    expect(Object.keys(city.requests[0]!.headers)).not.toContain('authorization');
  });
});

describe('cities that are not called', () => {
  test.each([
    ['that nobody knows', undefined, 'CITY_UNKNOWN'],
    ['that is suspended', { state: 'SUSPENDED' }, 'CITY_SUSPENDED'],
    ['without a node', { state: 'NONE', endpoint: '' }, 'CITY_UNAVAILABLE'],
  ])('a city %s is not called', async (_name, more, reason) => {
    await using city = await startCity(answer);
    await using fixture = createCallerFixture();
    if (more) fixture.register('hattingen', city.url, more);
    expect(await fixture.call('hattingen')).toEqual(failed(reason));
    expect([city.requests.length, fixture.logged.length]).toEqual([0, 0]);
  });
});

describe('failures', () => {
  test.each([
    ['HTML', page(200), 'CITY_BAD_RESPONSE'],
    ['a redirect', page(302), 'CITY_BAD_RESPONSE'],
    ['a forbidding page', page(403), 'CITY_BAD_RESPONSE'],
    ['a missing page', page(404), 'CITY_BAD_RESPONSE'],
    ['too many requests', page(429), 'TOO_FREQUENT'],
    ['an internal error', page(500), 'CITY_UNAVAILABLE'],
    ['a bad gateway', page(502), 'CITY_UNAVAILABLE'],
  ] as const)('%s becomes a reason of the catalogue', async (_name, way, reason) => {
    await using city = await startCity(way);
    await using fixture = createCallerFixture();
    fixture.register('hattingen', city.url);
    expect(await fixture.call('hattingen')).toEqual(failed(reason));
  });

  test('the refusals of a city reach the caller as an answer', async () => {
    const body = { errors: [{ message: 'no', extensions: { code: 'FORBIDDEN' } }] };
    await using city = await startCity((_, response) => sendJson(response, body, 403));
    await using fixture = createCallerFixture();
    fixture.register('hattingen', city.url);
    expect(await fixture.call('hattingen')).toEqual({ kind: 'answered', body });
  });

  test('an own mistake on the way is logged and never rejects', async () => {
    const logged: string[] = [];
    await using transport = createCityTransport();
    const caller = createCityCaller({
      registry: {
        find: () => {
          throw new Error('broken');
        },
      },
      transport,
      cityToken: () => undefined,
      log: pino({}, { write: (line: string) => void logged.push(line) }),
    });
    const session = { viewer: null, deadlineAt: Date.now() + 1_000, requestId: 'r-1' };
    const request = { city: 'hattingen', query: '{ x }', variables: {}, operationType: 'query' as const };
    expect(await caller.callCity(request, { session })).toEqual(failed('CITY_UNAVAILABLE'));
    expect(logged).toHaveLength(1);
  });

  test('the log gets one line per city and reason in 10 seconds, without address, token or body', async () => {
    await using city = await startCity(page(500));
    await using fixture = createCallerFixture();
    fixture.register('hattingen', city.url);
    fixture.register('bottrop', city.url);
    for (let call = 0; call < 3; call++) await fixture.call('hattingen', { viewer: { id: 'ada' } });
    await fixture.call('bottrop');
    fixture.wait(10_000);
    await fixture.call('hattingen');
    const lines = fixture.logged.map(({ city, reason, requestId, detail, leftOut }) => [
      city,
      reason,
      requestId,
      detail,
      leftOut,
    ]);
    expect(lines).toEqual([
      ['hattingen', 'CITY_UNAVAILABLE', 'r-1', 'status 500', 0],
      ['bottrop', 'CITY_UNAVAILABLE', 'r-1', 'status 500', 0],
      ['hattingen', 'CITY_UNAVAILABLE', 'r-1', 'status 500', 2],
    ]);
    const text = JSON.stringify(fixture.logged);
    for (const secret of ['127.0.0.1', 'token-of', 'in the body']) expect(text).not.toContain(secret);
  });
});

describe('retries', () => {
  const failingOnce = (way: Parameters<typeof startCity>[0]): Parameters<typeof startCity>[0] => {
    let calls = 0;
    return (request, response) => (calls++ === 0 ? way(request, response) : answer(request, response));
  };

  test.each([
    ['a closed connection', (request: { socket: { destroy(): void } }) => request.socket.destroy()],
    ['502', page(502)],
    ['503', page(503)],
    ['504', page(504)],
  ])('a query is sent once more after %s and a mutation is not', async (_name, way) => {
    await using forQuery = await startCity(failingOnce(way));
    await using forMutation = await startCity(failingOnce(way));
    await using fixture = createCallerFixture();
    fixture.register('hattingen', forQuery.url);
    fixture.register('bottrop', forMutation.url);
    expect(await fixture.call('hattingen')).toEqual(answered);
    expect(await fixture.call('bottrop', { operationType: 'mutation' })).toEqual(failed('CITY_UNAVAILABLE'));
    expect([forQuery.requests.length, forMutation.requests.length]).toEqual([2, 1]);
  });

  test('a query is not sent a third time', async () => {
    await using city = await startCity(page(503));
    await using fixture = createCallerFixture();
    fixture.register('hattingen', city.url);
    await fixture.call('hattingen');
    expect(city.requests).toHaveLength(2);
  });

  test.each([200, 302, 400, 404, 429, 500])('a query is not repeated after a page with status %i', async (status) => {
    await using city = await startCity(page(status));
    await using fixture = createCallerFixture();
    fixture.register('hattingen', city.url);
    await fixture.call('hattingen');
    expect(city.requests).toHaveLength(1);
  });

  test('a query is not repeated after a time-out or when its time does not allow it', async () => {
    await using hanging = await startCity(() => {});
    await using fixture = createCallerFixture(() => 1);
    await using failing = await startCity((request, response) => {
      fixture.wait(2_800);
      page(503)(request, response);
    });
    fixture.register('hattingen', hanging.url);
    fixture.register('bottrop', failing.url);
    expect(await fixture.call('hattingen', { timeMs: 100 })).toEqual(failed('CITY_TIMEOUT'));
    expect(await fixture.call('bottrop')).toEqual(failed('CITY_UNAVAILABLE'));
    expect([hanging.requests.length, failing.requests.length]).toEqual([1, 1]);
  });

  test('retries end when the budget is used up', async () => {
    await using city = await startCity(page(503));
    await using fixture = createCallerFixture(() => 0);
    for (let call = 0; call < 20; call++) {
      fixture.register(`city-${call}`, city.url);
      await fixture.call(`city-${call}`);
    }
    // Ten are saved at first, and the 20 requests earn three more and a bit.
    expect(city.requests).toHaveLength(20 + 13);
  });

  test('a client that leaves before the retry is not waited for', async () => {
    await using city = await startCity(page(503));
    await using fixture = createCallerFixture(() => 1);
    fixture.register('hattingen', city.url);
    const leave = new AbortController();
    const outcome = fixture.call('hattingen', { signal: leave.signal });
    await until(() => city.requests.length === 1);
    leave.abort();
    await outcome;
    expect(city.requests).toHaveLength(1);
  });
});

describe('time', () => {
  test.concurrent('a city that hangs is given up after 3 seconds', async () => {
    await using city = await startCity(() => {});
    await using fixture = createCallerFixture();
    fixture.register('hattingen', city.url);
    const startedAt = Date.now();
    expect(await fixture.call('hattingen', { timeMs: 60_000 })).toEqual(failed('CITY_TIMEOUT'));
    expect(Date.now() - startedAt).toBeGreaterThan(2_900);
    expect(Date.now() - startedAt).toBeLessThan(10_000);
  });

  test.concurrent('a call ends at the deadline of the session', async () => {
    await using city = await startCity(() => {});
    await using fixture = createCallerFixture();
    fixture.register('hattingen', city.url);
    const startedAt = Date.now();
    expect(await fixture.call('hattingen', { timeMs: 50 })).toEqual(failed('CITY_TIMEOUT'));
    expect(Date.now() - startedAt).toBeLessThan(2_500);
    expect(await fixture.call('hattingen', { timeMs: 0 })).toEqual(failed('CITY_TIMEOUT'));
    expect(city.requests).toHaveLength(1);
  });

  test.concurrent('after a time-out a city is on a leash of 750 ms until a call succeeds', async () => {
    let delayMs = 60_000;
    await using city = await startCity((request, response) => {
      const timer = setTimeout(() => answer(request, response), delayMs);
      response.on('close', () => clearTimeout(timer));
    });
    await using fixture = createCallerFixture();
    fixture.register('hattingen', city.url);
    expect(await fixture.call('hattingen', { timeMs: 900 })).toEqual(failed('CITY_TIMEOUT'));
    expect(fixture.caller.breakerStates()).toMatchObject([{ city: 'hattingen', leashed: true }]);
    const startedAt = Date.now();
    expect(await fixture.call('hattingen')).toEqual(failed('CITY_TIMEOUT'));
    expect(Date.now() - startedAt).toBeLessThan(2_500);
    delayMs = 0;
    expect(await fixture.call('hattingen')).toEqual(answered);
    delayMs = 1_000;
    expect(await fixture.call('hattingen')).toEqual(answered);
  });

  test.concurrent('the probe of an open breaker has no leash', async () => {
    let delayMs = 60_000;
    await using city = await startCity((request, response) => {
      const timer = setTimeout(() => answer(request, response), delayMs);
      response.on('close', () => clearTimeout(timer));
    });
    await using fixture = createCallerFixture();
    fixture.register('hattingen', city.url);
    await Promise.all(Array.from({ length: 5 }, () => fixture.call('hattingen', { timeMs: 900 })));
    expect(fixture.caller.breakerStates()).toMatchObject([{ state: 'OPEN', leashed: true }]);
    fixture.wait(30_000);
    delayMs = 1_000;
    expect(await fixture.call('hattingen')).toEqual(answered);
    expect(fixture.caller.breakerStates()).toMatchObject([{ state: 'CLOSED', leashed: false }]);
  });

  test.concurrent('a change that times out does not speak against the city unless it is the probe', async () => {
    await using city = await startCity(() => {});
    await using fixture = createCallerFixture();
    fixture.register('hattingen', city.url);
    const change = () => fixture.call('hattingen', { operationType: 'mutation', timeMs: 600 });
    for (const outcome of await Promise.all(Array.from({ length: 4 }, change))) {
      expect(outcome).toEqual(failed('CITY_TIMEOUT'));
    }
    await Promise.all(Array.from({ length: 4 }, change));
    expect(fixture.caller.breakerStates()).toMatchObject([{ state: 'CLOSED', leashed: false }]);
    await Promise.all(Array.from({ length: 5 }, () => fixture.call('hattingen', { timeMs: 600 })));
    expect(fixture.caller.breakerStates()).toMatchObject([{ state: 'OPEN' }]);
    fixture.wait(30_000);
    const arrived = city.requests.length;
    expect(await change()).toEqual(failed('CITY_TIMEOUT'));
    expect(await change()).toEqual(failed('CITY_UNAVAILABLE'));
    expect(city.requests).toHaveLength(arrived + 1);
  });

  test.concurrent('a time-out that came because the client had no time left does not speak against the city', async () => {
    await using city = await startCity(() => {});
    await using fixture = createCallerFixture();
    fixture.register('hattingen', city.url);
    for (let call = 0; call < 6; call++) await fixture.call('hattingen', { timeMs: 30 });
    expect(fixture.caller.breakerStates()).toMatchObject([{ state: 'CLOSED', leashed: false }]);
  });
});

describe('the breaker of a city', () => {
  test('five failures open it, then the city is left alone until one probe finds it well', async () => {
    let way = page(500);
    await using city = await startCity((request, response) => way(request, response));
    await using fixture = createCallerFixture();
    fixture.register('hattingen', city.url);
    for (let call = 0; call < 7; call++) expect(await fixture.call('hattingen')).toEqual(failed('CITY_UNAVAILABLE'));
    expect(city.requests).toHaveLength(5);
    fixture.wait(30_000);
    await Promise.all(Array.from({ length: 10 }, () => fixture.call('hattingen')));
    expect(city.requests).toHaveLength(6);
    fixture.wait(30_000);
    await fixture.call('hattingen');
    expect(city.requests).toHaveLength(6);
    fixture.wait(30_000);
    way = answer;
    expect(await fixture.call('hattingen')).toEqual(answered);
    expect(fixture.caller.breakerStates()).toEqual([
      { city: 'hattingen', state: 'CLOSED', openUntil: null, leashed: false },
    ]);
  });

  test('a refused connection counts, and one open breaker does not touch another city', async () => {
    const closed = createServer();
    const port = await listen(closed);
    await new Promise((resolve) => closed.close(resolve));
    await using city = await startCity(answer);
    await using fixture = createCallerFixture();
    fixture.register('hattingen', `http://127.0.0.1:${port}/graphql`);
    fixture.register('bottrop', city.url);
    for (let call = 0; call < 5; call++) await fixture.call('hattingen', { operationType: 'mutation' });
    expect(await fixture.call('bottrop')).toEqual(answered);
    const states = fixture.caller.breakerStates().map(({ city, state }) => [city, state]);
    expect(states).toEqual([
      ['bottrop', 'CLOSED'],
      ['hattingen', 'OPEN'],
    ]);
  });

  test.each([400, 401, 403, 404, 429])('status %i does not count', async (status) => {
    await using city = await startCity(page(status));
    await using fixture = createCallerFixture();
    fixture.register('hattingen', city.url);
    for (let call = 0; call < 25; call++) await fixture.call('hattingen');
    expect(city.requests).toHaveLength(25);
  });

  test('an answer larger than allowed does not count, since a client could bring it about', async () => {
    await using city = await startCity((_, response) => sendJson(response, { data: 'x'.repeat(2_000_000) }));
    await using fixture = createCallerFixture();
    fixture.register('hattingen', city.url);
    for (let call = 0; call < 6; call++) expect(await fixture.call('hattingen')).toEqual(failed('CITY_BAD_RESPONSE'));
    expect(city.requests).toHaveLength(6);
  });

  test('a node that the network has seen since is probed at once', async () => {
    let way = page(500);
    await using city = await startCity((request, response) => way(request, response));
    await using fixture = createCallerFixture();
    fixture.register('hattingen', city.url);
    for (let call = 0; call < 5; call++) await fixture.call('hattingen');
    way = answer;
    expect(await fixture.call('hattingen')).toEqual(failed('CITY_UNAVAILABLE'));
    fixture.wait(1_000);
    fixture.register('hattingen', city.url, { lastSeenAt: fixture.now() });
    expect(await fixture.call('hattingen')).toEqual(answered);
  });

  test('answers that the checker reports as bad open it', async () => {
    await using city = await startCity(answer);
    await using fixture = createCallerFixture();
    fixture.register('hattingen', city.url);
    for (let call = 0; call < 5; call++) {
      expect(await fixture.call('hattingen')).toEqual(answered);
      fixture.caller.reportBadAnswer('hattingen');
    }
    expect(await fixture.call('hattingen')).toEqual(failed('CITY_UNAVAILABLE'));
    expect(fixture.logged.filter(({ reason }) => reason === 'CITY_BAD_RESPONSE')).toHaveLength(1);
  });

  test('it is forgotten when the city moves or leaves', async () => {
    await using broken = await startCity(page(500));
    await using well = await startCity(answer);
    await using fixture = createCallerFixture();
    fixture.register('hattingen', broken.url);
    fixture.register('bottrop', broken.url);
    for (let call = 0; call < 5; call++) await Promise.all([fixture.call('hattingen'), fixture.call('bottrop')]);
    fixture.register('hattingen', well.url);
    fixture.nodes.delete('bottrop');
    expect(await fixture.call('hattingen')).toEqual(answered);
    expect(fixture.caller.breakerStates()).toMatchObject([{ city: 'hattingen', state: 'CLOSED' }]);
  });
});

describe('slots', () => {
  test('a city gets at most 8 requests at once and 72 calls find room', async () => {
    await using city = await startCity(answerTogether(8));
    await using fixture = createCallerFixture();
    fixture.register('hattingen', city.url);
    const outcomes = await Promise.all(Array.from({ length: 73 }, () => fixture.call('hattingen')));
    expect(city.mostAtOnce).toBe(8);
    expect(outcomes.filter(({ kind }) => kind === 'answered')).toHaveLength(72);
    expect(outcomes.at(-1)).toEqual(failed('CITY_UNAVAILABLE'));
  });

  test('changes take at most 4 of them, so that queries go on', async () => {
    await using city = await startCity(() => {});
    await using fixture = createCallerFixture();
    fixture.register('hattingen', city.url);
    const leave = new AbortController();
    const { signal } = leave;
    const changes = Array.from({ length: 20 }, () => fixture.call('hattingen', { operationType: 'mutation', signal }));
    await until(() => city.requests.length >= 4);
    const viewer = { id: 'reader' };
    const queries = Array.from({ length: 4 }, () => fixture.call('hattingen', { viewer, signal }));
    await until(() => city.requests.filter(({ headers }) => headers.authorization).length === 4);
    leave.abort();
    await Promise.all([...changes, ...queries]);
    expect(city.requests).toHaveLength(8);
  });

  test('all cities together get at most 200 requests at once', async () => {
    const gather = answerTogether(200);
    let open = 0;
    let most = 0;
    const slowly: Parameters<typeof startCity>[0] = (request, response) => {
      most = Math.max(most, ++open);
      response.on('finish', () => {
        open -= 1;
      });
      gather(request, response);
    };
    await using stack = new AsyncDisposableStack();
    await using fixture = createCallerFixture();
    for (let provider = 0; provider < 5; provider++) {
      const server = stack.use(await startCity(slowly));
      for (let city = 0; city < 7; city++) fixture.register(`city-${provider}-${city}`, server.url);
    }
    const calls = [...fixture.nodes.keys()].flatMap((city) => Array.from({ length: 8 }, () => fixture.call(city)));
    const outcomes = await Promise.all(calls);
    expect(outcomes.every(({ kind }) => kind === 'answered')).toBe(true);
    expect([calls.length, most]).toEqual([280, 200]);
  });

  test('an open breaker answers at once even when every slot is taken', async () => {
    await using city = await startCity(() => {});
    await using fixture = createCallerFixture();
    fixture.register('hattingen', city.url);
    const leave = new AbortController();
    const hanging = Array.from({ length: 8 }, () => fixture.call('hattingen', { signal: leave.signal }));
    await until(() => city.requests.length === 8);
    for (let report = 0; report < 5; report++) fixture.caller.reportBadAnswer('hattingen');
    expect(await fixture.call('hattingen', { timeMs: 300 })).toEqual(failed('CITY_UNAVAILABLE'));
    leave.abort();
    await Promise.all(hanging);
  });

  test('calls that wait when the breaker opens end without reaching the city', async () => {
    await using city = await startCity((_, response) => void setTimeout(() => page(500)(_, response), 30));
    await using fixture = createCallerFixture();
    fixture.register('hattingen', city.url);
    await Promise.all(Array.from({ length: 40 }, () => fixture.call('hattingen')));
    expect(city.requests.length).toBeLessThan(40 / 2);
  });
});

describe('a client that leaves', () => {
  test('cancels the request to the city, and that is no failure', async () => {
    let closed = 0;
    await using city = await startCity((_, response) => {
      response.on('close', () => {
        closed += 1;
      });
    });
    await using fixture = createCallerFixture();
    fixture.register('hattingen', city.url);
    const leave = new AbortController();
    const calls = Array.from({ length: 20 }, () => fixture.call('hattingen', { signal: leave.signal }));
    await until(() => city.requests.length === 8);
    leave.abort();
    expect(new Set((await Promise.all(calls)).map(({ kind }) => kind))).toEqual(new Set(['failed']));
    await until(() => closed === 8);
    expect(city.requests).toHaveLength(8);
    expect(fixture.caller.breakerStates()).toMatchObject([{ state: 'CLOSED', leashed: false }]);
    expect(fixture.logged).toEqual([]);
  });

  test('a signal shared by many calls raises no warning and keeps no listener', async () => {
    const warnings: Error[] = [];
    const note = (warning: Error) => void warnings.push(warning);
    process.on('warning', note);
    await using city = await startCity(answer);
    await using fixture = createCallerFixture();
    const { signal } = new AbortController();
    for (let call = 0; call < 100; call++) fixture.register(`city-${call}`, city.url);
    await Promise.all([...fixture.nodes.keys()].map((slug) => fixture.call(slug, { signal })));
    await Promise.all(Array.from({ length: 20 }, () => fixture.call('city-1', { signal })));
    expect(getEventListeners(signal, 'abort')).toEqual([]);
    await new Promise((resolve) => setImmediate(resolve));
    process.off('warning', note);
    expect(warnings).toEqual([]);
  });
});
