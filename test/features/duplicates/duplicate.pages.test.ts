import { expect } from 'chai';
import { sayDuplicate } from '../../../src/features/duplicates/duplicates.ts';
import { type Thread, getOpening, getThread } from '../../../src/features/threads/threads.ts';
import { config } from '../../../src/platform/config.ts';
import { dropAllPages } from '../../../src/platform/http/page-cache.ts';
import { range } from '../../support/answers.ts';
import { AskedBefore } from '../../support/asked-before.ts';
import { type Browser, type Page, browse } from '../../support/browser.ts';
import { ownBoard } from '../../support/own-board.ts';
import { type Person, person, withTrust } from '../../support/people.ts';
import { settle } from '../../support/told.ts';

describe('pages of what was asked before', () => {
  const board = ownBoard();
  let story: AskedBefore;
  let asha: Person, ravi: Person, mod: Person, regular: Person, other: Person;
  let guest: Browser, moderator: Browser, asker: Browser, trusted: Browser;
  let original: Thread, thread: Thread;
  before(async () => {
    story = await AskedBefore.begin(board()._id);
    ({ asha, ravi, mod } = story);
    [regular, other] = story.trusted;
    [guest, moderator] = [await browse(), await browse(mod)];
    [asker, trusted] = [await browse(asha), await browse(regular)];
  });
  beforeEach(async () => {
    dropAllPages();
    await story.ask();
    ({ original, thread } = story);
  });

  /** A page as a guest gets it for whom none was kept. */
  const asGuest = (at: string): Promise<Page> => {
    dropAllPages();
    return guest.get(at);
  };
  const path = ({ number, slug } = thread) => `/t/${number}/${slug}`;
  const form = () => `/t/${thread.number}/duplicate`;
  const close = () => story.say(mod);
  const say = (browser: Browser, typed: string) => browser.post(form(), { original: typed });

  it('show a vote to who may agree, and nobody else; the second one closes', async () => {
    expect((await say(trusted, `#${original.number}`)).status).to.equal(303);
    const mine = await trusted.get(path());
    expect(mine.$('.asked').text()).to.include('You said').and.include('One more member');
    expect(mine.$('.asked form').length).to.equal(0);
    for (const browser of [guest, await browse(ravi)])
      expect((await browser.get(path())).$('.asked').length).to.equal(0);
    const second = await browse(other);
    const page = await second.get(path());
    expect(page.$('.asked').text()).to.include(`${regular.name} says`).and.include(original.title);
    expect((await second.submit(page, '.asked form')).status).to.equal(303);
    expect(await story.leadsTo()).to.equal(String(original._id));
    expect((await asGuest(path())).text)
      .to.not.include(regular.name)
      .and.not.include(other.name);
  });

  it('ask who asked whether it answers their question', async () => {
    await sayDuplicate(regular.member, thread, original);
    const page = await asker.get(path());
    expect(page.$('.asked').text()).to.include('Does it answer your question?');
    await asker.submit(page, '.asked form');
    expect(await story.leadsTo()).to.equal(String(original._id));
  });

  it('tell every reader of a closed question, and lead them on', async () => {
    await ravi.answers(thread);
    const before = await asGuest(path());
    expect(before.$('.asked').length).to.equal(0);
    await close();
    await settle();
    dropAllPages();
    for (const browser of [guest, moderator, asker, trusted]) {
      const { status, $ } = await browser.get(path());
      expect(status).to.equal(200);
      expect($('.asked a').first().attr('href')).to.equal(path(original));
      expect($('.asked').text()).to.include(original.title).and.include('1 answer');
      expect($('#p2 .post__body').text()).to.include('nine days');
      expect($('#reply form').length).to.equal(0);
      expect($(`#reply a[href="${path(original)}"]`).length).to.equal(1);
    }
    const { $ } = await asGuest(path());
    expect($('link[rel=canonical]').attr('href')).to.equal(new URL(path(original), config.PUBLIC_URL).href);
    const led = await asGuest(path(original));
    expect(led.$('.asked-also').text()).to.include(thread.title);
  });

  it('keep an answer that was being written, and say where there is one', async () => {
    const page = await trusted.get(path());
    await close();
    const body = 'Fiverr holds it for fourteen days, then you can take it.';
    const refused = await trusted.submit(page, '#reply form', { body });
    expect(refused.status).to.equal(409);
    expect(refused.$('textarea[name=body]').val()).to.include(body);
    expect(refused.$(`[role=alert] a[href="${path(original)}"]`).length).to.equal(1);
  });

  it('mark it in lists, and call nobody to it', async () => {
    const rowOf = (page: Page) => page.$('.thread-row').has(`a[href="${path()}"]`);
    const unanswered = () => asGuest(`/b/${board()._id}?sort=unanswered`);
    expect(rowOf(await unanswered()).length).to.equal(1);
    await close();
    await settle();
    expect(rowOf(await unanswered()).length).to.equal(0);
    expect(rowOf(await asGuest(`/b/${board()._id}`)).text()).to.include('asked before');
  });

  it('name the five newest of many that lead here', async () => {
    for (const i of range(1, 7)) {
      const one = await ravi.asks(`Where is my Fiverr money, part ${i}?`, { board: board()._id });
      await sayDuplicate(mod.member, one, original);
    }
    const named = (await asGuest(path(original))).$('.asked-also li');
    expect(named.length).to.equal(5);
    expect(named.first().text()).to.include('part 7');
  });

  it('say nothing of an original that is hidden, not even to kept pages', async () => {
    await close();
    expect((await asGuest(path())).text).to.include(original.title);
    const flagger = await withTrust(await person(), 3);
    await flagger.flags(await getOpening(original), 'scam');
    await settle();
    expect((await getThread(original._id)).visibility).to.equal('pending');
    dropAllPages();
    for (const browser of [guest, moderator, asker]) {
      const { text, $ } = await browser.get(path());
      expect(text).to.not.include(original.title).and.not.include(original.slug);
      expect($('.asked').text()).to.include('cannot be seen just now');
      expect($('link[rel=canonical]').attr('href')).to.include(path());
    }
    expect((await asGuest('/mod/log')).text).to.not.include(original.title);
  });
});
