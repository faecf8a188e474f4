import { execFile } from 'node:child_process';

/** The path of one of the service's files. */
export const fileOf = (name: string) => new URL(`../../../services/network/${name}`, import.meta.url).pathname;
/** What a process needs of this one's environment, and none of its settings. */
export const environment = { PATH: process.env.PATH, HOME: process.env.HOME };

/** Runs one of the service's files with plain Node to its end. */
export function run(
  file: string,
  args: string[],
  settings: Record<string, string> = {},
): Promise<{ code: number; out: string; err: string }> {
  return new Promise((done) => {
    execFile(process.execPath, [fileOf(file), ...args], { env: { ...environment, ...settings } }, (error, out, err) =>
      done({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
}
