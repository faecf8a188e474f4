import { runCommand } from '../../../shared/run-process.ts';
import { manageKeys } from './manage-keys.ts';

await runCommand(async () => ({ output: await manageKeys(process.argv.slice(2), process.env) }));
