import { expect } from 'chai';
import { randomInt } from 'node:crypto';
import { joinTags, rewriteTag, separateTag } from '../../../src/features/tags/synonyms.ts';
import { listTags, mostUsedOn } from '../../../src/features/tags/tag-lists.ts';
import { TagListModel } from '../../../src/features/tags/tag-list.model.ts';
import { editThread } from '../../../src/features/threads/edits.ts';
import { listTag } from '../../../src/features/threads/listings.ts';
import { countTags, retagThreads, settleTags } from '../../../src/features/threads/thread-tags.jobs.ts';
import { ThreadModel } from '../../../src/features/threads/thread.model.ts';
import { type Thread, getThread } from '../../../src/features/threads/threads.ts';
import { OutboxModel } from '../../../src/platform/outbox/outbox.model.ts';
import { range } from '../../support/answers.ts';
import { ownBoard } from '../../support/own-board.ts';
import { type Person, people } from '../../support/people.ts';

describe('the tags of threads', () => {
  let asha: Person, mod: Person;
  let n: number, blog: string, site: string;
  before(async () => {
    ({ asha, mod } = await people());
  });
  beforeEach(() => {
    n = randomInt(1e9); // nobody else in the run has tags with this number
    [blog, site] = [`blog-${n}`, `website-${n}`];
  });

  const asks = (...tags: string[]) => asha.asks('How do I find a first reader?', { tags });
  const tagsNow = async ({ _id }: Thread): Promise<string[]> => (await getThread(_id)).tags;
  const changesOf = ({ number }: Thread) =>
    OutboxModel.countDocuments({ name: 'thread.changed', 'payload.thread': number });

  it('are those that its spellings lead to, two that are one once; what was typed is kept', async () => {
    await asks(blog);
    const thread = await asks(`ब्लॉग-${n}`, site, blog);
    expect(thread.tags).to.deep.equal([blog, site]);
    expect(thread.spellings).to.deep.equal([`ब्लॉग-${n}`, site, blog]);
    const edited = await editThread(asha.member, thread, { title: thread.title, tags: [`वेबसाइट-${n}`] });
    expect(edited.tags).to.deep.equal([site]);
  });

  it('follow what moderators say, and its pages are made anew', async () => {
    const threads = [await asks(blog), await asks(site), await asks(blog, site), await asks(`ब्लॉग-${n}`)];
    await joinTags(mod.member, site, blog);
    await retagThreads({ tag: blog });
    for (const thread of threads) expect(await tagsNow(thread)).to.deep.equal([blog]);
    const versions = await Promise.all(threads.map(async ({ _id }) => (await getThread(_id)).version));
    expect(versions).to.deep.equal([0, 1, 1, 0]);
    expect(await Promise.all(threads.map(changesOf))).to.deep.equal([0, 1, 1, 0]);
    expect((await listTag(blog, null)).threads).to.have.length(4);
    expect((await listTag(site, null)).threads).to.have.length(0);

    await rewriteTag(mod.member, blog, `ब्लॉग-${n}`);
    await retagThreads({ tag: `ब्लॉग-${n}` });
    for (const thread of threads) expect(await tagsNow(thread)).to.deep.equal([`ब्लॉग-${n}`]);

    await separateTag(mod.member, `ब्लॉग-${n}`, site);
    await retagThreads({ tag: site });
    const ends = [[`ब्लॉग-${n}`], [site], [`ब्लॉग-${n}`, site], [`ब्लॉग-${n}`]];
    expect(await Promise.all(threads.map(tagsNow))).to.deep.equal(ends);
  });

  it('are moved once, however often the job is run, and by what is left when it was killed', async () => {
    const threads: Thread[] = [];
    for (const i of range(1, 5)) threads.push(await asks(i > 3 ? blog : site));
    await joinTags(mod.member, site, blog);
    // One was moved before the worker died.
    await settleTags({ thread: threads[0]!.number });
    await Promise.all([retagThreads({ tag: blog }), retagThreads({ tag: blog })]);
    await retagThreads({ tag: blog });
    for (const thread of threads) expect(await tagsNow(thread)).to.deep.equal([blog]);
    expect(await Promise.all(threads.map(changesOf))).to.deep.equal([1, 1, 1, 0, 0]);
  });

  it('of a thread that was opened while two became one are settled by its own fact', async () => {
    const thread = await asks(blog);
    await asks(site);
    await joinTags(mod.member, blog, site);
    await retagThreads({ tag: site });
    // As if its writer had read what the spellings lead to before, and written it after.
    await ThreadModel.updateOne({ _id: thread._id }, { $set: { tags: [blog] } });
    await settleTags({ thread: thread.number });
    expect(await tagsNow(thread)).to.deep.equal([site]);
  });

  it('of threads that are opened while two become one are the one in the end', async () => {
    await asks(blog);
    await asks(site);
    const opened: Thread[] = [];
    const opens = async (tag: string) => {
      const thread = await asks(tag);
      opened.push(thread);
      await settleTags({ thread: thread.number }); // as the worker does, by the fact of its opening
    };
    const joins = async () => {
      await joinTags(mod.member, site, blog);
      await retagThreads({ tag: blog });
    };
    await Promise.all([opens(site), opens(blog), joins(), opens(site), opens(site)]);
    for (const thread of opened) expect(await tagsNow(thread)).to.deep.equal([blog]);
  });

  describe('counted', () => {
    const board = ownBoard();

    it('stand in the lists, most used first, as far as everybody can see them', async () => {
      const on = (tags: string[]) => asha.asks('How do I find a first reader?', { board: board()._id, tags });
      await on([site]);
      await on([site, blog]);
      const hidden = await on([site, `hidden-${n}`]);
      await ThreadModel.updateOne({ _id: hidden._id }, { $set: { visibility: 'removed' } });
      await countTags();
      expect(await mostUsedOn(board()._id)).to.deep.equal([site, blog]);
      const { pages } = await listTags(1);
      const all = (await Promise.all(range(1, pages).map((page) => listTags(page)))).flatMap(
        ({ tags }) => tags,
      );
      expect(all.filter(({ tag }) => tag.endsWith(`-${n}`))).to.deep.equal([
        { tag: site, threads: 2 },
        { tag: blog, threads: 1 },
      ]);
      const counts = all.map(({ threads }) => threads);
      expect(counts).to.deep.equal(counts.toSorted((a, b) => b - a));
    });

    it('say so when something changed, and leave nothing of what is gone', async () => {
      await TagListModel.create([{ _id: 'page 9999', tags: [], pages: 9999 }]);
      await countTags();
      expect(await TagListModel.exists({ _id: 'page 9999' })).to.equal(null);
      const said = () => OutboxModel.countDocuments({ name: 'tags.counted' });
      const before = await said();
      await countTags();
      expect(await said()).to.equal(before);
    });
  });
});
