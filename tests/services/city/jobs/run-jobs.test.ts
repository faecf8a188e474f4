import { pino } from 'pino';
import { expect, test } from 'vitest';
import type { ServedCity } from '../../../../services/city/context.ts';
import type { Job } from '../../../../services/city/jobs/job.ts';
import { startJobs } from '../../../../services/city/jobs/run-jobs.ts';
import type { Outbound } from '../../../../services/shared/outbound.ts';
import { startTestCity } from '../start-test-city.ts';

test('runs every job of every open city, one after the other; one that fails is logged and holds up no other', async () => {
  await using node = await startTestCity({ slugs: ['hattingen', 'bottrop', 'gladbeck'] });
  await node.city.database('gladbeck').closing.updateMany({ data: { closedAt: new Date() } });
  const lines: Record<string, unknown>[] = [];
  const done: string[] = [];
  let underWay = 0;
  const job = (name: string, work: (slug: string) => void = () => undefined): Job => ({
    name,
    everyMs: 60_000,
    async run({ slug }, { now }) {
      expect([++underWay, now.toISOString()]).toEqual([1, '2027-05-01T10:00:00.000Z']);
      await node.city.database(slug).$queryRaw`SELECT 1`;
      underWay -= 1;
      done.push(`${slug} ${name}`);
      work(slug);
    },
  });
  const fail = (slug: string) => {
    if (slug === 'hattingen') throw Object.assign(new Error('canary@x.example'), { code: 'P2002' });
  };
  const woken: string[] = [];
  const find = (slug: string) =>
    ({ slug, db: node.city.database(slug), wakeSender: () => void woken.push(slug) }) as unknown as ServedCity;
  await using jobs = startJobs({
    ...{ jobs: [job('one', fail), job('two')], outbound: {} as Outbound },
    cities: { slugs: () => ['hattingen', 'gladbeck', 'bottrop'], find },
    log: pino({}, { write: (line: string) => void lines.push(JSON.parse(line)) }),
    now: () => new Date('2027-05-01T10:00:00Z'),
  });
  await jobs.run();
  const all = ['hattingen one', 'hattingen two', 'bottrop one', 'bottrop two'];
  expect([done, woken]).toEqual([all, ['hattingen', 'bottrop']]);
  expect(lines).toMatchObject([
    { city: 'hattingen', job: 'one', failure: 'Error', code: 'P2002', msg: 'a job failed' },
  ]);
  expect(JSON.stringify(lines)).not.toContain('canary');
  await jobs.run();
  expect(done).toEqual([...all, ...all]);
});

test('every job of a city can run on an empty city, twice', async () => {
  await using node = await startTestCity();
  await node.city.runJobs();
  await node.city.runJobs();
});
