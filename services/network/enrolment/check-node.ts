import { type ConformanceOptions, runConformance } from '../../shared/conformance/run-conformance.ts';
import { Refusal } from '../../shared/refusal.ts';
import type { Context } from '../context.ts';
import { enrolmentLimits } from './limits.ts';

/**
 * Runs the conformance kit against a node, or a feed alone. Throws NODE_UNFIT or FEED_UNFIT, which names the first rule
 * that is broken.
 */
export async function checkNode(
  { nodes }: Pick<Context, 'nodes'>,
  node: Pick<ConformanceOptions, 'endpoint' | 'slug' | 'feedUrl' | 'groups'>,
): Promise<{ contractVersion: string | null }> {
  const { passed, contractVersion, checks } = await runConformance({
    ...node,
    client: nodes.conformance,
    deadlineMs: enrolmentLimits.checkMs,
  });
  if (passed) return { contractVersion };
  const failed = checks.find(({ outcome }) => outcome === 'failed');
  const detail = `${failed?.id}: ${failed?.mend.en} (${failed?.detail})`;
  if (node.feedUrl) throw new Refusal('FEED_UNFIT', { argument: 'url', detail });
  throw new Refusal('NODE_UNFIT', { argument: 'endpoint', detail });
}
