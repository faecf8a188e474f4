import { readFile } from 'node:fs/promises';
import { readContract } from '../contract/contract.ts';
import { contractVersion } from '../contract/version.ts';
import { type Check, Finding, NothingToCheck } from './check.ts';
import { type CheckGroup, checkGroups } from './checks.ts';
import type { ConformanceClient } from './client.ts';
import { conformanceLimits } from './limits.ts';
import { createProbe } from './probe.ts';
import type { CheckResult, Report } from './report.ts';

export interface ConformanceOptions {
  /** The city's GraphQL endpoint; whether it is ready and its feed stand beside it. */
  endpoint: string;
  slug: string;
  client: ConformanceClient;
  /** Where the feed is, when it does not stand beside the endpoint. */
  feedUrl?: string;
  /** Which groups of checks are made; all when it is left out. A check that needs one of another group is not made. */
  groups?: readonly CheckGroup[];
  /** After so many milliseconds no further check is made. */
  deadlineMs?: number;
  /** Tokens with a good signature that the node has to refuse: expired, or for another city. */
  refusedTokens?: readonly string[];
}

/**
 * Checks a city's server, in whatever language it is written, against the contract, the format of feeds and the rules
 * of trust. It never rejects because of what the server does, and takes little more than `deadlineMs`.
 */
export async function runConformance(options: ConformanceOptions): Promise<Report> {
  const { endpoint, slug, client, deadlineMs = conformanceLimits.totalMs } = options;
  const sdl = await readFile(new URL('../../city/schema.graphql', import.meta.url), 'utf8');
  let current = '';
  const probe = createProbe(
    {
      endpoint,
      slug,
      readyUrl: new URL('readyz', endpoint).href,
      feedUrl: options.feedUrl ?? new URL('feed', endpoint).href,
      ownVersion: contractVersion,
      version: null,
      sdl,
      contract: readContract(sdl),
      refusedTokens: options.refusedTokens ?? [],
    },
    { client, deadlineAt: Date.now() + deadlineMs, current: () => current },
  );
  const groups = options.groups ?? (Object.keys(checkGroups) as CheckGroup[]);
  const offered: readonly Check[] = groups.flatMap((group) => checkGroups[group]);
  const chosen = offered.filter(({ needs }) => needs.every((need) => offered.some(({ id }) => id === need)));
  const results = new Map<string, CheckResult>();
  const isMet = (id: string) => results.get(id)?.outcome === 'ok';
  for (const check of chosen) {
    current = check.id;
    const outcome = check.needs.every(isMet) ? await make(() => check.run(probe)) : skipped;
    results.set(check.id, { id: check.id, rule: check.rule, mend: check.mend, ...outcome });
  }
  const checks = [...results.values()];
  const passed = checks.every(({ outcome }) => outcome !== 'failed');
  return { endpoint, slug, contractVersion: probe.version, passed, checks };
}

const skipped = { outcome: 'skipped', detail: null } as const;

async function make(run: () => Promise<void>): Promise<Pick<CheckResult, 'outcome' | 'detail'>> {
  try {
    await run();
    return { outcome: 'ok', detail: null };
  } catch (error) {
    if (error instanceof NothingToCheck) return { outcome: 'empty', detail: null };
    const detail = error instanceof Finding ? error.message : 'the answer cannot be read';
    return { outcome: 'failed', detail };
  }
}
