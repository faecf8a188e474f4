import {
  type ASTNode,
  type ConstDirectiveNode,
  isTypeDefinitionNode,
  Kind,
  type NamedTypeNode,
  parse,
  print,
  valueFromASTUntyped,
  visit,
} from 'graphql';
import { isNewer } from './version.ts';

/** Returns the contract's SDL as it was in an earlier version: without what has come `@since` then. */
export function sdlAt(sdl: string, version: string): string {
  const isTooNew = (node: ASTNode): boolean => isNewer(sinceOf(node) ?? version, version);
  const document = parse(sdl);
  const tooNew = document.definitions.filter((node) => isTypeDefinitionNode(node) && isTooNew(node));
  const names = new Set(tooNew.map((node) => 'name' in node && node.name?.value));
  const isKept = ({ name }: NamedTypeNode) => !names.has(name.value);
  const known = visit(document, {
    enter: (node) => (isTooNew(node) ? null : undefined),
    leave(node) {
      if (node.kind === Kind.UNION_TYPE_DEFINITION) return { ...node, types: node.types?.filter(isKept) };
      if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) return undefined;
      return { ...node, interfaces: node.interfaces?.filter(isKept) };
    },
  });
  return print(known);
}

/** Returns the version with which something of the SDL has come; null when it was there from the beginning. */
export function sinceOf(node: ASTNode): string | null {
  const directives = 'directives' in node ? (node.directives as readonly ConstDirectiveNode[] | undefined) : undefined;
  const given = directives?.find(({ name }) => name.value === 'since')?.arguments?.[0]?.value;
  return given ? String(valueFromASTUntyped(given)) : null;
}
