import { expect } from 'chai';
import { FlagModel } from '../../../src/features/flags/flag.model.ts';
import { flagSuspected } from '../../../src/features/flags/flags.jobs.ts';
import { flagPost } from '../../../src/features/flags/flags.ts';
import { readQueue } from '../../../src/features/moderation/queue.ts';
import { editPost } from '../../../src/features/threads/edits.ts';
import { type Post, getPost } from '../../../src/features/threads/posts.ts';
import type { Thread } from '../../../src/features/threads/threads.ts';
import { withdrawPost } from '../../../src/features/threads/withdrawal.ts';
import { drainOutbox } from '../../../src/platform/outbox/worker.ts';
import { elsewhere } from '../../support/elsewhere.ts';
import { refusal } from '../../support/outcomes.ts';
import { ownBoard } from '../../support/own-board.ts';
import { type Person, people, person } from '../../support/people.ts';
import { HOLD, REVIEW, answersWith, findingOf } from '../../support/suspicious.ts';
import { faultsAround } from '../../support/verify.ts';

describe('flags that the site raises', () => {
  const board = ownBoard();
  let asha: Person, newcomer: Person, mod: Person;
  let thread: Thread;
  before(async () => {
    await drainOutbox({});
    ({ asha, mod } = await people());
    newcomer = await person('newcomer');
  });
  beforeEach(async () => {
    thread = await asha.asks('How do I get a first order?', { board: board()._id });
  });

  const flagsOn = (post: Post) => FlagModel.find({ post: post._id }).sort({ _id: 1 }).lean();
  const hears = (post: Post) => flagSuspected({ post: String(post._id) });
  const judges = (post: Post, kind: 'restore' | 'remove' | 'bad-advice' = 'restore') =>
    mod.decides(post, kind);
  const faults = () => faultsAround([thread]);

  describe('because of the words', () => {
    const edits = async (post: Post, finding = findingOf({ betting: 4, doubling: 6 })) =>
      editPost(newcomer.member, post, {
        ...(await newcomer.writes(`Other words, ${finding.score}.`)),
        finding,
      });

    it('by what was announced, a suspected post comes into the queue, once', async () => {
      const post = await answersWith(newcomer, thread, HOLD);
      await drainOutbox({ 'post.suspected': [flagSuspected, flagSuspected] });
      await hears(post);
      const [flag, ...more] = await flagsOn(post);
      expect(more).to.deep.equal([]);
      expect(flag).to.include({ raisedBy: 'signals', reason: 'scam', weight: HOLD.score, member: null });
      expect(flag?.signals).to.deep.equal(['fee-for-work', 'otp']);
      expect((await readQueue()).some((item) => item.post._id.equals(post._id))).to.equal(true);
      expect(await getPost(post._id)).to.include({
        flagCount: 1,
        flagWeight: HOLD.score,
        visibility: 'pending',
      });
      expect(await faults()).to.deep.equal([]);
    });

    it('many workers at once raise one', async () => {
      const post = await answersWith(newcomer, thread, REVIEW);
      await Promise.all([1, 2, 3, 4, 5].map(() => hears(post)));
      expect(await flagsOn(post)).to.have.length(1);
      expect(await getPost(post._id)).to.include({ flagCount: 1 });
    });

    it('alone change nothing that readers see', async () => {
      const post = await answersWith(newcomer, thread, REVIEW);
      await hears(post);
      expect(await getPost(post._id)).to.include({ visibility: 'visible', advice: 'ok' });
    });

    it('are none for a post that is not, or no more, under suspicion, or was taken back', async () => {
      const [honest, settled, gone] = [
        await newcomer.answers(thread),
        await answersWith(newcomer, thread, REVIEW),
        await answersWith(newcomer, thread, HOLD),
      ];
      await flagPost(asha.member, settled, { reason: 'spam', note: '' });
      await judges(settled);
      await withdrawPost(newcomer.member, gone);
      for (const post of [honest, settled, gone]) {
        await hears(post);
        expect((await flagsOn(post)).filter(({ raisedBy }) => raisedBy === 'signals')).to.deep.equal([]);
      }
      expect((await getPost(settled._id)).suspicion?.isOpen).to.equal(false);
    });

    it('keep their signals when they are settled, with the verdict', async () => {
      for (const [kind, state] of [
        ['restore', 'rejected'],
        ['remove', 'upheld'],
        ['bad-advice', 'upheld'],
      ] as const) {
        const post = await answersWith(newcomer, thread, HOLD);
        await hears(post);
        await judges(post, kind);
        const [flag] = await flagsOn(post);
        expect(flag).to.include({ state });
        expect(flag?.signals).to.deep.equal(['fee-for-work', 'otp']);
        expect((await getPost(post._id)).suspicion?.isOpen).to.equal(false);
      }
    });

    it('that are open take over what comes in by an edit', async () => {
      const post = await answersWith(newcomer, thread, REVIEW);
      await hears(post);
      await hears(await edits(post));
      const [flag, ...more] = await flagsOn(post);
      expect(more).to.deep.equal([]);
      expect(flag?.signals).to.deep.equal(['betting', 'doubling', 'fee-for-work', 'urgency']);
    });

    it('come again for something new, and name that alone', async () => {
      const post = await answersWith(newcomer, thread, HOLD);
      await hears(post);
      await judges(post);
      await hears(post);
      expect(await flagsOn(post)).to.have.length(1);
      await hears(await edits(await getPost(post._id)));
      const [, second] = await flagsOn(post);
      expect(second).to.include({ state: 'open', weight: 10 });
      expect(second?.signals).to.deep.equal(['betting', 'doubling']);
    });

    it('racing a decision, leave a post that is either decided on or in the queue', async () => {
      for (let i = 0; i < 5; i++) {
        const post = await answersWith(newcomer, thread, REVIEW);
        await flagPost(asha.member, post, { reason: 'scam', note: '' });
        await Promise.all([refusal(elsewhere(() => judges(post))), elsewhere(() => hears(post))]);
        const { suspicion, flagCount } = await getPost(post._id);
        expect([suspicion?.isOpen, flagCount]).to.deep.equal([false, 0]);
        expect((await flagsOn(post)).some(({ state }) => state === 'open')).to.equal(false);
      }
    });

    it('racing an edit that brings something new, a decision leaves counts that agree', async () => {
      const post = await answersWith(newcomer, thread, REVIEW);
      await hears(post);
      const edit = newcomer
        .writes('Other words than before, all new.')
        .then((text) =>
          editPost(newcomer.member, post, { ...text, finding: findingOf({ betting: 4, doubling: 6 }) }),
        );
      await Promise.all([edit, elsewhere(() => judges(post))]);
      await hears(post);
      const { suspicion, flagCount } = await getPost(post._id);
      expect(flagCount).to.equal(suspicion?.isOpen ? 1 : 0);
      expect(suspicion?.signals).to.include('betting');
      expect(await faults()).to.deep.equal([]);
    });
  });
});
