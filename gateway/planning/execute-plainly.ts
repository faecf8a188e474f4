import type { ExecutionRequest } from '@graphql-tools/utils';
import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
} from 'graphql';
import { validationErrors } from '../../services/shared/limits.ts';
import { isAsked, listConditions } from './conditions.ts';
import { introspect, introspects } from './introspect.ts';
import { type NormalisedOperation, normaliseOperation } from './normalise.ts';
import { projectData, projectPath } from './project.ts';

/** How many forms of one document are kept: they differ in the conditions of `@skip` and `@include`. */
const formsKept = 32;

/** Runs one operation of a document that was found valid. */
export type PlainExecutor = (request: ExecutionRequest) => Promise<ExecutionResult>;
type Data = Record<string, unknown>;
interface KnownDocument {
  conditions: readonly string[];
  forms: Map<string, NormalisedOperation>;
}

/**
 * Wraps the planner's executor so that it only ever sees plain operations, and writes its answer in the client's shape.
 * The planner's runtime doubles lists of repeated fields, takes an alias for a key, and loses fields in nested type
 * conditions; in the plain form none of these occur. Introspection is answered from the schema itself.
 */
export function createPlainExecutor(
  schema: GraphQLSchema,
  executePlanned: (request: ExecutionRequest) => unknown,
): PlainExecutor {
  const documents = new WeakMap<DocumentNode, KnownDocument>();

  const getForm = (
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Data,
  ): NormalisedOperation => {
    const { conditions, forms } = documents.get(document) ?? { conditions: listConditions(document), forms: new Map() };
    documents.set(document, { conditions, forms });
    const name = `${operation.name?.value} ${conditions.map((one) => Boolean(variables[one])).join()}`;
    const known = forms.get(name);
    if (known) return known;
    const made = normaliseOperation(schema, document, operation, {
      isIncluded: (node) => isAsked(node, variables),
      keepsRoot: (node) => !introspects(node),
    });
    if (forms.size >= formsKept) forms.clear();
    forms.set(name, made);
    return made;
  };

  return async (request: ExecutionRequest): Promise<ExecutionResult> => {
    const { document, variables: given = {} } = request;
    const operation = getOperationAST(document, request.operationName);
    if (!operation) return { errors: [new GraphQLError('The request names no operation of the document.')] };
    const { errors: mistakes, coerced = {} } = getVariableValues(schema, operation.variableDefinitions ?? [], given, {
      maxErrors: validationErrors,
    });
    if (mistakes) return { errors: mistakes };
    const about = introspect(schema, document, operation, given);
    const form = getForm(document, operation, coerced);
    const { data, errors } = form.document
      ? ((await executePlanned(toPlainRequest(request, form, given))) as ExecutionResult)
      : { data: {} };
    const shown = [...(about?.errors ?? []), ...(errors ?? []).map((error) => showError(error, form))];
    // Every root field may be null, so what did not come is null field by field.
    const projected = { ...(projectData(data ?? {}, form.shape) as Data), ...about?.data };
    return { data: projected, ...(shown.length > 0 && { errors: shown }) };
  };
}

const toPlainRequest = (request: ExecutionRequest, { document, variables }: NormalisedOperation, given: Data) => ({
  ...request,
  document: document!,
  operationName: undefined,
  variables: Object.fromEntries(Object.entries(given).filter(([name]) => variables.has(name))),
});

function showError(error: GraphQLError, { shape }: NormalisedOperation): GraphQLError {
  if (!error.path) return error;
  const { message, extensions, originalError } = error;
  return new GraphQLError(message, { path: projectPath(error.path, shape), extensions, originalError });
}
