import { expect } from 'chai';
import { syncGuides } from '../../../src/features/guides/guides.ts';
import { listNotes, noteSearch } from '../../../src/features/searchlog/searchlog.ts';
import { MINUTE } from '../../../src/platform/clock.ts';
import { Browser, browse } from '../../support/browser.ts';
import { passTime } from '../../support/clock.ts';
import { forgetSearches } from '../../support/search-notes.ts';
import { eventually } from '../../support/eventually.ts';
import { figureOf } from '../../support/figures.ts';
import { type Person, people } from '../../support/people.ts';
import { indexed } from '../../support/searching.ts';

const of = (q: string, more = ''): string => `/search?${new URLSearchParams({ q }).toString()}${more}`;

const note = (text: string, more = {}): Promise<void> =>
  noteSearch({ text, found: 0, isNarrowed: false, took: 20, isGivenUp: false, ...more }, text);

const noted = async (): Promise<string[]> => (await listNotes('nothing', 1)).notes.map(({ text }) => text);

describe('what moderators see of searches', () => {
  let asha: Person, mod: Person;
  before(async () => {
    ({ asha, mod } = await people());
    await indexed();
  });
  beforeEach(forgetSearches);

  it('is what visitors searched for in vain, with a link that searches again', async () => {
    expect((await new Browser().get(of('xylqvorn & qwztrn'))).status).to.equal(200);
    await eventually(async () => (await noted()).length === 1);
    const { $ } = await (await browse(mod)).get('/mod/search');
    const link = $('.sought a');
    expect([link.text(), $('.sought__figure').text()]).to.deep.equal(['xylqvorn & qwztrn', '1 time']);
    const again = await new Browser().get(link.attr('href') ?? '');
    expect(again.$('.search-form [name=q]').val()).to.equal('xylqvorn & qwztrn');
  });

  it('is nothing of what had a filter, was a further page, or was fetched ahead of reading', async () => {
    const guest = new Browser();
    await guest.get(of('xylqvorn', '&kind=question'));
    await guest.get(of('xylqvorn', '&board=freelancing'));
    await guest.head(of('xylqvorn'));
    await guest.get(of('xylqvorn'), { 'Sec-Purpose': 'prefetch' });
    await guest.get(of(' '));
    await guest.get(of('***'));
    await guest.get(of('zyxwort'));
    await eventually(async () => (await noted()).length > 0);
    expect(await noted()).to.deep.equal(['zyxwort']);
  });

  it('is, for operators, how long searches take by what came of them', async () => {
    const count = async (outcome: string): Promise<number> =>
      (await figureOf('chaupal_search_seconds_count', { outcome })) ?? 0;
    const [found, nothing] = [await count('found'), await count('nothing')];
    await syncGuides();
    await new Browser().get(of('xylqvorn', '&kind=question'));
    await new Browser().get(of('spotting fake advice'));
    await new Browser().get(of('***'));
    expect([await count('found'), await count('nothing')]).to.deep.equal([found + 1, nothing + 1]);
  });

  it('is shown to nobody else', async () => {
    expect((await new Browser().get('/mod/search')).location).to.equal('/login?to=%2Fmod%2Fsearch');
    expect((await (await browse(asha)).get('/mod/search')).status).to.equal(403);
    expect((await (await browse(asha)).get('/mod/log')).$('a[href="/mod/search"]').length).to.equal(0);
    expect((await new Browser().get('/mod/log')).$('a[href="/mod/search"]').length).to.equal(0);
  });

  it('is a click away from the other pages of moderators, and kept by nobody', async () => {
    const browser = await browse(mod);
    for (const path of ['/mod', '/mod/log']) {
      const { $ } = await browser.get(path);
      expect($('nav a[href="/mod/search"]').length, path).to.equal(1);
      expect($('.mod-tabs [aria-current]').attr('href'), path).to.equal(path);
    }
    expect((await browser.get('/mod/search')).headers['cache-control']).to.equal('private, no-cache');
  });

  it('is in a list of their own what was slow, the slowest first', async () => {
    await note('zerodha', { found: 3, took: 234.4 });
    await note('printify', { found: 3, took: 3004, isGivenUp: true });
    const { $ } = await (await browse(mod)).get('/mod/search?show=slow');
    const rows = $('.sought').map((_, row) => $(row).text().replace(/\s+/g, ' ').trim());
    expect(rows.get()[0]).to.match(/^printify 3 s 1 time no answer 1 time English or other last /);
    expect(rows.get()[1]).to.match(/^zerodha 0\.23 s 1 time English or other last /);
  });

  it('says so where there is nothing, in both languages', async () => {
    const browser = await browse(mod);
    for (const query of ['?lang=en', '?lang=hi', '?show=slow&lang=en', '?show=slow&lang=hi'])
      expect((await browser.get(`/mod/search${query}`)).$('.empty').length, query).to.equal(1);
  });

  it('has numbered pages, and no more than there are', async () => {
    for (let i = 0; i < 60; i++) {
      if (i % 25 === 24) passTime(2 * MINUTE);
      await note(`nr${i}`);
    }
    const browser = await browse(mod);
    const { $ } = await browser.get('/mod/search');
    expect($('.sought').length).to.equal(50);
    expect((await browser.get($('.pager [rel=next]').attr('href') ?? '')).$('.sought').length).to.equal(10);
    for (const page of ['3', 'x', '0'])
      expect((await browser.get(`/mod/search?page=${page}`)).status).to.equal(404);
  });

  it('tells Hindi, Hinglish and English apart, and shows markup as it was typed', async () => {
    for (const text of ['घर बैठे', 'ghar baithe naukri', '<b>bold</b>']) await note(text);
    const { $ } = await (await browse(mod)).get('/mod/search');
    const langs = $('.sought a').map((_, a) => `${$(a).text()} ${$(a).attr('lang')}`);
    expect(langs.get().sort()).to.deep.equal(['<b>bold</b> en', 'ghar baithe naukri hi-Latn', 'घर बैठे hi']);
  });
});
