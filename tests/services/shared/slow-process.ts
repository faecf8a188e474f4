import { setTimeout as sleep } from 'node:timers/promises';
import { runProcess, StartError } from '../../../services/shared/run-process.ts';

/** A process that takes as long to stop as its argument says, in milliseconds; `fails` and `breaks` do not start. */
const [how = '0'] = process.argv.slice(2);
await runProcess(async () => {
  if (how === 'fails') throw new StartError('The port is in use. Choose another one.');
  if (how === 'breaks') throw new Error('unforeseen');
  const idle = setInterval(() => undefined, 1_000);
  return {
    describe: () => 'started',
    async [Symbol.asyncDispose]() {
      process.stdout.write('stopping\n');
      await sleep(Number(how));
      clearInterval(idle);
      process.stdout.write('stopped\n');
    },
  };
});
