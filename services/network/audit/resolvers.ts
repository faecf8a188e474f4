import { connectionResolvers } from '../../shared/connection.ts';
import type { Resolvers } from '../schema.types.ts';
import { listAudit } from './list-audit.ts';

export const auditResolvers: Resolvers = {
  Query: { auditLog: (_query, args, context) => listAudit(context, args) },
  AuditConnection: { ...connectionResolvers, csv: ({ csv }) => csv() },
  AuditEntry: {
    id: ({ id }) => String(id),
    details: ({ details }) => Object.entries(details ?? {}).map(([name, value]) => ({ name, value: String(value) })),
  },
};
