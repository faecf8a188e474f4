/** Puts resolvers together type by type, so that each part of a service can hold its own. */
export const mergeResolvers = <Resolvers extends object>(...parts: Resolvers[]): Resolvers =>
  parts.reduce<Record<string, object>>((all, part) => {
    for (const [type, fields] of Object.entries(part)) all[type] = all[type] ? { ...all[type], ...fields } : fields;
    return all;
  }, {}) as Resolvers;
