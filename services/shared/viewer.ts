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
  isAdmin(viewer) || holds(viewer, 'editor', city);

/** Tells whether the viewer is a maintainer of the city, or may do more there. */
export const isMaintainer = (viewer: Viewer | null, city: string): boolean =>
  isEditor(viewer, city) || holds(viewer, 'maintainer', city);

/** Tells whether the viewer reads what is meant for members: with any role but that of an application, wherever it holds. */
export const isMember = (viewer: Viewer | null): boolean =>
  viewer?.grants.some(({ role }) => role !== 'portal') ?? false;

/**
 * Returns the viewer as a city is told of it: with the roles that it holds there, those of the programme office, and,
 * when neither makes it a member but one elsewhere does, as a member of nowhere in particular.
 */
export function viewerFor(viewer: Viewer, city: string): Viewer {
  const { account } = viewer;
  const told = { account, grants: viewer.grants.filter((grant) => grant.role === 'admin' || grant.city === city) };
  return isMember(told) || !isMember(viewer) ? told : { account, grants: [...told.grants, { role: 'member' }] };
}

const holds = (viewer: Viewer | null, role: Role, city: string): boolean =>
  viewer?.grants.some((grant) => grant.role === role && grant.city === city) ?? false;
