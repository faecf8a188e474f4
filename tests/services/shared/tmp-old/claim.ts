import { createInterface } from 'node:readline/promises';
import { claimDataFolder } from './data-folder.ts';

/** A process of its own that claims a folder when a line arrives, says how that went, and holds on until its input ends. */
const input = createInterface({ input: process.stdin });
const lines = input[Symbol.asyncIterator]();
process.stdout.write('ready\n');
await lines.next();
try {
  await using _claim = await claimDataFolder(process.argv[2]!);
  process.stdout.write(`won ${process.pid}\n`);
  await lines.next();
} catch (error) {
  process.stdout.write(`${(error as Error).name} ${(error as Error).message}\n`);
}
input.close();
