import { expect } from 'chai';
import { setSaved } from '../../../src/features/saved/saved.ts';
import { flagPost } from '../../../src/features/flags/flags.ts';
import { threadPath } from '../../../src/features/threads/post.path.ts';
import { quoteOf } from '../../../src/features/threads/quote.ts';
import { editPost } from '../../../src/features/threads/edits.ts';
import { type Post, getPost } from '../../../src/features/threads/posts.ts';
import { type Thread, getThread } from '../../../src/features/threads/threads.ts';
import { HOUR } from '../../../src/platform/clock.ts';
import { type Browser, type Page, browse } from '../../support/browser.ts';
import { passTime } from '../../support/clock.ts';
import { openingOf } from '../../support/opening.ts';
import { ownBoard } from '../../support/own-board.ts';
import { type Person, people, withTrust } from '../../support/people.ts';

const WORDS =
  'Roz ka kaam hai, **87654** 32019 par call karein, ya [yahan aayein](https://t.me/dukaan_line) aur `asha.k@okicici` par ₹2,000 bhejein.';
const CONTACTS = ['87654 32019', 't.me/dukaan_line', 'asha.k@okicici'];
/** What of them must stand nowhere: nobody else's tests write it. */
const SECRETS = ['32019', 'dukaan_line', 'okicici'];

