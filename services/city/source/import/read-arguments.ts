import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { isSlug } from '../../../shared/ids.ts';
import { readInput } from '../../../shared/read-input.ts';
import { Refusal } from '../../../shared/refusal.ts';
import { StartError } from '../../../shared/run-process.ts';
import { sourceInput } from '../source.ts';
import { type SourceKind, sourceKinds } from '../source-kind.ts';

export const usage = `Füllt eine Stadt aus einer Datei: Kalender (ICS), Tabelle (CSV, XLSX) oder Feed (RSS, Atom).
Fills a city from a file: a calendar (ICS), a table (CSV, XLSX) or a feed (RSS, Atom).

  npm run import -- hattingen kalender.ics --dry-run            zeigt nur, was würde / only shows what would become
  npm run import -- hattingen kalender.ics                      schreibt Entwürfe / writes drafts
  npm run import -- hattingen vereine.csv --kind initiative --public
  npm run import -- members mitglieder.csv                      Mitglieder des Programms / members; see members --help

  --dry-run      Nichts schreiben. / Writes nothing.
  --kind         was die Zeilen werden / what the rows become: ${sourceKinds.join(', ')} (event)
  --public       sofort öffentlich, sonst Entwürfe / public at once, drafts otherwise
  --tag          nur Zeilen mit diesem Schlagwort, auch mehrmals / only rows with this tag, several times
  --replace      auch dann, wenn viel von dem verschwindet, was die Datei vorher brachte / even when much of what it brought vanishes
  --title        wie die Quelle heißt / what the source is called (der Name der Datei / the name of the file)

Jede Zeile bekommt ein Urteil. Gute werden geschrieben, auch wenn andere abgelehnt werden; der Rückgabewert ist dann 1. Dieselbe
Datei noch einmal ändert nur, was in ihr neu ist; was hier bearbeitet wurde, bleibt. Was eine Datei desselben Namens nicht mehr
nennt, wird zurückgezogen (verschwunden); bei mehr als 30 % davon geschieht ohne --replace nichts. Eine andere Datei wird mit
--title eine eigene Quelle. Eine Tabelle nennt ihre Spalten in einer der
ersten Zeilen, deutsch oder englisch: Titel, Beginn, Uhrzeit, Ende, Ort, Straße, Kategorie, Beschreibung, Webseite, ... Höchstens
20.000 Zeilen und 10 MiB.
Every row gets a verdict. The good ones are written though others are refused; the exit code is then 1. The same file again changes
only what is new in it; what was edited here stays. What a file of the same name no longer has is withdrawn; when that is more than
30 %, nothing happens without --replace. With --title another file becomes a source of its own.

Gemeint ist die Stadt, die "npm start" mit den Daten in DATA_DIR (.data) betreibt, oder die Datenbank DATABASE_URL ({city} darin
steht für die Stadt). / It is for the city that "npm start" runs on the data in DATA_DIR, or for the database DATABASE_URL.
`;

/** What is to be brought into which city, and how. */
export interface ImportOptions {
  city: string;
  file: string;
  kind: SourceKind;
  isPublic: boolean;
  isDryRun: boolean;
  /** True to withdraw also much of what the same source brought before. */
  replaces: boolean;
  tags: string[];
  /** What the source is called: the name of the file unless something else was said. */
  title: string;
}

/** Reads the arguments of the command. Throws a StartError with one sentence for the person at the keyboard. */
export function readArguments(args: string[]): ImportOptions | 'help' {
  const options = {
    'dry-run': { type: 'boolean', default: false },
    public: { type: 'boolean', default: false },
    kind: { type: 'string', default: 'event' },
    replace: { type: 'boolean', default: false },
    tag: { type: 'string', multiple: true, default: [] as string[] },
    title: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  } as const;
  const { values, positionals } = parse(() => parseArgs({ args, options, allowPositionals: true }));
  if (values.help) return 'help';
  const [city, file, ...rest] = positionals;
  if (!city || !file || rest.length > 0) {
    throw new StartError(
      'Nennen Sie die Stadt und die Datei / name the city and the file: npm run import -- hattingen kalender.ics',
    );
  }
  if (!isSlug(city))
    throw new StartError(`"${city}" ist kein Kürzel einer Stadt / is no slug of a city, like hattingen.`);
  const kind = sourceKinds.find((one) => one === values.kind);
  if (!kind) throw new StartError(`--kind kann sein / can be: ${sourceKinds.join(', ')}.`);
  return {
    city,
    file,
    kind,
    isPublic: values.public,
    isDryRun: values['dry-run'],
    replaces: values.replace,
    ...readNames({ title: values.title ?? basename(file), tags: [...values.tag] }),
  };
}

const named = z.object({ title: sourceInput.shape.title, tags: sourceInput.shape.tags });

/** The title and the tags are checked as those of a source that is added by a request. */
function readNames(given: z.input<typeof named>): z.output<typeof named> {
  try {
    return readInput(named, given);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new StartError(error.message.replace(/^input\.(title|tag)\S*/, '--$1'));
  }
}

function parse<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    throw new StartError(`${(error as Error).message.split('. ')[0]}. Siehe / see --help.`);
  }
}
