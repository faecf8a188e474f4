import type { Probe } from './probe.ts';

/** A sentence for people, German first. */
export interface Wording {
  de: string;
  en: string;
}

/** One rule that a node is checked for. */
export interface Check {
  id: string;
  /** The checks without which this one cannot be made. */
  needs: readonly string[];
  /** What is checked. */
  rule: Wording;
  /** What to do when the rule is broken. */
  mend: Wording;
  /** Throws a Finding when the rule is broken, and NothingToCheck when the node has nothing that it could be seen by. */
  run(probe: Probe): Promise<void>;
}

/** A broken rule. The message says where, in words of the contract; it holds nothing that the node has sent. */
export class Finding extends Error {
  override name = 'Finding';
}

/** The node is so empty that the rule cannot be seen at work. */
export class NothingToCheck extends Error {
  override name = 'NothingToCheck';
}

/** Throws a Finding unless the condition holds. */
export function expectThat(condition: unknown, where: string): asserts condition {
  if (!condition) throw new Finding(where);
}
