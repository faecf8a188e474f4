import { GraphQLError } from 'graphql';
import {
  type Code,
  codeOf,
  isReason,
  type Reason,
  type RefusalDetails,
  sentenceOf,
} from '../../services/shared/refusal.ts';
import type { CityRequest } from './city-request.ts';

export type Path = readonly (string | number)[];

/** A failure as the catalogue knows it. */
export interface Failure {
  reason: Reason;
  argument?: string;
  limit?: number;
}

const passedOn: ReadonlySet<Code> = new Set<Code>([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_INPUT',
  'CONFLICT',
  'RATE_LIMITED',
  'QUERY_TOO_LARGE',
]);
const argumentPattern = /^[A-Za-z][A-Za-z0-9_.[\]]{0,99}$/;
const pathLength = 20;

/** Creates the error that a client sees: its sentence is from the catalogue, whoever failed. */
export function createClientError(
  { reason, argument, limit }: Failure,
  path: Path | null,
  city?: string,
): GraphQLError {
  const details: RefusalDetails = {
    ...(city !== undefined && { city }),
    ...(argument !== undefined && { argument }),
    ...(limit !== undefined && { limit }),
  };
  return new GraphQLError(sentenceOf(reason, details), {
    path,
    extensions: { code: codeOf(reason), reason, ...details },
  });
}

/**
 * Reads why a city refused; anything but a refusal of the catalogue that a city may give is CITY_BAD_RESPONSE. The token
 * that it was sent is the gateway's own, so its fault is not the client's.
 */
export function readFailure(error: unknown): Failure {
  const { reason, argument, limit } = readObject(readObject(error).extensions);
  if (!isReason(reason) || !passedOn.has(codeOf(reason)) || reason === 'TOKEN_INVALID') {
    return { reason: 'CITY_BAD_RESPONSE' };
  }
  return {
    reason,
    ...(typeof argument === 'string' && argumentPattern.test(argument) && { argument }),
    ...(isCount(limit) && { limit }),
  };
}

/**
 * Reads the path of a city's error as a path of the whole answer; null when it names nothing that the city was asked.
 * A city's own words do not pass as path segments: only keys of the document do.
 */
export function findPath(error: unknown, { slots }: CityRequest, responseKeys: ReadonlySet<string>): Path | null {
  const { path } = readObject(error);
  if (!Array.isArray(path) || path.length > pathLength) return null;
  const [key, ...rest] = path as unknown[];
  const slot = slots.find((one) => one.key === key);
  if (!slot) return null;
  const start: (string | number)[] = [slot.key];
  if (slot.kind === 'entities') {
    const position = rest.shift();
    const index = isCount(position) ? slot.indices[position] : undefined;
    if (index === undefined) return null;
    start.push(index);
  }
  const isSegment = (segment: unknown): segment is string | number =>
    typeof segment === 'string' ? responseKeys.has(segment) : isCount(segment);
  return rest.every(isSegment) ? [...start, ...rest] : start;
}

/** Returns the path of the first position that a request stands for; null when it stands for none. */
export function findFirstPath({ slots }: CityRequest): Path | null {
  const [first] = slots.flatMap((slot): Path[] => {
    if (slot.kind === 'root') return [[slot.key]];
    return slot.indices[0] === undefined ? [] : [[slot.key, slot.indices[0]]];
  });
  return first ?? null;
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

const readObject = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
