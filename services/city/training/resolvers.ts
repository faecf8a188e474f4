import { mergeResolvers } from '../../shared/merge-resolvers.ts';
import { contactOf } from '../item/contact.ts';
import { kindResolvers, listResolvers } from '../item/kind-resolvers.ts';
import type { Resolvers } from '../schema.types.ts';
import { trainings } from './training.ts';

export const trainingResolvers: Resolvers = mergeResolvers<Resolvers>(
  kindResolvers(trainings, 'Training'),
  listResolvers(trainings, 'Training', { list: 'trainings', sort: 'STARTS_AT' }),
  { Training: { contact: contactOf } },
);
