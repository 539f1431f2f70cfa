import { expect } from 'chai';
import { acceptPost } from '../../../src/features/threads/acceptance.ts';
import { getPost } from '../../../src/features/threads/posts.ts';
import { ACCEPTED_RANK, rankOf } from '../../../src/features/threads/rank.ts';
import { getThread } from '../../../src/features/threads/threads.ts';
import { elsewhere } from '../../support/elsewhere.ts';
import { refusal } from '../../support/outcomes.ts';
import { type Person, person, people } from '../../support/people.ts';

const TITLE = 'How did you get your first order?';

describe('acceptance', () => {
  let asha: Person, ravi: Person, meena: Person, mod: Person;
  beforeEach(async () => {
    ({ asha, ravi, mod } = await people());
    meena = await person('meena');
  });

  const reputations = async () =>
    Promise.all([asha, ravi, meena].map(async (someone) => (await someone.now()).reputation));

  it('an accepted answer stands first, and earns its author 15 and the asker 2', async () => {
    const thread = await asha.asks(TITLE);
    const answer = await ravi.answers(thread);
    const accepted = await asha.accepts(answer);

    expect((await getThread(thread._id)).acceptedPost).to.deep.equal(answer._id);
    expect(accepted.rank).to.equal(ACCEPTED_RANK);
    expect(await reputations()).to.deep.equal([2, 15, 0]);
  });

  it('accepting it again changes nothing', async () => {
    const answer = await ravi.answers(await asha.asks(TITLE));
    await asha.accepts(answer);
    await asha.accepts(answer);
    expect(await reputations()).to.deep.equal([2, 15, 0]);
  });

  it('moved to another answer, it is taken from the first', async () => {
    const thread = await asha.asks(TITLE);
    const [first, second] = [await ravi.answers(thread), await meena.answers(thread)];
    await asha.accepts(first);
    await asha.accepts(second);

    expect((await getThread(thread._id)).acceptedPost).to.deep.equal(second._id);
    expect((await getPost(first._id)).rank).to.equal(0);
    expect(await reputations()).to.deep.equal([2, 0, 15]);
  });

  it('taken back, nothing of it is left, and the answer stands where its votes put it', async () => {
    const thread = await asha.asks(TITLE);
    const answer = await ravi.answers(thread);
    await asha.accepts(answer);
    await meena.votes(answer, 1);
    await acceptPost(asha.member, answer, { isAccepted: false });

    expect((await getThread(thread._id)).acceptedPost).to.equal(null);
    expect((await getPost(answer._id)).rank).to.equal(
      rankOf({ no: 2, up: 1, down: 0, isAccepted: false, advice: 'ok' }),
    );
    expect(await reputations()).to.deep.equal([0, 10, 0]);
  });

  it('taking back what was not accepted changes nothing', async () => {
    const thread = await asha.asks(TITLE);
    const [first, second] = [await ravi.answers(thread), await meena.answers(thread)];
    await asha.accepts(first);
    await acceptPost(asha.member, second, { isAccepted: false });
    expect((await getThread(thread._id)).acceptedPost).to.deep.equal(first._id);
    expect(await reputations()).to.deep.equal([2, 15, 0]);
  });

  it('two acceptances at once leave one, and the reputation of one', async () => {
    const thread = await asha.asks(TITLE);
    const [first, second] = [await ravi.answers(thread), await meena.answers(thread)];
    await Promise.all([first, second].map((answer) => elsewhere(() => asha.accepts(answer))));

    const { acceptedPost } = await getThread(thread._id);
    const isFirst = acceptedPost?.equals(first._id);
    const ranks = [(await getPost(first._id)).rank, (await getPost(second._id)).rank];
    expect(ranks).to.deep.equal(isFirst ? [ACCEPTED_RANK, 0] : [0, ACCEPTED_RANK]);
    expect(await reputations()).to.deep.equal(isFirst ? [2, 15, 0] : [2, 0, 15]);
  });

  it('ten acceptances and as many retractions at once leave the reputation of what stands', async () => {
    const thread = await asha.asks(TITLE);
    const answer = await ravi.answers(thread);
    await Promise.all(
      Array.from({ length: 20 }, (_, i) => acceptPost(asha.member, answer, { isAccepted: i % 2 === 0 })),
    );

    const isAccepted = (await getThread(thread._id)).acceptedPost !== null;
    expect(await reputations()).to.deep.equal(isAccepted ? [2, 15, 0] : [0, 0, 0]);
  });

  it('is for who asked alone, and not for one’s own answer', async () => {
    const thread = await asha.asks(TITLE);
    const answer = await ravi.answers(thread);
    expect(await refusal(ravi.accepts(answer))).to.equal('post.not-asker');
    expect(await refusal(mod.accepts(answer))).to.equal('post.not-asker');
    expect(await refusal(asha.accepts(await asha.answers(thread)))).to.equal('post.own-answer');
    expect((await getThread(thread._id)).acceptedPost).to.equal(null);
  });

  it('is for questions alone', async () => {
    const reply = await ravi.answers(await asha.asks(TITLE, { kind: 'discussion' }));
    expect(await refusal(asha.accepts(reply))).to.equal('post.not-an-answer');
  });
});
