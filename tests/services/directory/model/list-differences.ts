import { findDifference } from '../../../oracle/difference.ts';

/** Says by id in which things what was found differs from what was expected, and the first field of each. */
export function listDifferences(expected: { id: string }[], found: { id: string }[]): string[] {
  const wanted = new Map(expected.map((thing) => [thing.id, thing]));
  const there = new Map(found.map((thing) => [thing.id, thing]));
  const doubled = found.filter((thing) => there.get(thing.id) !== thing).map(({ id }) => `${id} is there twice`);
  const missing = [...wanted.keys()].filter((id) => !there.has(id)).map((id) => `${id} is missing`);
  const surplus = [...there.keys()].filter((id) => !wanted.has(id)).map((id) => `${id} should not be there`);
  const other = [...wanted].flatMap(([id, thing]) =>
    there.has(id) ? (findDifference(thing, there.get(id), id) ?? []) : [],
  );
  return [...missing, ...surplus, ...doubled, ...other];
}
