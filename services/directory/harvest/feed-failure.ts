import type { FeedProblemReason } from '../schema.types.ts';

/** Why a feed cannot be read on; the message is for the log and holds nothing that the city sent. */
export class FeedFailure extends Error {
  override name = 'FeedFailure';
  /** FEED_RESTARTED says that the feed has to be read from the beginning again. */
  readonly reason: FeedProblemReason | 'FEED_RESTARTED';

  constructor(reason: FeedFailure['reason'], message: string) {
    super(message);
    this.reason = reason;
  }
}
