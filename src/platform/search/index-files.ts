/**
 * Files of the index. Always true here: a file is named by the shape of its tables, the version of the keys in it, and a
 * number that is not used again; the one of the highest number is in use. A newer one is written aside, as a draft, and
 * stands when it gets its name. While there is none with the keys of today, one of other keys serves: most keys are the same.
 */
import { readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { FOLD_VERSION } from '../../language/search-keys.ts';

/** Raised with every change of the tables or of what is written into them. */
const SCHEMA_VERSION = 2;

const NAME = /^search-v(\d+)-(\d+)\.(\d+)\.sqlite(\.broken)?$/;
const ANY = /^search-v\d+-\d+\./;

interface IndexFile {
  name: string;
  fold: number;
  number: number;
  isBroken: boolean;
}

const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
};

/** Those of today's tables, the highest number first. */
const filesIn = (folder: string): IndexFile[] =>
  namesIn(folder)
    .flatMap((name): IndexFile[] => {
      const [, schema, fold, number, broken] = NAME.exec(name) ?? [];
      if (Number(schema) !== SCHEMA_VERSION) return [];
      return [{ name, fold: Number(fold), number: Number(number), isBroken: broken !== undefined }];
    })
    .sort((a, b) => b.number - a.number);

const usableIn = (folder: string) => {
  const usable = filesIn(folder).filter(({ isBroken }) => !isBroken);
  return { current: usable.find(({ fold }) => fold === FOLD_VERSION), any: usable[0] };
};

const pathOf = (folder: string, file: IndexFile | undefined): string | null =>
  file ? path.join(folder, file.name) : null;

/** The file to write to: of today's tables and keys; null when there is none yet. */
export const currentFile = (folder: string): string | null => pathOf(folder, usableIn(folder).current);

/** The file to search in; null when there is none. */
export function fileInUse(folder: string): string | null {
  const { current, any } = usableIn(folder);
  return pathOf(folder, current ?? any);
}

const draftOf = (folder: string): string =>
  path.join(folder, `search-v${SCHEMA_VERSION}-${FOLD_VERSION}.draft`);

const removeAll = (folder: string, isToGo: (name: string) => boolean): void => {
  for (const name of namesIn(folder))
    if (ANY.test(name) && isToGo(name)) rmSync(path.join(folder, name), { force: true });
};

/** A file beside that in use, as far as it was written already, and what makes it the one in use, once it is closed. */
export function draftFile(folder: string): { file: string; publish: () => void; startOver: () => void } {
  const file = draftOf(folder);
  const publish = (): void => {
    const number = 1 + Math.max(0, ...filesIn(folder).map((one) => one.number));
    renameSync(file, path.join(folder, `search-v${SCHEMA_VERSION}-${FOLD_VERSION}.${number}.sqlite`));
  };
  return {
    file,
    publish,
    startOver: () => removeAll(folder, (name) => name.startsWith(path.basename(file))),
  };
}

/** Takes a file out of use that cannot be read; another process may have done it already. */
export function setAside(file: string): void {
  try {
    renameSync(file, `${file}.broken`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/** Removes all files of the index but that in use and the draft: older ones, and those of other versions. */
export function removeOldFiles(folder: string): void {
  const kept = [fileInUse(folder), draftOf(folder)].flatMap((file) => (file ? [path.basename(file)] : []));
  removeAll(folder, (name) => !kept.includes(name.replace(/-(?:wal|shm)$/, '')));
}
