import type { ModelCity } from './model-city.ts';
import { type KindName, kinds, rowOf, type Shape } from './rows.ts';

/** A change that an editor of a city asks its node for. */
export type EditorWrite =
  | { verb: 'create' | 'update'; kind: KindName; key: string; shape: Shape }
  | { verb: 'withdraw'; kind: KindName; key: string }
  | { verb: 'cancel'; kind: 'event'; key: string };

/** What a node may refuse: the thing is not there, is there already, or refers to something that is not there. */
const expected = new Set(['NOT_FOUND', 'CONFLICT', 'BAD_INPUT']);

/** Asks a city for a change and tells whether it was done; throws for an answer that no rule explains. */
export async function writeAsEditor(city: ModelCity, write: EditorWrite): Promise<boolean> {
  const { verb, kind, key } = write;
  const { type } = kinds[kind];
  const id = `${city.slug}:${kind}:${key}`;
  const answer =
    'shape' in write
      ? await city.ask(saving(verb === 'create', type), {
          target: verb === 'create' ? city.slug : id,
          input: { ...inputOf(city.slug, write), ...(verb === 'create' && { key }) },
        })
      : await city.ask(`mutation ($id: ID!) { ${verb}${type}(id: $id) ${verb === 'cancel' ? '{ id }' : ''} }`, { id });
  const unexpected = answer.errors?.filter(({ extensions }) => !expected.has(extensions.code)) ?? [];
  if (unexpected.length > 0) throw new Error(`${verb} of ${id}: ${JSON.stringify(unexpected)}`);
  return !answer.errors;
}

const saving = (isNew: boolean, type: string) =>
  isNew
    ? `mutation ($target: ID!, $input: Create${type}Input!) { create${type}(city: $target, input: $input) { id } }`
    : `mutation ($target: ID!, $input: Update${type}Input!) { update${type}(id: $target, input: $input) { id } }`;

/** Says the same as the row in the words of the API. */
function inputOf(slug: string, { kind, key, shape }: Extract<EditorWrite, { shape: Shape }>): object {
  const { id, createdAt, updatedAt, withdrawnAt, ...row } = rowOf(slug, kind, key, shape);
  const { contactOffice, contactEmail, contactPhone, venueName, venueAddress, venueLat, venueLon, ...rest } =
    row as Record<string, unknown>;
  const { districtIds, organiserId, districtId, ...same } = rest;
  return {
    ...same,
    ...(contactOffice !== undefined && {
      contact: { office: contactOffice, email: contactEmail, phone: contactPhone },
    }),
    ...(kind === 'initiative' && { districts: districtIds }),
    ...(kind === 'event' && {
      organiser: organiserId,
      district: districtId,
      venue: { name: venueName, address: venueAddress, location: { lat: venueLat, lon: venueLon } },
    }),
  };
}
