import { expect } from 'chai';
import { PostModel } from '../../../src/features/threads/post.model.ts';
import { editPost } from '../../../src/features/threads/edits.ts';
import { type Post, getPost, listRevisions } from '../../../src/features/threads/posts.ts';
import { ThreadModel } from '../../../src/features/threads/thread.model.ts';
import { getThread, setLocked } from '../../../src/features/threads/threads.ts';
import { withdrawPost } from '../../../src/features/threads/withdrawal.ts';
import { MINUTE, SECOND } from '../../../src/platform/clock.ts';
import { passTime } from '../../support/clock.ts';
import { crowd } from '../../support/crowd.ts';
import { elsewhere } from '../../support/elsewhere.ts';
import { openingOf } from '../../support/opening.ts';
import { refusal } from '../../support/outcomes.ts';
import { type Person, people } from '../../support/people.ts';

const TITLE = 'How do I price a first gig?';
const FIRST = 'I asked for five dollars and got my first order.';
const SECOND_WORDING = 'I asked for nine dollars and got my first order.';

const edit = async (someone: Person, post: Post, body: string): Promise<Post> =>
  editPost(someone.member, post, await someone.writes(body));

const bodiesBefore = async (post: Post) => (await listRevisions(post)).map(({ body }) => body);

describe('posts', () => {
  let asha: Person, ravi: Person, mod: Person;
  before(async () => {
    ({ asha, ravi, mod } = await people());
  });

  describe('added', () => {
    it('a post stands at the end, with its HTML made, and wakes the thread', async () => {
      const thread = await asha.asks(TITLE);
      passTime(MINUTE);
      const post = await ravi.answers(thread, 'मैंने **पाँच** डॉलर माँगे थे, और मिल गए।');

      expect(post).to.include({
        no: 2,
        authorName: ravi.name,
        lang: 'hi',
        visibility: 'visible',
        editedAt: null,
      });
      expect(post.html).to.include('<strong>पाँच</strong>');
      const after = await getThread(thread._id);
      expect(after).to.include({ lastNo: 2, replyCount: 1, lastAuthorName: ravi.name });
      expect(after.activeAt).to.deep.equal(post.createdAt);
    });

    it('two answers posted at the same moment are both counted', async () => {
      const thread = await asha.asks(TITLE);
      await Promise.all([ravi.answers(thread), ravi.answers(thread)]);
      expect((await getThread(thread._id)).replyCount).to.equal(2);
    });

    it('fifty members answer at once: all are there, numbered without a gap', async () => {
      const [thread, members] = [await asha.asks(TITLE), await crowd(50)];
      await Promise.all(members.map((member) => member.answers(thread)));

      expect(await getThread(thread._id)).to.include({ lastNo: 51, replyCount: 50 });
      const posts = await PostModel.find({ thread: thread._id }).sort({ no: 1 }).lean();
      expect(posts.map(({ no }) => no)).to.deep.equal(Array.from({ length: 51 }, (_, i) => i + 1));
      expect(new Set(posts.map(({ authorName }) => authorName)).size).to.equal(51);
    });

    it('answers that come in by many processes at once are all there, too', async () => {
      const thread = await asha.asks(TITLE);
      const posts = await Promise.all(Array.from({ length: 8 }, () => elsewhere(() => ravi.answers(thread))));
      expect(posts.map(({ no }) => no)).to.have.members([2, 3, 4, 5, 6, 7, 8, 9]);
      expect((await getThread(thread._id)).replyCount).to.equal(8);
    });

    it('a locked thread takes no answer, and its count stays', async () => {
      const thread = await asha.asks(TITLE);
      await setLocked(mod.member, thread, true);
      expect(await refusal(ravi.answers(thread))).to.equal('thread.locked');
      expect((await getThread(thread._id)).replyCount).to.equal(0);
    });

    it('a lock that races answers wins: what came in before it is counted, the rest refused', async () => {
      const thread = await asha.asks(TITLE);
      const answers = Array.from({ length: 10 }, () => refusal(elsewhere(() => ravi.answers(thread))));
      const [codes] = await Promise.all([Promise.all(answers), setLocked(mod.member, thread, true)]);

      const taken = codes.filter((code) => code === null).length;
      expect(codes.filter((code) => code === 'thread.locked')).to.have.length(10 - taken);
      expect(await getThread(thread._id)).to.include({ locked: true, replyCount: taken, lastNo: taken + 1 });
      expect(await PostModel.countDocuments({ thread: thread._id })).to.equal(taken + 1);
    });

    it('the two thousandth post closes the thread, also for those who write at that moment', async () => {
      const thread = await asha.asks(TITLE);
      await ThreadModel.updateOne({ _id: thread._id }, { $set: { lastNo: 1998 } });
      const codes = await Promise.all(Array.from({ length: 5 }, () => refusal(ravi.answers(thread))));

      expect(codes.filter((code) => code === null)).to.have.length(2);
      expect(codes.filter((code) => code === 'thread.full')).to.have.length(3);
      expect((await getThread(thread._id)).lastNo).to.equal(2000);
    });

    it('nobody answers in a thread that was taken back', async () => {
      const thread = await asha.asks(TITLE);
      const opening = await openingOf(thread);
      await withdrawPost(asha.member, opening);
      expect(await refusal(ravi.answers(thread))).to.equal('post.withdrawn');
    });

    it('links those it mentions, however their names are cased, and nobody who does not exist', async () => {
      const post = await ravi.answers(
        await asha.asks(TITLE),
        `Ask @${asha.name.toUpperCase()} or @nobody-of-this-name about it.`,
      );
      expect(post.html).to.include(`href="/u/${asha.name}"`).and.not.include('/u/nobody');
    });
  });

  describe('edited', () => {
    it('within five minutes, before a reply or vote: no history, no mark', async () => {
      const post = await ravi.answers(await asha.asks(TITLE), FIRST);
      passTime(5 * MINUTE - SECOND);
      const edited = await edit(ravi, post, SECOND_WORDING);

      expect(edited).to.include({ body: SECOND_WORDING, editedAt: null });
      expect(await getPost(post._id)).to.include({ body: SECOND_WORDING, editedAt: null });
      expect(await bodiesBefore(post)).to.deep.equal([]);
    });

    it('after five minutes: the old words stay in the history, and a mark says so', async () => {
      const post = await ravi.answers(await asha.asks(TITLE), FIRST);
      passTime(5 * MINUTE);
      await edit(ravi, post, SECOND_WORDING);
      passTime(MINUTE);
      await edit(ravi, post, 'I asked for ten dollars and got my first order.');

      expect((await getPost(post._id)).editedAt).to.be.instanceOf(Date);
      expect(await bodiesBefore(post)).to.deep.equal([FIRST, SECOND_WORDING]);
    });

    it('at once after a reply', async () => {
      const thread = await asha.asks(TITLE);
      const post = await ravi.answers(thread, FIRST);
      await asha.answers(thread);
      await edit(ravi, post, SECOND_WORDING);
      expect(await bodiesBefore(post)).to.deep.equal([FIRST]);
    });

    it('at once after a vote', async () => {
      const post = await ravi.answers(await asha.asks(TITLE), FIRST);
      await asha.votes(post, 1);
      await edit(ravi, post, SECOND_WORDING);
      expect(await bodiesBefore(post)).to.deep.equal([FIRST]);
    });

    it('a mark once made stays', async () => {
      const post = await ravi.answers(await asha.asks(TITLE), FIRST);
      passTime(5 * MINUTE);
      const { editedAt } = await edit(ravi, post, SECOND_WORDING);
      await edit(ravi, post, SECOND_WORDING);
      expect((await getPost(post._id)).editedAt).to.deep.equal(editedAt);
      expect(await bodiesBefore(post)).to.deep.equal([FIRST]);
    });

    it('two edits at the same moment: no wording is lost', async () => {
      const post = await ravi.answers(await asha.asks(TITLE), FIRST);
      passTime(5 * MINUTE);
      await Promise.all([
        edit(ravi, post, SECOND_WORDING),
        edit(ravi, post, 'I asked for ten dollars and got it.'),
      ]);
      const wordings = [...(await bodiesBefore(post)), (await getPost(post._id)).body];
      expect(wordings).to.have.members([FIRST, SECOND_WORDING, 'I asked for ten dollars and got it.']);
    });

    it('the opening post takes the thread’s excerpt and language along', async () => {
      const thread = await asha.asks(TITLE);
      const opening = await openingOf(thread);
      await edit(asha, opening, 'पहला काम कितने में करूँ, कोई बताए?');
      expect(await getThread(thread._id)).to.include({
        lang: 'hi',
        excerpt: 'पहला काम कितने में करूँ, कोई बताए?',
      });
    });

    it('by its author alone, while the thread is open', async () => {
      const thread = await asha.asks(TITLE);
      const post = await ravi.answers(thread, FIRST);
      expect(await refusal(edit(asha, post, SECOND_WORDING))).to.equal('post.not-yours');
      expect(await refusal(edit(mod, post, SECOND_WORDING))).to.equal('post.not-yours');
      await setLocked(mod.member, thread, true);
      expect(await refusal(edit(ravi, post, SECOND_WORDING))).to.equal('thread.locked');
      expect((await getPost(post._id)).body).to.equal(FIRST);
    });
  });

  it('a post that is not there is refused', async () => {
    expect(await refusal(getPost('0123456789abcdef01234567'))).to.equal('post.missing');
  });
});
