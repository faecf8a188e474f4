import { mergeResolvers } from '../../shared/merge-resolvers.ts';
import { contactOf } from '../item/contact.ts';
import { documentsOf } from '../item/documents.ts';
import { kindResolvers, listResolvers } from '../item/kind-resolvers.ts';
import type { Resolvers } from '../schema.types.ts';
import { bestPractices } from './best-practice.ts';

export const bestPracticeResolvers: Resolvers = mergeResolvers<Resolvers>(
  kindResolvers(bestPractices, 'BestPractice'),
  listResolvers(bestPractices, 'BestPractice', { list: 'bestPractices', sort: 'TITLE' }),
  { BestPractice: { contact: contactOf, documents: documentsOf } },
);
