import { expect } from 'chai';
import { threadPath } from '../../../src/features/threads/post.path.ts';
import type { Thread } from '../../../src/features/threads/threads.ts';
import { MINUTE } from '../../../src/platform/clock.ts';
import { type Browser, browse } from '../../support/browser.ts';
import { passTime } from '../../support/clock.ts';
import { type Person, people } from '../../support/people.ts';

const TITLE = 'Which invoice app do you use?';
const WORDS = 'The one of my bank: it is free, and knows GST.';
const TOO_DEEP = `${'>'.repeat(3000)} all the way down`;

describe('posts’ routes: changes', () => {
  let asha: Person, ravi: Person;
  let guest: Browser, asker: Browser, helper: Browser;
  let thread: Thread;
  before(async () => {
    ({ asha, ravi } = await people());
    [guest, asker, helper] = [await browse(), await browse(asha), await browse(ravi)];
  });
  beforeEach(async () => {
    thread = await asha.asks(TITLE);
  });

  describe('editing', () => {
    it('begins with the words as they were typed, and leads back to the post', async () => {
      const post = await ravi.answers(thread, 'I use **none** of them, and am glad of it.');
      const page = await helper.get(`/posts/${String(post._id)}/edit`);
      expect(page.$('#body').val()).to.equal(post.body);

      const sent = await helper.submit(page, 'form[data-draft]', { body: WORDS });
      expect([sent.status, sent.location]).to.deep.equal([303, `${threadPath(thread)}#p2`]);
      const { $ } = await guest.follow(sent);
      expect($('#p2 .prose').text().trim()).to.equal(WORDS);
      expect($('#p2 a[href$="/history"]').length).to.equal(0);
    });

    it('later leaves a mark that opens the history', async () => {
      const post = await ravi.answers(thread, 'I use none of them, and am glad of it.');
      passTime(6 * MINUTE);
      const page = await helper.get(`/posts/${String(post._id)}/edit`);
      const { $ } = await guest.follow(
        await helper.submit(page, 'form[data-draft]', { body: 'I use two of them, and am glad of it.' }),
      );
      const history = await guest.get($('#p2 a[href$="/history"]').attr('href') ?? '');
      expect(history.$('.diff del').text()).to.equal('none');
      expect(history.$('.diff ins').text()).to.equal('two');
      expect(history.$('.revision').length).to.equal(2);
    });

    for (const body of ['short', TOO_DEEP])
      it(`with a mistake comes back with the words: ${body.slice(-12)}`, async () => {
        const { _id } = await ravi.answers(thread);
        const page = await helper.get(`/posts/${String(_id)}/edit`);
        const { status, $ } = await helper.submit(page, 'form[data-draft]', { body });
        expect(status).to.equal(422);
        expect($('#body').val()).to.equal(body);
        expect($('[role=alert] a').attr('href')).to.equal('#body');
      });

    it('is refused to others before anything else, and to guests', async () => {
      const path = `/posts/${String((await ravi.answers(thread))._id)}/edit`;
      expect((await asker.get(path)).status).to.equal(403);
      expect((await asker.post(path, { body: 'x' })).status).to.equal(403);
      expect((await guest.get(path)).location).to.equal(`/login?to=${encodeURIComponent(path)}`);
    });
  });

  describe('taking back', () => {
    it('leaves a trace where the post stood, and no word of it anywhere', async () => {
      const post = await ravi.answers(thread, 'I use **none** of them, and am glad of it.');
      passTime(6 * MINUTE);
      await helper.post(`/posts/${String(post._id)}/edit`, { body: WORDS });
      const page = await helper.get(threadPath(thread));
      const sent = await helper.submit(page, '#p2 form[action$="/withdraw"]');
      expect([sent.status, sent.location]).to.deep.equal([303, `${threadPath(thread)}#p2`]);

      for (const reader of [guest, asker, helper]) {
        const { $, text } = await reader.follow(sent);
        expect($('#p2').hasClass('post--withdrawn')).to.equal(true);
        expect($('#p2 form, #p2 a').length).to.equal(0);
        expect(text).to.not.include('knows GST');
        expect((await reader.get(`/posts/${String(post._id)}/history`)).status).to.equal(404);
        expect((await reader.get(`${threadPath(thread)}?quote=2`)).text).to.not.include('knows GST');
      }
    });

    it('is refused to others', async () => {
      const { _id } = await ravi.answers(thread);
      expect((await asker.post(`/posts/${String(_id)}/withdraw`)).status).to.equal(403);
    });
  });

  describe('accepting', () => {
    it('puts the answer first, and can be taken back by the same button', async () => {
      await ravi.answers(thread);
      await ravi.answers(thread);
      const accepted = await asker.submit(await asker.get(threadPath(thread)), '#p3 .post__accept', {
        value: '1',
      });
      expect([accepted.status, accepted.location]).to.deep.equal([303, `${threadPath(thread)}#p3`]);
      const { $ } = await guest.follow(accepted);
      expect(
        $('article.post')
          .toArray()
          .map(({ attribs }) => attribs['id']),
      ).to.deep.equal(['p1', 'p3', 'p2']);
      expect($('#p3').hasClass('post--accepted')).to.equal(true);
      expect($('.thread-head .solved').length).to.equal(1);

      const page = await asker.get(threadPath(thread));
      expect(page.$('#p3 .post__accept button').attr('value')).to.equal('0');
      await asker.submit(page, '#p3 .post__accept', { value: '0' });
      expect((await asker.get(threadPath(thread))).$('.post--accepted, .solved').length).to.equal(0);
    });

    it('has a button for who asked alone, and no other way', async () => {
      const { _id } = await ravi.answers(thread);
      expect((await helper.get(threadPath(thread))).$('.post__accept').length).to.equal(0);
      expect((await helper.post(`/posts/${String(_id)}/accept`, { value: '1' })).status).to.equal(403);
      expect((await asker.post(`/posts/${String(_id)}/accept`, { value: 'yes' })).status).to.equal(400);
    });
  });

  describe('preview', () => {
    it('shows a page without htmx, and a piece of one with it', async () => {
      await asker.get('/account');
      const page = await asker.post('/preview', { body: 'This is **bold** enough.' });
      expect(page.status).to.equal(200);
      expect(page.$('main .prose strong').text()).to.equal('bold');

      const piece = await asker.post('/preview', { body: 'यह **मोटा** है, देखिए।' }, { 'HX-Request': 'true' });
      expect(piece.text).to.not.include('<html');
      expect(piece.$('.prose').attr('lang')).to.equal('hi');
      expect(piece.$('.prose strong').text()).to.equal('मोटा');
    });

    it('of nothing, or of marks too deep, says so', async () => {
      await asker.get('/account');
      expect((await asker.post('/preview', { body: ' ' })).status).to.equal(422);
      const piece = await asker.post('/preview', { body: TOO_DEEP }, { 'HX-Request': 'true' });
      expect(piece.$('.notice').text()).to.include('too deep');
    });

    it('is for members', async () => {
      expect((await guest.post('/preview', { body: WORDS })).status).to.equal(401);
    });
  });
});
