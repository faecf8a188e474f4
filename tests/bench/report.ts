import type { Round } from './load.ts';

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
  const spread = (numbers: number[], digits: number) =>
    `(${Math.min(...numbers).toFixed(digits)} - ${Math.max(...numbers).toFixed(digits)})`;
  return [
    letter,
    name,
    median(rates).toFixed(rates[0]! < 100 ? 1 : 0),
    spread(rates, rates[0]! < 100 ? 1 : 0),
    median(delays).toFixed(1),
    spread(delays, 1),
    median(rounds.map(({ cpuMs }) => cpuMs)).toFixed(2),
  ];
}

/** How many times the requests per second of one contender the other answers. */
function compare(results: readonly Result[], one: string, other: string): number {
  const rate = (letter: string) =>
    median(results.find((result) => result.letter === letter)!.rounds.map((round) => round.requestsPerSecond));
  return rate(one) / rate(other);
}

/** The memory of the gateway, in MB of 2^20 bytes. */
export function formatMemory({ underLoad, after, heapAfter, peak }: Record<string, number>): string {
  const mb = (bytes: number | undefined) => `${Math.round(bytes! / 1024 / 1024)} MB`;
  return `Memory of the gateway: ${mb(underLoad)} under load, ${mb(peak)} at most, ${mb(after)} afterwards (heap ${mb(heapAfter)})\n`;
}

/** Says of each target whether it is met. */
export function formatTargets(alone: readonly Result[], whole: readonly Result[], peakRss: number): string {
  const line = (what: string, measured: number, wanted: string, met: boolean) =>
    `  ${what.padEnd(48)} ${measured.toFixed(measured < 10 ? 2 : 0).padStart(5)}   target ${wanted.padEnd(6)}  ${met ? 'met' : 'missed'}\n`;
  const lines = [alone, whole].flatMap((results) => {
    const where = results === alone ? 'alone' : 'the whole';
    const [c, d] = [compare(results, 'b', 'c'), compare(results, 'b', 'd')];
    return [
      line(`requests/s, gateway : Apollo Gateway, ${where}`, c, '>= 1.5', c >= 1.5),
      line(`requests/s, gateway : two-hop proxy, ${where}`, d, '>= 0.6', d >= 0.6),
    ];
  });
  const peakMb = peakRss / 1024 / 1024;
  return [...lines, line('memory of the gateway at most, MB', peakMb, '<= 400', peakMb <= 400)].join('');
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
