import { parseArgs } from 'node:util';
import { StartError } from '../../shared/run-process.ts';
import type { NodeOptions } from './start-node.ts';

/** What the command line asks for: help, a node of one city, or null for what the environment says. */
export function readArguments(args: string[]): NodeOptions | 'help' | null {
  const text = { type: 'string' } as const;
  const options = {
    slug: text,
    hub: text,
    enrol: text,
    import: text,
    'public-url': text,
    port: text,
    help: { type: 'boolean', short: 'h' },
  } as const;
  const { values } = parse(() => parseArgs({ args, options }));
  const { slug, hub, enrol: code, import: exported, 'public-url': publicUrl, port, help } = values;
  if (help) return 'help';
  if (Object.keys(values).length === 0) return null;
  if (!slug) throw new StartError('Nennen Sie die Stadt / name the city: --slug gladbeck');
  if (code && !hub) throw new StartError('Nennen Sie den Hub / name the hub: --hub https://hub.example');
  return { slug, hub: hub?.replace(/\/graphql\/?$/, ''), code, exported, publicUrl, port };
}

function parse<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw new StartError(`${explain(error as Error)} See --help.`);
  }
}

function explain({ message }: Error): string {
  const forgotten = /^Option '(--[\w-]+).*(?:argument missing|is ambiguous)/.exec(message)?.[1];
  if (forgotten) return `Hinter ${forgotten} fehlt der Wert / the value after ${forgotten} is missing.`;
  return `${message.split('. ')[0]}.`;
}
