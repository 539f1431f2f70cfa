import { expect } from 'chai';
import { promote } from '../../../src/features/accounts/accounts.ts';
import { DecisionModel } from '../../../src/features/moderation/decision.model.ts';
import { carryOutSweep } from '../../../src/features/moderation/moderation.jobs.ts';
import { SweepModel } from '../../../src/features/moderation/sweep.model.ts';
import { listSweeps } from '../../../src/features/moderation/sweeps.ts';
import { removeInSweep } from '../../../src/features/moderation/verdicts.ts';
import { type Post, getPost } from '../../../src/features/threads/posts.ts';
import { PostModel } from '../../../src/features/threads/post.model.ts';
import type { Thread } from '../../../src/features/threads/threads.ts';
import { clock } from '../../../src/platform/clock.ts';
import { OutboxModel } from '../../../src/platform/outbox/outbox.model.ts';
import { answersTo } from '../../support/answers.ts';
import { refusal } from '../../support/outcomes.ts';
import { type Person, VERDICT, people, person } from '../../support/people.ts';
import { faultsAround } from '../../support/verify.ts';

describe('a sweep', () => {
  let asha: Person, mod: Person, spammer: Person;
  let thread: Thread;
  let posts: Post[];
  beforeEach(async () => {
    ({ asha, mod } = await people());
    spammer = await person('spammer');
    thread = await asha.asks('How do I get a first order?');
    posts = await answersTo(thread, spammer, 6);
    await spammer.asks('Easy money for everybody who joins today');
  });

  const order = async (): Promise<string> => {
    await mod.decides(posts[0]!, 'remove', { canned: 'advertises', sweep: true, measure: 'suspend-good' });
    const sweep = await SweepModel.findOne({ author: spammer.member._id }).orFail().lean();
    return String(sweep._id);
  };
  const left = () => PostModel.countDocuments({ author: spammer.member._id, visibility: 'visible' });
  const removals = () => DecisionModel.countDocuments({ member: spammer.member._id, kind: 'remove' });

  it('is ordered with the decision, and announced in the same moment', async () => {
    const id = await order();
    expect(await OutboxModel.countDocuments({ name: 'sweep.ordered', 'payload.sweep': id })).to.equal(1);
    expect(await left()).to.equal(6);
    expect((await listSweeps()).find(({ sweep }) => String(sweep._id) === id)?.left).to.equal(6);
  });

  it('removes everything that somebody has written, each with a line of the log', async () => {
    await posts
      .slice(1, 3)
      .reduce((before, post) => before.then(() => asha.flags(post, 'spam')), Promise.resolve());
    await carryOutSweep({ sweep: await order() });
    expect(await left()).to.equal(0);
    expect(await removals()).to.equal(7);
    expect(await getPost(posts[1]!._id)).to.include({ visibility: 'removed', flagCount: 0 });
    expect(await faultsAround([thread], [spammer])).to.deep.equal([]);
  });

  it('goes on where it was interrupted, and done twice at once does nothing twice', async () => {
    const sweep = await order();
    await removeInSweep(mod.member, posts[3]!, { ...VERDICT, at: clock.now() });
    await Promise.all([carryOutSweep({ sweep }), carryOutSweep({ sweep })]);
    await carryOutSweep({ sweep });
    expect([await left(), await removals()]).to.deep.equal([0, 7]);
  });

  it('comes with a removal only, and against nobody whom no measure can meet', async () => {
    expect(await refusal(mod.decides(posts[0]!, 'keep', { sweep: true }))).to.equal('decision.sweep');
    const second = await person('second', 'moderator');
    const own = await second.answers(thread);
    expect(await refusal(mod.decides(own, 'remove', { sweep: true }))).to.equal('decision.of-staff');
  });

  it('ends when who ordered it moderates no more', async () => {
    const sweep = await order();
    await promote(mod.name, 'member');
    await carryOutSweep({ sweep });
    expect([await left(), await SweepModel.countDocuments({ _id: sweep, isDone: true })]).to.deep.equal([
      6, 1,
    ]);
  });

  it('passes over what somebody has decided on since', async () => {
    const sweep = await order();
    await mod.decides(posts[2]!, 'restore');
    await carryOutSweep({ sweep });
    expect(await getPost(posts[2]!._id)).to.include({ visibility: 'visible' });
    expect(await left()).to.equal(1);
  });

  it('leaves what was written after it was ordered, and what others wrote', async () => {
    await mod.decides(posts[0]!, 'remove', { sweep: true });
    const sweep = await SweepModel.findOne({ author: spammer.member._id }).orFail().lean();
    await SweepModel.updateOne({ _id: sweep._id }, { $set: { at: posts[2]!.createdAt } });
    await carryOutSweep({ sweep: String(sweep._id) });
    expect(await getPost(posts[5]!._id)).to.include({ visibility: 'visible' });
  });
});
