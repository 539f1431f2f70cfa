import { expect } from 'chai';
import { BoardModel } from '../../../src/features/boards/board.model.ts';
import { PostModel } from '../../../src/features/threads/post.model.ts';
import { getPost } from '../../../src/features/threads/posts.ts';
import { countBoards, renderOldPosts } from '../../../src/features/threads/threads.jobs.ts';
import { withdrawPost } from '../../../src/features/threads/withdrawal.ts';
import { HTML_VERSION } from '../../../src/platform/markdown/markdown.ts';
import { OutboxModel } from '../../../src/platform/outbox/outbox.model.ts';
import { openingOf } from '../../support/opening.ts';
import { ownBoard } from '../../support/own-board.ts';
import { type Person, people } from '../../support/people.ts';

describe('counting boards', () => {
  const board = ownBoard();
  let asha: Person, ravi: Person;
  before(async () => {
    ({ asha, ravi } = await people());
  });

  const counts = async () => {
    await countBoards();
    const { threadCount, postCount, activeAt } = await BoardModel.findById(board()._id).orFail().lean();
    return { threadCount, postCount, activeAt };
  };
  const announcements = () => OutboxModel.countDocuments({ name: 'boards.counted' });

  it('counts visible threads and posts, and notes the last activity', async () => {
    expect(await counts()).to.deep.equal({ threadCount: 0, postCount: 0, activeAt: null });

    const thread = await asha.asks('Which invoice app do you use?', { board: board()._id });
    const [first, second] = [await ravi.answers(thread), await ravi.answers(thread)];
    expect(await counts()).to.deep.equal({ threadCount: 1, postCount: 3, activeAt: second.createdAt });

    await withdrawPost(ravi.member, first);
    const regretted = await asha.asks('Should I have asked this?', { board: board()._id });
    await withdrawPost(asha.member, await openingOf(regretted));
    expect(await counts()).to.deep.equal({ threadCount: 1, postCount: 2, activeAt: second.createdAt });
  });

  it('says so when something changed, and only then', async () => {
    await counts();
    const before = await announcements();
    await counts();
    expect(await announcements()).to.equal(before);
    await asha.asks('Which invoice app do you use?', { board: board()._id });
    await counts();
    expect(await announcements()).to.equal(before + 1);
  });
});

describe('rendering old posts', () => {
  let asha: Person, ravi: Person;
  before(async () => {
    ({ asha, ravi } = await people());
  });

  const madeOld = async (body: string) => {
    const { _id } = await ravi.answers(await asha.asks('Which invoice app do you use?'));
    await PostModel.updateOne({ _id }, { $set: { body, html: '<p>old</p>', htmlVersion: HTML_VERSION - 1 } });
    return _id;
  };

  it('makes the HTML of older renderers anew, and leaves other posts alone', async () => {
    const [old, recent] = [
      await madeOld('I use **none** of them.'),
      await ravi.answers(await asha.asks('Which one is free?')),
    ];
    await renderOldPosts();
    const rendered = await getPost(old);
    expect(rendered.html).to.include('<strong>none</strong>');
    expect(rendered).to.include({
      htmlVersion: HTML_VERSION,
      body: 'I use **none** of them.',
      editedAt: null,
    });
    expect(await getPost(recent._id)).to.deep.equal(recent);
  });

  it('one that can no longer be rendered holds up no other', async () => {
    const tooDeep = await madeOld(`${'>'.repeat(3000)} all the way down`);
    const other = await madeOld('I use **none** of them.');
    await renderOldPosts();
    expect((await getPost(other)).html).to.include('<strong>none</strong>');
    expect((await getPost(tooDeep)).html).to.equal('<p>old</p>');
    await PostModel.deleteOne({ _id: tooDeep });
  });
});
