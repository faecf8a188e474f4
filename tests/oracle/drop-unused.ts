import { type DocumentNode, Kind, type OperationDefinitionNode, visit } from 'graphql';

/** Leaves out the fragments and variables that nothing uses in the end. */
export function dropUnused(document: DocumentNode): DocumentNode {
  const operation = readOperation(document);
  const fragments = document.definitions.slice(1);
  const spread = new Set<string>();
  const used = new Set<string>();
  const follow = (node: Parameters<typeof visit>[0]): void =>
    void visit(node, {
      Variable: ({ name }) => void used.add(name.value),
      FragmentSpread: ({ name }) => {
        if (spread.has(name.value)) return;
        spread.add(name.value);
        const definition = fragments.find((one) => 'name' in one && one.name?.value === name.value);
        if (definition) follow(definition);
      },
    });
  follow(operation.selectionSet);
  return {
    ...document,
    definitions: [
      {
        ...operation,
        variableDefinitions: operation.variableDefinitions?.filter(({ variable }) => used.has(variable.name.value)),
      },
      ...fragments.filter((one) => 'name' in one && spread.has(one.name!.value)),
    ],
  };
}

/** Returns the operation of a document, which comes first. */
export function readOperation({ definitions: [operation] }: DocumentNode): OperationDefinitionNode {
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('The operation comes first.');
  return operation;
}
