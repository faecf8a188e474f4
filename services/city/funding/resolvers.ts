import { mergeResolvers } from '../../shared/merge-resolvers.ts';
import { kindResolvers, listResolvers } from '../item/kind-resolvers.ts';
import { fundings } from './funding.ts';

export const fundingResolvers = mergeResolvers(
  kindResolvers(fundings, 'Funding'),
  listResolvers(fundings, 'Funding', { list: 'funding', sort: 'DEADLINE' }),
);
