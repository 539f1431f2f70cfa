import { expect } from 'chai';
import { getPost } from '../../../src/features/threads/posts.ts';
import { getThread, setLocked } from '../../../src/features/threads/threads.ts';
import { withdrawPost } from '../../../src/features/threads/withdrawal.ts';
import { elsewhere } from '../../support/elsewhere.ts';
import { openingOf } from '../../support/opening.ts';
import { refusal } from '../../support/outcomes.ts';
import { type Person, people } from '../../support/people.ts';

const TITLE = 'How did you get your first order?';

describe('taking a post back', () => {
  let asha: Person, ravi: Person, mod: Person;
  beforeEach(async () => {
    ({ asha, ravi, mod } = await people());
  });

  it('leaves its number and a trace, and is no longer counted', async () => {
    const thread = await asha.asks(TITLE);
    const [first, second] = [await ravi.answers(thread), await ravi.answers(thread)];
    await withdrawPost(ravi.member, first);

    expect(await getPost(first._id)).to.include({ no: 2, visibility: 'withdrawn' });
    expect(await getPost(second._id)).to.include({ no: 3, visibility: 'visible' });
    expect(await getThread(thread._id)).to.include({ replyCount: 1, lastNo: 3, visibility: 'visible' });
  });

  it('done twice at once counts once', async () => {
    const thread = await asha.asks(TITLE);
    const answer = await ravi.answers(thread);
    const codes = await Promise.all([1, 2, 3].map(() => refusal(withdrawPost(ravi.member, answer))));

    expect(codes).to.have.members([null, 'post.withdrawn', 'post.withdrawn']);
    expect((await getThread(thread._id)).replyCount).to.equal(0);
  });

  it('undoes its acceptance and what that earned', async () => {
    const thread = await asha.asks(TITLE);
    const answer = await ravi.answers(thread);
    await asha.accepts(answer);
    await withdrawPost(ravi.member, answer);

    expect((await getThread(thread._id)).acceptedPost).to.equal(null);
    expect((await getPost(answer._id)).rank).to.equal(0);
    expect((await ravi.now()).reputation).to.equal(0);
    expect((await asha.now()).reputation).to.equal(0);
  });

  it('racing an acceptance leaves no accepted post that is gone', async () => {
    const thread = await asha.asks(TITLE);
    const answer = await ravi.answers(thread);
    await Promise.all([
      refusal(elsewhere(() => asha.accepts(answer))),
      refusal(elsewhere(() => withdrawPost(ravi.member, answer))),
    ]);

    expect((await getThread(thread._id)).acceptedPost).to.equal(null);
    expect((await ravi.now()).reputation).to.equal(0);
  });

  it('a question nobody has answered goes with its thread', async () => {
    const thread = await asha.asks(TITLE);
    await withdrawPost(asha.member, await openingOf(thread));
    expect(await getThread(thread._id)).to.include({ visibility: 'withdrawn', excerpt: '' });
  });

  it('a question with answers goes alone: the answers stay', async () => {
    const thread = await asha.asks(TITLE);
    await ravi.answers(thread);
    await withdrawPost(asha.member, await openingOf(thread));
    expect(await getThread(thread._id)).to.include({ visibility: 'visible', excerpt: '', replyCount: 1 });
  });

  it('racing the first answer, a question goes with its thread or alone, never with an answer inside', async () => {
    const thread = await asha.asks(TITLE);
    const opening = await openingOf(thread);
    const [code] = await Promise.all([
      refusal(elsewhere(() => ravi.answers(thread))),
      elsewhere(() => withdrawPost(asha.member, opening)),
    ]);

    const after = await getThread(thread._id);
    expect(after.replyCount).to.equal(code === null ? 1 : 0);
    expect(after.visibility).to.equal(code === null ? 'visible' : 'withdrawn');
  });

  it('is possible in a locked thread, and for the author alone', async () => {
    const thread = await asha.asks(TITLE);
    const answer = await ravi.answers(thread);
    await setLocked(mod.member, thread, true);
    expect(await refusal(withdrawPost(asha.member, answer))).to.equal('post.not-yours');
    expect(await refusal(withdrawPost(mod.member, answer))).to.equal('post.not-yours');
    expect(await refusal(withdrawPost(ravi.member, answer))).to.equal(null);
  });
});
