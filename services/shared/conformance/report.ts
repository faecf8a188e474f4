import type { Wording } from './check.ts';

/** What came of one check: `empty` when the node has nothing that the rule could be seen by. */
export interface CheckResult {
  id: string;
  outcome: 'ok' | 'failed' | 'skipped' | 'empty';
  rule: Wording;
  mend: Wording;
  /** Where the rule is broken; holds nothing that the node has sent. */
  detail: string | null;
}

/** What an examination of a node has shown. */
export interface Report {
  endpoint: string;
  slug: string;
  /** The version of the contract that the node speaks; null when it does not say one. */
  contractVersion: string | null;
  /** True when no rule is broken. */
  passed: boolean;
  checks: CheckResult[];
}
