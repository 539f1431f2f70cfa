import { expect } from 'chai';
import { PostModel } from '../../../src/features/threads/post.model.ts';
import { RevisionModel } from '../../../src/features/threads/revision.model.ts';
import {
  type Thread,
  findThreadFor,
  getThread,
  listThreadsById,
  moveThread,
  openThread,
  setLocked,
  setPinned,
} from '../../../src/features/threads/threads.ts';
import { editThread } from '../../../src/features/threads/edits.ts';
import { withdrawPost } from '../../../src/features/threads/withdrawal.ts';
import { getBoard } from '../../../src/features/boards/boards.ts';
import { MINUTE } from '../../../src/platform/clock.ts';
import { passTime } from '../../support/clock.ts';
import { openingOf } from '../../support/opening.ts';
import { refusal } from '../../support/outcomes.ts';
import { type Person, people } from '../../support/people.ts';

const titlesBefore = async (thread: Thread) =>
  (
    await RevisionModel.find({ post: (await openingOf(thread))._id })
      .sort({ replacedAt: 1 })
      .lean()
  ).map(({ title }) => title);

describe('threads', () => {
  let asha: Person, ravi: Person, mod: Person;
  before(async () => {
    ({ asha, ravi, mod } = await people());
  });

  it('a thread opens with its first post, by the same author at the same moment', async () => {
    const thread = await asha.asks('ऑनलाइन कमाई कैसे शुरू करें?', {
      tags: ['fiverr'],
      body: 'मैं **नई** हूँ। कहाँ से शुरू करूँ? कोई बताए।',
    });

    expect(thread).to.include({
      board: 'freelancing',
      kind: 'question',
      authorName: asha.name,
      lastAuthorName: asha.name,
      lastNo: 1,
      replyCount: 0,
      lang: 'hi',
    });
    expect(thread.slug).to.equal('onlain-kamai-kaise-shuru-karen');
    expect(thread.tags).to.deep.equal(['fiverr']);
    expect(thread.excerpt).to.equal('मैं नई हूँ। कहाँ से शुरू करूँ? कोई बताए।');
    const opening = await openingOf(thread);
    expect(opening).to.include({ no: 1, authorName: asha.name, up: 0, down: 0 });
    expect(opening.html).to.include('<strong>नई</strong>');
    expect(opening.createdAt).to.deep.equal(thread.activeAt);
  });

  it('threads opened at the same moment have numbers of their own', async () => {
    const asked = (someone: Person) =>
      Array.from({ length: 15 }, (_, i) => someone.asks(`How do I price gig number ${i}?`));
    const threads = await Promise.all([...asked(asha), ...asked(ravi)]);

    expect(new Set(threads.map(({ number }) => number)).size).to.equal(30);
    expect(await listThreadsById(threads.map(({ _id }) => _id))).to.have.length(30);
  });

  it('nothing of a thread is there when its opening post cannot be kept', async () => {
    const text = { ...(await asha.writes('A text whose language nobody could tell.')), lang: null as never };
    const board = await getBoard('freelancing');
    const title = `Half a thread by ${asha.name}?`;
    const attempt = openThread(asha.member, board, { kind: 'question', title, tags: [], text });

    expect(
      await attempt.then(
        () => 'opened',
        (error: Error) => error.name,
      ),
    ).to.equal('ValidationError');
    expect(await PostModel.countDocuments({ author: asha.member._id, body: text.body })).to.equal(0);
  });

  it('a thread is found by its number; one that is not there is refused', async () => {
    const thread = await asha.asks('Which invoice app do you use?');
    expect((await findThreadFor(null, thread.number))._id).to.deep.equal(thread._id);
    expect(await refusal(findThreadFor(ravi.member, 999_999_999))).to.equal('thread.missing');
  });

  it('a thread taken back is found by its author and moderators alone', async () => {
    const thread = await asha.asks('Which invoice app do you use?');
    await withdrawPost(asha.member, await openingOf(thread));

    for (const viewer of [null, ravi.member])
      expect(await refusal(findThreadFor(viewer, thread.number))).to.equal('thread.missing');
    for (const viewer of [asha.member, mod.member])
      expect((await findThreadFor(viewer, thread.number)).visibility).to.equal('withdrawn');
  });

  describe('changing title and tags', () => {
    it('gives the thread a new address; its number stays', async () => {
      const thread = await asha.asks('Which invoice app do you use?', { tags: ['invoice'] });
      const changed = await editThread(asha.member, thread, {
        title: 'Which invoice app is free?',
        tags: ['invoice', 'gst'],
      });

      expect(changed).to.include({
        number: thread.number,
        title: 'Which invoice app is free?',
        slug: 'which-invoice-app-is-free',
      });
      expect(changed.tags).to.deep.equal(['invoice', 'gst']);
    });

    it('within five minutes, before a reply or vote, leaves no history and no mark', async () => {
      const thread = await asha.asks('Which invoice ap do you use?');
      passTime(4 * MINUTE);
      await editThread(asha.member, thread, { title: 'Which invoice app do you use?', tags: [] });

      expect(await titlesBefore(thread)).to.deep.equal([]);
      expect((await openingOf(thread)).editedAt).to.equal(null);
    });

    it('later keeps the old title in the history, and marks the opening post', async () => {
      const thread = await asha.asks('Which invoice ap do you use?');
      passTime(6 * MINUTE);
      await editThread(asha.member, thread, { title: 'Which invoice app do you use?', tags: [] });

      expect(await titlesBefore(thread)).to.deep.equal(['Which invoice ap do you use?']);
      expect((await openingOf(thread)).editedAt).to.be.instanceOf(Date);
    });

    it('after a reply, or by a moderator, keeps the old title at once', async () => {
      const answered = await asha.asks('Which invoice ap do you use?');
      await ravi.answers(answered);
      await editThread(asha.member, answered, { title: 'Which invoice app do you use?', tags: [] });
      expect(await titlesBefore(answered)).to.deep.equal(['Which invoice ap do you use?']);

      const moderated = await asha.asks('PLEASE HELP ME NOW!!');
      await editThread(mod.member, moderated, { title: 'How do I withdraw from Payoneer?', tags: [] });
      expect(await titlesBefore(moderated)).to.deep.equal(['PLEASE HELP ME NOW!!']);
    });

    it('of tags alone writes no history', async () => {
      const thread = await asha.asks('Which invoice app do you use?');
      passTime(6 * MINUTE);
      await editThread(asha.member, thread, { title: thread.title, tags: ['gst'] });
      expect(await titlesBefore(thread)).to.deep.equal([]);
    });

    it('is refused to others, and to the author once the thread is locked', async () => {
      const thread = await asha.asks('Which invoice app do you use?');
      const change = { title: 'Something else altogether', tags: [] };
      expect(await refusal(editThread(ravi.member, thread, change))).to.equal('thread.not-yours');
      await setLocked(mod.member, thread, true);
      expect(await refusal(editThread(asha.member, thread, change))).to.equal('thread.locked');
      expect((await getThread(thread._id)).title).to.equal(thread.title);
    });
  });

  describe('moderating', () => {
    it('moderators lock, pin and move a thread, and undo it', async () => {
      const thread = await asha.asks('Which invoice app do you use?');
      for (const isOn of [true, false]) {
        expect((await setLocked(mod.member, thread, isOn)).locked).to.equal(isOn);
        expect((await setPinned(mod.member, thread, isOn)).pinned).to.equal(isOn);
      }
      expect((await moveThread(mod.member, thread, 'youtube')).board).to.equal('youtube');
      expect((await moveThread(mod.member, thread, 'freelancing')).board).to.equal('freelancing');
    });

    it('members do none of it, not even with their own thread', async () => {
      const thread = await asha.asks('Which invoice app do you use?');
      expect(await refusal(setLocked(asha.member, thread, true))).to.equal('member.not-allowed');
      expect(await refusal(setPinned(asha.member, thread, true))).to.equal('member.not-allowed');
      expect(await refusal(moveThread(asha.member, thread, 'youtube'))).to.equal('member.not-allowed');
      expect(await getThread(thread._id)).to.include({ locked: false, pinned: false, board: 'freelancing' });
    });

    it('there is no moving to a board that does not exist', async () => {
      const thread = await asha.asks('Which invoice app do you use?');
      expect(await refusal(moveThread(mod.member, thread, 'nowhere'))).to.equal('board.missing');
    });
  });
});
