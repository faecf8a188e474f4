import { isSlug } from '../../shared/ids.ts';
import { Refusal } from '../../shared/refusal.ts';
import { isEditor } from '../../shared/viewer.ts';
import type { Context } from '../context.ts';
import { isHubSource } from '../feed/hub.ts';
import type { FeedProblemReason } from '../schema.types.ts';
import { type FeedProblemRecord, itemWithoutId, wholeFeed } from './feed-problem.ts';

/**
 * Lists what a city publishes and the directory cannot use, what concerns the whole feed first. Throws
 * SIGN_IN_REQUIRED, and ROLE_REQUIRED unless the viewer is an editor of the city or of the programme office.
 */
export async function listFeedProblems(
  { db, viewer }: Pick<Context, 'db' | 'viewer'>,
  city: string,
): Promise<FeedProblemRecord[]> {
  if (!viewer) throw new Refusal('SIGN_IN_REQUIRED');
  if (!isSlug(city) && !isHubSource(city)) throw new Refusal('SLUG_MALFORMED', { argument: 'city' });
  if (!isEditor(viewer, city)) throw new Refusal('ROLE_REQUIRED');
  const [feed, problems] = await Promise.all([
    db.feed.findUnique({ where: { source: city } }),
    db.feedProblem.findMany({ where: { source: city }, orderBy: { item: 'asc' } }),
  ]);
  const ofThings = problems.map(({ item, reason, ...same }) => ({
    ...same,
    item: isThing(item) ? item : null,
    reason: reason as FeedProblemReason,
  }));
  if (!feed?.problem) return ofThings;
  // As far as is known, all was well until the feed was last read to its end.
  const { problem, readAt: firstSeenAt, failedAt: seenAt } = feed;
  return [{ item: null, reason: problem as FeedProblemReason, path: null, firstSeenAt, seenAt }, ...ofThings];
}

const isThing = (item: string): boolean => item !== wholeFeed && item !== itemWithoutId;
