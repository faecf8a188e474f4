import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { Variables } from './city-request.ts';

/** One `@skip` or `@include`: it is met when its variable has the wanted value. */
export interface Condition {
  variable: string;
  wanted: boolean;
}
/** A selection set together with the conditions that its parents put on it. */
export interface Source {
  selectionSet: SelectionSetNode;
  conditions: readonly Condition[];
}
/** One place where a response key is selected, and all that has to be met for it. */
export interface Occurrence {
  node: FieldNode;
  conditions: readonly Condition[];
}
export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** Returns the fragments of a document by name. */
export const readFragments = (document: DocumentNode): Fragments =>
  new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );

/** Returns the key under which a field stands in the answer. */
export const responseKeyOf = (node: FieldNode): string => node.alias?.value ?? node.name.value;

/**
 * Collects the fields of selection sets by response key in document order, with fragments written out whose type
 * condition `fits`; a selection that a literal `@skip` or `@include` rules out is left out.
 */
export function collectFields(
  sources: readonly Source[],
  fragments: Fragments,
  fits: (typeCondition: string) => boolean,
): Map<string, Occurrence[]> {
  const fields = new Map<string, Occurrence[]>();
  const collect = ({ selectionSet, conditions: inherited }: Source): void => {
    for (const selection of selectionSet.selections) {
      const own = readConditions(selection.directives);
      if (!own) continue;
      const conditions = own.length > 0 ? [...inherited, ...own] : inherited;
      if (selection.kind === Kind.FIELD) {
        const key = responseKeyOf(selection);
        const occurrences = fields.get(key);
        if (occurrences) occurrences.push({ node: selection, conditions });
        else fields.set(key, [{ node: selection, conditions }]);
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (!fragment || (fragment.typeCondition && !fits(fragment.typeCondition.name.value))) continue;
      collect({ selectionSet: fragment.selectionSet, conditions });
    }
  };
  for (const source of sources) collect(source);
  return fields;
}

/** Returns the alternatives under which a response key is asked for; null when it always is. */
export const readAlternatives = (occurrences: readonly Occurrence[]): readonly (readonly Condition[])[] | null =>
  occurrences.some(({ conditions }) => conditions.length === 0)
    ? null
    : occurrences.map(({ conditions }) => conditions);

/** Tells whether one of the alternatives is met by the variables. */
export const isAsked = (alternatives: readonly (readonly Condition[])[] | null, variables: Variables): boolean =>
  alternatives === null ||
  alternatives.some((conditions) =>
    conditions.every(({ variable, wanted }) => (variables[variable] === true) === wanted),
  );

/** Returns the conditions that directives put on a selection; null when a literal rules it out. */
export function readConditions(directives: readonly DirectiveNode[] = []): readonly Condition[] | null {
  const conditions: Condition[] = [];
  for (const { name, arguments: given } of directives) {
    if (name.value !== 'skip' && name.value !== 'include') continue;
    const wanted = name.value === 'include';
    const value = given?.find((argument) => argument.name.value === 'if')?.value;
    if (value?.kind === Kind.VARIABLE) conditions.push({ variable: value.name.value, wanted });
    else if ((value?.kind === Kind.BOOLEAN && value.value) !== wanted) return null;
  }
  return conditions;
}
