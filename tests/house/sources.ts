import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Lists the TypeScript files written by hand below some folders of the project. */
export function listSources(folders: string[]): string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(`${root}${folder}`, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.types.ts'))
        .map((entry) => `${entry.parentPath}/${entry.name}`.replace(root, '').replaceAll('//', '/')),
    )
    .filter((path) => !path.includes('/client/') && !path.includes('node_modules'))
    .sort();
}
