import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { StartError } from '../../shared/run-process.ts';
import { openNetworkDatabase } from '../context.ts';
import { findNetwork } from '../find-network.ts';
import { describeVerdicts } from './members/describe-verdicts.ts';
import { kindWords } from './members/read-kind.ts';
import { readMembers } from './members/read-members.ts';
import { previewMembers, writeMembers } from './members/write-members.ts';
import { readText } from './read-text.ts';

const usage = `Liest vorhandene Daten ein: zeigt zuerst, was sich ändern würde, und schreibt nur mit --apply.
Brings existing data in: shows first what would change, and writes with --apply only.

  npm run import -- members mitglieder.csv
  npm run import -- members mitglieder.csv --apply

The file is a table as spreadsheets save it (CSV): separated by ; , or tabs, in UTF-8 or Windows-1252. Its first row names
the columns, in any order, in German or English: Name, Art, Bundesland, Mitglied seit, Einwohner, Fläche, Koordinaten
(or Breite and Länge), AGS, Website. Only the name and the state are needed. A city is found again by its key (AGS), or
else by name and state, and keeps its standing; an empty cell leaves what is on record. Doing it again changes nothing.

Art / kind is one of these words, or empty:
${Object.entries(kindWords)
  .map(([kind, words]) => `  ${kind}: ${words}`)
  .join('\n')}

It is for the network that "npm start" runs on the data in DATA_DIR (.data), or for the one on DATABASE_URL.
The exit code is 1 when there are bad rows, or none; the good ones are written all the same.
`;

/** What an import did, in words, and whether every row was good. */
export interface Imported {
  report: string;
  isWhole: boolean;
}

/**
 * Brings a file in, or says what bringing it in would change. Throws a ConfigError or a StartError with one sentence for
 * the person at the keyboard.
 */
export async function importFile(args: string[], environment: Record<string, string | undefined>): Promise<Imported> {
  const wanted = readArguments(args);
  if (wanted === 'help') return { report: usage, isWhole: true };
  const members = readMembers(await readWholeFile(wanted.file), new Date());
  const db = openNetworkDatabase((await findNetwork(environment)).url, 1);
  try {
    const verdicts = await (wanted.apply ? writeMembers(db, members.rows) : previewMembers(db, members.rows));
    const isWhole = verdicts.every(({ verdict }) => verdict !== 'bad');
    return { report: describeVerdicts(verdicts, members.unknownColumns, wanted.apply), isWhole };
  } finally {
    await db.$disconnect();
  }
}

function readArguments(args: string[]): { file: string; apply: boolean } | 'help' {
  const options = { apply: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h' } } as const;
  const { values, positionals } = parse(() => parseArgs({ args, options, allowPositionals: true }));
  if (values.help) return 'help';
  const [what, file, ...rest] = positionals;
  if (!what || !file || rest.length > 0) {
    throw new StartError('Say what to bring in and from which file: npm run import -- members mitglieder.csv');
  }
  if (what !== 'members') {
    throw new StartError(`Only members are brought in here, not "${what}": npm run import -- members ${file}`);
  }
  return { file, apply: values.apply };
}

function parse<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw new StartError(`${(error as Error).message.split('. ')[0]}. See --help.`);
  }
}

async function readWholeFile(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error) => {
    throw new StartError(
      error.code === 'ENOENT'
        ? `Die Datei ${file} gibt es nicht. Prüfen Sie den Namen. / There is no such file.`
        : `${file} kann nicht gelesen werden / cannot be read (${error.code}). Prüfen Sie, ob es eine Datei ist.`,
    );
  });
  return readText(bytes);
}
