import { expect } from 'chai';
import { DuplicateVoteModel } from '../../../src/features/duplicates/duplicate-vote.model.ts';
import { reopen, sayDuplicate } from '../../../src/features/duplicates/duplicates.ts';
import { DecisionModel } from '../../../src/features/moderation/decision.model.ts';
import { PostModel } from '../../../src/features/threads/post.model.ts';
import { type Thread, getOpening, getThread } from '../../../src/features/threads/threads.ts';
import { withdrawPost } from '../../../src/features/threads/withdrawal.ts';
import { isDuplicateKey } from '../../../src/platform/database/duplicate-key.ts';
import { range } from '../../support/answers.ts';
import { refusal } from '../../support/outcomes.ts';
import { type Person, people, person, withTrust } from '../../support/people.ts';
import { settle } from '../../support/told.ts';
import { faultsAround } from '../../support/verify.ts';

const ROUNDS = 5;

describe('a question that is called asked before by several at once', () => {
  let asha: Person, ravi: Person, mod: Person, second: Person;
  let trusted: Person[];
  let original: Thread, thread: Thread;
  before(async () => {
    ({ asha, ravi, mod } = await people());
    second = await person('second', 'moderator');
    trusted = await Promise.all(range(1, 5).map(async () => withTrust(await person(), 3)));
  });
  beforeEach(async () => {
    original = await ravi.asks('How long until Fiverr pays me out?');
    await asha.answers(original);
    thread = await asha.asks('When does the money from Fiverr come?');
    await ravi.answers(thread);
  });

  const say = (who: Person, which = thread, to = original) => refusal(sayDuplicate(who.member, which, to));
  const closings = async () =>
    DecisionModel.countDocuments({ post: (await getOpening(thread))._id, kind: 'duplicate' });
  const expectSound = async (...more: Thread[]) => {
    expect(await faultsAround([thread, original, ...more])).to.deep.equal([]);
    const { duplicateOf } = await getThread(thread._id);
    if (duplicateOf) expect(await DuplicateVoteModel.countDocuments({ thread: thread._id })).to.equal(0);
  };

  it('has one vote of a member, whoever writes it: the database holds that', async () => {
    const vote = { thread: thread._id, member: mod.member._id, memberName: 'x', original: original._id };
    const write = () => DuplicateVoteModel.create({ ...vote, title: thread.title, at: new Date() });
    await write();
    expect(await write().catch(isDuplicateKey)).to.equal(true);
    await DuplicateVoteModel.deleteMany(vote);
  });

  for (const round of range(1, ROUNDS)) {
    it(`is closed once by five votes (${round})`, async () => {
      const codes = await Promise.all(trusted.map((who) => say(who)));
      expect(codes).to.deep.equal(Array(5).fill(null));
      expect(await closings()).to.equal(1);
      await expectSound();
    });

    it(`is closed once by votes, moderators and who asked (${round})`, async () => {
      const other = await ravi.asks('How does Fiverr pay at all?');
      await asha.answers(other);
      const codes = await Promise.all([
        ...trusted.map((who) => say(who)),
        say(mod, thread, other),
        say(second),
        say(asha, thread, other),
      ]);
      for (const code of codes) expect(code).to.be.oneOf([null, 'duplicate.closed']);
      expect(await closings()).to.equal(1);
      await expectSound(other);
    });

    it(`counts one vote of a member who sends it thrice (${round})`, async () => {
      const [one] = trusted as [Person];
      expect(await Promise.all([say(one), say(one), say(one)])).to.deep.equal([null, null, null]);
      expect((await getThread(thread._id)).duplicateVotes).to.equal(1);
      expect(await closings()).to.equal(0);
      await expectSound();
    });

    it(`never leads round in a circle (${round})`, async () => {
      const codes = await Promise.all([say(mod, thread, original), say(second, original, thread)]);
      expect(codes.filter((code) => code === null)).to.have.length(1);
      await expectSound();
    });

    it(`makes no chain when its original is closed (${round})`, async () => {
      const end = await ravi.asks('How does Fiverr pay at all?');
      await asha.answers(end);
      await Promise.all([say(mod, thread, original), say(second, original, end)]);
      await expectSound(end);
      const { duplicateOf } = await getThread(thread._id);
      if (duplicateOf) expect(String(duplicateOf)).to.equal(String(end._id));
    });

    it(`takes an answer before it is closed, or refuses it (${round})`, async () => {
      const [code, ...answers] = await Promise.all([
        say(mod),
        ...range(1, 4).map(() => refusal(ravi.answers(thread))),
      ]);
      expect(code).to.equal(null);
      for (const answer of answers) expect(answer).to.be.oneOf([null, 'thread.duplicate']);
      const taken = answers.filter((answer) => answer === null).length;
      expect(await PostModel.countDocuments({ thread: thread._id })).to.equal(2 + taken);
      await expectSound();
    });

    it(`leads to nothing that is taken back or removed (${round})`, async () => {
      const opening = await getOpening(original);
      const [code] = await Promise.all([
        say(mod),
        round % 2 ? refusal(second.decides(opening, 'remove')) : refusal(withdrawPost(ravi.member, opening)),
      ]);
      await settle();
      expect(code).to.be.oneOf([null, 'duplicate.hidden']);
      const { duplicateOf } = await getThread(thread._id);
      if (duplicateOf) expect((await getThread(original._id)).visibility).to.equal('visible');
      await expectSound();
    });

    it(`is opened once by two moderators (${round})`, async () => {
      await say(asha);
      const codes = await Promise.all([mod, second].map(({ member }) => refusal(reopen(member, thread))));
      expect(codes).to.have.members([null, 'duplicate.open']);
      await expectSound();
    });
  }
});
