import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Other, type Plan, rateClash } from '../../../../services/directory/clash/rate-clash.ts';
import { closenessOf, spanOf } from '../../../../services/directory/clash/span.ts';
import { audiences, eventStatuses, topics } from '../../../../services/shared/feed/item.ts';

const start = Date.UTC(2027, 5, 5, 16);
const span = fc
  .record({ hours: fc.integer({ min: -200, max: 200 }), lasts: fc.integer({ min: 1, max: 400 }) })
  .map(({ hours, lasts }) => {
    const startsAt = new Date(start + hours * 3_600_000);
    return spanOf({ startsAt, endsAt: new Date(startsAt.getTime() + lasts * 3_600_000), allDay: false });
  });
const someTopics = fc.subarray([...topics.slice(0, 4)]);
const plan: fc.Arbitrary<Plan> = fc.record({
  span,
  city: fc.constantFrom('hattingen', null),
  topics: someTopics,
  audience: fc.constantFrom(...audiences),
});
const other: fc.Arbitrary<Other> = fc.record({
  span,
  city: fc.constantFrom('hattingen', 'bottrop'),
  distanceKm: fc.double({ min: 0, max: 200, noNaN: true }),
  topics: fc.option(someTopics),
  audience: fc.option(fc.constantFrom(...audiences)),
  status: fc.constantFrom(...eventStatuses),
});
const score = (plan: Plan, other: Other) => rateClash(plan, other)?.score ?? 0;

test('a score lies above 0 and is 1 at most, and there is none where neither a day nor a weekend is common', () => {
  fc.assert(
    fc.property(plan, other, (plan, other) => {
      const rating = rateClash(plan, other);
      expect(rating === null).toBe(closenessOf(plan.span, other.span) === null);
      if (!rating) return;
      expect(rating.score).toBeGreaterThan(0);
      expect(rating.score).toBeLessThanOrEqual(1);
      expect(new Set(rating.reasons).size).toBe(rating.reasons.length);
    }),
  );
});

test('the further away something is, the less it clashes', () => {
  fc.assert(
    fc.property(plan, other, fc.double({ min: 0, max: 200, noNaN: true }), (plan, other, more) => {
      expect(score(plan, { ...other, distanceKm: other.distanceKm + more })).toBeLessThanOrEqual(score(plan, other));
    }),
  );
});

test('two dates clash as much one way as the other', () => {
  fc.assert(
    fc.property(plan, other, (plan, other) => {
      const known = { ...other, topics: other.topics ?? [], audience: other.audience ?? 'PUBLIC' };
      const back = { ...other, ...plan, city: 'hattingen' };
      expect(score({ ...known }, back)).toBeCloseTo(score(plan, known));
    }),
  );
});

test('a topic in common and openness to all make it worse, and what is not known of a draft lies between', () => {
  fc.assert(
    fc.property(plan, other, (anyPlan, other) => {
      const plan = { ...anyPlan, topics: ['CULTURE' as const], audience: 'PUBLIC' as const };
      const alike = score(plan, { ...other, topics: ['CULTURE'], audience: 'PUBLIC' });
      const unknown = score(plan, { ...other, topics: null, audience: null });
      const unlike = score(plan, { ...other, topics: ['SPORT'], audience: 'MEMBERS' });
      expect(alike).toBeGreaterThanOrEqual(unknown);
      expect(unknown).toBeGreaterThanOrEqual(unlike);
    }),
  );
});

test('overlapping hours weigh more than the same day, that more than the same weekend, and what lasts for weeks half', () => {
  const at = (hours: number, lasts = 2) => {
    const startsAt = new Date(start + hours * 3_600_000);
    return spanOf({ startsAt, endsAt: new Date(startsAt.getTime() + lasts * 3_600_000), allDay: false });
  };
  const plan: Plan = { span: at(0), city: 'hattingen', topics: [], audience: 'PUBLIC' };
  const known: Other = {
    span: at(1),
    city: 'hattingen',
    distanceKm: 0,
    topics: [],
    audience: 'PUBLIC',
    status: 'CONFIRMED',
  };
  const scores = [at(1), at(-4), at(20), at(-300, 600)].map((span) => score(plan, { ...known, span }));
  expect(scores.map((one) => one / scores[0]!)).toEqual([1, 0.8, 0.5, 0.5].map((share) => expect.closeTo(share)));
});
