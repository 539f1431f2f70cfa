import { expect } from 'chai';
import { editPost, editThread } from '../../../src/features/threads/edits.ts';
import { type Post, getPost } from '../../../src/features/threads/posts.ts';
import { type Thread, findThreadFor, getThread } from '../../../src/features/threads/threads.ts';
import type { ScamFinding } from '../../../src/language/scam-signals.ts';
import { openingOf } from '../../support/opening.ts';
import { refusal } from '../../support/outcomes.ts';
import { ownBoard } from '../../support/own-board.ts';
import { type Person, people, person, withTrust } from '../../support/people.ts';
import { HOLD, REVIEW, answersWith, findingOf, restores, suspicionsOf } from '../../support/suspicious.ts';
import { faultsAround } from '../../support/verify.ts';

const OTHER_WORDS = 'Other words than before, and a few more.';

describe('edits that bring suspicion', () => {
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

  const edits = async (someone: Person, post: Post, finding: ScamFinding) =>
    editPost(someone.member, post, { ...(await someone.writes(OTHER_WORDS)), finding });
  const faults = () => faultsAround([thread]);

  describe('edited', () => {
    it('words that come in by an edit are judged like new ones', async () => {
      const seen = await edits(known, await known.answers(thread), HOLD);
      expect(seen).to.include({ visibility: 'visible' });
      expect(seen.suspicion?.isOpen).to.equal(true);
      expect(await suspicionsOf(seen)).to.equal(1);

      const held = await edits(newcomer, await newcomer.answers(thread), HOLD);
      expect(held.visibility).to.equal('pending');
      expect(await getPost(held._id)).to.include({ visibility: 'pending', body: OTHER_WORDS });
      expect(await getThread(thread._id)).to.include({ replyCount: 1, lastAuthorName: known.name });
      expect(await faults()).to.deep.equal([]);
    });

    it('an accepted answer that is held back is accepted no more', async () => {
      const post = await newcomer.answers(thread);
      await asha.accepts(post);
      await edits(newcomer, post, HOLD);
      expect((await getThread(thread._id)).acceptedPost).to.equal(null);
      expect(await faults()).to.deep.equal([]);
    });

    it('an opening that is held back takes its thread with it', async () => {
      const own = await newcomer.asks('How do I get a first order?', { board: board()._id });
      await edits(newcomer, await openingOf(own), HOLD);
      expect(await refusal(findThreadFor(null, own.number))).to.equal('thread.missing');
    });

    it('taking the words out does not end the suspicion: a moderator does', async () => {
      const post = await answersWith(newcomer, thread, HOLD);
      const after = await edits(newcomer, post, findingOf({}));
      expect(after.visibility).to.equal('pending');
      expect((await getPost(post._id)).suspicion?.isOpen).to.equal(true);
    });

    it('what a moderator has decided about does not come back; something new does', async () => {
      const post = await answersWith(newcomer, thread, HOLD);
      await restores(mod, post);
      const same = await edits(newcomer, await getPost(post._id), HOLD);
      expect(same).to.include({ visibility: 'visible' });
      expect(same.suspicion?.isOpen).to.equal(false);
      expect(await suspicionsOf(post)).to.equal(1);

      const more = await editPost(newcomer.member, same, {
        ...(await newcomer.writes('Still other words, all of them new.')),
        finding: findingOf({ otp: 6, betting: 4, doubling: 6 }),
      });
      expect(more.visibility).to.equal('pending');
      expect(more.suspicion).to.deep.include({
        score: 10,
        signals: ['betting', 'doubling', 'fee-for-work', 'otp'],
        isOpen: true,
      });
      expect(await suspicionsOf(post)).to.equal(2);
    });

    it('what a moderator removed stays as it was', async () => {
      const post = await newcomer.answers(thread);
      await mod.decides(post, 'remove');
      expect(await refusal(edits(newcomer, post, HOLD))).to.equal('post.removed');
      expect(await getPost(post._id)).to.include({ visibility: 'removed', suspicion: null });
    });

    it('an edit of nothing changes nothing', async () => {
      const post = await newcomer.answers(thread);
      const same = await editPost(newcomer.member, post, {
        ...(await newcomer.writes(post.body)),
        finding: HOLD,
      });
      expect(same).to.include({ visibility: 'visible', suspicion: null });
    });
  });

  describe('given another title', () => {
    const HEAD = { title: 'Earn money with me from today on', tags: [] };

    it('its author’s title is judged with the opening post', async () => {
      const own = await newcomer.asks('How do I get a first order?', { board: board()._id });
      await editThread(newcomer.member, own, { ...HEAD, finding: HOLD });
      expect(await openingOf(own)).to.include({ visibility: 'pending' });
      expect((await getThread(own._id)).visibility).to.equal('pending');

      await editThread(asha.member, thread, { ...HEAD, finding: REVIEW });
      expect((await openingOf(thread)).suspicion?.isOpen).to.equal(true);
    });

    it('a moderator’s title is no word of the author’s, and tags alone are none at all', async () => {
      await editThread(mod.member, thread, { ...HEAD, finding: HOLD });
      expect((await openingOf(thread)).suspicion).to.equal(null);
      const { title } = await getThread(thread._id);
      await editThread(asha.member, thread, { title, tags: ['gst'], finding: HOLD });
      expect((await openingOf(thread)).suspicion).to.equal(null);
      expect((await getThread(thread._id)).tags).to.deep.equal(['gst']);
    });
  });
});
