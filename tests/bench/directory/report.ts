import { percentile } from '../load.ts';
import { formatColumns, formatSpread, formatTarget, median, type Result } from '../report.ts';
import type { Delays } from './measure-delays.ts';
import { type Question, questionKinds } from './questions.ts';
import { questionOf } from './search-contenders.ts';

/** How fast the first harvest was, in seconds for all things, beside statements that insert the same rows. */
export interface Harvest {
  things: number;
  seconds: number;
  insertSeconds: number;
}

const perSecond = (things: number, seconds: number) => Math.round(things / seconds).toLocaleString('en');

/** Writes how fast the first harvest was. */
export const formatHarvest = ({ things, seconds, insertSeconds }: Harvest): string =>
  `  first harvest        ${perSecond(things, seconds)} items/s: ${things} items in ${seconds.toFixed(1)} s\n` +
  `  plain batched insert ${perSecond(things, insertSeconds)} items/s: the same rows in ${insertSeconds.toFixed(1)} s\n` +
  `  ratio                ${(insertSeconds / seconds).toFixed(2)}\n`;

const p50 = ({ times }: Result['rounds'][number]) =>
  percentile(
    times.map(({ ms }) => ms),
    0.5,
  );

/** Writes searches as a table: medians over the rounds, and the spread. */
export function formatSearches(results: readonly Result[]): string {
  const headings = ['', '', 'requests/s', '(min - max)', 'p50 ms', 'p95 ms', '(min - max)', 'CPU ms/request'];
  const rows = results.map(({ letter, name, rounds }) => {
    const rates = rounds.map(({ requestsPerSecond }) => requestsPerSecond);
    const delays = rounds.map(({ p95Ms }) => p95Ms);
    return [
      letter,
      name,
      median(rates).toFixed(1),
      formatSpread(rates, 1),
      median(rounds.map(p50)).toFixed(1),
      median(delays).toFixed(1),
      formatSpread(delays, 1),
      median(rounds.map(({ cpuMs }) => cpuMs)).toFixed(2),
    ];
  });
  return formatColumns([headings, ...rows]);
}

/** Writes how long searches of each kind took, over all rounds of one contender. */
export function formatKinds({ rounds }: Result, questions: readonly Question[]): string {
  const times = rounds.flatMap((round) => round.times);
  const rows = questionKinds.map((kind) => {
    const asked = questions.filter((question) => question.kind === kind);
    const ms = times.flatMap((time) => (questionOf(questions, time.number).kind === kind ? time.ms : []));
    return [
      '',
      kind,
      `${asked.length}`,
      `${asked[0]!.text}`,
      `${median(asked.map(({ totalCount }) => totalCount))}`,
      percentile(ms, 0.5).toFixed(1),
      percentile(ms, 0.95).toFixed(1),
    ];
  });
  return formatColumns([['', '', 'texts', 'for instance', 'hits', 'p50 ms', 'p95 ms'], ...rows]);
}

/** Writes how long it takes until a search knows. */
export function formatDelays({ published, withdrawn, writes, seconds, faults }: Delays): string {
  const rows = Object.entries({ 'published -> found': published, 'withdrawn -> gone': withdrawn }).map(([name, ms]) => [
    '',
    name,
    `${ms.length}`,
    ...[0.5, 0.95, 1].map((share) => percentileOrMost(ms, share).toFixed(0)),
  ]);
  const wrong = new Map<string, number>();
  for (const fault of faults) wrong.set(fault, (wrong.get(fault) ?? 0) + 1);
  return (
    formatColumns([['', '', 'samples', 'p50 ms', 'p95 ms', 'max ms'], ...rows]) +
    `  while the cities wrote ${(writes / seconds).toFixed(1)} times a second\n` +
    [...wrong].map(([fault, count]) => `  ${count} times "${fault}"\n`).join('')
  );
}

const percentileOrMost = (numbers: readonly number[], share: number): number =>
  share < 1 ? percentile(numbers, share) : Math.max(...numbers);

/** What the targets are compared with. */
export interface Measured {
  searches: readonly Result[];
  growth: readonly Result[];
  delays: Delays;
}

/** Says of each target whether it is met. */
export function formatTargets({ searches, growth, delays }: Measured): string {
  const find = (letter: string) => searches.find((result) => result.letter === letter)!;
  const p95Of = ({ rounds }: Result) => median(rounds.map(({ p95Ms }) => p95Ms));
  const cpuOf = ({ rounds }: Result) => median(rounds.map(({ cpuMs }) => cpuMs));
  const rateOf = ({ rounds }: Result) => median(rounds.map(({ requestsPerSecond }) => requestsPerSecond));
  const searchTargets = searches
    .filter(({ letter }) => letter !== 'e')
    .map((result) => formatTarget(`p95 ms: ${result.name}`, p95Of(result).toFixed(1), '<= 50', p95Of(result) <= 50));
  const ratio = cpuOf(find('e')) / cpuOf(find('c'));
  const spread = (numbers: number[]) => Math.max(...numbers) / Math.min(...numbers);
  const [rates, waits] = [spread(growth.map(rateOf)), spread(growth.map(p95Of))];
  const late = (ms: number[]) => percentile(ms, 0.95);
  return [
    ...searchTargets,
    formatTarget('CPU: live scatter : search', ratio.toFixed(1), '>= 20', ratio >= 20),
    formatTarget('requests/s: most : least cities', rates.toFixed(2), '<= 1.2', rates <= 1.2),
    formatTarget('p95: most : least cities', waits.toFixed(2), '<= 1.2', waits <= 1.2),
    formatTarget(
      'p95 ms: published -> found',
      late(delays.published).toFixed(0),
      '< 2000',
      late(delays.published) < 2_000,
    ),
    formatTarget(
      'p95 ms: withdrawn -> gone',
      late(delays.withdrawn).toFixed(0),
      '< 2000',
      late(delays.withdrawn) < 2_000,
    ),
  ].join('');
}
