import { runCommand } from '../../shared/run-process.ts';
import { makeTrialToken } from './make-trial-token.ts';

await runCommand(async () => ({ output: await makeTrialToken(process.argv.slice(2), process.env) }));
