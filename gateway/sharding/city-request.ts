import type { DocumentNode } from 'graphql';
import type { Path } from './city-error.ts';

export type Variables = Readonly<Record<string, unknown>>;
export type OperationType = 'query' | 'mutation';

/** What a part of a city's answer stands for in the whole answer. */
export type Slot =
  /** Position `n` of this list stands for position `indices[n]` of the whole list under the same key. */
  { kind: 'entities'; key: string; variable: string; indices: readonly number[] } | { kind: 'root'; key: string };

/** What one city is asked in one call. */
export interface CityRequest {
  city: string;
  /** What the answer is checked against. */
  document: DocumentNode;
  /** The document as text, for an older city without what that does not know. */
  query: string;
  variables: Variables;
  operationType: OperationType;
  /** In document order; nothing is sent when there are none. */
  slots: readonly Slot[];
  /** The first position of the answer that stays empty since the city's version does not know it. */
  leftOut?: Path;
  /** Whether the city's version is newer, so that it may use words that are not known here. */
  isNewer?: boolean;
}
