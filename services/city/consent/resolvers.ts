import { connectionResolvers } from '../../shared/connection.ts';
import type { Resolvers } from '../schema.types.ts';
import { listConsents } from './list-consents.ts';
import { withdrawConsent } from './withdraw-consent.ts';

export const consentResolvers: Resolvers = {
  Mutation: { withdrawConsent: (_mutation, args, context) => withdrawConsent(context, args) },
  City: { consents: (_city, args, context) => listConsents(context, args) },
  ConsentConnection: connectionResolvers,
};
