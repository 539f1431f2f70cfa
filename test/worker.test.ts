import { expect } from 'chai';
import { BoardModel } from '../src/features/boards/board.model.ts';
import { PostModel } from '../src/features/threads/post.model.ts';
import { getPost } from '../src/features/threads/posts.ts';
import { TopListModel } from '../src/features/threads/toplist.model.ts';
import { publish } from '../src/platform/outbox/outbox.ts';
import { OutboxModel } from '../src/platform/outbox/outbox.model.ts';
import type { Child } from './support/child.ts';
import { eventually } from './support/eventually.ts';
import { ownBoard } from './support/own-board.ts';
import { type Person, people, withTrust } from './support/people.ts';
import { kill, startWorker } from './support/processes.ts';

describe('background work', function () {
  this.timeout(180_000); // processes start slowly beside other tests: only what hangs takes as long

  const board = ownBoard();
  let asha: Person, ravi: Person;
  let worker: Child;
  before(async () => {
    ({ asha, ravi } = await people());
  });

  after(() => kill([worker]));

  it('has facts handled, counts boards, ranks top lists and renders old posts, until told to stop', async () => {
    const thread = await asha.asks('Which invoice app do you use?', { board: board()._id });
    const { _id } = await ravi.answers(thread, 'I use **none** of them.');
    await PostModel.updateOne({ _id }, { $set: { html: '<p>old</p>', htmlVersion: 0 } });
    const hidden = await asha.answers(thread, 'I sell one: call 98765 43210.');
    await withTrust(asha, 1);
    await publish('member.trusted', { member: asha.name, level: 1 });
    worker = startWorker();
    const atWork = async () => {
      const { exitCode } = worker.process;
      if (exitCode !== null)
        throw new Error(`the worker ended with ${exitCode}: ${(await worker.ended).out}`);
    };
    const becomes = (isSo: () => Promise<boolean>) => eventually(async () => (await atWork(), isSo()));

    await becomes(async () => (await BoardModel.findById(board()._id).orFail().lean()).postCount === 3);
    await becomes(async () => {
      const list = await TopListModel.findById(`${board()._id} week any`).lean();
      return list?.threads.includes(thread.number) ?? false;
    });
    const waiting = { 'payload.thread': thread.number, doneAt: null };
    await becomes(async () => (await OutboxModel.countDocuments(waiting)) === 0);
    await becomes(async () => (await getPost(_id)).html.includes('<strong>none</strong>'));

    await becomes(async () => (await getPost(hidden._id)).html.includes('98765 43210'));

    worker.process.kill('SIGTERM');
    expect((await worker.ended).code).to.equal(0);
  });
});
