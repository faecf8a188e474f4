import {
  type ASTVisitor,
  type FragmentDefinitionNode,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';
import type { QueryLimits } from './limits.ts';
import { type Reason, Refusal } from './refusal.ts';

interface Size {
  depth: number;
  aliases: number;
  directives: number;
  fields: number;
}

/**
 * Creates a validation rule that refuses operations which are too deep or hold too many aliases, root fields or
 * directives. Fragments count wherever they are spread; what stands below an introspection field does not count.
 */
export function createQueryLimitsRule(limits: QueryLimits) {
  return (context: ValidationContext): ASTVisitor => {
    const sizes = new Map<string, Size>();
    const document = context.getDocument();
    const fragments = new Map<string, FragmentDefinitionNode>();
    for (const node of document.definitions) {
      if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
    }

    const ofFragment = (name: string): Size => {
      const known = sizes.get(name);
      if (known) return known;
      sizes.set(name, { depth: 0, aliases: 0, directives: 0, fields: 0 });
      const fragment = fragments.get(name);
      const size = fragment ? measure(fragment.selectionSet) : { depth: 0, aliases: 0, directives: 0, fields: 0 };
      size.directives += fragment?.directives?.length ?? 0;
      sizes.set(name, size);
      return size;
    };

    const measure = (selections: SelectionSetNode): Size => {
      const sum: Size = { depth: 0, aliases: 0, directives: 0, fields: 0 };
      for (const node of selections.selections) {
        sum.directives += node.directives?.length ?? 0;
        if (node.kind === Kind.FIELD) {
          sum.fields += 1;
          if (node.alias) sum.aliases += 1;
          const introspects = node.name.value === '__schema' || node.name.value === '__type';
          const inner = node.selectionSet && !introspects ? measure(node.selectionSet) : undefined;
          sum.depth = Math.max(sum.depth, 1 + (inner?.depth ?? 0));
          sum.aliases += inner?.aliases ?? 0;
          sum.directives += inner?.directives ?? 0;
        } else {
          const inner = node.kind === Kind.FRAGMENT_SPREAD ? ofFragment(node.name.value) : measure(node.selectionSet);
          sum.depth = Math.max(sum.depth, inner.depth);
          sum.aliases += inner.aliases;
          sum.directives += inner.directives;
          sum.fields += inner.fields;
        }
      }
      return sum;
    };

    return {
      OperationDefinition(operation) {
        const size = measure(operation.selectionSet);
        const directives = size.directives + (operation.directives?.length ?? 0);
        const refuse = (reason: Reason, limit: number) => context.reportError(new Refusal(reason, { limit }));
        if (size.depth > limits.depth) refuse('DEPTH_EXCEEDED', limits.depth);
        if (size.aliases > limits.aliases) refuse('ALIASES_EXCEEDED', limits.aliases);
        if (size.fields > limits.rootFields) refuse('ROOT_FIELDS_EXCEEDED', limits.rootFields);
        if (directives > limits.directives) refuse('DIRECTIVES_EXCEEDED', limits.directives);
      },
    };
  };
}
