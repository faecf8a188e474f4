import { analyseDocument } from './analyse.ts';
import type { CheckedAnswer } from './check.ts';
import type { CityRequest } from './city-request.ts';
import { readRepresentations } from './share-out.ts';

/**
 * Returns the ids of the things that a city was asked for and says, without an error, it has not: withdrawn, or not
 * to be read by this viewer.
 */
export function findGone({ document, variables, slots }: CityRequest, { data, errors }: CheckedAnswer): string[] {
  if (!data || errors.length > 0) return [];
  const asked = slots.flatMap((slot): [unknown, unknown][] => {
    if (slot.kind === 'root') return [[readId(slot.key, document, variables), data[slot.key]]];
    const answered = data[slot.key] as readonly unknown[];
    return readRepresentations(variables, slot.variable).map((one, index) => [
      (one as { id?: unknown }).id,
      answered[index],
    ]);
  });
  return asked.flatMap(([id, answer]) => (typeof id === 'string' && answer === null ? [id] : []));
}

function readId(key: string, document: CityRequest['document'], variables: CityRequest['variables']): unknown {
  const field = analyseDocument(document).fields.find((one) => one.key === key);
  if (field?.kind !== 'root' || field.source?.argument !== 'id') return undefined;
  const { value } = field.source;
  return 'variable' in value ? variables[value.variable] : value.literal;
}
