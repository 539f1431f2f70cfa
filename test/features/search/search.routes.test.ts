import { expect } from 'chai';
import { syncGuides } from '../../../src/features/guides/guides.ts';
import { setBlocked } from '../../../src/features/accounts/blocks.ts';
import { Browser, browse } from '../../support/browser.ts';
import { ownBoard } from '../../support/own-board.ts';
import { type Person, people } from '../../support/people.ts';
import { indexed } from '../../support/searching.ts';

const of = (q: string, more = ''): string => `/search?${new URLSearchParams({ q }).toString()}${more}`;

describe('the page of a search', () => {
  const board = ownBoard();
  let guest: Browser;
  let asha: Person, ravi: Person;
  before(async () => {
    guest = new Browser();
    ({ asha, ravi } = await people());
    await syncGuides();
    const body = `${'पहले की बातें यहाँ हैं। '.repeat(30)}फिर मैंने घर बैठे कमाई शुरू की <b>सच</b>।`;
    await ravi.asks('गृहिणी के लिए कौन सा काम ठीक है?', { board: board()._id, body });
    for (let i = 0; i < 16; i++) await asha.asks(`Which lanternfish is number ${i}?`, { board: board()._id });
    await indexed();
  });

  it('shows of a long post what was searched for, marked in its own script', async () => {
    const { $, status } = await guest.get(of('ghar baithe kamai', `&board=${board()._id}`));
    expect(status).to.equal(200);
    const marks = $('.post-row__words mark').map((_, mark) => $(mark).text());
    expect(marks.get()).to.include.members(['घर', 'बैठे', 'कमाई']);
    expect($('.post-row__words').first().text()).to.match(/^… .*घर बैठे कमाई शुरू की/);
    expect($('input[name=q]').last().val()).to.equal('ghar baithe kamai');
  });

  it('shows nothing written by whom the viewer has blocked', async () => {
    await setBlocked(asha.member, ravi.member, true);
    const { $ } = await (await browse(asha)).get(of('ghar baithe kamai', `&board=${board()._id}`));
    expect($('.post-row').length).to.equal(1);
    expect($('.post-row__words').length).to.equal(0);
  });

  it('has numbered pages, and no more than there are', async () => {
    const path = of('lanternfish', `&board=${board()._id}`);
    const { $ } = await guest.get(path);
    expect($('.post-row').length).to.equal(15);
    const next = $('.pager [rel=next]').attr('href') ?? '';
    expect((await guest.get(next)).$('.post-row').length).to.equal(1);
    expect((await guest.get(`${path}&page=3`)).status).to.equal(404);
    expect((await guest.get(`${path}&page=x`)).status).to.equal(404);
  });

  it('offers to ask what was not found, with the words as the title', async () => {
    const { $ } = await guest.get(of('zxqv "ghjk"'));
    expect($('.empty').length).to.equal(1);
    const path = $('.search-ask a').first().attr('href') ?? '';
    const form = await (await browse(asha)).get(path);
    expect(form.$('#title').val()).to.equal('zxqv "ghjk"');
    expect(form.$('[name=kind][value=question]').attr('checked')).to.equal('checked');
  });

  it('shows guides that are about it first', async () => {
    const { $ } = await guest.get(of('spotting fake advice'));
    expect($('.search-guides a').attr('href')).to.equal('/guides/fake-advice');
  });

  it('is kept by nobody, and not for search engines', async () => {
    const { headers, $ } = await guest.get(of('kamai'));
    expect(headers['cache-control']).to.equal('private, no-cache');
    expect($('meta[name=robots]').attr('content')).to.equal('noindex');
  });

  const HOSTILE: Record<string, string> = {
    'ten thousand characters': 'kamai '.repeat(1700),
    'one long word': 'क'.repeat(1500),
    'a flood of marks': `क${'ा\u093c'.repeat(700)}`,
    'stop words alone': 'क्या है the ka ke',
    'unbalanced quotes': '"ghar AND (baithe',
    operators: 'kamai AND OR NOT NEAR(ghar, 3) * ^title : - + {a b}',
    'a star': '*',
    'control characters': 'ka\u0000mai\u0007 \u001b[2J',
    'zero-width characters': 'क\u200bमा\u200d\ufeffई\u202e',
    'decomposed letters': 'फ़्रीलांस café'.normalize('NFD'),
    'lone surrogates': 'a\ud83d b\udc00',
    emoji: '👨‍👩‍👧 🇮🇳 ₹',
    markup: '<script>alert(1)</script>',
    nothing: ' \t\n ',
  };
  for (const [what, text] of Object.entries(HOSTILE))
    it(`takes ${what}`, async () => {
      const { status, $ } = await guest.get(of(text));
      expect(status).to.equal(200);
      expect($('form.search-form').length).to.equal(1);
      expect($('main script').length).to.equal(0);
    });

  it('takes what an address can’t hold well formed, twice, or of no kind', async () => {
    for (const query of [
      'q=%ff%fe',
      'q=a&q=b',
      'q[]=a',
      'q=a&kind=x&board=__proto__',
      'q=%00',
      'q=a&board=a&board=b',
    ])
      expect((await guest.get(`/search?${query}`)).status, query).to.equal(200);
  });
});
