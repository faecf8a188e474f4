import { readFileSync } from 'node:fs';
import { execute, parse, validate } from 'graphql';
import type { CityRequest } from '../../../gateway/sharding/city-request.ts';
import { readContract } from '../../../services/shared/contract/contract.ts';

/** The schema that cities answer by, from the real contract. */
export const contract = readContract(
  readFileSync(new URL('../../../services/city/schema.graphql', import.meta.url), 'utf8'),
);

interface Representation {
  __typename: string;
  id?: string;
  slug?: string;
}

/** Answers a request as an honest city does: every title is `title of` the id, every list is empty. */
export async function answerHonestly({ city, query, variables }: CityRequest): Promise<unknown> {
  const document = parse(query);
  const mistakes = validate(contract, document);
  if (mistakes.length > 0) return { errors: mistakes };
  const hold = (__typename: string, id: string) => ({
    __typename,
    id,
    title: `title of ${id}`,
    city: { slug: city },
  });
  const byId =
    (typeName: string) =>
    ({ id }: { id: string }) =>
      hold(typeName, id);
  const result = await execute({
    schema: contract,
    document,
    variableValues: variables,
    rootValue: {
      _entities: ({ representations }: { representations: Representation[] }) =>
        representations.map(({ __typename, id, slug }) =>
          id ? hold(__typename, id) : { __typename, slug, office: { office: `office of ${slug}` } },
        ),
      initiative: byId('Initiative'),
      event: byId('Event'),
      updateInitiative: byId('Initiative'),
      withdrawInitiative: ({ id }: { id: string }) => id,
      createInitiative: ({ city: slug, input }: { city: string; input: { key: string } }) =>
        hold('Initiative', `${slug}:initiative:${input.key}`),
    },
  });
  return JSON.parse(JSON.stringify(result));
}
