import { expect } from 'chai';
import { PostModel } from '../../../src/features/threads/post.model.ts';
import { pathTo, threadPath } from '../../../src/features/threads/post.path.ts';
import { getPost } from '../../../src/features/threads/posts.ts';
import type { Thread } from '../../../src/features/threads/threads.ts';
import { ThreadModel } from '../../../src/features/threads/thread.model.ts';
import { setLocked } from '../../../src/features/threads/threads.ts';
import { withdrawPost } from '../../../src/features/threads/withdrawal.ts';
import { answersTo, range } from '../../support/answers.ts';
import { type Browser, browse } from '../../support/browser.ts';
import { openingOf } from '../../support/opening.ts';
import { type Person, people } from '../../support/people.ts';

const TITLE = 'Which invoice app do you use?';
const WORDS = 'The one of my bank: it is free, and knows GST.';
const TOO_DEEP = `${'>'.repeat(3000)} all the way down`;

describe('posts’ routes', () => {
  let asha: Person, ravi: Person, mod: Person;
  let guest: Browser, asker: Browser, helper: Browser;
  let thread: Thread;
  before(async () => {
    ({ asha, ravi, mod } = await people());
    [guest, asker, helper] = [await browse(), await browse(asha), await browse(ravi)];
  });
  beforeEach(async () => {
    thread = await asha.asks(TITLE);
  });

  const form = () => helper.get(threadPath(thread));
  const bodies = async () =>
    (
      await PostModel.find({ thread: thread._id, no: { $gt: 1 } })
        .sort({ no: 1 })
        .lean()
    ).map(({ body }) => body);

  describe('replying', () => {
    it('leads to the new post, where everybody finds it', async () => {
      const sent = await helper.submit(await form(), '#reply form', { body: WORDS });
      expect([sent.status, sent.location]).to.deep.equal([303, `${threadPath(thread)}#p2`]);
      expect((await guest.follow(sent)).$('#p2 .prose').text().trim()).to.equal(WORDS);
    });

    it('leads to the page the new post stands on', async () => {
      await answersTo(thread, ravi, 20);
      const sent = await helper.submit(await form(), '#reply form', { body: WORDS });
      expect(sent.location).to.equal(`${threadPath(thread)}?page=2#p22`);
      expect((await guest.follow(sent)).$('#p22').length).to.equal(1);
    });

    it('the same form sent twenty times at once makes one post, and every answer leads to it', async () => {
      const page = await form();
      const sent = await Promise.all(
        range(1, 20).map(() => helper.submit(page, '#reply form', { body: WORDS })),
      );
      for (const { status, location } of sent)
        expect([status, location]).to.deep.equal([303, `${threadPath(thread)}#p2`]);
      expect(await bodies()).to.deep.equal([WORDS]);
    });

    it('a form sent again with other words is asked about: they come back under a key of their own', async () => {
      const page = await form();
      await helper.submit(page, '#reply form', { body: WORDS });
      const again = await helper.submit(page, '#reply form', { body: 'Something else that I thought of.' });

      expect(again.status).to.equal(409);
      expect(again.$('[role=alert]').text()).to.include('sent before with other words');
      expect(again.$('textarea[name=body]').text().trim()).to.equal('Something else that I thought of.');
      expect(again.$('[name=_key]').attr('value')).to.not.equal(page.$('[name=_key]').attr('value'));

      const confirmed = await helper.submit(again, 'form[data-kept]');
      expect(confirmed.status).to.equal(303);
      expect(await bodies()).to.deep.equal([WORDS, 'Something else that I thought of.']);
    });

    for (const [mistake, body] of [
      ['too short', 'same here'],
      ['too long', 'a'.repeat(20_001)],
      ['nothing', ''],
      ['marked up too deep', TOO_DEEP],
    ] as const)
      it(`${mistake} comes back under its thread with the words, the mistake marked and linked`, async () => {
        const { status, $ } = await helper.submit(await form(), '#reply form', { body });
        expect(status).to.equal(422);
        expect($('h1').text()).to.equal(TITLE);
        expect($('#body').val()).to.equal(body);
        expect($('#body').attr('aria-invalid')).to.equal('true');
        expect($('[role=alert] a').attr('href')).to.equal('#body');
        expect($('[role=alert] a').text()).to.equal($('#body-error').text().trim());
        expect(await bodies()).to.deep.equal([]);
      });

    it('twenty thousand Devanagari letters fit', async () => {
      const sent = await helper.submit(await form(), '#reply form', { body: 'कमाई '.repeat(5000).trim() });
      expect(sent.status).to.equal(303);
    });

    it('to a locked thread is refused, and the words are kept', async () => {
      const page = await form();
      await setLocked(mod.member, thread, true);
      const refused = await helper.submit(page, '#reply form', { body: WORDS });
      expect(refused.status).to.equal(409);
      expect(refused.$('textarea[name=body]').text().trim()).to.equal(WORDS);
    });

    it('to a full thread is refused with the way on', async () => {
      const page = await form();
      await ThreadModel.updateOne({ _id: thread._id }, { $set: { lastNo: 2000 } });
      const refused = await helper.submit(page, '#reply form', { body: WORDS });
      expect(refused.status).to.equal(409);
      expect(refused.$('[role=alert]').text())
        .to.include('has reached 2000 posts')
        .and.include('start a new one');
    });

    it('to what is not there is a 404', async () => {
      await form();
      expect((await helper.post('/t/999999999/posts', { body: WORDS })).status).to.equal(404);
    });
  });

  describe('permalinks', () => {
    it('lead to the page a post stands on, for everybody', async () => {
      const answers = await answersTo(thread, ravi, 21);
      const last = answers.at(-1);
      if (!last) throw new Error('there are answers');
      await asha.votes(last, 1);
      for (const { _id } of answers) {
        const { status, location } = await guest.get(`/posts/${String(_id)}`);
        expect([status, location]).to.deep.equal([302, await pathTo(await getPost(_id))]);
      }
    });

    it('of what is not there, or stands in a thread taken back, are 404', async () => {
      const opening = await openingOf(thread);
      await withdrawPost(asha.member, opening);
      for (const address of [
        `/posts/${String(opening._id)}`,
        '/posts/0123456789abcdef01234567',
        '/posts/7',
        '/posts/x',
      ])
        expect((await guest.get(address)).status, address).to.equal(404);
      expect((await asker.get(`/posts/${String(opening._id)}`)).status).to.equal(302);
    });

    it('are where the addresses of deeds lead', async () => {
      const { _id } = await ravi.answers(thread);
      for (const deed of ['vote', 'accept', 'save', 'withdraw']) {
        const { status, location } = await guest.get(`/posts/${String(_id)}/${deed}`);
        expect([status, location]).to.deep.equal([303, `/posts/${String(_id)}`]);
      }
    });
  });
});
