import type { GroupMember } from '../../../prisma/city/client/client.ts';
import type { ConnectionPage } from '../../shared/connection.ts';
import { isMember, type Viewer } from '../../shared/viewer.ts';

export type MemberRow = GroupMember;
export type MemberPage = ConnectionPage<MemberRow>;

/** The word of a membership in ids. */
export const memberships = { name: 'member' };

/** Tells whether a viewer may take part in working groups: people with any role, no applications. */
export const canJoin = (viewer: Viewer): boolean => isMember(viewer) && !viewer.account.startsWith('portal:');
