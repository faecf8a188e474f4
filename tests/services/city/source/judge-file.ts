import { readFile } from 'node:fs/promises';
import { SourceError } from '../../../../services/city/source/entry.ts';
import { judgeEntry } from '../../../../services/city/source/judge-entry.ts';
import { createJudging } from '../../../../services/city/source/read-entry.ts';
import { readSource } from '../../../../services/city/source/read-source.ts';
import type { SourceKind } from '../../../../services/city/source/source-kind.ts';
import { foldTag } from '../../../../services/city/source/topics-of-tags.ts';

const names = (kind: string, titles: string[]) =>
  new Map(titles.map((title, index) => [foldTag(title), `hattingen:${kind}:${index + 1}`]));

/** What every file of the corpus is judged by: a day, and the city's initiatives and districts. */
const judged = {
  now: new Date('2026-11-22T10:00:00Z'),
  names: {
    organisers: names('initiative', ['Gemeinschaftsgarten Kunterbunt']),
    districts: names('district', ['Welper', 'Blankenstein']),
  },
};

/** Reads and judges a file of the corpus as if the city knew nothing of it; what a row says is shown without what is empty. */
export async function judgeFile(path: URL, kind: SourceKind, tags: string[] = []) {
  try {
    const { format, unread, entries } = await readSource(await readFile(path), { kind });
    const settings = { tags, visibility: 'DRAFT' as const, topics: [] };
    const judging = createJudging(kind, settings, judged.names, judged.now);
    const rows = entries.map((entry) => {
      const { verdict, reason, field, original } = judgeEntry(judging, entry);
      const { visibility: _, ...said } = original;
      const shown = Object.entries(said).filter(
        ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
      );
      return { uid: entry.uid, place: entry.place, verdict, reason, field, fields: Object.fromEntries(shown) };
    });
    return JSON.parse(JSON.stringify({ format, unread, rows }));
  } catch (error) {
    if (error instanceof SourceError) return { failure: error.reason };
    throw error;
  }
}
