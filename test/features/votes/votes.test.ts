import { expect } from 'chai';
import { getPost } from '../../../src/features/threads/posts.ts';
import { rankOf } from '../../../src/features/threads/rank.ts';
import { getThread } from '../../../src/features/threads/threads.ts';
import { VoteModel } from '../../../src/features/votes/vote.model.ts';
import type { VoteValue } from '../../../src/features/votes/vote.rules.ts';
import { castVote, votesIn } from '../../../src/features/votes/votes.ts';
import { crowd } from '../../support/crowd.ts';
import { elsewhere } from '../../support/elsewhere.ts';
import { openingOf } from '../../support/opening.ts';
import { refusal } from '../../support/outcomes.ts';
import { type Person, people, person, withReputation } from '../../support/people.ts';

const TITLE = 'How did you get your first order?';

describe('votes', () => {
  let asha: Person, ravi: Person;
  beforeEach(async () => {
    ({ asha, ravi } = await people());
    await withReputation(asha, 60);
  });

  const reputations = async () => [(await asha.now()).reputation, (await ravi.now()).reputation];

  it('an up-vote counts on the post and its rank, and earns the author 10', async () => {
    const answer = await ravi.answers(await asha.asks(TITLE));
    const voted = await asha.votes(answer, 1);

    expect(voted).to.include({
      up: 1,
      down: 0,
      rank: rankOf({ no: 2, up: 1, down: 0, isAccepted: false, advice: 'ok' }),
    });
    expect(await getPost(answer._id)).to.deep.equal(voted);
    expect(await reputations()).to.deep.equal([60, 10]);
  });

  it('a down-vote costs the author 2 and the voter 1', async () => {
    const answer = await ravi.answers(await asha.asks(TITLE));
    expect(await asha.votes(answer, -1)).to.include({ up: 0, down: 1, rank: 0 });
    expect(await reputations()).to.deep.equal([59, -2]);
  });

  it('switched and taken back, only what stands is left', async () => {
    const answer = await ravi.answers(await asha.asks(TITLE));
    const steps: [VoteValue, number, number, number[]][] = [
      [1, 1, 0, [60, 10]],
      [-1, 0, 1, [59, -2]],
      [-1, 0, 1, [59, -2]],
      [1, 1, 0, [60, 10]],
      [0, 0, 0, [60, 0]],
      [0, 0, 0, [60, 0]],
    ];
    for (const [value, up, down, standing] of steps) {
      expect(await asha.votes(answer, value)).to.include({ up, down });
      const mine = await votesIn(asha.member, { _id: answer.thread });
      expect(mine.get(String(answer._id)) ?? 0).to.equal(value);
      expect(await reputations()).to.deep.equal(standing);
    }
  });

  it('votes on the opening post are the thread’s score', async () => {
    const thread = await ravi.asks(TITLE);
    const opening = await openingOf(thread);
    const [voter] = await crowd(1);
    await asha.votes(opening, 1);
    await voter?.votes(opening, 1);
    expect((await getThread(thread._id)).score).to.equal(2);
    await asha.votes(opening, -1);
    expect((await getThread(thread._id)).score).to.equal(0);
  });

  it('an accepted answer stays first, whatever its votes', async () => {
    const answer = await ravi.answers(await asha.asks(TITLE));
    const accepted = await asha.accepts(answer);
    expect((await asha.votes(answer, -1)).rank).to.equal(accepted.rank);
  });

  it('nobody votes on their own post', async () => {
    const answer = await ravi.answers(await asha.asks(TITLE));
    expect(await refusal(ravi.votes(answer, 1))).to.equal('vote.own');
    expect(await getPost(answer._id)).to.include({ up: 0, down: 0 });
  });

  it('a first down-vote needs a reputation of 50; taking it back needs none', async () => {
    const answer = await ravi.answers(await asha.asks(TITLE));
    const newcomer = await person('newcomer');
    expect(await refusal(newcomer.votes(answer, -1))).to.equal('vote.too-little-reputation');

    await withReputation(newcomer, 50);
    await newcomer.votes(answer, -1);
    expect((await newcomer.now()).reputation).to.equal(49);
    expect(await newcomer.votes(answer, 0)).to.include({ up: 0, down: 0 });
  });

  it('fifty votes of one member at once count once', async () => {
    const answer = await ravi.answers(await asha.asks(TITLE));
    await Promise.all(Array.from({ length: 50 }, () => asha.votes(answer, 1)));

    expect(await getPost(answer._id)).to.include({ up: 1, down: 0 });
    expect(await VoteModel.countDocuments({ post: answer._id })).to.equal(1);
    expect(await reputations()).to.deep.equal([60, 10]);
  });

  it('votes that come in by many processes at once, some of them twice, count one for each member', async () => {
    const answer = await ravi.answers(await asha.asks(TITLE));
    const voters = await crowd(6);
    await Promise.all([...voters, ...voters].map((voter) => elsewhere(() => voter.votes(answer, 1))));

    expect(await getPost(answer._id)).to.include({ up: 6, down: 0 });
    expect(await reputations()).to.deep.equal([60, 60]);
  });

  it('votes of fifty members at once count fifty', async () => {
    const answer = await ravi.answers(await asha.asks(TITLE));
    await Promise.all((await crowd(50)).map((member) => member.votes(answer, 1)));

    expect(await getPost(answer._id)).to.include({ up: 50, down: 0 });
    expect(await VoteModel.countDocuments({ post: answer._id })).to.equal(50);
    expect(await reputations()).to.deep.equal([60, 500]);
  });

  it('one author’s posts in many threads, voted on at once: the reputation is exact', async () => {
    const threads = await Promise.all(Array.from({ length: 10 }, () => asha.asks(TITLE)));
    const answers = await Promise.all(threads.map((thread) => ravi.answers(thread)));
    const voters = await crowd(3);
    await Promise.all(answers.flatMap((answer) => voters.map((voter) => castVote(voter.member, answer, 1))));
    expect(await reputations()).to.deep.equal([60, 300]);
  });

  it('a member finds their own votes in a thread; a guest has none', async () => {
    const thread = await asha.asks(TITLE);
    const [first, second] = [await ravi.answers(thread), await ravi.answers(thread)];
    await ravi.answers(thread);
    await asha.votes(first, 1);
    await asha.votes(second, -1);

    expect([...(await votesIn(asha.member, thread))]).to.have.deep.members([
      [String(first._id), 1],
      [String(second._id), -1],
    ]);
    expect((await votesIn(ravi.member, thread)).size).to.equal(0);
    expect((await votesIn(null, thread)).size).to.equal(0);
  });
});
