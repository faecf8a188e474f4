import { type GraphQLInputType, type GraphQLSchema, type NamedTypeNode, typeFromAST } from 'graphql';
import { readContract } from '../../services/shared/contract/contract.ts';
import { sdlAt } from '../../services/shared/contract/sdl-at.ts';
import { compareVersion, findVersion } from '../../services/shared/contract/version.ts';
import { analyseDocument } from './analyse.ts';
import { findFirstPath } from './city-error.ts';
import type { CityRequest, Variables } from './city-request.ts';
import { isAsked } from './collect-fields.ts';
import { cutSlots, fitsName } from './cut-slots.ts';
import { cutValue, type Said, unsayable } from './cut-value.ts';
import { getMask, type Versions } from './mask-document.ts';
import { readRepresentations } from './share-out.ts';
import { getSubDocument } from './sub-document.ts';

export interface MaskOptions {
  /** The SDL of the contract with `@since`, and its version. */
  sdl: string;
  version: string;
  /** The version that a city's node has said to speak; null when it has never said one. */
  versionOf(city: string): string | null;
}

/**
 * Creates what leaves out of a city's request what the version of its contract does not know. The answer is checked
 * against the whole document, so that what was left out is null. A request of which nothing remains has no slots, and so
 * has every one to a city of another major version or one that is too old. Newer ones are asked for all of it.
 */
export function createMask({ sdl, version, versionOf }: MaskOptions): (request: CityRequest) => CityRequest {
  const now = readContract(sdl);
  const earlier = new Map<string, Versions>();

  const getEarlier = (name: string): Versions => {
    const known = earlier.get(name) ?? { now, old: readContract(sdlAt(sdl, name)), masks: new WeakMap() };
    earlier.set(name, known);
    return known;
  };
  return (request) => {
    const spoken = versionOf(request.city);
    if (spoken === null || spoken === version) return request;
    const standing = compareVersion(spoken, version);
    if (standing === 'outdated') return { ...request, slots: [], leftOut: findFirstPath(request) ?? [] };
    if (standing === 'newer') return { ...request, isNewer: true };
    return standing === 'older' ? maskRequest(getEarlier(findVersion(spoken)!), request) : request;
  };
}

function maskRequest(versions: Versions, request: CityRequest): CityRequest {
  const { said, variables } = readVariables(versions.old, request);
  const mask = getMask(versions, request.document, said);
  const { slots, representations, dropped } = cutSlots(versions, mask, request);
  const nested = mask.leftOut.some(({ conditions, entity }) => {
    const isThere = entity === null || listTypes(request).some((name) => fitsName(versions.now, entity, name));
    return isThere && isAsked([conditions], request.variables);
  });
  const leftOut = dropped ?? (nested ? findFirstPath(request) : null);
  if (leftOut && slots.length === 0) return { ...request, slots, leftOut };
  const keys = slots.map(({ key }) => key);
  const isWhole = slots.length === request.slots.length;
  const { document } = isWhole ? request : getSubDocument(request.document, keys);
  const { query, declared } = getMask(versions, document, said).sendable;
  // A condition of something that was left out is still needed to check the answer.
  const isSent = ([name, value]: [string, unknown]) => declared.includes(name) || typeof value === 'boolean';
  const sent = Object.fromEntries(Object.entries({ ...variables, ...representations }).filter(isSent));
  return { ...request, document, query, variables: sent, slots, ...(leftOut && { leftOut }) };
}

/** Reads what the variables hold and returns them as the earlier version can say them. */
function readVariables(
  old: GraphQLSchema,
  { document, variables }: CityRequest,
): { said: ReadonlyMap<string, Said>; variables: Variables } {
  const { operation, entityVariables } = analyseDocument(document);
  const said = new Map<string, Said>();
  const cut: Record<string, unknown> = { ...variables };
  for (const { variable, type } of operation.variableDefinitions ?? []) {
    const name = variable.name.value;
    if (entityVariables.has(name)) continue;
    const known = typeFromAST(old, type as NamedTypeNode) as GraphQLInputType | undefined;
    const value = variables[name] ?? null;
    const sayable = known ? cutValue(known, value) : unsayable;
    said.set(name, value === null ? 'nothing' : sayable === unsayable ? 'unsayable' : 'known');
    if (said.get(name) === 'known') cut[name] = sayable;
  }
  return { said, variables: cut };
}

/** The types of all representations of a request. */
const listTypes = ({ slots, variables }: CityRequest): string[] =>
  slots.flatMap((slot) =>
    slot.kind === 'entities'
      ? readRepresentations(variables, slot.variable).map((one) => String((one as { __typename?: unknown }).__typename))
      : [],
  );
