/** Who writes an index: the kernel holds the lock of a file, and drops it with the process. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';

/** What one process at a time does in a folder: keep the index in use up to date, or make another one. */
export type IndexDuty = 'follow' | 'build';

/** Takes the lock of a duty; the answer gives it back. Null when somebody holds it. */
export function takeIndexLock(folder: string, duty: IndexDuty): (() => void) | null {
  mkdirSync(folder, { recursive: true });
  const database = new Database(path.join(folder, `search.${duty}.lock`));
  try {
    database.exec('BEGIN EXCLUSIVE');
    return () => database.close();
  } catch {
    database.close();
    return null;
  }
}
