import type { DocumentNode } from 'graphql';
import { entitiesPerRequest } from '../../services/shared/limits.ts';
import { analyseDocument, fillInDefaults, type TopField } from './analyse.ts';
import type { CityRequest, OperationType, Slot, Variables } from './city-request.ts';
import { isAsked } from './collect-fields.ts';
import { isSafeKey } from './response-key.ts';
import { type Refused, readRepresentations, type Share, shareOut } from './share-out.ts';
import { getSubDocument, getWholeDocument } from './sub-document.ts';

/** One key of the answer as it stands before any city has answered: a type name, a list of nulls or null. */
export type Blank =
  | { kind: 'typename'; key: string; typename: string }
  | { kind: 'entities'; key: string; length: number }
  | { kind: 'root'; key: string };

/** One execution request, split by city. */
export interface Scattered {
  operationType: OperationType;
  /** For a mutation in document order, to be sent one after the other. */
  requests: readonly CityRequest[];
  refused: readonly Refused[];
  blanks: readonly Blank[];
  /** Every response key anywhere in the document. */
  responseKeys: ReadonlySet<string>;
}

/** Splits one execution request into what each city is asked; positions that belong to no city are refused. */
export function scatter(document: DocumentNode, given: Variables = {}): Scattered {
  const analysis = analyseDocument(document);
  const { operationType } = analysis;
  const variables = fillInDefaults(analysis, given);
  const asked = analysis.fields.filter(({ alternatives }) => isAsked(alternatives, variables));
  const { shares, refused } = shareOut(asked, variables, operationType === 'mutation');
  const sent = asked.filter(({ kind }) => kind !== 'typename');

  const createRequest = (share: Share, chunk: number): CityRequest => {
    const indices = sliceChunk(share, chunk);
    const slots = sent.flatMap((field) => readSlot(field, chunk === 0 ? share.rootKeys : new Set(), indices));
    const isWhole = slots.length === sent.length;
    const keys = slots.map(({ key }) => key);
    const sendable = isWhole ? getWholeDocument(document) : getSubDocument(document, keys);
    const readVariable = (name: string): [string, unknown][] => {
      if (!analysis.entityVariables.has(name)) return variables[name] === undefined ? [] : [[name, variables[name]]];
      const representations = readRepresentations(variables, name);
      return [[name, (indices.get(name) ?? []).map((index) => representations[index])]];
    };
    return {
      city: share.city,
      document: sendable.document,
      query: sendable.query,
      variables: Object.fromEntries(sendable.declared.flatMap(readVariable)),
      operationType,
      slots,
    };
  };

  return {
    operationType,
    requests: shares.flatMap((share) =>
      Array.from({ length: countChunks(share) }, (_, chunk) => createRequest(share, chunk)),
    ),
    refused,
    blanks: asked.flatMap((field) => readBlank(field, variables)),
    responseKeys: analysis.responseKeys,
  };
}

const countChunks = ({ positions }: Share): number =>
  Math.max(1, ...[...positions.values()].map(({ length }) => Math.ceil(length / entitiesPerRequest)));

const sliceChunk = ({ positions }: Share, chunk: number): ReadonlyMap<string, readonly number[]> =>
  new Map(
    [...positions]
      .map(([name, list]) => [name, list.slice(chunk * entitiesPerRequest, (chunk + 1) * entitiesPerRequest)] as const)
      .filter(([, list]) => list.length > 0),
  );

function readSlot(
  field: TopField,
  rootKeys: ReadonlySet<string>,
  indices: ReadonlyMap<string, readonly number[]>,
): Slot[] {
  const { key } = field;
  if (field.kind !== 'entities') return rootKeys.has(key) ? [{ kind: 'root', key }] : [];
  const { variable } = field;
  return indices.size > 0 ? [{ kind: 'entities', key, variable, indices: indices.get(variable) ?? [] }] : [];
}

function readBlank(field: TopField, variables: Variables): Blank[] {
  const { kind, key } = field;
  if (kind === 'typename') return [{ kind, key, typename: field.typename }];
  if (kind === 'entities') return [{ kind, key, length: readRepresentations(variables, field.variable).length }];
  return isSafeKey(key, '') ? [{ kind, key }] : [];
}
