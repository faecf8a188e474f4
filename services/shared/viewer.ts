import { z } from 'zod';

/** What an account may be in the network; `editor` and `maintainer` hold for a city, `organiser` for a region. */
export const roles = ['admin', 'organiser', 'editor', 'maintainer', 'member', 'portal'] as const;
export type Role = (typeof roles)[number];

/** One role of an account and where it holds. */
export const grantSchema = z.strictObject({
  role: z.enum(roles),
  city: z.string().max(40).optional(),
  region: z.string().max(40).optional(),
});
export type Grant = z.infer<typeof grantSchema>;

/** Who is asking: a signed-in account and its roles; null stands for an anonymous visitor. */
export interface Viewer {
  account: string;
  grants: Grant[];
}

/** Tells whether the viewer is of the programme office. */
export const isAdmin = (viewer: Viewer | null): boolean => viewer?.grants.some(({ role }) => role === 'admin') ?? false;

/** Tells whether the viewer is an editor of the city, or of the programme office. */
export const isEditor = (viewer: Viewer | null, city: string): boolean =>
  isAdmin(viewer) || (viewer?.grants.some((grant) => grant.role === 'editor' && grant.city === city) ?? false);

/** Returns the viewer with only those roles that matter in one city, as that city is told. */
export const viewerFor = (viewer: Viewer, city: string): Viewer => ({
  account: viewer.account,
  grants: viewer.grants.filter((grant) => grant.role === 'admin' || grant.city === city),
});
