import { expect } from 'chai';
import { FlagModel } from '../../../src/features/flags/flag.model.ts';
import { LOSSES, weightOf } from '../../../src/features/flags/flag.rules.ts';
import { flagLosses } from '../../../src/features/flags/flags.jobs.ts';
import { flagPost } from '../../../src/features/flags/flags.ts';
import { type Post, getPost } from '../../../src/features/threads/posts.ts';
import { type Thread, getThread } from '../../../src/features/threads/threads.ts';
import { withdrawPost } from '../../../src/features/threads/withdrawal.ts';
import { drainOutbox } from '../../../src/platform/outbox/worker.ts';
import { ownBoard } from '../../support/own-board.ts';
import { type Person, people, person, withTrust } from '../../support/people.ts';
import { faultsAround } from '../../support/verify.ts';

describe('flags that the site raises for losses', () => {
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
  const hears = (post: Post) => flagLosses({ post: String(post._id) });
  const judges = (post: Post, kind: 'restore' | 'bad-advice' = 'restore') => mod.decides(post, kind);
  const faults = () => faultsAround([thread]);

  describe('because several lost money', () => {
    let answer: Post;
    beforeEach(async () => {
      answer = await newcomer.answers(thread);
    });

    const loses = async (count: number, trust = 1) => {
      for (let i = 0; i < count; i++)
        await (await withTrust(await person('loser'), trust)).tries(answer, 'lost-money');
    };
    const raised = async () => {
      await hears(answer);
      return (await flagsOn(answer)).filter(({ raisedBy }) => raisedBy === 'outcomes');
    };

    it('three members of some trust bring an answer into the queue, once', async () => {
      await loses(2);
      expect(await raised()).to.deep.equal([]);
      await loses(1);
      await drainOutbox({ 'post.tried': [flagLosses, flagLosses] });
      const [flag, ...more] = await raised();
      expect(more).to.deep.equal([]);
      expect(flag).to.include({ reason: 'fake-advice', weight: LOSSES.weight, losses: 3, state: 'open' });
      expect(await getPost(answer._id)).to.include({ flagCount: 1, visibility: 'visible', advice: 'ok' });
      expect(await faults()).to.deep.equal([]);
    });

    it('it weighs what as many flags of theirs would', () => {
      const record = { upheld: 0, rejected: 0 };
      expect(LOSSES.weight).to.equal(LOSSES.members * weightOf(LOSSES.trust, record));
    });

    it('newcomers’ losses do not count, nor what came of it otherwise; a moderator’s does', async () => {
      await loses(4, 0);
      await loses(2);
      await (await withTrust(await person('lucky'), 1)).tries(answer, 'did-not-work');
      expect(await raised()).to.deep.equal([]);
      await mod.tries(answer, 'lost-money');
      expect(await raised()).to.have.length(1);
    });

    it('who tells it otherwise later is not counted any more', async () => {
      await loses(2);
      const third = await withTrust(await person('third'), 1);
      await third.tries(answer, 'lost-money');
      await third.tries(answer, 'worked');
      expect(await raised()).to.deep.equal([]);
    });

    it('what a moderator has decided on comes again with three more', async () => {
      await loses(3);
      await raised();
      await loses(1);
      expect((await raised())[0]).to.include({ losses: 4 });
      await judges(answer);
      await loses(2);
      expect(await raised()).to.have.length(1);
      await loses(1);
      const [, again] = await raised();
      expect(again).to.include({ losses: 7, state: 'open' });
    });

    it('what is bad advice, removed or taken back is not raised any more', async () => {
      await loses(3);
      await raised();
      await judges(answer, 'bad-advice');
      await loses(3);
      expect(await raised()).to.have.length(1);
      const own = await newcomer.answers(thread);
      answer = own;
      await loses(3);
      await withdrawPost(newcomer.member, own);
      expect(await raised()).to.deep.equal([]);
    });

    it('it is one voice among those that dispute the advice', async () => {
      await loses(3);
      await raised();
      const note = 'He took my money and gave me nothing for it.';
      for (const someone of [asha, await person('doubter')]) {
        expect((await getPost(answer._id)).advice).to.equal('ok');
        await flagPost(someone.member, answer, { reason: 'fake-advice', note });
      }
      expect(await getPost(answer._id)).to.include({ advice: 'disputed' });
      expect((await getThread(thread._id)).sunkCount).to.equal(1);
    });
  });
});
