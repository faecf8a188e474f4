import {
  type ASTVisitor,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import { pageSize, type QueryLimits, usualPageSize } from './limits.ts';
import { type Reason, Refusal } from './refusal.ts';

interface Size {
  depth: number;
  aliases: number;
  directives: number;
  fields: number;
  /** How many things the pages below can hold. */
  nodes: number;
  /** Whether the selection is that of a connection. */
  isPage: boolean;
}
const nothing: Size = { depth: 0, aliases: 0, directives: 0, fields: 0, nodes: 0, isPage: false };

/**
 * Creates a validation rule that refuses operations which are too deep, whose pages within pages can hold too many
 * things, or which have too many aliases, root fields or directives. Fragments count wherever they are spread; what
 * stands below an introspection field does not count.
 */
export function createQueryLimitsRule(limits: QueryLimits) {
  return (context: ValidationContext): ASTVisitor => ({
    Field({ alias }) {
      if (alias && isReserved(alias.value)) context.reportError(new Refusal('ALIAS_RESERVED'));
    },
    OperationDefinition(operation) {
      const size = measureOperation(context, operation);
      const refuse = (reason: Reason, limit: number) => context.reportError(new Refusal(reason, { limit }));
      if (size.depth > limits.depth) refuse('DEPTH_EXCEEDED', limits.depth);
      if (size.nodes > limits.nodes) refuse('NODES_EXCEEDED', limits.nodes);
      if (size.aliases > limits.aliases) refuse('ALIASES_EXCEEDED', limits.aliases);
      if (size.fields > limits.rootFields) refuse('ROOT_FIELDS_EXCEEDED', limits.rootFields);
      if (size.directives > limits.directives) refuse('DIRECTIVES_EXCEEDED', limits.directives);
    },
  });
}

/** An alias becomes a key of an object: `__proto__`, `hasOwnProperty` and their like would reach into every object. */
const isReserved = (alias: string): boolean => alias in {} || alias === 'prototype' || alias.startsWith('__');

function measureOperation(context: ValidationContext, operation: OperationDefinitionNode): Size {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of context.getDocument().definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  const sizes = new Map<string, Size>();

  const measureFragment = (name: string): Size => {
    const known = sizes.get(name);
    if (known) return known;
    sizes.set(name, nothing); // A fragment that spreads itself is refused by another rule and must not hang this one.
    const fragment = fragments.get(name);
    const size = fragment ? measure(fragment.selectionSet) : nothing;
    const counted = { ...size, directives: size.directives + (fragment?.directives?.length ?? 0) };
    sizes.set(name, counted);
    return counted;
  };

  const measureField = (node: FieldNode): Size => {
    const introspects = node.name.value === '__schema' || node.name.value === '__type';
    const inner = node.selectionSet && !introspects ? measure(node.selectionSet) : nothing;
    const page = readPageSize(node) ?? (inner.isPage ? usualPageSize : undefined);
    return {
      depth: 1 + inner.depth,
      aliases: inner.aliases + (node.alias ? 1 : 0),
      directives: inner.directives,
      fields: 1,
      nodes: page === undefined ? inner.nodes : page * Math.max(1, inner.nodes),
      isPage: node.name.value === 'nodes' || node.name.value === 'edges',
    };
  };

  const measure = ({ selections }: SelectionSetNode): Size => {
    const sum = { ...nothing };
    for (const node of selections) {
      const part =
        node.kind === Kind.FIELD
          ? measureField(node)
          : node.kind === Kind.FRAGMENT_SPREAD
            ? measureFragment(node.name.value)
            : measure(node.selectionSet);
      sum.depth = Math.max(sum.depth, part.depth);
      sum.aliases += part.aliases;
      sum.directives += part.directives + (node.directives?.length ?? 0);
      sum.fields += part.fields;
      sum.nodes += part.nodes;
      sum.isPage ||= part.isPage;
    }
    return sum;
  };

  const size = measure(operation.selectionSet);
  return { ...size, directives: size.directives + (operation.directives?.length ?? 0) };
}

/** Reads how many things a field returns at most; a variable counts as a full page, whatever is sent for it. */
function readPageSize(node: FieldNode): number | undefined {
  const first = node.arguments?.find(({ name }) => name.value === 'first')?.value;
  if (first?.kind === Kind.INT) return Math.min(pageSize, Math.max(1, Number(first.value)));
  return first?.kind === Kind.VARIABLE ? pageSize : undefined;
}
