import { expect } from 'chai';
import { syncGuides } from '../../../src/features/guides/guides.ts';
import { type Thread, getThread } from '../../../src/features/threads/threads.ts';
import { MINUTE } from '../../../src/platform/clock.ts';
import { range } from '../../support/answers.ts';
import { type Browser, browse } from '../../support/browser.ts';
import { passTime } from '../../support/clock.ts';
import { type Person, people } from '../../support/people.ts';

const TITLE = 'Which invoice app do you use?';
const TOO_DEEP = `${'>'.repeat(3000)} all the way down`;

const addressOf = ({ number, slug }: Pick<Thread, 'number' | 'slug'>) => `/t/${number}/${slug}`;

describe('threads’ routes', () => {
  let asha: Person, ravi: Person, mod: Person;
  let guest: Browser, asker: Browser;
  before(async () => {
    ({ asha, ravi, mod } = await people());
    await syncGuides();
    [guest, asker] = [await browse(), await browse(asha)];
  });

  describe('opening', () => {
    const words = {
      title: 'घर बैठे कमाई कैसे करूँ?',
      body: 'दो हफ़्ते से सोच रही हूँ, कहाँ से शुरू करूँ?',
      tags: 'बुनाई, fiverr',
    };

    it('leads to the thread, under an address that survives a chat', async () => {
      const form = await asker.get('/b/freelancing/new?kind=discussion');
      expect(form.$('input[name=kind]:checked').attr('value')).to.equal('discussion');
      const opened = await asker.submit(form, 'form[data-draft]', words);
      expect(opened.status).to.equal(303);
      expect(opened.location).to.match(/^\/t\/\d+\/ghar-baithe-kamai-kaise-karun$/);

      const { $ } = await guest.follow(opened);
      expect($('h1').text()).to.equal(words.title);
      expect($('h1').attr('lang')).to.equal('hi');
      expect(
        $('.thread-head .tag')
          .toArray()
          .map((tag) => $(tag).text()),
      ).to.deep.equal(['बुनाई', 'fiverr']);
    });

    it('the same form sent ten times at once opens one thread', async () => {
      const hasty = await browse(ravi);
      const form = await hasty.get('/b/freelancing/new');
      const sent = await Promise.all(range(1, 10).map(() => hasty.submit(form, 'form[data-draft]', words)));
      expect(new Set(sent.map(({ status }) => status))).to.deep.equal(new Set([303]));
      expect(new Set(sent.map(({ location }) => location)).size).to.equal(1);
    });

    it('with mistakes brings the words back, each mistake marked and linked', async () => {
      const form = await asker.get('/b/freelancing/new');
      const refused = await asker.submit(form, 'form[data-draft]', {
        title: 'Help!',
        body: 'Please.',
        tags: 'a,b,c,d,e,f',
      });

      expect(refused.status).to.equal(422);
      const { $ } = refused;
      expect(
        $('[role=alert] a')
          .toArray()
          .map((link) => $(link).attr('href')),
      ).to.deep.equal(['#title', '#body', '#tags']);
      expect($('#title').val()).to.equal('Help!');
      expect($('#body').val()).to.equal('Please.');
      expect($('#tags').val()).to.equal('a,b,c,d,e,f');
      for (const field of ['title', 'body', 'tags']) {
        expect($(`#${field}`).attr('aria-invalid')).to.equal('true');
        expect($(`#${field}`).attr('aria-describedby')).to.include(`${field}-error`);
      }
    });

    it('with marks that are too deep brings the words back, too', async () => {
      const form = await asker.get('/b/freelancing/new');
      const refused = await asker.submit(form, 'form[data-draft]', { ...words, body: TOO_DEEP });
      expect(refused.status).to.equal(422);
      expect(refused.$('#body').val()).to.equal(TOO_DEEP);
      expect(refused.$('#title').val()).to.equal(words.title);
      expect(refused.$('[role=alert] a').attr('href')).to.equal('#body');
    });

    it('"ask about this guide" begins a question that says which', async () => {
      const { $ } = await asker.get('/b/freelancing/new?kind=question&guide=start-here');
      expect($('#title').val()).to.be.a('string').and.not.equal('');
      expect($('#body').val()).to.include('](/guides/start-here)');
      expect((await asker.get('/b/freelancing/new?guide=of-no-such-name')).status).to.equal(404);
    });

    it('asks a guest to sign in, with a way back', async () => {
      const asked = await guest.get('/b/freelancing/new?kind=question');
      expect(asked.status).to.equal(303);
      expect(asked.location).to.equal('/login?to=%2Fb%2Ffreelancing%2Fnew%3Fkind%3Dquestion');
    });

    it('on a board that is not there is a 404', async () => {
      expect((await asker.get('/b/nowhere/new')).status).to.equal(404);
      expect((await asker.post('/b/nowhere/threads', words)).status).to.equal(404);
    });
  });

  describe('changing title and tags', () => {
    it('begins with what they are, and leads to the new address', async () => {
      const thread = await asha.asks(TITLE, { tags: ['invoice', 'gst'] });
      const form = await asker.get(`/t/${thread.number}/edit`);
      expect(form.status).to.equal(200);
      expect(form.$('#title').val()).to.equal(TITLE);
      expect(form.$('#tags').val()).to.equal('invoice, gst');

      passTime(6 * MINUTE);
      const changed = await asker.submit(form, 'form[action$="/edit"]', {
        title: 'Which invoice app is free?',
        tags: 'free',
      });
      expect(changed.status).to.equal(303);
      expect(changed.location).to.equal(`/t/${thread.number}/which-invoice-app-is-free`);
      const { $ } = await guest.follow(changed);
      expect($('#p1 a[href$="/history"]').length).to.equal(1);
    });

    it('with a mistake comes back with the words', async () => {
      const thread = await asha.asks(TITLE);
      const form = await asker.get(`/t/${thread.number}/edit`);
      const refused = await asker.submit(form, 'form[action$="/edit"]', { title: 'Short' });
      expect(refused.status).to.equal(422);
      expect(refused.$('#title').val()).to.equal('Short');
      expect(refused.$('[role=alert] a').attr('href')).to.equal('#title');
    });

    it('is refused to other members before anything else', async () => {
      const thread = await asha.asks(TITLE);
      const other = await browse(ravi);
      expect((await other.get(`/t/${thread.number}/edit`)).status).to.equal(403);
      expect((await other.post(`/t/${thread.number}/edit`, { title: 'x' })).status).to.equal(403);
    });
  });

  describe('moderating', () => {
    it('a moderator pins, locks and moves with the buttons of the page', async () => {
      const thread = await asha.asks(TITLE);
      const moderator = await browse(mod);
      for (const deed of ['pin', 'lock']) {
        const done = await moderator.submit(
          await moderator.get(addressOf(thread)),
          `form[action$="/${deed}"]`,
          { value: '1' },
        );
        expect([done.status, done.location]).to.deep.equal([303, addressOf(thread)]);
      }
      const page = await moderator.get(addressOf(thread));
      expect(page.$('.mod-tools option').length).to.equal(3);
      await moderator.submit(page, 'form[action$="/move"]', { board: 'youtube' });
      expect(await getThread(thread._id)).to.include({ pinned: true, locked: true, board: 'youtube' });
    });

    it('members have no such buttons, and no such right', async () => {
      const thread = await asha.asks(TITLE);
      expect((await asker.get(addressOf(thread))).$('.mod-tools').length).to.equal(0);
      for (const deed of ['pin', 'lock', 'move'])
        expect(
          (await asker.post(`/t/${thread.number}/${deed}`, { value: '1', board: 'youtube' })).status,
        ).to.equal(403);
    });

    it('odd values are refused', async () => {
      const thread = await asha.asks(TITLE);
      const moderator = await browse(mod);
      expect((await moderator.post(`/t/${thread.number}/lock`, { value: 'yes' })).status).to.equal(400);
      expect((await moderator.post(`/t/${thread.number}/move`, { board: 'nowhere' })).status).to.equal(404);
      expect((await moderator.post(`/t/${thread.number}/move`, {})).status).to.equal(404);
    });
  });

  it('an address that only takes forms leads to its subject', async () => {
    const thread = await asha.asks(TITLE);
    for (const deed of ['posts', 'lock', 'pin', 'move'])
      for (const browser of [guest, asker]) {
        const { status, location } = await browser.get(`/t/${thread.number}/${deed}`);
        expect([status, location]).to.deep.equal([303, `/t/${thread.number}`]);
      }
    expect((await guest.get('/b/freelancing/threads')).location).to.equal('/b/freelancing');
    expect((await asker.get('/preview')).location).to.equal('/');
  });
});
