/**
 * Files of the index. Always true here: a file is named by the shape of its tables and the version of the keys in it, and by
 * a number; the one of the highest number is in use. A newer one is written aside, and stands when it gets its name.
 */
import { readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { FOLD_VERSION } from '../../language/search-keys.ts';

/** Raised with every change of the tables or of what is written into them. */
const SCHEMA_VERSION = 1;

const PREFIX = `search-v${SCHEMA_VERSION}-${FOLD_VERSION}.`;
const NAME = /^search-v\d+-\d+\.(\d+)\.sqlite$/;
const ANY = /^search-v\d+-\d+\.\d+\.sqlite(?:-\w+)?$/;

const filesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
};

const numberNow = (folder: string): number =>
  Math.max(
    0,
    ...filesIn(folder).map((name) => (name.startsWith(PREFIX) ? Number(NAME.exec(name)?.[1] ?? 0) : 0)),
  );

const fileOf = (folder: string, number: number): string => path.join(folder, `${PREFIX}${number}.sqlite`);

/** The file in use; where there is none, the first one's name. */
export const indexFile = (folder: string): string => fileOf(folder, Math.max(1, numberNow(folder)));

/** A file beside that in use, empty, and what makes it the one in use, once it is closed. */
export function draftFile(folder: string): { file: string; publish: () => void } {
  const file = path.join(folder, `${PREFIX}draft`);
  for (const name of filesIn(folder)) if (name.startsWith(`${PREFIX}draft`)) rmSync(path.join(folder, name));
  return { file, publish: () => renameSync(file, fileOf(folder, numberNow(folder) + 1)) };
}

/** Removes all files of the index but that in use: older ones, and those of other versions. */
export function removeOldFiles(folder: string): void {
  const inUse = path.basename(indexFile(folder));
  for (const name of filesIn(folder))
    if (ANY.test(name) && !name.startsWith(inUse)) rmSync(path.join(folder, name), { force: true });
}
