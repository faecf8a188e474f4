import { type DocumentNode, Kind, type SelectionNode, visit } from 'graphql';

const conditional = new Set(['skip', 'include']);

/** Lists the variables that decide in a document what is asked for, each once. */
export function listConditions(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive({ name, arguments: [given] = [] }) {
      if (conditional.has(name.value) && given?.value.kind === Kind.VARIABLE) names.add(given.value.name.value);
    },
  });
  return [...names];
}

/** Evaluates `@skip` and `@include` of a selection. */
export function isAsked({ directives = [] }: SelectionNode, variables: Record<string, unknown>): boolean {
  return directives.every(({ name, arguments: [given] = [] }) => {
    if (!conditional.has(name.value) || !given) return true;
    const { value } = given;
    const holds =
      value.kind === Kind.VARIABLE ? variables[value.name.value] : value.kind === Kind.BOOLEAN && value.value;
    return name.value === 'include' ? Boolean(holds) : !holds;
  });
}
