import { expect } from 'chai';
import { BoardModel } from '../../../src/features/boards/board.model.ts';
import { PostModel } from '../../../src/features/threads/post.model.ts';
import { threadPath } from '../../../src/features/threads/post.path.ts';
import { editPost } from '../../../src/features/threads/edits.ts';
import { type Post, getPost } from '../../../src/features/threads/posts.ts';
import { getThread } from '../../../src/features/threads/threads.ts';
import { countBoards, renderOldPosts, showContacts } from '../../../src/features/threads/threads.jobs.ts';
import { withdrawPost } from '../../../src/features/threads/withdrawal.ts';
import { followFacts } from '../../../src/kept-pages.ts';
import { HTML_VERSION } from '../../../src/platform/markdown/markdown.ts';
import { OutboxModel } from '../../../src/platform/outbox/outbox.model.ts';
import { type Browser, browse } from '../../support/browser.ts';
import { eventually } from '../../support/eventually.ts';
import { openingOf } from '../../support/opening.ts';
import { ownBoard } from '../../support/own-board.ts';
import { type Person, people, person, withTrust } from '../../support/people.ts';

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

  it('masks in them what their author has no right to show', async () => {
    const old = await madeOld('I use none, call 98765 43210.');
    const known = await madeOld('I use **none** of them, call 98765 43210.');
    await PostModel.updateOne({ _id: known }, { $set: { author: (await withTrust(asha, 1)).member._id } });
    await renderOldPosts();
    expect((await getPost(old)).html).to.include('98••••••••');
    expect(await getPost(known)).to.deep.include({ contacts: [] });
    expect((await getPost(known)).html).to.include('98765 43210');
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

describe('showing the contacts of a member who is new no more', () => {
  const WORDS = 'Roz ka kaam hai, 98765 43210 par call karein.';
  const SHOWN = '<p>Roz ka kaam hai, 98765 43210 par call karein.</p>';
  let asha: Person, ravi: Person;
  beforeEach(async () => {
    ({ asha, ravi } = await people());
  });

  const trusted = () => showContacts({ member: asha.name, level: 1 });
  const changes = ({ _id: post }: Pick<Post, '_id'>) =>
    OutboxModel.countDocuments({ name: 'post.changed', 'payload.post': String(post) });

  it('renders their posts again, the thread and its excerpt with them', async () => {
    const thread = await asha.asks('Koi kaam chahiye ghar baithe?', { body: WORDS });
    const [opening, answer, other] = [
      await openingOf(thread),
      await asha.answers(thread, WORDS),
      await ravi.answers(thread, WORDS),
    ];
    const { version } = await getThread(thread._id);
    await withTrust(asha, 1);
    await trusted();
    for (const { _id } of [opening, answer]) {
      expect(await getPost(_id)).to.deep.include({ html: SHOWN, contacts: [], body: WORDS, editedAt: null });
      expect(await changes({ _id })).to.equal(1);
    }
    const after = await getThread(thread._id);
    expect(after.excerpt).to.include('98765 43210');
    expect(after.version).to.be.above(version);
    expect((await getPost(other._id)).contacts).to.deep.equal(['98765 43210']);
  });

  it('shows them to members at once, and soon to guests whose page was kept', async () => {
    const thread = await ravi.asks('Koi kaam chahiye ghar baithe?');
    await asha.answers(thread, WORDS);
    const [guest, member] = [await browse(), await browse(await person())];
    const look = async (browser: Browser) => (await browser.get(threadPath(thread))).text;
    const isKept = async () => (await guest.get(threadPath(thread))).headers['x-request-id'] === undefined;
    const stop = followFacts();
    await eventually(isKept);
    for (const browser of [guest, member]) expect(await look(browser)).to.include('98••••••••');

    await withTrust(asha, 1);
    await trusted();
    expect(await look(member))
      .to.include('98765 43210')
      .and.not.include('post__contacts');
    await eventually(async () => (await look(guest)).includes('98765 43210'));
    await eventually(isKept);
    expect(await look(guest)).to.include('98765 43210');
    await stop();
  });

  it('twice, or at the same moment, is as once', async () => {
    const { _id } = await asha.answers(await ravi.asks('Koi kaam chahiye ghar baithe?'), WORDS);
    await withTrust(asha, 1);
    await Promise.all([trusted(), trusted()]);
    const once = await getPost(_id);
    await trusted();
    expect(await getPost(_id)).to.deep.equal(once);
    expect(once.html).to.equal(SHOWN);
  });

  it('reads how the member stands now: a newcomer’s stay hidden, whatever was announced', async () => {
    const { _id } = await asha.answers(await ravi.asks('Koi kaam chahiye ghar baithe?'), WORDS);
    await trusted();
    expect((await getPost(_id)).contacts).to.deep.equal(['98765 43210']);
    expect(await changes({ _id })).to.equal(0);
  });

  it('never puts old words over an edit that comes at the same moment', async () => {
    const post = await asha.answers(await ravi.asks('Koi kaam chahiye ghar baithe?'), WORDS);
    await withTrust(asha, 1);
    const text = await asha.writes('Ab koi number nahi, sirf kaam ki baat hai.');
    await Promise.all([trusted(), editPost(asha.member, post, text)]);
    expect(await getPost(post._id)).to.deep.include(text);
  });

  it('leaves alone what was taken back', async () => {
    const post = await asha.answers(await ravi.asks('Koi kaam chahiye ghar baithe?'), WORDS);
    await withdrawPost(asha.member, post);
    await withTrust(asha, 1);
    await trusted();
    expect((await getPost(post._id)).visibility).to.equal('withdrawn');
  });
});
