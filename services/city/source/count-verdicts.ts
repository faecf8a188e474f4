import { type Counts, type Verdict, verdicts } from './source.ts';

/** Counts how many rows have each verdict. */
export function countVerdicts(rows: readonly { verdict: Verdict }[]): Counts {
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as Counts;
  for (const { verdict } of rows) counts[verdict] += 1;
  return counts;
}
