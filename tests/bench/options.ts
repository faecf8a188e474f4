import { parseArgs } from 'node:util';

export const usage = `Measures the gateway beside its peers, on this machine, in under three minutes.

  npm run bench
  npm run bench -- --rounds 15

  --cities   how many synthetic cities there are, 1 to 1000 (100)
  --rounds   how often each contender has its turn, 1 to 50 (5)
  --seconds  how long one turn lasts, 0.5 to 60 (2.5)
`;

export interface Options {
  cities: number;
  rounds: number;
  seconds: number;
}

/** Reads the arguments; null asks for the usage. Throws a sentence about the first mistake. */
export function readOptions(args: string[]): Options | null {
  const { values } = parseArgs({
    args,
    options: {
      cities: { type: 'string', default: '100' },
      rounds: { type: 'string', default: '5' },
      seconds: { type: 'string', default: '2.5' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return null;
  const read = (name: 'cities' | 'rounds' | 'seconds', least: number, most: number): number => {
    const value = Number(values[name]);
    if (value >= least && value <= most && (name === 'seconds' || Number.isInteger(value))) return value;
    throw new Error(`--${name} takes a number from ${least} to ${most}.`);
  };
  return { cities: read('cities', 1, 1_000), rounds: read('rounds', 1, 50), seconds: read('seconds', 0.5, 60) };
}
