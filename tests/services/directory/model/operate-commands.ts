import fc from 'fast-check';
import type { BackupKind } from './copy-tables.ts';
import { type Fault, faultNames } from './fault.ts';
import { command } from './model.ts';
import { directory, slug, type Which } from './parameters.ts';
import type { Slug } from './world.ts';
import { performAll, tableWrites } from './write.ts';
import type { TableWrite } from './write-tables.ts';

interface OfCity {
  slug: Slug;
}
const ofCity = fc.record({ slug });

export const stopCity = ofCity.map(
  command<OfCity>({
    name: 'stop city',
    when: ({ running }, { slug }) => running.has(slug),
    note: ({ running }, { slug }) => running.delete(slug),
    run: ({ cities }, { slug }) => cities[slug].stop(),
  }),
);

export const startCity = ofCity.map(
  command<OfCity>({
    name: 'start city',
    when: ({ running }, { slug }) => !running.has(slug),
    note: ({ running }, { slug }) => running.add(slug),
    run: ({ cities }, { slug }) => cities[slug].start(),
  }),
);

export const backUpCity = ofCity.map(
  command<OfCity>({
    name: 'back up',
    note: ({ backedUp }, { slug }) => backedUp.add(slug),
    run: ({ cities }, { slug }) => cities[slug].backUp(),
  }),
);

interface Restore extends OfCity {
  from: BackupKind;
  writes: TableWrite[];
}

/** A backup comes back, and some time things are changed before anybody reads. */
export const restoreCity = fc
  .record<Restore>({
    slug,
    from: fc.constantFrom('database', 'tables'),
    writes: fc.oneof(fc.constant<TableWrite[]>([]), tableWrites),
  })
  .map(
    command<Restore>({
      name: 'restore',
      when: ({ backedUp }, { slug }) => backedUp.has(slug),
      async run(world, { slug, from, writes }) {
        await world.cities[slug].restore(from);
        await performAll(
          world,
          writes.map((tables) => ({ slug, tables })),
        );
      },
    }),
  );

/** A city leaves the network, is suspended, or belongs to it. */
export const changeStanding = fc
  .record({ slug, status: fc.constantFrom('MEMBER', 'FORMER'), state: fc.constantFrom('ONLINE', 'SUSPENDED') })
  .map(
    command<OfCity & { status: 'MEMBER' | 'FORMER'; state: 'ONLINE' | 'SUSPENDED' }>({
      name: 'standing',
      run: async ({ registry }, standing) => void registry.entries.set(standing.slug, standing),
    }),
  );

export const restartDirectory = fc
  .record({ which: directory })
  .map(
    command<{ which: Which }>({ name: 'restart directory', run: (world, { which }) => world.restartDirectory(which) }),
  );

const fault = fc.record<Fault>({
  name: fc.constantFrom(...faultNames),
  after: fc.nat(2),
  times: fc.integer({ min: 1, max: 3 }),
  choice: fc.nat(40),
});
const faults = fc.array(fault, { minLength: 1, maxLength: 3 });

/** Something goes wrong with the next pages of a city. */
export const spoilFeed = fc.record({ slug, faults }).map(
  command<OfCity & { faults: Fault[] }>({
    name: 'spoil feed',
    run: async ({ proxy }, { slug, faults }) => void proxy.faults.set(slug, faults),
  }),
);

/** Nothing goes wrong with a city's feed any more. */
export const mendFeed = ofCity.map(
  command<OfCity>({ name: 'mend feed', run: async ({ proxy }, { slug }) => void proxy.faults.delete(slug) }),
);
