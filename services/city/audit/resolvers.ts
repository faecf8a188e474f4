import { connectionResolvers } from '../../shared/connection.ts';
import type { Resolvers } from '../schema.types.ts';
import { listEntries } from './list-entries.ts';

export const auditResolvers: Resolvers = {
  City: { auditLog: (_city, args, context) => listEntries(context, args) },
  CityAuditLog: { ...connectionResolvers, csv: ({ csv }) => csv() },
  CityAuditEntry: {
    details: ({ details }) => Object.entries(details ?? {}).map(([name, value]) => ({ name, value: String(value) })),
  },
};
