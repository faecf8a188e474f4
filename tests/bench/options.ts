import { parseArgs } from 'node:util';

/** What can be measured, each by itself. */
export const parts = ['gateway', 'cache', 'directory', 'mail'] as const;
export type Part = (typeof parts)[number];

export const usage = `Measures parts of the network on this machine.

  npm run bench
  npm run bench -- directory
  npm run bench -- gateway --rounds 15

  gateway    the gateway beside its peers, under three minutes; this is measured when nothing is named
  cache      a kept answer beside a bare server that returns the same bytes, about a minute
  directory  first harvest, search, growth, and how soon what is published is found, about six minutes
  mail       a city's answers while 10,000 mails are queued and sent, about a minute
  all        one after the other

  --cities   how many synthetic cities there are, 1 to 1000 (100)
  --rounds   how often each contender has its turn, 1 to 50 (5)
  --seconds  how long one turn lasts, 0.5 to 60 (2.5)
`;

export interface Options {
  parts: Part[];
  cities: number;
  rounds: number;
  seconds: number;
}

/** Reads the arguments; null asks for the usage. Throws a sentence about the first mistake. */
export function readOptions(args: string[]): Options | null {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
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
  return {
    parts: readParts(positionals),
    cities: read('cities', 1, 1_000),
    rounds: read('rounds', 1, 50),
    seconds: read('seconds', 0.5, 60),
  };
}

function readParts(named: string[]): Part[] {
  if (named.length === 0) return ['gateway'];
  if (named.includes('all')) return [...parts];
  const unknown = named.find((name) => !parts.some((part) => part === name));
  if (unknown !== undefined) throw new Error(`There is nothing called "${unknown}" to measure; see --help.`);
  return parts.filter((part) => named.includes(part));
}
