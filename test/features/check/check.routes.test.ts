import { expect } from 'chai';
import mongoose from 'mongoose';
import { browse } from '../../support/browser.ts';
import { people } from '../../support/people.ts';

const SCAM =
  'Work from home! Like YouTube videos and earn Rs 3000 daily, guaranteed. Pay registration fee Rs 500. Message me on Telegram @easy_task_77';

describe('checking an offer', () => {
  it('a guest is told what to be careful about, without a session', async () => {
    const browser = await browse();
    const blank = await browser.get('/check');
    expect(blank.status).to.equal(200);
    const page = await browser.submit(blank, 'form[action="/check"]', { offer: SCAM });
    expect(page.status).to.equal(200);
    expect(page.cookies).to.deep.equal([]);
    expect(page.$('#finding').text()).to.include('fraud');
    expect(page.$('.signals__one').length).to.be.greaterThan(1);
    expect(page.$('.signals__one q').first().text()).to.not.equal('');
    expect(page.$('main').text()).to.include('1930').and.to.include('cybercrime.gov.in');
    expect(page.$('textarea[name=offer]').text().trim()).to.equal(SCAM);
  });

  it('nothing of it is kept', async () => {
    const collections = await mongoose.connection.db!.listCollections().toArray();
    const count = async (): Promise<number[]> =>
      Promise.all(
        collections
          .filter(({ name }) => !name.startsWith('system') && !/rate|sessions/i.test(name))
          .map(({ name }) => mongoose.connection.db!.collection(name).countDocuments()),
      );
    const before = await count();
    await (await browse()).post('/check', { offer: SCAM });
    expect(await count()).to.deep.equal(before);
  });

  it('says that finding nothing proves nothing', async () => {
    const page = await (
      await browse()
    ).post('/check', { offer: 'The library opens at nine in the morning.' });
    expect(page.status).to.equal(200);
    expect(page.$('.signals__one').length).to.equal(0);
    expect(page.$('#result').text()).to.include('proves nothing');
  });

  it('an empty offer, a short one and one that is too long come back with their words', async () => {
    for (const offer of ['', 'hi', 'a long offer '.repeat(500)]) {
      const page = await (await browse()).post('/check', { offer });
      expect(page.status, offer.slice(0, 20)).to.equal(422);
      expect(page.$('[role=alert]').length).to.equal(1);
      expect(page.$('textarea[name=offer]').text().trim()).to.equal(offer.trim());
    }
  });

  it('speaks Hindi', async () => {
    const page = await (
      await browse(undefined, { 'Accept-Language': 'hi' })
    ).post('/check', {
      offer: 'वीडियो लाइक करो, हर लाइक के पचास रुपये। रोज़ तीन हज़ार। टेलीग्राम पर मैसेज करो।',
    });
    expect(page.$('#finding').text()).to.include('ठगी');
  });

  it('a member needs the token, and can ask about the offer on a board', async () => {
    const { asha } = await people();
    const browser = await browse(asha);
    const blank = await browser.get('/check');
    const page = await browser.submit(blank, 'form[action="/check"]', { offer: SCAM });
    expect(page.status).to.equal(200);
    const links = page.$('.finding__ask a');
    expect(links.length).to.be.greaterThan(1);
    const ask = await browser.get(links.first().attr('href') ?? '');
    expect(ask.status).to.equal(200);
    expect(ask.$('[name=title]').attr('value')).to.equal('Is this offer genuine?');
    expect(ask.$('[name=body]').text()).to.include(`> ${SCAM}`);
    const forged = await browser.post('/check', { offer: SCAM, _csrf: 'x' });
    expect(forged.status).to.equal(403);
  });

  it('the way back after signing in is short enough for a long offer in Hindi', async () => {
    const page = await (await browse()).post('/check', { offer: 'टेलीग्राम पर मैसेज करो '.repeat(50) });
    const path = page.$('.finding__ask a').first().attr('href') ?? '';
    expect(path.length).to.be.lessThan(2000);
    const guest = await browse();
    const login = await guest.follow(await guest.get(path));
    expect(login.$('input[name=to]').attr('value')).to.equal(path);
  });

  it('every page leads there', async () => {
    const page = await (await browse()).get('/guides');
    expect(page.$('footer a[href="/check"]').length).to.equal(1);
  });
});
