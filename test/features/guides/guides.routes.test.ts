import { expect } from 'chai';
import { GuideFeedbackModel } from '../../../src/features/guides/guide-feedback.model.ts';
import {
  type Guide,
  forgetGuides,
  getGuide,
  listGuides,
  syncGuides,
} from '../../../src/features/guides/guides.ts';
import { type Browser, browse } from '../../support/browser.ts';
import { type Person, people } from '../../support/people.ts';

describe('guides’ routes', () => {
  let asha: Person;
  let guest: Browser, reader: Browser;
  let guides: Guide[];
  before(async () => {
    ({ asha } = await people());
    await syncGuides();
    guides = await listGuides();
    [guest, reader] = [await browse(), await browse(asha)];
  });

  /** How many found it useful, but for this network. */
  const usefulCount = async (slug: string): Promise<number> => {
    await guest.post(`/guides/${slug}/useful`, { value: '0' });
    forgetGuides();
    return (await getGuide(slug)).usefulCount;
  };

  it('every guide is listed, by board', async () => {
    const { $ } = await guest.get('/guides');
    const listed = $('main a[href^="/guides/"]')
      .toArray()
      .map(({ attribs }) => attribs['href']);
    expect(listed).to.have.members(guides.map(({ _id }) => `/guides/${_id}`));
  });

  it('every guide opens in both languages, with the day it was verified', async () => {
    for (const { _id, hi, en } of guides)
      for (const [lang, edition] of [
        ['hi', hi],
        ['en', en],
      ] as const) {
        const { status, $ } = await guest.get(`/guides/${_id}`, { 'Accept-Language': lang });
        expect(status).to.equal(200);
        expect($('html').attr('lang')).to.equal(lang);
        expect($('h1').text()).to.equal(edition.title);
        expect($('.prose').attr('lang')).to.equal(lang);
        expect($('.verified time').attr('datetime')).to.equal(edition.verified.toISOString().slice(0, 10));
        expect($('link[rel=canonical]').attr('href')).to.equal(`http://localhost:3000/guides/${_id}`);
        expect($('meta[name=description]').attr('content')).to.equal(edition.summary);
      }
  });

  it('the other language is one link away', async () => {
    const page = await guest.get('/guides/start-here');
    const link = page.$('.guide__by a[hreflang=hi]').attr('href') ?? '';
    expect((await guest.get(link)).$('html').attr('lang')).to.equal('hi');
  });

  it('"previous" and "next" lead through all of them', async () => {
    const walked: string[] = [];
    for (let address: string | undefined = `/guides/${guides[0]?._id}`; address;) {
      walked.push(address);
      const { $ }: Awaited<ReturnType<Browser['get']>> = await guest.get(address);
      expect($('.sequel [rel=prev]').attr('href')).to.equal(walked.at(-2));
      address = $('.sequel [rel=next]').attr('href');
    }
    expect(walked).to.deep.equal(guides.map(({ _id }) => `/guides/${_id}`));
  });

  it('a member ticks a guide, and unticks it', async () => {
    const page = await reader.get('/guides/start-here');
    const ticked = await reader.submit(page, 'form[action$="/read"]', { value: '1' });
    expect([ticked.status, ticked.location]).to.deep.equal([303, '/guides/start-here#read']);
    const after = await reader.follow(ticked);
    expect(after.$('#read').text()).to.include('You have read this guide');
    expect((await reader.get('/guides')).$('progress').first().attr('value')).to.equal('1');

    await reader.submit(after, 'form[action$="/read"]', { value: '0' });
    expect((await reader.get('/guides')).$('progress').first().attr('value')).to.equal('0');
  });

  it('a guest’s tick is not for the server', async () => {
    expect((await guest.get('/guides/start-here')).$('#read').attr('hidden')).to.not.equal(undefined);
    expect((await guest.post('/guides/start-here/read', { value: '1' })).status).to.equal(401);
  });

  it('a guest answers "was this useful?" without a token or cookie; their network is not kept, and counts once', async () => {
    const before = await usefulCount('fake-advice');
    for (const value of ['1', '0', '1']) {
      const said = await guest.submit(await guest.get('/guides/fake-advice'), 'form[action$="/useful"]', {
        value,
      });
      expect([said.status, said.location]).to.deep.equal([303, '/guides/fake-advice?thanks=1#useful']);
      expect(said.headers['set-cookie']).to.equal(undefined);
      expect((await guest.follow(said)).$('[role=status]').length).to.equal(1);
    }
    forgetGuides();
    expect((await getGuide('fake-advice')).usefulCount).to.equal(before + 1);
    const kept = await GuideFeedbackModel.find({ guide: 'fake-advice' }).lean();
    expect(kept.every(({ who }) => !who.includes('127.0.0.1'))).to.equal(true);
  });

  it('a member’s answer is their own, and needs their token', async () => {
    const before = await usefulCount('first-customers');
    const page = await reader.get('/guides/first-customers');
    await reader.submit(page, 'form[action$="/useful"]', { value: '1' });
    await guest.post('/guides/first-customers/useful', { value: '1' });
    forgetGuides();
    expect((await getGuide('first-customers')).usefulCount).to.equal(before + 2);
    expect(
      (await reader.post('/guides/first-customers/useful', { value: '1', _csrf: 'forged' })).status,
    ).to.equal(403);
  });

  it('leads to a question about it, on its board or on one of all', async () => {
    const own = guides.find(({ board }) => board === 'blogging');
    const { $ } = await guest.get(`/guides/${own?._id}`);
    expect($('.guide__end a[href*="/new?"]').attr('href')).to.equal(
      `/b/blogging/new?kind=question&guide=${own?._id}`,
    );
    expect((await guest.get('/guides/start-here')).$('.guide__end a[href*="/new?"]').length).to.be.at.least(
      4,
    );
  });

  it('what is not there is a 404, and odd values are refused', async () => {
    for (const slug of ['of-no-such-name', '__proto__', '%20'])
      expect((await guest.get(`/guides/${slug}`)).status).to.equal(404);
    expect((await guest.post('/guides/of-no-such-name/useful', { value: '1' })).status).to.equal(404);
    expect((await guest.post('/guides/start-here/useful', { value: 'very' })).status).to.equal(400);
    for (const deed of ['read', 'useful'])
      expect((await guest.get(`/guides/start-here/${deed}`)).location).to.equal('/guides/start-here');
  });
});
