import type { Round } from './load.ts';
import type { Usage } from './usage.ts';

/** The rounds of one contender. */
export interface Result {
  letter: string;
  name: string;
  rounds: Round[];
}

/** The middle one of some numbers. */
export const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

const headings = ['', '', 'requests/s', '(min - max)', 'p95 ms', '(min - max)', 'CPU ms/request'];

/** Writes the results as a table: medians over the rounds, and the spread. */
export function formatTable(results: readonly Result[]): string {
  return formatColumns([headings, ...results.map(formatRow)]);
}

/** Writes rows of cells as a table: the first two columns hold words, the others numbers. */
export function formatColumns(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row.map((cell, column) => (column < 2 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))),
    )
    .map((cells) => `  ${cells.join('  ').trimEnd()}\n`)
    .join('');
}

function formatRow({ letter, name, rounds }: Result): string[] {
  const rates = rounds.map(({ requestsPerSecond }) => requestsPerSecond);
  const delays = rounds.map(({ p95Ms }) => p95Ms);
  return [
    letter,
    name,
    median(rates).toFixed(rates[0]! < 100 ? 1 : 0),
    formatSpread(rates, rates[0]! < 100 ? 1 : 0),
    median(delays).toFixed(1),
    formatSpread(delays, 1),
    formatCpu(median(rounds.map(({ cpuMs }) => cpuMs))),
  ];
}

/** The memory of the gateway, in MB of 2^20 bytes. */
export function formatMemory(whole: readonly Result[], after: Usage): string {
  const underLoad = median(getRounds(whole, 'b').map(({ rss }) => rss));
  const [load, most, later, heap] = [underLoad, after.peakRss, after.rss, after.heapUsed].map(toMb);
  return `${load} MB under load, ${most} MB at most, ${later} MB afterwards, of which ${heap} MB are live objects\n`;
}

/** Says of each target whether it is met. */
export function formatTargets(alone: readonly Result[], whole: readonly Result[], gateway: Usage): string {
  const compare = (where: string, results: readonly Result[], other: string, name: string, target: number) =>
    formatRatio(`gateway : ${name}, ${where}`, results, 'b', other, target);
  return [
    compare('alone', alone, 'c', 'Apollo Gateway', 1.5),
    compare('the whole', whole, 'c', 'Apollo Gateway', 1.5),
    compare('alone', alone, 'd', 'two-hop proxy', 0.6),
    compare('the whole', whole, 'd', 'two-hop proxy', 0.6),
    formatTarget(
      'memory of the gateway at most, MB',
      `${toMb(gateway.peakRss)}`,
      '<= 400',
      toMb(gateway.peakRss) <= 400,
    ),
  ].join('');
}

/** Writes how the requests per second of one contender compare with those of another, and whether that is the target. */
export function formatRatio(
  what: string,
  results: readonly Result[],
  one: string,
  other: string,
  target: number,
): string {
  const ratios = readRatios(results, one, other);
  const ratio = median(ratios);
  return formatTarget(what, `${ratio.toFixed(2)} ${formatSpread(ratios, 2)}`, `>= ${target}`, ratio >= target);
}

/** Writes one target and whether it is met. */
export const formatTarget = (what: string, measured: string, target: string, met: boolean): string =>
  `  ${what.padEnd(37)} ${measured.padEnd(18)}  target ${target.padEnd(6)}  ${met ? 'met' : 'missed'}\n`;

/** Says what went wrong and how often, if anything did; true when nothing did. */
export function sayFaults(results: readonly Result[], say: (text: string) => void): boolean {
  const faults = listFaults(results);
  if (faults.length > 0) say(`\nRequests failed, so these figures do not count:\n  ${faults.join('\n  ')}\n`);
  return faults.length === 0;
}

/** Lists what went wrong and how often; empty when nothing did. */
function listFaults(results: readonly Result[]): string[] {
  return results.flatMap(({ letter, name, rounds }) => {
    const counts = new Map<string, number>();
    for (const { faults } of rounds) {
      for (const [fault, count] of faults) counts.set(fault, (counts.get(fault) ?? 0) + count);
    }
    return [...counts].map(([fault, count]) => `${letter}, ${name}: ${count} times "${fault}"`);
  });
}

const toMb = (bytes: number) => Math.round(bytes / 1024 / 1024);
const getRounds = (results: readonly Result[], letter: string) => results.find((one) => one.letter === letter)!.rounds;
const formatCpu = (ms: number): string => ms.toFixed(ms < 0.1 ? 3 : 2);
/** Writes the least and the most of some numbers. */
export const formatSpread = (numbers: readonly number[], digits: number): string =>
  `(${Math.min(...numbers).toFixed(digits)} - ${Math.max(...numbers).toFixed(digits)})`;

/** The requests per second of one contender by those of another, round by round: both saw the same state of the machine. */
const readRatios = (results: readonly Result[], one: string, other: string) => {
  const others = getRounds(results, other);
  return getRounds(results, one).map((round, index) => round.requestsPerSecond / others[index]!.requestsPerSecond);
};
