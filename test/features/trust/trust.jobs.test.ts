import { expect } from 'chai';
import type { FactName, Facts } from '../../../src/facts.ts';
import { setGuideRead } from '../../../src/features/accounts/accounts.ts';
import { flagPost } from '../../../src/features/flags/flags.ts';
import { PostModel } from '../../../src/features/threads/post.model.ts';
import type { Thread } from '../../../src/features/threads/threads.ts';
import { reviewAuthor, reviewDecided, reviewReader } from '../../../src/features/trust/trust.jobs.ts';
import { OutboxModel } from '../../../src/platform/outbox/outbox.model.ts';
import { answersTo } from '../../support/answers.ts';
import { costOf } from '../../support/commands.ts';
import { type Person, people, withPast, withTrust } from '../../support/people.ts';

/** The newest fact of this name about somebody, as a worker would be handed it. */
const heard = async <Name extends FactName>(name: Name, about: object): Promise<Facts[Name]> => {
  const filter = Object.fromEntries(Object.entries(about).map(([key, value]) => [`payload.${key}`, value]));
  const fact = await OutboxModel.findOne({ name, ...filter })
    .sort({ _id: -1 })
    .orFail()
    .lean();
  return fact.payload as Facts[Name];
};

describe('trust: what follows at once', () => {
  let asha: Person, ravi: Person, mod: Person;
  let thread: Thread;
  beforeEach(async () => {
    ({ asha, ravi, mod } = await people());
    thread = await asha.asks('Which invoice app do you use?');
    await withPast(ravi, { days: 10, guides: 4 });
  });
  const level = async (someone: Person) => (await someone.now()).trustLevel;

  it('from the second post: level 1', async () => {
    await ravi.answers(thread);
    await reviewAuthor(await heard('post.added', { author: ravi.name }));
    expect(await level(ravi)).to.equal(0);
    await ravi.answers(thread);
    await reviewAuthor(await heard('post.added', { author: ravi.name }));
    expect(await level(ravi)).to.equal(1);
    expect(await heard('member.trusted', { member: ravi.name })).to.deep.equal({
      member: ravi.name,
      level: 1,
    });
  });

  it('from a thread that is opened: its first post counts', async () => {
    await ravi.answers(thread);
    await ravi.asks('What does a logo cost?');
    await reviewAuthor(await heard('thread.opened', { author: ravi.name }));
    expect(await level(ravi)).to.equal(1);
  });

  it('from the fifth up-vote: level 2', async () => {
    const answers = await answersTo(thread, ravi, 15);
    await withTrust(ravi, 1);
    for (const answer of answers.slice(0, 4)) await asha.votes(answer, 1);
    await reviewAuthor(await heard('post.voted', { author: ravi.name }));
    expect(await level(ravi)).to.equal(1);
    await mod.votes(answers[0]!, 1);
    await reviewAuthor(await heard('post.voted', { author: ravi.name }));
    expect(await level(ravi)).to.equal(2);
  });

  it('from a guide that is ticked as read, which is said once', async () => {
    await answersTo(thread, ravi, 2);
    await withPast(ravi, { days: 2 });
    await setGuideRead(ravi.member, 'start-here', true);
    await setGuideRead(ravi.member, 'start-here', true);
    await setGuideRead(ravi.member, 'start-here', false);
    await setGuideRead(ravi.member, 'fake-advice', true);
    const facts = await OutboxModel.find({ name: 'guide.read', 'payload.member': ravi.name }).lean();
    expect(facts.map(({ payload }) => payload)).to.deep.equal([
      { guide: 'start-here', member: ravi.name },
      { guide: 'fake-advice', member: ravi.name },
    ]);
    await reviewReader(await heard('guide.read', { member: ravi.name }));
    expect(await level(ravi)).to.equal(1);
  });

  it('from a post that a moderator gave back to readers', async () => {
    const [first] = await answersTo(thread, ravi, 2);
    await flagPost(asha.member, first!, { reason: 'scam', note: '' });
    await PostModel.updateOne({ _id: first!._id }, { $set: { visibility: 'pending' } });
    await mod.decides(first!, 'restore');
    await reviewDecided(await heard('post.decided', { post: String(first!._id) }));
    expect(await level(ravi)).to.equal(1);
  });

  it('is the same when a fact is heard again, or by two at once', async () => {
    await answersTo(thread, ravi, 2);
    const fact = await heard('post.added', { author: ravi.name });
    await Promise.all([reviewAuthor(fact), reviewAuthor(fact)]);
    await reviewAuthor(fact);
    const said = await OutboxModel.countDocuments({ name: 'member.trusted', 'payload.member': ravi.name });
    expect([await level(ravi), said]).to.deep.equal([1, 1]);
  });

  it('is nothing for nobody', async () => {
    await reviewAuthor({ author: 'nobody-is-called-so' });
  });

  it('costs one look at whoever is settled, or lacks the days and guides of the next level', async () => {
    await answersTo(thread, ravi, 2);
    await withTrust(ravi, 2);
    const ofSettled = await costOf(() => reviewAuthor({ author: ravi.name }));
    expect(ofSettled.commands).to.deep.equal(['find members']);
    await withTrust(await withPast(ravi, { days: 1, guides: 3 }), 0);
    const ofNewcomer = await costOf(() => reviewAuthor({ author: ravi.name }));
    expect(ofNewcomer.commands).to.deep.equal(['find members']);
  });
});
