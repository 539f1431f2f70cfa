import mongoose from 'mongoose';
import { BoardModel } from '../src/features/boards/board.model.ts';
import { PostModel } from '../src/features/threads/post.model.ts';
import { getPost } from '../src/features/threads/posts.ts';
import { TopListModel } from '../src/features/threads/toplist.model.ts';
import { OutboxModel } from '../src/platform/outbox/outbox.model.ts';
import { startWorker } from '../src/worker.ts';
import { eventually } from './support/eventually.ts';
import { ownBoard } from './support/own-board.ts';
import { type Person, people } from './support/people.ts';

describe('background work', () => {
  const board = ownBoard();
  let asha: Person, ravi: Person;
  let stop: () => Promise<void>;
  before(async () => {
    ({ asha, ravi } = await people());
    // As on a site's first start: no job is waiting for its next time.
    await mongoose.connection.collection('clock').deleteMany({});
  });

  it('has facts handled, counts boards, ranks top lists and renders old posts as soon as it starts', async () => {
    const thread = await asha.asks('Which invoice app do you use?', { board: board()._id });
    const { _id } = await ravi.answers(thread, 'I use **none** of them.');
    await PostModel.updateOne({ _id }, { $set: { html: '<p>old</p>', htmlVersion: 0 } });
    stop = await startWorker();

    await eventually(async () => (await BoardModel.findById(board()._id).orFail().lean()).postCount === 2);
    await eventually(async () => {
      const list = await TopListModel.findById(`${board()._id} week any`).lean();
      return list?.threads.includes(thread.number) ?? false;
    });
    const waiting = { 'payload.thread': thread.number, doneAt: null };
    await eventually(async () => (await OutboxModel.countDocuments(waiting)) === 0);
    await eventually(async () => (await getPost(_id)).html.includes('<strong>none</strong>'));
  });

  it('stops when asked', async () => {
    await stop();
  });
});
