import fc from 'fast-check';
import { withConnection } from '../../../../services/shared/database.ts';
import { type Break, startReading, waitForApplying } from './break-reading.ts';
import { expectNothingSecret } from './check-privacy.ts';
import { command } from './model.ts';
import { directory, slug, type Which } from './parameters.ts';
import type { Slug } from './world.ts';
import { type CityWrite, performAll, writes } from './write.ts';

/** One directory reads all feeds to their ends, or both at once. */
export const poll = fc.record({ by: fc.constantFrom<Which[]>([0], [1], [0, 1]) }).map(
  command<{ by: Which[] }>({
    name: 'poll',
    async run(world, { by }) {
      await Promise.all(by.map((which) => world.directories[which].harvestNow()));
      await expectNothingSecret(world, by[0]!);
    },
  }),
);

/** A directory is told that a city has changed, and reads its feed in its own time. */
export const ping = fc.record({ which: directory, slug }).map(
  command<{ which: Which; slug: Slug }>({
    name: 'ping',
    run: async ({ directories }, { which, slug }) =>
      void (await fetch(`${directories[which].url}/ping/${slug}`, { method: 'POST' })),
  }),
);

/** Cities write while both directories read, and the follower reads what they say meanwhile. */
export const pollWhileWriting = fc.record({ writes }).map(
  command<{ writes: CityWrite[] }>({
    name: 'poll while writing',
    async run(world, { writes }) {
      let working = true;
      const work = async () => {
        try {
          await Promise.all([...world.directories.map((one) => one.harvestNow()), performAll(world, writes)]);
        } finally {
          working = false;
        }
      };
      const follow = async () => {
        while (working) await world.follower.follow(world.directories[1].url);
      };
      await Promise.all([work(), follow()]);
      await expectNothingSecret(world, 0);
    },
  }),
);

interface Held {
  which: Which;
  after: number;
  writes: CityWrite[];
}
const held = fc.record({ which: directory, after: fc.nat(3), writes });

/** A page reaches a directory only after what it holds has changed again and the other directory has read on. */
export const pollLate = held.map(
  command<Held>({
    name: 'poll late',
    async run(world, { which, after, writes }) {
      const [late, other] = which === 0 ? world.directories : world.directories.toReversed();
      await performAll(world, writes);
      const reading = late!.harvestNow();
      const page = world.proxy.hold(after, reading);
      await page.reached;
      await performAll(world, writes);
      await other!.harvestNow();
      await expectNothingSecret(world, which);
      page.release();
      await reading;
      await expectNothingSecret(world, which);
    },
  }),
);

/** A reading is broken off while a page is on its way. */
export const breakReading = fc
  .record({ way: fc.constantFrom<Break>('lose', 'lose', 'kill'), after: fc.nat(3), writes })
  .map(
    command<{ way: Break; after: number; writes: CityWrite[] }>({
      name: 'break reading',
      async run(world, { way, after, writes }) {
        const reading = startReading(world, way);
        const page = world.proxy.hold(after, reading.ended);
        await page.reached;
        await performAll(world, writes);
        await withConnection(world.directoryDatabaseUrl, reading.breakOff);
        page.release();
        await reading.ended;
        await expectNothingSecret(world, 0);
      },
    }),
  );

/** A reading is broken off in the middle of the transaction that applies a page. */
export const breakApplying = fc.record({ way: fc.constantFrom<Break>('lose', 'lose', 'kill') }).map(
  command<{ way: Break }>({
    name: 'break applying',
    run: (world, { way }) =>
      withConnection(world.directoryDatabaseUrl, async (client) => {
        await client.query('BEGIN; LOCK TABLE "FeedProblem"');
        const reading = startReading(world, way);
        await waitForApplying(client, reading);
        await reading.breakOff(client);
        await client.query('ROLLBACK');
        await reading.ended;
        await expectNothingSecret(world, 0);
      }),
  }),
);
