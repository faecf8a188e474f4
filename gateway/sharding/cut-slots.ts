import { type GraphQLSchema, isAbstractType, isObjectType } from 'graphql';
import { analyseDocument } from './analyse.ts';
import type { Path } from './city-error.ts';
import type { CityRequest, Slot, Variables } from './city-request.ts';
import { collectFields, type Fragments, type Occurrence } from './collect-fields.ts';
import type { Mask, Versions } from './mask-document.ts';
import { readRepresentations } from './share-out.ts';

/** Drops root fields and entities that the earlier version does not know or of which nothing but the type is left. */
export function cutSlots(
  { now, old }: Versions,
  mask: Mask,
  request: CityRequest,
): { slots: Slot[]; representations: Variables; dropped: Path | null } {
  const { fragments } = analyseDocument(request.document);
  const isWorth = (key: string, typename: unknown): boolean => {
    if (typeof typename !== 'string' || !now.getType(typename)) return true;
    const name = `${key} ${typename}`;
    const known = mask.worth.get(name);
    if (known !== undefined) return known;
    const asks = (root: Mask['whole']) => asksForFields(now, root.get(key) ?? [], fragments, typename);
    const worth = old.getType(typename) !== undefined && (asks(mask.known) || !asks(mask.whole));
    mask.worth.set(name, worth);
    return worth;
  };

  const entities = request.slots.filter((slot) => slot.kind === 'entities');
  const positions = new Map<string, number[]>();
  const representations: Record<string, unknown> = {};
  for (const { variable } of entities) {
    const all = readRepresentations(request.variables, variable);
    const readers = entities.filter((slot) => slot.variable === variable);
    const isKept = (one: unknown) =>
      readers.some(({ key }) => isWorth(key, (one as { __typename?: unknown }).__typename));
    const kept = all.flatMap((one, position) => (isKept(one) ? [position] : []));
    positions.set(variable, kept);
    representations[variable] = kept.map((position) => all[position]);
  }

  let dropped: Path | null = null;
  const slots = request.slots.flatMap((slot): Slot[] => {
    if (slot.kind === 'root') {
      if (mask.known.has(slot.key)) return [slot];
      dropped ??= [slot.key];
      return [];
    }
    const kept = positions.get(slot.variable)!;
    const lost = slot.indices.findIndex((_, position) => !kept.includes(position));
    if (lost >= 0) dropped ??= [slot.key, slot.indices[lost]!];
    return kept.length > 0 ? [{ ...slot, indices: kept.map((position) => slot.indices[position]!) }] : [];
  });
  return { slots, representations, dropped };
}

/** Tells whether of an entity of a type more is asked than its type. */
function asksForFields(
  now: GraphQLSchema,
  occurrences: readonly Occurrence[],
  fragments: Fragments,
  typename: string,
): boolean {
  const sources = occurrences.flatMap(({ node: { selectionSet } }) =>
    selectionSet ? [{ selectionSet, conditions: [] }] : [],
  );
  const fields = collectFields(sources, fragments, (condition) => fitsName(now, condition, typename));
  return [...fields.values()].some(([first]) => first!.node.name.value !== '__typename');
}

/** Tells whether an object of a type, named by its name, meets a type condition. */
export function fitsName(contract: GraphQLSchema, condition: string, typename: string): boolean {
  const [abstract, type] = [contract.getType(condition), contract.getType(typename)];
  return (
    condition === typename || (isAbstractType(abstract) && isObjectType(type) && contract.isSubType(abstract, type))
  );
}
