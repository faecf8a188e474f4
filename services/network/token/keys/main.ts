import { manageKeys } from './manage-keys.ts';

try {
  process.stdout.write(`${(await manageKeys(process.argv.slice(2), process.env)).trim()}\n`);
} catch (error) {
  const expected = error instanceof Error && (error.name === 'ConfigError' || error.name === 'StartError');
  process.stderr.write(`${expected ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
}
