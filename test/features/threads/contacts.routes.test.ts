import { expect } from 'chai';
import { flagPost } from '../../../src/features/flags/flags.ts';
import { threadPath } from '../../../src/features/threads/post.path.ts';
import { PostModel } from '../../../src/features/threads/post.model.ts';
import { withdrawPost } from '../../../src/features/threads/withdrawal.ts';
import { editPost } from '../../../src/features/threads/edits.ts';
import { type Post } from '../../../src/features/threads/posts.ts';
import type { Thread } from '../../../src/features/threads/threads.ts';
import { Browser, type Page, browse } from '../../support/browser.ts';
import { type Person, people, withTrust } from '../../support/people.ts';

const WORDS = 'Roz ka kaam hai, 98765 43210 par call karein.';
const BODY = 'I have tried for two weeks and do not know how to go on.';

describe('the page of hidden contacts', () => {
  let asha: Person, ravi: Person, mod: Person;
  let guest: Browser;
  let thread: Thread;
  before(async () => {
    ({ asha, ravi, mod } = await people());
    await withTrust(asha, 1);
    guest = await browse();
    thread = await asha.asks('Koi kaam hai ghar baithe?');
  });

  const contactsOf = (post: Post): string => `/posts/${String(post._id)}/contacts`;

  it('is led to by a quiet line under the post, for guests too', async () => {
    const post = await ravi.answers(thread, WORDS);
    for (const browser of [guest, await browse(asha)]) {
      const link = (await browser.get(threadPath(thread))).$(`#p${post.no} .post__contacts a`);
      expect(link.attr('href')).to.equal(contactsOf(post));
      expect(link.attr('rel')).to.equal('nofollow');
      expect(link.text()).to.equal('Contact details of a new member are hidden');
    }
    expect((await guest.get(threadPath(thread))).$('#p1 .post__contacts').length).to.equal(0);
  });

  it('warns first, and shows them after one more click, without a script', async () => {
    const { status, $ } = await guest.get(contactsOf(await ravi.answers(thread, WORDS)));
    expect(status).to.equal(200);
    for (const warning of ['Never pay', 'OTP', 'UPI PIN', '1930'])
      expect($('.notice').text()).to.include(warning);
    expect($('.notice a[href="/check"], .notice a[href="tel:1930"]').length).to.equal(2);
    expect($('details:not([open]) > summary').length).to.equal(1);
    expect($('details li').text()).to.equal('98765 43210');
    expect($('main').clone().find('details').remove().end().text()).to.not.include('98765');
    expect($('details a').length).to.equal(0);
  });

  it('speaks Hindi', async () => {
    const { $ } = await new Browser({ 'Accept-Language': 'hi' }).get(
      contactsOf(await ravi.answers(thread, WORDS)),
    );
    expect($('h1').text()).to.equal('नए सदस्य का संपर्क');
    expect($('.notice').text()).to.include('UPI PIN').and.include('1930');
  });

  it('is kept by nobody and found by no search engine', async () => {
    const path = contactsOf(await ravi.answers(thread, WORDS));
    for (let i = 0; i < 2; i++) {
      const { headers, $ } = await guest.get(path);
      expect(headers['x-robots-tag']).to.equal('noindex, nofollow');
      expect(headers['cache-control']).to.equal('private, no-cache');
      expect(headers['x-request-id'], 'made for this request').to.not.equal(undefined);
      expect($('meta[name=robots]').attr('content')).to.equal('noindex');
      expect($('link[rel=canonical]').length).to.equal(0);
    }
  });

  it('is not there where nothing is hidden, nor for a post that is no post', async () => {
    const known = await asha.answers(thread, WORDS);
    const plain = await ravi.answers(thread);
    const former = await ravi.answers(thread);
    await PostModel.updateOne({ _id: former._id }, { $unset: { contacts: 1 } });
    const missing = ['0123456789abcdef01234567', '__proto__', '9'.repeat(10_000), 'x'];
    for (const path of [known, plain, former].map(contactsOf))
      expect((await guest.get(path)).status).to.equal(404);
    for (const id of missing) expect((await guest.get(`/posts/${id}/contacts`)).status).to.equal(404);
    expect((await guest.get(threadPath(thread))).status).to.equal(200);
  });

  it('is gone at once when the post is taken back, edited or removed; moderators go on seeing it', async () => {
    const [back, edited, removed] = [
      await ravi.answers(thread, WORDS),
      await ravi.answers(thread, WORDS),
      await ravi.answers(thread, WORDS),
    ];
    for (const post of [back, edited, removed])
      expect((await guest.get(contactsOf(post))).status).to.equal(200);
    await withdrawPost(ravi.member, back);
    await editPost(ravi.member, edited, await ravi.writes(BODY));
    await flagPost(asha.member, removed, { reason: 'scam', note: '' });
    await mod.decides(removed, 'remove');
    for (const post of [back, edited, removed])
      expect((await guest.get(contactsOf(post))).status).to.equal(404);
    expect((await (await browse(mod)).get(contactsOf(removed))).$('details li').text()).to.equal(
      '98765 43210',
    );
    expect((await (await browse(mod)).get(contactsOf(back))).status).to.equal(404);
  });

  it('offers to report the post, but not to its author', async () => {
    const post = await ravi.answers(thread, WORDS);
    const report = ({ $ }: Page) => $('.contacts__end a[href$="/flag"]').length;
    expect(report(await guest.get(contactsOf(post)))).to.equal(1);
    expect(report(await (await browse(ravi)).get(contactsOf(post)))).to.equal(0);
  });
});
