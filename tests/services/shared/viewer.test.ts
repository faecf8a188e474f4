import { describe, expect, test } from 'vitest';
import {
  type Grant,
  isAdmin,
  isEditor,
  isMaintainer,
  isMember,
  roles,
  type Viewer,
  viewerFor,
} from '../../../services/shared/viewer.ts';

const viewerWith = (...grants: Grant[]): Viewer => ({ account: 'anna', grants });

describe('what a viewer may', () => {
  const there = (viewer: Viewer | null) => ({
    admin: isAdmin(viewer),
    editor: isEditor(viewer, 'hattingen'),
    maintainer: isMaintainer(viewer, 'hattingen'),
    member: isMember(viewer),
  });
  const nothing = { admin: false, editor: false, maintainer: false, member: false };

  test.each<[string, Viewer | null, object]>([
    ['a visitor', null, {}],
    ['an account without a role', viewerWith(), {}],
    ['an application', viewerWith({ role: 'portal' }), {}],
    [
      'an application that reads what members read',
      viewerWith({ role: 'portal' }, { role: 'member' }),
      { member: true },
    ],
    ['a member of no city', viewerWith({ role: 'member' }), { member: true }],
    ['a member of the city', viewerWith({ role: 'member', city: 'hattingen' }), { member: true }],
    ['an organiser', viewerWith({ role: 'organiser', region: 'west' }), { member: true }],
    ['a maintainer', viewerWith({ role: 'maintainer', city: 'hattingen' }), { maintainer: true, member: true }],
    ['a maintainer elsewhere', viewerWith({ role: 'maintainer', city: 'bottrop' }), { member: true }],
    ['an editor', viewerWith({ role: 'editor', city: 'hattingen' }), { editor: true, maintainer: true, member: true }],
    ['an editor elsewhere', viewerWith({ role: 'editor', city: 'bottrop' }), { member: true }],
    ['an editor of no city', viewerWith({ role: 'editor' }), { member: true }],
    ['the office', viewerWith({ role: 'admin' }), { admin: true, editor: true, maintainer: true, member: true }],
  ])('in a city is decided for %s', (_name, viewer, expected) => {
    expect(there(viewer)).toEqual({ ...nothing, ...expected });
  });
});

describe('a city is told of a viewer', () => {
  test.each<[string, Grant[], Grant[]]>([
    ['nothing of an account without a role', [], []],
    ['nothing of an application', [{ role: 'portal' }], []],
    ['that an application reads what members read', [{ role: 'portal' }, { role: 'member' }], [{ role: 'member' }]],
    ['that the office asks', [{ role: 'admin' }, { role: 'editor', city: 'hattingen' }], [{ role: 'admin' }]],
    ['only that an editor of another city is a member', [{ role: 'editor', city: 'hattingen' }], [{ role: 'member' }]],
    ['only that an organiser is a member', [{ role: 'organiser', region: 'bottrop' }], [{ role: 'member' }]],
    [
      'the roles held there and no others',
      [
        { role: 'editor', city: 'hattingen' },
        { role: 'maintainer', city: 'bottrop' },
        { role: 'member', city: 'bottrop' },
        { role: 'organiser', region: 'west' },
      ],
      [
        { role: 'maintainer', city: 'bottrop' },
        { role: 'member', city: 'bottrop' },
      ],
    ],
  ])('%s', (_name, grants, told) => {
    expect(viewerFor(viewerWith(...grants), 'bottrop')).toEqual({ account: 'anna', grants: told });
  });

  test.each(roles)('of %s in any place so much that its members’ things stay readable or stay closed', (role) => {
    for (const place of [{}, { city: 'bottrop' }, { city: 'hattingen' }, { region: 'west' }]) {
      const viewer = viewerWith({ role, ...place });
      expect(isMember(viewerFor(viewer, 'bottrop'))).toBe(isMember(viewer));
    }
  });
});
