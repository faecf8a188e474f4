import { DateTime, PartialDate } from '../shared/date-time.ts';
import { mergeResolvers } from '../shared/merge-resolvers.ts';
import { cityResolvers } from './city/resolvers.ts';
import { nodeResolvers } from './node/resolvers.ts';
import type { Resolvers } from './schema.types.ts';

/** The resolvers of all rooms, put together type by type. */
export const resolvers = mergeResolvers<Resolvers>({ DateTime, PartialDate }, cityResolvers, nodeResolvers);
