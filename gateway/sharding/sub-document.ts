import { type ASTNode, type DocumentNode, Kind, print, type SelectionNode, visit } from 'graphql';
import { type Analysis, analyseDocument } from './analyse.ts';
import { type Fragments, responseKeyOf } from './collect-fields.ts';

/** A document as it is sent: its text and the variables that it declares. */
export interface SendableDocument {
  document: DocumentNode;
  query: string;
  declared: readonly string[];
}

/** The most different sub-documents that are kept per document. */
const subDocumentsKept = 64;
const sendable = new WeakMap<DocumentNode, SendableDocument>();
const subDocuments = new WeakMap<DocumentNode, Map<string, SendableDocument>>();

/** Returns a document with its text, which is printed once per document. */
export function getWholeDocument(document: DocumentNode): SendableDocument {
  const known = sendable.get(document);
  if (known) return known;
  const { variableDefinitions = [] } = analyseDocument(document).operation;
  const made = {
    document,
    query: print(document),
    declared: variableDefinitions.map(({ variable }) => variable.name.value),
  };
  sendable.set(document, made);
  return made;
}

/** Returns the part of a document that asks for these root response keys, with just the fragments and variables it uses. */
export function getSubDocument(document: DocumentNode, keys: readonly string[]): SendableDocument {
  const known = subDocuments.get(document) ?? new Map<string, SendableDocument>();
  subDocuments.set(document, known);
  const name = keys.join();
  const found = known.get(name);
  if (found) return found;
  const [oldest] = known.keys();
  if (oldest !== undefined && known.size >= subDocumentsKept) known.delete(oldest);
  const made = getWholeDocument(cut(analyseDocument(document), new Set(keys)));
  known.set(name, made);
  return made;
}

function cut({ operation, fragments }: Analysis, keys: ReadonlySet<string>): DocumentNode {
  const selections = prune(operation.selectionSet.selections, keys, fragments);
  const selectionSet = { kind: Kind.SELECTION_SET, selections } as const;
  const usedFragments = new Set<string>();
  const usedVariables = new Set<string>();
  const follow = (node: ASTNode): void =>
    void visit(node, {
      Variable: ({ name }) => void usedVariables.add(name.value),
      FragmentSpread: ({ name }) => {
        const fragment = fragments.get(name.value);
        if (!fragment || usedFragments.has(name.value)) return;
        usedFragments.add(name.value);
        follow(fragment);
      },
    });
  follow(selectionSet);
  const variableDefinitions = operation.variableDefinitions?.filter(({ variable }) =>
    usedVariables.has(variable.name.value),
  );
  return {
    kind: Kind.DOCUMENT,
    definitions: [
      { ...operation, directives: [], selectionSet, variableDefinitions },
      ...[...usedFragments].map((name) => fragments.get(name)!),
    ],
  };
}

/** Keeps the fields with these keys; a fragment at the root becomes an inline one, since others may use it as a whole. */
function prune(
  selections: readonly SelectionNode[],
  keys: ReadonlySet<string>,
  fragments: Fragments,
): readonly SelectionNode[] {
  return selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return keys.has(responseKeyOf(selection)) ? [selection] : [];
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    const kept = fragment ? prune(fragment.selectionSet.selections, keys, fragments) : [];
    if (!fragment || kept.length === 0) return [];
    return [
      {
        kind: Kind.INLINE_FRAGMENT,
        typeCondition: fragment.typeCondition,
        directives: selection.directives,
        selectionSet: { kind: Kind.SELECTION_SET, selections: kept },
      },
    ];
  });
}
