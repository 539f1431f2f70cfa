/** Who writes the index of a folder: the kernel holds the lock of a file, and drops it with the process. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';

/** Takes the lock of a folder; the answer gives it back. Null when somebody holds it. */
export function takeIndexLock(folder: string): (() => void) | null {
  mkdirSync(folder, { recursive: true });
  const database = new Database(path.join(folder, 'search.lock'));
  try {
    database.exec('BEGIN EXCLUSIVE');
    return () => database.close();
  } catch {
    database.close();
    return null;
  }
}
