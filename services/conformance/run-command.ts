import { parseArgs } from 'node:util';
import { createAddressRule, loopback } from '../shared/allowed-address.ts';
import { createConformanceClient } from '../shared/conformance/client.ts';
import { runConformance } from '../shared/conformance/run-conformance.ts';
import { isSlug } from '../shared/ids.ts';
import { explainSilence } from './explain-silence.ts';
import { writeReport } from './write-report.ts';

const usage = `Prüft den Server einer Stadt gegen den Vertrag, das Format des Feeds und die Regeln des Vertrauens.
Checks a city's server, in whatever language it is written, against the contract, the feed and the rules of trust.

  npm run conformance -- https://engagement.stadt.example/hattingen/graphql

  <url>            the GraphQL endpoint; readyz and feed stand beside it
  --slug <slug>    the city, when it is not the part of the address before /graphql
  --seconds <n>    how long it may take, 1 to 600 (60)
  --json           the report as JSON
  --help

Only https addresses on the public internet are called, and those of this machine itself.
Exit code: 0 everything is as it should be, 1 something has to be mended, 2 the command was wrong or nobody answers.
`;

/** Runs the kit as the command line asks for it, prints what came of it, and returns the exit code. */
export async function runConformanceCommand(args: string[], print: (text: string) => void): Promise<number> {
  const read = readArguments(args);
  if (read === 'help' || typeof read === 'string') {
    print(read === 'help' ? usage : `${read} Siehe / see --help.\n`);
    return read === 'help' ? 0 : 2;
  }
  // Who types an address of this machine means it; the guard keeps all others out that are not public.
  await using client = createConformanceClient(isLocal(read.endpoint) ? loopback : []);
  const report = await runConformance({ ...read, client });
  const silence = explainSilence(report);
  const hint = /\/graphql\/?$/.test(new URL(read.endpoint).pathname) ? '' : `${notGraphql}\n`;
  print(read.json ? `${JSON.stringify(report, null, 2)}\n` : `${hint}${silence ?? writeReport(report)}`);
  if (silence) return 2;
  return report.passed ? 0 : 1;
}

const notGraphql =
  'Die Adresse endet nicht auf /graphql; gemeint ist die GraphQL-Adresse der Stadt. / The address does not end in /graphql.';

interface Asked {
  endpoint: string;
  slug: string;
  deadlineMs: number;
  json: boolean;
}

/** Reads the command line; a text is what is wrong with it. */
function readArguments(args: string[]): Asked | 'help' | (string & {}) {
  const options = {
    slug: { type: 'string' },
    seconds: { type: 'string', default: '60' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  } as const;
  let parsed: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>;
  try {
    parsed = parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    return `${(error as Error).message.split('. ')[0]}.`;
  }
  const { values, positionals } = parsed;
  if (values.help) return 'help';
  const url = URL.parse(positionals[0] ?? '');
  if (positionals.length !== 1 || !url || !/^https?:$/.test(url.protocol)) {
    return 'Nennen Sie eine Adresse / name one address: https://stadt.example/hattingen/graphql.';
  }
  const slug = values.slug ?? /([^/]+)\/graphql\/?$/.exec(url.pathname)?.[1];
  if (!slug) return `${notGraphql} Oder nennen Sie die Stadt / or name the city: --slug hattingen.`;
  if (!isSlug(slug)) return `„${slug}“ ist kein Kürzel einer Stadt / is no slug: --slug hattingen.`;
  const seconds = Number(values.seconds);
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > 600) {
    return '--seconds: eine Zahl von 1 bis 600 / a number from 1 to 600.';
  }
  return { endpoint: url.href, slug, deadlineMs: seconds * 1_000, json: values.json };
}

const local = createAddressRule(loopback);
const isLocal = (endpoint: string): boolean => {
  const { hostname } = new URL(endpoint);
  return hostname === 'localhost' || local.allows(hostname.replace(/^\[|\]$/g, ''), 'http:');
};
