import { expect } from 'chai';
import { getBoard } from '../../../src/features/boards/boards.ts';
import { findPostFor, getPost, listPostsBy } from '../../../src/features/threads/posts.ts';
import { type Thread, findThreadFor, getThread, openThread } from '../../../src/features/threads/threads.ts';
import { withdrawPost } from '../../../src/features/threads/withdrawal.ts';
import type { ScamFinding } from '../../../src/language/scam-signals.ts';
import { MINUTE } from '../../../src/platform/clock.ts';
import { passTime } from '../../support/clock.ts';
import { openingOf } from '../../support/opening.ts';
import { refusal } from '../../support/outcomes.ts';
import { ownBoard } from '../../support/own-board.ts';
import { type Person, people, person, withTrust } from '../../support/people.ts';
import { HOLD, REVIEW, answersWith, findingOf, restores, suspicionsOf } from '../../support/suspicious.ts';
import { faultsAround } from '../../support/verify.ts';

describe('posts under suspicion', () => {
  const board = ownBoard();
  let asha: Person, newcomer: Person, known: Person, mod: Person;
  let thread: Thread;
  before(async () => {
    ({ asha, mod } = await people());
    newcomer = await person('newcomer');
    known = await withTrust(await person('known'), 1);
  });
  beforeEach(async () => {
    thread = await asha.asks('How do I get a first order?', { board: board()._id });
  });

  const opens = async (someone: Person, finding: ScamFinding): Promise<Thread> => {
    const text = { ...(await someone.writes('Words that somebody has looked at.')), finding };
    const draft = { kind: 'question' as const, title: 'Who wants to work with me?', tags: [], text };
    return openThread(someone.member, await getBoard(board()._id), draft);
  };
  const faults = () => faultsAround([thread]);

  describe('written', () => {
    it('nothing is suspected where nothing was found, or nobody looked', async () => {
      const post = await answersWith(newcomer, thread, findingOf({ urgency: 4 }));
      expect(post).to.include({ suspicion: null, visibility: 'visible' });
      expect((await newcomer.answers(thread)).suspicion).to.equal(null);
      expect(await suspicionsOf(post)).to.equal(0);
    });

    it('what a moderator should look at is seen, counted, and announced once', async () => {
      const post = await answersWith(newcomer, thread, REVIEW);
      expect(post.visibility).to.equal('visible');
      expect(post.suspicion).to.deep.include({
        score: 6,
        signals: ['fee-for-work', 'urgency'],
        isOpen: true,
      });
      expect(await getThread(thread._id)).to.include({ replyCount: 1, lastAuthorName: newcomer.name });
      expect(await suspicionsOf(post)).to.equal(1);
    });

    it('a scam by a newcomer waits from the beginning: uncounted, and stirring nothing', async () => {
      const before = await getThread(thread._id);
      passTime(MINUTE);
      const post = await answersWith(newcomer, thread, HOLD);
      expect(post).to.include({ visibility: 'pending', no: 2 });
      const after = await getThread(thread._id);
      expect(after).to.include({ replyCount: 0, lastNo: 2, lastAuthorName: asha.name });
      expect(after.activeAt).to.deep.equal(before.activeAt);
      expect(after.version).to.be.greaterThan(before.version);
      expect(await suspicionsOf(post)).to.equal(1);
      expect(await faults()).to.deep.equal([]);
    });

    it('the same by members who are known, or moderate, is seen', async () => {
      for (const someone of [known, mod])
        expect(await answersWith(someone, thread, HOLD)).to.include({ visibility: 'visible' });
    });

    it('an opening post that waits hides its thread from all but its author and moderators', async () => {
      const held = await opens(newcomer, HOLD);
      expect(held.visibility).to.equal('pending');
      const opening = await openingOf(held);
      expect(opening).to.include({ visibility: 'pending' });
      for (const someone of [null, asha.member]) {
        expect(await refusal(findThreadFor(someone, held.number))).to.equal('thread.missing');
        expect(await refusal(findPostFor(someone, String(opening._id)))).to.equal('post.missing');
      }
      for (const someone of [newcomer.member, mod.member])
        expect((await findThreadFor(someone, held.number))._id).to.deep.equal(held._id);
      expect(await refusal(newcomer.answers(held))).to.equal('post.pending');
      expect(await suspicionsOf(opening)).to.equal(1);
    });

    it('an opening post that a moderator should look at is seen', async () => {
      const seen = await opens(newcomer, REVIEW);
      expect(seen.visibility).to.equal('visible');
      expect((await openingOf(seen)).suspicion?.isOpen).to.equal(true);
    });

    it('is in no list of its author’s posts while it waits', async () => {
      await answersWith(newcomer, thread, HOLD);
      const { posts } = await listPostsBy(newcomer.member._id, null);
      expect(posts.filter((post) => post.thread.equals(thread._id))).to.deep.equal([]);
    });
  });

  describe('decided on', () => {
    it('is suspected no more, and stands and stirs like any other', async () => {
      passTime(MINUTE);
      const post = await answersWith(newcomer, thread, HOLD);
      await restores(mod, post);
      const after = await getPost(post._id);
      expect(after.visibility).to.equal('visible');
      expect(after.suspicion).to.deep.include({ signals: ['fee-for-work', 'otp'], isOpen: false });
      const { activeAt, ...counts } = await getThread(thread._id);
      expect(counts).to.include({ replyCount: 1, lastAuthorName: newcomer.name });
      expect(activeAt).to.deep.equal(post.createdAt);
      expect(await faults()).to.deep.equal([]);
    });

    it('a restored opening brings its thread', async () => {
      const held = await opens(newcomer, HOLD);
      await restores(mod, await openingOf(held));
      expect((await findThreadFor(null, held.number)).visibility).to.equal('visible');
    });

    it('what is held back or removed later stirs its thread no more, until it is back', async () => {
      passTime(MINUTE);
      const post = await known.answers(thread);
      await mod.decides(post, 'remove');
      expect((await getThread(thread._id)).lastAuthorName).to.equal(asha.name);
      expect(await faults()).to.deep.equal([]);
      await mod.decides(post, 'restore');
      expect((await getThread(thread._id)).activeAt).to.deep.equal(post.createdAt);
      expect(await faults()).to.deep.equal([]);
    });

    it('taken back while it waited, it leaves its trace, and nothing for verify to find', async () => {
      const post = await answersWith(newcomer, thread, HOLD);
      await withdrawPost(newcomer.member, post);
      expect(await getPost(post._id)).to.include({ visibility: 'withdrawn' });
      expect(await faults()).to.deep.equal([]);
    });
  });
});
