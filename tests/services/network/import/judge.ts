import { readFile } from 'node:fs/promises';
import type { City } from '../../../../prisma/network/client/client.ts';
import { judgeMembers, type Verdict } from '../../../../services/network/import/members/judge-members.ts';
import { readMembers } from '../../../../services/network/import/members/read-members.ts';
import { readText } from '../../../../services/network/import/read-text.ts';

const now = new Date('2027-03-01T12:00:00Z');

/** The path of one of the files beside this one. */
export const fixture = (name: string) => new URL(name, import.meta.url).pathname;

/** Reads one of the files beside this one. */
export const readFixture = async (name: string) => readMembers(readText(await readFile(fixture(name))), now);

/** Reads a table and says what becomes of its rows. */
export const judge = (text: string, known: City[] = []): Verdict[] => judgeMembers(readMembers(text, now).rows, known);

/** Reads one cell of a table beside a name and a state: what was read, or what is wrong with it. */
export function readCell(heading: string, cell: string, more = {}): unknown {
  const columns = { Name: 'Stadt', Bundesland: 'HE', ...more, [heading]: cell };
  const quoted = (texts: string[]) => texts.map((text) => `"${text.replaceAll('"', '""')}"`).join(';');
  const [row] = readMembers(`${quoted(Object.keys(columns))}\n${quoted(Object.values(columns))}`, now).rows;
  return row!.member ?? row!.problems;
}
