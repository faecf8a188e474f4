import { Kind, parse, visit } from 'graphql';
import type { OracleAnswer, Question } from './oracle.ts';

/** What a query can have that makes it worth asking, each with the least share of all queries that must have it. */
export const features = {
  'several root fields': 0.25,
  'several cities': 0.15,
  aliases: 0.5,
  'named fragments': 0.5,
  'a fragment used twice': 0.2,
  'inline fragments': 0.4,
  variables: 0.5,
  'null or missing variables': 0.25,
  'skip or include': 0.4,
  'five levels': 0.35,
  'a cursor': 0.2,
  'from the network to cities and back': 0.08,
  'from cities to the network and back': 0.04,
  'a signed-in viewer': 0.3,
  'an error': 0.1,
  'data that is not empty': 0.5,
} as const;
export type Feature = keyof typeof features;

/** Tells which features a query and its answer have. */
export function findFeatures(
  { query, variables, viewer }: Question,
  { data, errors, cities, ways }: OracleAnswer,
): Feature[] {
  const document = parse(query);
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('The operation comes first.');
  const found = new Set<Feature>();
  const spreads = new Map<string, number>();
  let depth = 0;
  visit(document, {
    Field: {
      enter: ({ alias }) => {
        if (alias) found.add('aliases');
        depth += 1;
        if (depth >= 5) found.add('five levels');
      },
      leave: () => {
        depth -= 1;
      },
    },
    InlineFragment: () => void found.add('inline fragments'),
    Directive: () => void found.add('skip or include'),
    Variable: () => void found.add('variables'),
    FragmentSpread: ({ name: { value } }) => void spreads.set(value, (spreads.get(value) ?? 0) + 1),
    Argument: ({ name }) => void (name.value === 'after' && found.add('a cursor')),
  });
  const declared = operation.variableDefinitions ?? [];
  const isEmpty = ({ variable, defaultValue }: (typeof declared)[number]) =>
    (Object.hasOwn(variables, variable.name.value) ? variables[variable.name.value] : (defaultValue ?? null)) === null;
  const tests: [boolean, Feature][] = [
    [operation.selectionSet.selections.length > 1, 'several root fields'],
    [cities.size > 1, 'several cities'],
    [spreads.size > 0, 'named fragments'],
    [[...spreads.values()].some((times) => times > 1), 'a fragment used twice'],
    [declared.some(isEmpty), 'null or missing variables'],
    [[...ways].some((way) => way.includes('ncn')), 'from the network to cities and back'],
    [[...ways].some((way) => way.includes('cnc')), 'from cities to the network and back'],
    [viewer !== null, 'a signed-in viewer'],
    [errors.size > 0, 'an error'],
    [holdsSomething(data), 'data that is not empty'],
  ];
  for (const [holds, feature] of tests) if (holds) found.add(feature);
  return [...found];
}

/** Tells whether a text, a number or a truth value stands anywhere but under `__typename`. */
function holdsSomething(value: unknown): boolean {
  if (typeof value !== 'object') return value !== undefined;
  return Object.entries(value ?? {}).some(([key, inner]) => key !== '__typename' && holdsSomething(inner));
}
