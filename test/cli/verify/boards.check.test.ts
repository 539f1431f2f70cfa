import { expect } from 'chai';
import { BoardModel } from '../../../src/features/boards/board.model.ts';
import { getBoard, syncBoards } from '../../../src/features/boards/boards.ts';
import { countBoards } from '../../../src/features/threads/threads.jobs.ts';
import { withdrawPost } from '../../../src/features/threads/withdrawal.ts';
import { OutboxModel } from '../../../src/platform/outbox/outbox.model.ts';
import { person } from '../../support/people.ts';
import { differences, linesOf } from '../../support/verify.ts';

describe('verify: boards', () => {
  const board = { _id: 'blogging' };
  const about = async (isRepair = false): Promise<string[]> =>
    linesOf((await differences(isRepair)).filter(({ of }) => of === 'board blogging'));

  before(syncBoards);

  beforeEach(async () => {
    await (await person()).asks('Is a blog worth it this year?', { board: 'blogging' });
    await differences(true);
    await countBoards();
    await OutboxModel.deleteMany({}); // what other tests changed there just now
  });

  it('recounts a board, and mends it', async () => {
    const { threadCount, postCount } = (await BoardModel.findById('blogging').lean())!;
    await BoardModel.updateOne(board, { $set: { threadCount: threadCount + 5 } });
    const line = `board blogging: threadCount is ${threadCount + 5}, should be ${threadCount}`;
    expect(await about()).to.deep.equal([line]);
    expect(await about(true)).to.deep.equal([line]);
    expect(await about()).to.deep.equal([]);
    expect((await getBoard('blogging')).postCount).to.equal(postCount);
  });

  it('gives the job that counts boards the time to see what is new', async () => {
    const someone = await person();
    const thread = await someone.asks('Which host for a first blog?', { board: 'blogging' });
    const answer = await someone.answers(thread);
    expect(await about()).to.deep.equal([]);
    await countBoards();
    await withdrawPost(someone.member, answer);
    expect(await about()).to.deep.equal([]);
  });
});
