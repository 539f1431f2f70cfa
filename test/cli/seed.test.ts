import { expect } from 'chai';
import { seedFirstLook } from '../../src/cli/seed.ts';
import { ThreadModel } from '../../src/features/threads/thread.model.ts';
import { people } from '../support/people.ts';

describe('the threads of a first look', () => {
  it('come into an empty forum only', async () => {
    const { asha } = await people();
    await asha.asks('Is anybody here yet, or am I the first?');
    const threads = await ThreadModel.countDocuments();
    expect(await seedFirstLook()).to.equal(0);
    expect(await ThreadModel.countDocuments()).to.equal(threads);
  });
});
