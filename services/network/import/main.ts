import { importFile } from './import-file.ts';

try {
  const { report, isWhole } = await importFile(process.argv.slice(2), process.env);
  process.stdout.write(`${report.trim()}\n`);
  process.exitCode = isWhole ? 0 : 1;
} catch (error) {
  const expected = error instanceof Error && (error.name === 'ConfigError' || error.name === 'StartError');
  process.stderr.write(`${expected ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
}
