import fc from 'fast-check';
import {
  execute,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  NoUnusedVariablesRule,
  OverlappingFieldsCanBeMergedRule,
  parse,
  print,
  specifiedRules,
  validate,
} from 'graphql';
import { expect, test } from 'vitest';
import { checkAnswer } from '../../../gateway/sharding/check.ts';
import { kindOf } from '../../../services/shared/contract/contract.ts';
import { contract } from './contract-city.ts';

const city = 'hattingen';
// Unused variables do no harm here, and looking for conflicts takes quadratic time: the aliases exclude them.
const rules = specifiedRules.filter(
  (rule) => rule !== NoUnusedVariablesRule && rule !== OverlappingFieldsCanBeMergedRule,
);
const entityTypes = ['City', 'Initiative', 'Event', 'BestPractice', 'District'];

test('a random valid answer to a random query is copied as it is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.array(fc.constantFrom(...entityTypes), { maxLength: 5 }), async (seed, typenames) => {
      const pick = createPick(seed);
      const representations = typenames.map((__typename, index) =>
        __typename === 'City'
          ? { __typename, slug: city }
          : { __typename, id: `${city}:${kindOf(__typename)}:k${index}` },
      );
      const selection = entityTypes.map((name) => `... on ${name} ${select(name, 2, pick)}`).join(' ');
      const listing = pick(1) === 0 ? '... on Listing { id alias: id }' : '';
      const document = parse(
        `query ($r: [_Any!]!, $yes: Boolean!, $no: Boolean!) { _entities(representations: $r) { ${selection} ${listing} } }`,
      );
      const variables = { r: representations, yes: true, no: false };
      expect(validate(contract, document, rules)).toEqual([]);

      const result = await execute({
        schema: contract,
        document,
        variableValues: variables,
        rootValue: { _entities: representations },
        fieldResolver: (source, _arguments, _context, { fieldName, returnType, parentType }) =>
          source[fieldName] ?? invent(returnType, parentType, fieldName, pick),
      });
      expect(result.errors).toBeUndefined();
      const data = JSON.parse(JSON.stringify(result.data));
      const request = { city, document, query: print(document), variables, operationType: 'query', slots: [] } as const;
      expect(checkAnswer(contract, request, { data }).data).toEqual(data);
    }),
    { numRuns: 150, endOnFailure: true },
  );
});

type Pick = (max: number) => number;

/** A source of numbers from 0 to `max` that a seed fixes. */
function createPick(seed: number): Pick {
  let state = seed;
  return (max) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * (max + 1));
  };
}

/** A random selection set over a type, with aliases, fragments and conditions. */
function select(typeName: string, depth: number, pick: Pick): string {
  const type = contract.getType(typeName) as GraphQLObjectType;
  const fields = Object.values(type.getFields()).flatMap((field) => {
    if (pick(3) !== 0) return [];
    const named = getNamedType(field.type);
    if (!isLeafType(named) && depth === 0) return [];
    const nested = isLeafType(named) ? '' : select(named.name, depth - 1, pick);
    // The alias tells the type, so that the same key under another type never conflicts.
    const alias = `${typeName}_${field.name}_${pick(1)}`;
    const condition =
      ['', '@include(if: $yes)', '@include(if: $no)', '@skip(if: $yes)', '@skip(if: $no)'][pick(8)] ?? '';
    const line = `${alias}: ${field.name} ${condition} ${nested}`;
    return [pick(4) === 0 ? `... on ${typeName} { ${line} }` : line];
  });
  return `{ ${['__typename', ...fields].join(' ')} }`;
}

/** A random value of a type that keeps the contract. */
function invent(type: GraphQLOutputType, parent: GraphQLObjectType, fieldName: string, pick: Pick): unknown {
  if (isNonNullType(type)) return inventValue(type.ofType, parent, fieldName, pick);
  return pick(5) === 0 ? null : inventValue(type, parent, fieldName, pick);
}

function inventValue(type: GraphQLOutputType, parent: GraphQLObjectType, fieldName: string, pick: Pick): unknown {
  if (isListType(type)) return Array.from({ length: pick(3) }, () => invent(type.ofType, parent, fieldName, pick));
  if (isObjectType(type) || isInterfaceType(type)) return {};
  if (isEnumType(type)) return type.getValues()[pick(type.getValues().length - 1)]?.name;
  if (fieldName === 'slug' && parent.name === 'City') return city;
  if (fieldName === 'id') return `${city}:${kindOf(parent.name)}:k${pick(9)}`;
  const name = getNamedType(type).name;
  if (name === 'Int') return pick(2 ** 31 - 1) * (pick(1) === 0 ? 1 : -1);
  if (name === 'Float') return pick(1_000) / 7;
  if (name === 'Boolean') return pick(1) === 0;
  const texts: Record<string, string> = {
    DateTime: `2027-05-31T18:0${pick(9)}:00Z`,
    PartialDate: `202${pick(9)}-07`,
    WebAddress: `https://stadt.example/${pick(9)}`,
  };
  return texts[name] ?? `text ${pick(9)}`;
}
