import { rm, writeFile } from 'node:fs/promises';

/** Leaves a note for the commands that talk to a running network, in a file that only this account can read; disposing it takes it away. */
export async function leaveNote(file: string, note: object): Promise<AsyncDisposable> {
  await rm(file, { force: true });
  await writeFile(file, JSON.stringify(note), { mode: 0o600 });
  return { [Symbol.asyncDispose]: () => rm(file, { force: true }) };
}
