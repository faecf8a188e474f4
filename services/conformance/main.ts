import { runConformanceCommand } from './run-command.ts';

process.exitCode = await runConformanceCommand(process.argv.slice(2), (text) => void process.stdout.write(text));
