import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The path of a script in the project's `bin/`, from `src/` as from `dist/src/`. */
export function binScript(name: string): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return join(folder, 'bin', name);
}
