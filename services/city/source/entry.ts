import type { RowReason } from './row-reason.ts';

/** One thing that a source names, as it was read: plain data that can be stored as JSON. */
export interface Entry {
  /** What the source calls it, or what was made from its title and start; the same in the next reading. */
  uid: string;
  /** Where it stands in the source, for people: `Zeile 12` or `Termin 3`. */
  place: string;
  /** The fields of the input with which such a thing is created. */
  fields: Fields;
  /** The categories that the source gives it. */
  tags: string[];
  /** What is wrong with it, or what was put right; a row with a fatal one is refused. */
  problem?: Problem;
  /** The names by which the source refers to things of the city; what has such a title is referred to. */
  names?: { organiser?: string; district?: string };
}

export type Fields = Record<string, unknown>;

/** What is wrong with a row; `field` is the field of the input. */
export interface Problem {
  reason: RowReason;
  field?: string;
  isFatal?: boolean;
}

/** What was read of a source; `unread` names the columns that nothing was taken from. */
export interface Reading {
  entries: Entry[];
  unread: string[];
}

/** A source that cannot be read at all. */
export class SourceError extends Error {
  override name = 'SourceError';
  readonly reason: RowReason;

  constructor(reason: RowReason) {
    super(reason);
    this.reason = reason;
  }
}
