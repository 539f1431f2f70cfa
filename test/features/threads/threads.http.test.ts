import { expect } from 'chai';
import { syncGuides } from '../../../src/features/guides/guides.ts';
import { type Thread, setLocked } from '../../../src/features/threads/threads.ts';
import { editThread } from '../../../src/features/threads/edits.ts';
import { withdrawPost } from '../../../src/features/threads/withdrawal.ts';
import { answersTo } from '../../support/answers.ts';
import { type Browser, browse } from '../../support/browser.ts';
import { openingOf } from '../../support/opening.ts';
import { type Person, people } from '../../support/people.ts';

const TITLE = 'Which invoice app do you use?';

const addressOf = ({ number, slug }: Pick<Thread, 'number' | 'slug'>) => `/t/${number}/${slug}`;

describe('a thread’s page', () => {
  let asha: Person, ravi: Person, mod: Person;
  let guest: Browser, asker: Browser;
  before(async () => {
    ({ asha, ravi, mod } = await people());
    await syncGuides();
    [guest, asker] = [await browse(), await browse(asha)];
  });

  it('a missing, wrong or former slug leads to the right one, with the query', async () => {
    const thread = await asha.asks(TITLE);
    for (const address of [
      `/t/${thread.number}`,
      `/t/${thread.number}/`,
      `/t/${thread.number}/something-else`,
    ]) {
      const { status, location } = await guest.get(`${address}?page=1&from=chat`);
      expect([status, location], address).to.deep.equal([302, `${addressOf(thread)}?page=1&from=chat`]);
    }
    const renamed = await editThread(mod.member, thread, { title: 'Which GST app do you use?', tags: [] });
    expect((await guest.get(addressOf(thread))).location).to.equal(addressOf(renamed));
    expect((await guest.get(addressOf(renamed))).status).to.equal(200);
  });

  it('a thread whose title reads like a deed is still reached', async () => {
    for (const title of ['Edit.........?', 'Lock !!!!!!!!!', 'Posts ???????']) {
      const thread = await asha.asks(title);
      expect((await guest.get(addressOf(thread))).status).to.equal(200);
    }
  });

  it('numbers and pages that are none are 404', async () => {
    const thread = await asha.asks(TITLE);
    for (const address of [
      '/t/999999999',
      '/t/0',
      '/t/x',
      '/t/1e3',
      `/t/-${thread.number}`,
      '/t/99999999999999999999',
    ])
      expect((await guest.get(address)).status, address).to.equal(404);
    for (const page of ['2', '0', '-1', 'x', '1.5', '99999999'])
      expect((await guest.get(`${addressOf(thread)}?page=${page}`)).status, page).to.equal(404);
  });

  it('a guest’s page holds no token, no name and no cookie, and no form that would only fail', async () => {
    const thread = await asha.asks(TITLE);
    await ravi.answers(thread);
    const { $, text, headers } = await guest.get(addressOf(thread));

    expect(headers['set-cookie']).to.equal(undefined);
    expect($('[name=_csrf], [name=_key]').length).to.equal(0);
    expect(text).to.not.include('member-menu');
    expect($('textarea').length).to.equal(0);
    expect(
      $('#reply a')
        .toArray()
        .map((link) => $(link).attr('href')),
    ).to.deep.equal([
      `/register?to=${encodeURIComponent(`${addressOf(thread)}#reply`)}`,
      `/login?to=${encodeURIComponent(`${addressOf(thread)}#reply`)}`,
    ]);
  });

  it('says what it is to search engines and shared links', async () => {
    const thread = await asha.asks(TITLE, {
      body: 'I **tried** two of them.\n\nNeither knows GST, and one shows advertisements.',
    });
    const { $ } = await guest.get(addressOf(thread));
    const url = `http://localhost:3000${addressOf(thread)}`;

    expect($('link[rel=canonical]').attr('href')).to.equal(url);
    expect($('meta[property="og:url"]').attr('content')).to.equal(url);
    expect($('meta[property="og:type"]').attr('content')).to.equal('article');
    expect($('meta[property="og:title"]').attr('content')).to.equal(TITLE);
    expect($('meta[property="og:image"]').attr('content')).to.match(/^http:\/\/localhost:3000\/.+\.png$/);
    for (const name of ['meta[name=description]', 'meta[property="og:description"]'])
      expect($(name).attr('content')).to.match(/^I tried two of them\.\s+Neither knows GST/);
    expect($('meta[name=robots]').length).to.equal(0);
  });

  it('each page of a thread has an address of its own', async () => {
    const thread = await asha.asks(TITLE, { kind: 'discussion' });
    await answersTo(thread, ravi, 20);
    const { $ } = await guest.get(`${addressOf(thread)}?page=2`);
    expect($('link[rel=canonical]').attr('href')).to.match(/\?page=2$/);
    expect(
      $('article.post')
        .toArray()
        .map((post) => post.attribs['id']),
    ).to.deep.equal(['p21']);
    expect($('.pager [rel=prev]').attr('href')).to.equal(addressOf(thread));
  });

  it('says the language of the page, and that of what each member wrote', async () => {
    const thread = await asha.asks('कौन-सा ऐप अच्छा है बिल के लिए?', {
      body: 'मुझे हर महीने दस बिल बनाने होते हैं, मुफ़्त ऐप चाहिए।',
    });
    await ravi.answers(thread, 'I have used the same one for two years, it is free.');
    const english = await guest.get(addressOf(thread));
    const hindi = await guest.get(addressOf(thread), { 'Accept-Language': 'hi' });

    expect([english, hindi].map(({ $ }) => $('html').attr('lang'))).to.deep.equal(['en', 'hi']);
    for (const { $ } of [english, hindi]) {
      expect($('h1').attr('lang')).to.equal('hi');
      expect($('#p1 .prose').attr('lang')).to.equal('hi');
      expect($('#p2 .prose').attr('lang')).to.equal('en');
    }
  });

  it('a locked thread says so and shows no form', async () => {
    const thread = await asha.asks(TITLE);
    await setLocked(mod.member, thread, true);
    const { $ } = await asker.get(addressOf(thread));
    expect($('#reply').text()).to.include('locked');
    expect($('textarea, .menu__item[href$="/edit"], a[href*="?quote="]').length).to.equal(0);
  });

  it('a thread taken back is not there, but for its author and moderators', async () => {
    const thread = await asha.asks(TITLE);
    await withdrawPost(asha.member, await openingOf(thread));
    const statuses = [];
    for (const browser of [guest, await browse(ravi), asker, await browse(mod)])
      statuses.push((await browser.get(addressOf(thread))).status);
    expect(statuses).to.deep.equal([404, 404, 200, 200]);
  });

  it('quotes a post into the reply form', async () => {
    const thread = await asha.asks(TITLE);
    await ravi.answers(thread, 'Take the one of your bank.');
    const { $ } = await asker.get(`${addressOf(thread)}?quote=2`);
    expect($('#body').val()).to.equal(`@${ravi.name}\n\n> Take the one of your bank.\n\n`);
    expect((await guest.get(`${addressOf(thread)}?quote=2`)).text).to.not.include('&gt; Take the one');
  });
});
