import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { inDays, startTestCity } from '../start-test-city.ts';
import { feedOf } from './follow-feed.ts';

interface Finding {
  severity: 'failure' | 'warning' | 'suggestion';
  type: string;
}
const { RpdeValidator } = createRequire(import.meta.url)('@openactive/rpde-validator') as {
  RpdeValidator(url: string): Promise<{ pages: { url: string; errors: Finding[] }[] }>;
};

test("OpenActive's validator finds nothing to object to in a feed of several pages", async () => {
  await using node = await startTestCity();
  const stamps = { createdAt: inDays(-1), updatedAt: inDays(-1), licence: 'CC-BY-4.0', visibility: 'PUBLIC' as const };
  const rows = Array.from({ length: 1_000 }, (_, index) => ({
    id: `hattingen:event:fest-${index}`,
    title: 'Fest',
    startsAt: inDays(index),
    ...stamps,
    // Of some drafts the times are told.
    ...(index % 100 === 50 && { visibility: 'DRAFT' as const, status: 'TENTATIVE' as const }),
  }));
  await node.db.event.createMany({ data: rows });
  await node.db.event.update({ where: { id: rows[3]!.id }, data: { withdrawnAt: new Date() } });
  const { pages } = await RpdeValidator(feedOf(node));
  expect(pages.map(({ url }) => new URL(url).searchParams.get('afterChangeNumber'))).toEqual([
    null,
    '501',
    '1001',
    `${Number.MAX_SAFE_INTEGER}`,
  ]);
  // The format leaves open what `data` holds; the validator only suggests OpenActive's own model of sports courses.
  const findings = pages.flatMap(({ errors }) => errors.map(({ severity, type }) => ({ severity, type })));
  expect(findings).toEqual([{ severity: 'suggestion', type: 'no_modelling_data' }]);
});
