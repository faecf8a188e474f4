import type { DocumentNode } from 'graphql';

export type Variables = Readonly<Record<string, unknown>>;
export type OperationType = 'query' | 'mutation';

/** What a part of a city's answer stands for in the whole answer. */
export type Slot =
  /** Position `n` of this list stands for position `indices[n]` of the whole list under the same key. */
  { kind: 'entities'; key: string; variable: string; indices: readonly number[] } | { kind: 'root'; key: string };

/** What one city is asked in one call. */
export interface CityRequest {
  city: string;
  document: DocumentNode;
  /** The document as text. */
  query: string;
  variables: Variables;
  operationType: OperationType;
  /** In document order. */
  slots: readonly Slot[];
}
