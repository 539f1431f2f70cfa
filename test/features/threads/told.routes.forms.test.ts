import { expect } from 'chai';
import { PostModel } from '../../../src/features/threads/post.model.ts';
import { threadPath } from '../../../src/features/threads/post.path.ts';
import { type Thread, getThread } from '../../../src/features/threads/threads.ts';
import { ThreadModel } from '../../../src/features/threads/thread.model.ts';
import { type Browser, browse } from '../../support/browser.ts';
import { openingOf } from '../../support/opening.ts';
import { ownBoard } from '../../support/own-board.ts';
import { type Person, people, person } from '../../support/people.ts';
import { DOUBTFUL, OFFERS, isTold } from '../../support/suspicious.ts';

const TITLE = 'How do I get a first order?';
const REPLY = '#reply form';
const NEW = 'form[data-draft]';

describe('what an author is told in other forms', () => {
  const board = ownBoard();
  let asha: Person, newcomer: Person;
  let writer: Browser;
  let thread: Thread;
  before(async () => {
    ({ asha } = await people());
    newcomer = await person('newcomer');
    writer = await browse(newcomer);
  });
  beforeEach(async () => {
    thread = await asha.asks(TITLE, { board: board()._id });
  });

  const replies = () => PostModel.countDocuments({ thread: thread._id, no: { $gt: 1 } });
  const reply = async (body: string, by = writer, more = {}) =>
    by.submit(await by.get(threadPath(thread)), REPLY, { body, ...more });
  it('a thread is told by its title, too, and all its words are kept', async () => {
    const words = {
      title: 'Like YouTube videos and earn Rs 50 per like',
      body: 'I do it myself since last week, and it goes well.',
      tags: 'youtube, likes',
      sourceUrl: 'https://example.org/proof',
      claim: 'own-experience',
    };
    const form = await writer.get(`/b/${board()._id}/new?kind=discussion`);
    const told = await writer.submit(form, NEW, words);
    expect(isTold(told)).to.equal(true);
    for (const name of ['title', 'body', 'tags'] as const)
      expect(told.$(`#${name}`).val()).to.equal(words[name]);
    expect(told.$('#sources-0-url').val()).to.equal(words.sourceUrl);
    expect(told.$('[name=kind]:checked').val()).to.equal('discussion');
    expect(await ThreadModel.countDocuments({ board: board()._id, title: words.title })).to.equal(0);
    const sent = await writer.submit(told, NEW);
    expect(sent.status).to.equal(303);
    expect((await writer.submit(told, NEW)).location).to.equal(sent.location);
    expect(await ThreadModel.countDocuments({ board: board()._id, title: words.title })).to.equal(1);
  });

  it('an edit is told, and posted when it says so', async () => {
    const post = await newcomer.answers(thread);
    const form = await writer.get(`/posts/${String(post._id)}/edit`);
    const told = await writer.submit(form, NEW, { body: DOUBTFUL.hi });
    expect(isTold(told)).to.equal(true);
    expect(told.$('#body').val()).to.equal(DOUBTFUL.hi);
    const sent = await writer.submit(told, NEW);
    expect([sent.status, sent.location]).to.deep.equal([303, `${threadPath(thread)}#p2`]);
    const again = await writer.get(`/posts/${String(post._id)}/edit`);
    expect((await writer.submit(again, NEW, { body: `${DOUBTFUL.hi} 😊` })).status).to.equal(303);
  });

  it('a new title is told; a moderator’s is not', async () => {
    const body = 'I do it myself since last week, and it goes well.';
    const own = await newcomer.asks(TITLE, { board: board()._id, body });
    const change = { title: 'Prepaid task: deposit 1000 and get the commission', tags: '' };
    const form = 'form[action$="/edit"]';
    const told = await writer.submit(await writer.get(`/t/${own.number}/edit`), form, change);
    expect(isTold(told)).to.equal(true);
    expect((await getThread(own._id)).title).to.equal(TITLE);
    expect((await writer.submit(told, form)).status).to.equal(303);
    expect((await openingOf(own)).suspicion?.isOpen).to.equal(true);

    const moderator = await browse(await person('mod', 'moderator'));
    const page = await moderator.get(`/t/${thread.number}/edit`);
    expect((await moderator.submit(page, form, change)).status).to.equal(303);
  });

  it('words that were kept while their writer signed in are told, too', async () => {
    const guest = await browse();
    const login = await guest.post(`/t/${thread.number}/posts`, {
      body: OFFERS.en,
      _key: 'a-key-of-a-reply',
    });
    const signedIn = await guest.submit(login, 'form[action="/login"]', {
      login: newcomer.name,
      password: newcomer.password,
    });
    expect(isTold(signedIn)).to.equal(true);
    expect((await guest.submit(signedIn, REPLY)).status).to.equal(303);
    expect(await replies()).to.equal(1);
  });

  describe('in the preview', () => {
    const preview = async (fields: Record<string, string>, headers = {}) => {
      await writer.get('/account');
      return writer.post('/preview', fields, headers);
    };

    it('stands quietly under the words, on a page and in a piece of one', async () => {
      for (const headers of [{}, { 'HX-Request': 'true' }]) {
        const { status, $ } = await preview({ body: OFFERS.en }, headers);
        expect(status).to.equal(200);
        expect($('.prose').text()).to.include('Work from home');
        expect($('[role=alert]').length).to.equal(0);
        expect($('.preview__found:not([open]) summary').text()).to.match(/\d signs known from frauds/);
        expect($('.preview__found .signals__one').text()).to.include('Money to get the work');
      }
    });

    it('knows the title and the sources, and is silent where nothing was found or all was seen', async () => {
      const body = 'I do it myself since last week, and it goes well.';
      const isFound = async (fields: Record<string, string>) =>
        (await preview(fields)).$('.preview__found').length === 1;
      expect(await isFound({ body })).to.equal(false);
      expect(await isFound({ body, title: OFFERS.en })).to.equal(true);
      expect(await isFound({ body, sourceUrl: 'https://bit.ly/x', sourceTitle: OFFERS.en })).to.equal(true);
      const seen = String((await reply(OFFERS.en)).$(`${REPLY} [name=seen]`).val());
      expect(await isFound({ body: OFFERS.en, seen })).to.equal(false);
    });
  });
});
