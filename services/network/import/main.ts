import { runCommand } from '../../shared/run-process.ts';
import { importFile } from './import-file.ts';

await runCommand(async () => {
  const { report, isWhole } = await importFile(process.argv.slice(2), process.env);
  return { output: report, exitCode: isWhole ? 0 : 1 };
});
