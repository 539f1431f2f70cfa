import { expect } from 'chai';
import mongoose from 'mongoose';
import { type Migration, fillIn, migrate } from '../../../src/platform/database/migrate.ts';
import { MigrationModel } from '../../../src/platform/database/migration.model.ts';

const noted = (id: number, notes: number[]): Migration => ({
  id,
  name: `number ${id}`,
  up: () => {
    notes.push(id);
    return Promise.resolve();
  },
});

describe('migrations', () => {
  const forget = () => MigrationModel.deleteMany();
  beforeEach(forget);
  after(forget); // or the site would refuse this database in the tests that start one

  it('run once, in the order of their numbers', async () => {
    const notes: number[] = [];
    const all = [noted(2, notes), noted(1, notes), noted(3, notes)];
    await migrate(all);
    await migrate(all);
    expect(notes).to.eql([1, 2, 3]);
  });

  it('run once when two start at the same moment', async () => {
    const notes: number[] = [];
    const all = [noted(1, notes), noted(2, notes)];
    await Promise.all([migrate(all), migrate(all)]);
    expect(notes).to.eql([1, 2]);
  });

  it('go on where one failed, and run that one again', async () => {
    const notes: number[] = [];
    const failing = { ...noted(2, notes), up: () => Promise.reject(new Error('disk full')) };
    const first = migrate([noted(1, notes), failing, noted(3, notes)]);
    expect(await first.catch((error: Error) => error.message)).to.equal('disk full');
    await migrate([noted(1, notes), noted(2, notes), noted(3, notes)]);
    expect(notes).to.eql([1, 2, 3]);
  });

  it('refuse a database that a newer version has changed', async () => {
    const notes: number[] = [];
    await migrate([noted(1, notes), noted(2, notes)]);
    const older = migrate([noted(1, notes)]).catch((error: Error) => error.message);
    expect(await older).to.match(
      /changed by a newer version of Chaupal \(migration 2; this version knows 1\)/,
    );
  });

  it('give documents the fields that they lack, and leave those that they have', async () => {
    const things = mongoose.connection.collection('migrated-things');
    await things.insertMany([{ name: 'old' }, { name: 'new', size: 3, tags: ['a'] }]);
    for (let i = 0; i < 2; i++) await fillIn('migrated-things', { size: 0, tags: [] });
    const found = await things.find({}, { projection: { _id: 0 } }).toArray();
    expect(found).to.deep.equal([
      { name: 'old', size: 0, tags: [] },
      { name: 'new', size: 3, tags: ['a'] },
    ]);
    await things.drop();
  });
});
