import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Breaker, createBreaker, type Pass } from '../../../gateway/calling/breaker.ts';

function createFixture(random = () => 0.5) {
  let time = 1_000_000;
  const breaker = createBreaker({ now: () => time, random });
  const wait = (ms: number) => {
    time += ms;
  };
  return { breaker, now: () => time, wait };
}

const fail = (breaker: Breaker, times = 1) => {
  for (let call = 0; call < times; call++) breaker.enter()?.fail();
};
const succeed = (breaker: Breaker, times = 1) => {
  for (let call = 0; call < times; call++) breaker.enter()?.succeed();
};
const openMs = ({ breaker, now }: ReturnType<typeof createFixture>) => breaker.openUntil! - now();

describe('opening', () => {
  test('five failures in a row open the breaker for 30 seconds', () => {
    const fixture = createFixture();
    fail(fixture.breaker, 4);
    expect(fixture.breaker.state).toBe('CLOSED');
    fail(fixture.breaker);
    expect(fixture.breaker.state).toBe('OPEN');
    expect(openMs(fixture)).toBe(30_000);
    expect(fixture.breaker.enter()).toBeNull();
  });

  test('a success in between starts the row anew', () => {
    const { breaker } = createFixture();
    fail(breaker, 4);
    succeed(breaker);
    fail(breaker, 4);
    expect(breaker.state).toBe('CLOSED');
  });

  test('half of at least 20 failures within 10 seconds open it', () => {
    const { breaker } = createFixture();
    for (let pair = 0; pair < 9; pair++) {
      fail(breaker);
      succeed(breaker);
    }
    succeed(breaker);
    expect(breaker.state).toBe('CLOSED');
    fail(breaker);
    expect(breaker.state).toBe('OPEN');
  });

  test('half of 20 failures spread over more than 10 seconds leave it closed', () => {
    const { breaker, wait } = createFixture();
    for (let pair = 0; pair < 30; pair++) {
      fail(breaker);
      succeed(breaker);
      wait(1_200);
    }
    expect(breaker.state).toBe('CLOSED');
  });

  test('the time that it stays open varies by 20 percent either way', () => {
    const shortest = createFixture(() => 0);
    const longest = createFixture(() => 1);
    fail(shortest.breaker, 5);
    fail(longest.breaker, 5);
    expect([openMs(shortest), openMs(longest)]).toEqual([24_000, 36_000]);
  });

  test('a request that began before it opened can neither close nor prolong it', () => {
    const { breaker, wait } = createFixture();
    const late: Pass[] = Array.from({ length: 4 }, () => breaker.enter()!);
    fail(breaker, 5);
    const { openUntil } = breaker;
    wait(1_000);
    late[0]!.succeed();
    expect([breaker.state, breaker.openUntil]).toEqual(['OPEN', openUntil]);
    wait(29_000);
    breaker.enter();
    late[1]!.succeed();
    late[2]!.fail();
    late[3]![Symbol.dispose]();
    expect([breaker.state, breaker.openUntil]).toEqual(['HALF_OPEN', openUntil]);
  });
});

describe('probing', () => {
  test('one probe is let through after the time is over, and its success closes the breaker', () => {
    const { breaker, wait } = createFixture();
    fail(breaker, 5);
    wait(29_999);
    expect(breaker.enter()).toBeNull();
    wait(1);
    const probe = breaker.enter()!;
    expect(probe.probe).toBe(true);
    expect([breaker.state, breaker.admits(), breaker.enter()]).toEqual(['HALF_OPEN', false, null]);
    probe.succeed();
    expect([breaker.state, breaker.openUntil]).toEqual(['CLOSED', null]);
  });

  test('every failed probe doubles the time, up to 300 seconds', () => {
    const fixture = createFixture();
    fail(fixture.breaker, 5);
    const times = Array.from({ length: 6 }, () => {
      const ms = openMs(fixture);
      fixture.wait(ms);
      fail(fixture.breaker);
      return ms;
    });
    expect(times).toEqual([30_000, 60_000, 120_000, 240_000, 300_000, 300_000]);
  });

  test('a breaker that closed and saw a success begins again at 30 seconds', () => {
    const fixture = createFixture();
    fail(fixture.breaker, 5);
    fixture.wait(30_000);
    fail(fixture.breaker);
    fixture.wait(60_000);
    succeed(fixture.breaker, 2);
    fail(fixture.breaker, 5);
    expect(openMs(fixture)).toBe(30_000);
  });

  test('a probe whose client left says nothing and is given to the next request', () => {
    const { breaker, wait } = createFixture();
    fail(breaker, 5);
    wait(30_000);
    breaker.enter()![Symbol.dispose]();
    expect(breaker.state).toBe('OPEN');
    expect(breaker.enter()?.probe).toBe(true);
  });

  test('a request that is cancelled counts as neither', () => {
    const { breaker } = createFixture();
    fail(breaker, 4);
    for (let call = 0; call < 30; call++) breaker.enter()![Symbol.dispose]();
    expect(breaker.state).toBe('CLOSED');
    fail(breaker);
    expect(breaker.state).toBe('OPEN');
  });

  test('only the first word about a request counts', () => {
    const { breaker } = createFixture();
    fail(breaker, 4);
    const pass = breaker.enter()!;
    pass.succeed();
    pass.fail();
    pass[Symbol.dispose]();
    expect(breaker.state).toBe('CLOSED');
  });
});

