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
  const rows = [headings, ...results.map(formatRow)];
  const widths = headings.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
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
    median(rounds.map(({ cpuMs }) => cpuMs)).toFixed(2),
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
  const line = (what: string, measured: string, target: string, met: boolean) =>
    `  ${what.padEnd(37)} ${measured.padEnd(18)}  target ${target.padEnd(6)}  ${met ? 'met' : 'missed'}\n`;
  const compare = (where: string, results: readonly Result[], other: string, name: string, target: number) => {
    const ratios = readRatios(results, 'b', other);
    const ratio = median(ratios);
    const measured = `${ratio.toFixed(2)} ${formatSpread(ratios, 2)}`;
    return line(`gateway : ${name}, ${where}`, measured, `>= ${target}`, ratio >= target);
  };
  return [
    compare('alone', alone, 'c', 'Apollo Gateway', 1.5),
    compare('the whole', whole, 'c', 'Apollo Gateway', 1.5),
    compare('alone', alone, 'd', 'two-hop proxy', 0.6),
    compare('the whole', whole, 'd', 'two-hop proxy', 0.6),
    line('memory of the gateway at most, MB', `${toMb(gateway.peakRss)}`, '<= 400', toMb(gateway.peakRss) <= 400),
  ].join('');
}

/** Lists what went wrong and how often; empty when nothing did. */
export function listFaults(results: readonly Result[]): string[] {
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
const formatSpread = (numbers: readonly number[], digits: number) =>
  `(${Math.min(...numbers).toFixed(digits)} - ${Math.max(...numbers).toFixed(digits)})`;

/** The requests per second of one contender by those of another, round by round: both saw the same state of the machine. */
const readRatios = (results: readonly Result[], one: string, other: string) => {
  const others = getRounds(results, other);
  return getRounds(results, one).map((round, index) => round.requestsPerSecond / others[index]!.requestsPerSecond);
};
