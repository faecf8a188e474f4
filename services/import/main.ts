import { runCommand } from '../shared/run-process.ts';

const args = process.argv.slice(2);

await runCommand(async () => {
  const { report, isWhole } = await (args[0] === 'members' ? importMembers() : fillCity());
  return { output: report, exitCode: isWhole ? 0 : 1 };
});

async function importMembers() {
  const { importFile } = await import('../network/import/import-file.ts');
  return importFile(args, process.env);
}

async function fillCity() {
  const { importIntoCity } = await import('../city/source/import/import-into-city.ts');
  return importIntoCity(args, process.env, (text) => void process.stderr.write(text));
}