describe('hints', () => {
  test('a node seen alive after the breaker opened gets one probe at once', () => {
    const { breaker, now, wait } = createFixture();
    fail(breaker, 5);
    wait(100);
    breaker.hint(now());
    expect(breaker.admits()).toBe(true);
    const probe = breaker.enter()!;
    expect(breaker.enter()).toBeNull();
    probe.succeed();
    expect(breaker.state).toBe('CLOSED');
  });

  test('a sign of life from before the breaker opened, or none at all, changes nothing', () => {
    const { breaker, now, wait } = createFixture();
    fail(breaker, 5);
    const openedAt = now();
    wait(6_000);
    breaker.hint(openedAt);
    breaker.hint(null);
    expect(breaker.admits()).toBe(false);
  });

  test('a failed hinted probe opens it again for twice the time', () => {
    const fixture = createFixture();
    fail(fixture.breaker, 5);
    fixture.wait(100);
    fixture.breaker.hint(fixture.now());
    fail(fixture.breaker);
    expect([fixture.breaker.state, openMs(fixture)]).toEqual(['OPEN', 60_000]);
  });

  test('hints let through at most one probe in 5 seconds', () => {
    const { breaker, now, wait } = createFixture();
    fail(breaker, 5);
    let probes = 0;
    for (let tenth = 0; tenth < 200; tenth++) {
      wait(100);
      breaker.hint(now());
      const pass = breaker.enter();
      if (pass) probes += 1;
      pass?.fail();
    }
    expect(probes).toBe(4);
  });
});

describe('bad answers found later', () => {
  test('five successes in a row that are all reported as bad open the breaker', () => {
    const { breaker } = createFixture();
    for (let call = 0; call < 5; call++) {
      expect(breaker.state).toBe('CLOSED');
      succeed(breaker);
      breaker.reportBadAnswer();
    }
    expect(breaker.state).toBe('OPEN');
  });

  test('half of at least 20 answers reported as bad within 10 seconds open the breaker', () => {
    const { breaker } = createFixture();
    for (let pair = 0; pair < 10; pair++) {
      expect(breaker.state).toBe('CLOSED');
      succeed(breaker, 2);
      breaker.reportBadAnswer();
    }
    expect(breaker.state).toBe('OPEN');
  });

  test('a bad answer to the probe that closed the breaker opens it again for twice the time', () => {
    const fixture = createFixture();
    fail(fixture.breaker, 5);
    fixture.wait(30_000);
    succeed(fixture.breaker);
    fixture.breaker.reportBadAnswer();
    expect([fixture.breaker.state, openMs(fixture)]).toEqual(['OPEN', 60_000]);
  });

  test('a report that comes when it is open already changes nothing', () => {
    const { breaker } = createFixture();
    fail(breaker, 5);
    const { openUntil } = breaker;
    breaker.reportBadAnswer();
    expect(breaker.openUntil).toBe(openUntil);
  });
});

test('whatever happens, at most one request is in flight while the breaker is not closed', () => {
  const step = fc.constantFrom('enter', 'succeed', 'fail', 'leave', 'wait', 'hint', 'report');
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      const { breaker, now, wait } = createFixture();
      const probes = new Set<Pass>();
      const passes: Pass[] = [];
      for (const [at, what] of steps.entries()) {
        if (what === 'enter') {
          const pass = breaker.enter();
          if (pass) passes.push(pass);
          if (pass?.probe) probes.add(pass);
        }
        if (what === 'wait') wait(at * 400);
        if (what === 'hint') breaker.hint(now());
        if (what === 'report') breaker.reportBadAnswer();
        if (what === 'succeed' || what === 'fail' || what === 'leave') {
          const pass = passes.splice(at % Math.max(1, passes.length), 1)[0];
          if (pass) probes.delete(pass);
          if (what === 'leave') pass?.[Symbol.dispose]();
          else pass?.[what]();
        }
        expect(probes.size).toBe(breaker.state === 'HALF_OPEN' ? 1 : 0);
      }
    }),
  );
});
