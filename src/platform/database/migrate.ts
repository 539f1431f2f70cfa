/**
 * Migrations: what brings the data of an older version into the shape of this one. Always true here: each runs once
 * to its end, in the order of its number, in one process at a time; one that was interrupted runs again from its
 * beginning; a database that a newer version has changed is left alone.
 */
import mongoose from 'mongoose';
import { clock } from '../clock.ts';
import { underLock } from './lock.ts';
import { MigrationModel } from './migration.model.ts';

export interface Migration {
  /** From 1, without gaps; never changed once it was released. */
  id: number;
  name: string;
  /** Does the work; bears to be run again after an interruption. */
  up: () => Promise<void>;
}

/**
 * Runs the migrations that this database has not seen; a second process waits until the first is done. Throws an
 * error that says what to do if the database has seen one that is not among them, and whatever a migration throws.
 */
export async function migrate(migrations: readonly Migration[]): Promise<void> {
  await underLock('migrations', async () => {
    const done = new Set((await MigrationModel.find().lean()).map(({ _id }) => _id));
    refuseNewer(done, migrations);

    const inOrder = migrations.toSorted((a, b) => a.id - b.id);
    for (const { id, name, up } of inOrder.filter(({ id }) => !done.has(id))) {
      await up();
      await MigrationModel.create({ _id: id, name, doneAt: clock.now() });
    }
  });
}

/** Gives the documents of a collection the fields that they lack; what they have stays. */
export async function fillIn(collection: string, fields: Readonly<Record<string, unknown>>): Promise<void> {
  for (const [field, value] of Object.entries(fields))
    await mongoose.connection
      .collection(collection)
      .updateMany({ [field]: { $exists: false } }, { $set: { [field]: value } });
}

function refuseNewer(done: ReadonlySet<number>, migrations: readonly Migration[]): void {
  const [newest, known] = [Math.max(0, ...done), Math.max(0, ...migrations.map(({ id }) => id))];
  if (newest > known)
    throw new Error(
      `The database was changed by a newer version of Chaupal (migration ${newest}; this version knows ${known}). ` +
        'Start that version, or restore a backup from before the update.',
    );
}
