import { expect } from 'chai';
import { withdrawPost } from '../../../src/features/threads/withdrawal.ts';
import { answersTo, range } from '../../support/answers.ts';
import { type Browser, type Page, browse } from '../../support/browser.ts';
import { openingOf } from '../../support/opening.ts';
import { type Person, people, withReputation } from '../../support/people.ts';

describe('profiles', () => {
  let asha: Person, ravi: Person, mod: Person;
  let reader: Browser;
  before(async () => {
    ({ asha, ravi, mod } = await people());
    reader = await browse(mod);
  });

  const titles = ({ $ }: Page) =>
    $('.thread-row__title a')
      .toArray()
      .map((link) => $(link).text());
  const follow = async (start: string, selector: string) => {
    const pages: string[][] = [];
    for (let address: string | undefined = start; address;) {
      const { status, $ }: Page = await reader.get(address);
      expect(status).to.equal(200);
      pages.push(
        $(selector)
          .toArray()
          .map((link) => $(link).attr('href') ?? ''),
      );
      address = $('.pager [rel=next]').attr('href');
    }
    return pages;
  };

  it('show the name, the reputation, since when, and the role of who moderates', async () => {
    await withReputation(asha, 1234);
    const { $ } = await reader.get(`/u/${asha.name}`);
    expect($('h1').text()).to.equal(asha.name);
    expect($('.stats dd').first().text()).to.equal('1,234');
    expect($('.profile-head .meta').text()).to.match(/Member since \w+ \d{4}/);
    expect($('.profile-head .role').length).to.equal(0);
    expect((await reader.get(`/u/${mod.name}`)).$('.profile-head .role').text()).to.equal('Moderator');
  });

  it('tell nobody an e-mail address', async () => {
    expect((await reader.get(`/u/${asha.name}`)).text).to.not.include('@example.org');
  });

  it('are found however the name is cased; a name that nobody has is a 404', async () => {
    const page = await reader.get(`/u/${asha.name.toUpperCase()}`);
    expect(page.$('h1').text()).to.equal(asha.name);
    expect(page.$('link[rel=canonical]').attr('href')).to.equal(`http://localhost:3000/u/${asha.name}`);
    for (const name of ['nobody-of-this-name', '%20', '__proto__', 'a'.repeat(500)])
      expect((await reader.get(`/u/${name}`)).status).to.equal(404);
  });

  it('list threads and posts, newest first, twenty a page', async () => {
    for (const i of range(1, 22)) await asha.asks(`Question number ${i} of mine?`);
    const thread = await ravi.asks('What is everybody working on?');
    const answers = await answersTo(thread, asha, 20);

    const threads = await follow(`/u/${asha.name}`, '.thread-row__title a');
    expect(threads.map(({ length }) => length)).to.deep.equal([20, 2]);
    expect(threads.flat()[0]).to.include('question-number-22-of-mine');
    expect(new Set(threads.flat()).size).to.equal(22);

    const posts = (await follow(`/u/${asha.name}?show=posts`, '.post-row a[href^="/posts/"]')).map((page) => [
      ...new Set(page),
    ]);
    expect(posts.map(({ length }) => length)).to.deep.equal([20, 20, 2]);
    expect(posts[0]).to.deep.equal(answers.map(({ _id }) => `/posts/${String(_id)}`).reverse());
  });

  it('list nothing that was taken back', async () => {
    const answer = await ravi.answers(
      await asha.asks('Which invoice app do you use?'),
      'A word that nobody should read.',
    );
    const regretted = await ravi.asks('Should I have asked this?');
    await withdrawPost(ravi.member, answer);
    await withdrawPost(ravi.member, await openingOf(regretted));
    expect(titles(await reader.get(`/u/${ravi.name}`))).to.not.include('Should I have asked this?');
    const posts = await reader.get(`/u/${ravi.name}?show=posts`);
    expect(posts.text).to.not.include('nobody should read').and.not.include('Should I have asked');
  });

  it('of who has written nothing say so', async () => {
    for (const show of ['', '?show=posts', '?show=constructor'])
      expect((await reader.get(`/u/${mod.name}${show}`)).$('.empty').text()).to.include(mod.name);
  });
});