describe('contacts of newcomers', () => {
  const board = ownBoard();
  let asha: Person, ravi: Person, mod: Person;
  let thread: Thread;
  let opening: Post, answer: Post;
  before(async () => {
    ({ asha, ravi, mod } = await people());
    await withTrust(ravi, 1);
    thread = await asha.asks('Kya yeh kaam theek hai?', { board: board()._id, body: WORDS, tags: ['kaam'] });
    opening = await openingOf(thread);
    answer = await asha.answers(thread, WORDS);
    passTime(HOUR);
    await editPost(asha.member, answer, await asha.writes(`${WORDS} Jaldi karein!`));
    await setSaved(ravi.member, answer, true);
    await flagPost(ravi.member, answer, { reason: 'scam', note: 'He wants money first.' });
    await ravi.tries(answer, 'lost-money', 'He took it and was gone.');
  });

  it('are kept beside the HTML, which holds masks in their places', async () => {
    expect(opening.contacts).to.deep.equal(CONTACTS);
    expect(opening.html).to.include('<strong><span class="contact">87••••••••</span></strong>');
    expect((await getPost(answer._id)).contacts).to.deep.equal(CONTACTS);
  });

  it('are no newcomers’ any more from level 1 on, and never were moderators’', async () => {
    for (const known of [ravi, mod]) {
      const post = await known.answers(thread, WORDS);
      expect(post.contacts).to.deep.equal([]);
      expect(post.html)
        .to.include('href="https://t.me/dukaan_line"')
        .and.include('<strong>87654</strong> 32019');
    }
    await withTrust(ravi, 0);
    expect((await ravi.answers(thread, WORDS)).contacts).to.deep.equal(CONTACTS);
    await withTrust(ravi, 1);
  });

  it('stay hidden when their author edits around them, and are gone when the author takes them out', async () => {
    const post = await asha.answers(thread, WORDS);
    const without = await editPost(asha.member, post, await asha.writes('Ab koi number nahi hai yahan.'));
    expect(without.contacts).to.deep.equal([]);
    expect((await getPost(post._id)).contacts).to.deep.equal([]);
  });

  const addresses = (): string[] => [
    threadPath(thread),
    `${threadPath(thread)}?quote=1`,
    `${threadPath(thread)}?quote=2`,
    `/posts/${String(answer._id)}/history`,
    `/posts/${String(answer._id)}/outcomes`,
    `/posts/${String(answer._id)}/outcome`,
    `/posts/${String(answer._id)}/flag`,
    `/u/${asha.name}`,
    `/u/${asha.name}?show=posts`,
    `/b/${board()._id}`,
    '/tags/kaam',
    '/saved',
    '/account/flags',
    '/mod/log',
    '/',
  ];
  const leaksIn = async (browser: Browser): Promise<string[]> => {
    const leaks: string[] = [];
    for (const address of addresses()) {
      const { text } = await browser.get(address);
      leaks.push(
        ...SECRETS.filter((secret) => text.includes(secret)).map((secret) => `${address}: ${secret}`),
      );
    }
    return leaks;
  };

  // In a thread where nobody else wrote them openly.
  describe('stand on no page', () => {
    before(async () => {
      thread = await asha.asks('Kya yeh kaam theek hai?', {
        board: board()._id,
        body: WORDS,
        tags: ['kaam'],
      });
      answer = await asha.answers(thread, WORDS);
      passTime(HOUR);
      await editPost(asha.member, answer, await asha.writes('Ab koi number nahi, sirf kaam ki baat hai.'));
      await setSaved(ravi.member, answer, true);
    });

    it('for guests', async () => expect(await leaksIn(await browse())).to.deep.equal([]));
    it('for members', async () => expect(await leaksIn(await browse(ravi))).to.deep.equal([]));
    it('for their author', async () => expect(await leaksIn(await browse(asha))).to.deep.equal([]));
    it('for moderators, but in their queue', async () => {
      const moderator = await browse(mod);
      expect(await leaksIn(moderator)).to.deep.equal([]);
      const opening = await openingOf(thread);
      const item = await moderator.get(`/mod/posts/${String(opening._id)}`);
      for (const contact of CONTACTS) expect(item.text).to.include(contact);
    });
  });

  it('are masked in what search engines and chats are told', async () => {
    const told = ({ $ }: Page) => $('meta[property="og:description"]').attr('content');
    expect(told(await (await browse()).get(threadPath(thread)))).to.include('87•••••••• par call');
    expect((await getThread(thread._id)).excerpt)
      .to.include('87••••••••')
      .and.not.include('32019');
  });

  it('are masked in former wordings, too, as long as their author is new', async () => {
    const history = async () => (await (await browse()).get(`/posts/${String(answer._id)}/history`)).text;
    expect(await history())
      .to.include('87••••••••')
      .and.not.include('32019');
    await withTrust(asha, 1);
    expect(await history()).to.include('32019');
    await withTrust(asha, 0);
  });

  it('are masked in a quotation of them', async () => {
    const quotation = await quoteOf(thread, '1');
    expect(quotation).to.include('87•••••••• par call').and.include('**');
    for (const secret of SECRETS) expect(quotation).to.not.include(secret);
  });

  it('are masked in the preview, which tells the newcomer why', async () => {
    const [newcomer, known] = [await browse(asha), await browse(ravi)];
    for (const headers of [{}, { 'HX-Request': 'true' }]) {
      const { text, $ } = await newcomer.post('/preview', { body: WORDS }, headers);
      for (const secret of SECRETS) expect(text).to.not.include(secret);
      expect($('.post__contacts').text()).to.include('As long as you are new');
      expect((await known.post('/preview', { body: WORDS }, headers)).$('.post__contacts').length).to.equal(
        0,
      );
    }
    const plain = await newcomer.post('/preview', { body: 'Roz ka kaam hai, aur kuch nahi.' });
    expect(plain.$('.post__contacts').length).to.equal(0);
  });

  it('beside what members say against advice are masked, whoever wrote it', async () => {
    const post = await mod.answers(await ravi.asks('Kya yeh kaam theek hai?'), 'Itna hi kaafi hai, bas.');
    const members = await Promise.all([people(), people()]);
    for (const { asha: one, ravi: other } of members)
      for (const flagger of [await withTrust(one, 4), await withTrust(other, 4)])
        await flagPost(flagger.member, post, {
          reason: 'fake-advice',
          note: 'Wrong! Ask me on 87654 32019.',
        });
    const { objections } = await getPost(post._id);
    expect(objections[0]).to.equal('Wrong! Ask me on 87••••••••.');
  });
});
