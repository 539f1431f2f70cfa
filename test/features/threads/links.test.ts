import { expect } from 'chai';
import { promote } from '../../../src/features/accounts/accounts.ts';
import { chooseLanguage } from '../../../src/features/accounts/accounts.ts';
import { linksOf } from '../../../src/features/threads/links.ts';
import { editPost } from '../../../src/features/threads/edits.ts';
import type { Thread } from '../../../src/features/threads/threads.ts';
import { type Browser, type Page, browse } from '../../support/browser.ts';
import { refusal } from '../../support/outcomes.ts';
import { type Person, people, person, withTrust } from '../../support/people.ts';

const TWO = 'I read https://a.example and https://b.example for it.';
const THREE = `${TWO} And [this](https://c.example/x).`;
const OPENING = { title: 'Which of these pages is right?', kind: 'question', tags: '' };

describe('links of a post', () => {
  const source = (url: string) => ({ url, title: '' });

  it('are those of its text and its sources together, each once', async () => {
    const { html } = await (await person()).writes(TWO);
    expect(linksOf({ html })).to.have.length(2);
    expect(
      linksOf({ html, sources: [source('https://a.example/'), source('https://d.example/')] }),
    ).to.deep.equal(['https://a.example/', 'https://b.example/', 'https://d.example/']);
  });
});

describe('a newcomer’s links', () => {
  let asha: Person, ravi: Person;
  let thread: Thread;
  let browser: Browser;
  beforeEach(async () => {
    ({ asha, ravi } = await people());
    thread = await asha.asks('Which invoice app do you use?');
    browser = await browse(ravi);
  });

  const reply = (fields: Record<string, string | string[]>) =>
    browser.post(`/t/${thread.number}/posts`, fields);
  const isRefused = (page: Page, count: number, body: string) => {
    expect(page.status).to.equal(422);
    expect(page.$('[role=alert] a[href="#body"]').length).to.equal(1);
    expect(page.$('#body-error, .field__error').text()).to.include(`${count} links`).and.include('at most 2');
    expect(page.$('textarea[name=body]').text().trim()).to.equal(body);
  };

  it('are at most two in a reply: with a third it comes back with its words and how many there are', async () => {
    expect((await reply({ body: TWO })).status).to.equal(303);
    isRefused(await reply({ body: THREE }), 3, THREE);
  });

  it('are counted with its sources, which come back, too', async () => {
    const page = await reply({ body: TWO, sourceUrl: ['https://c.example/', 'https://a.example/'] });
    isRefused(page, 3, TWO);
    expect(page.$('input[name=sourceUrl]').first().attr('value')).to.equal('https://c.example/');
    const same = await reply({ body: TWO, sourceUrl: ['https://a.example/', 'https://b.example/'] });
    expect(same.status).to.equal(303);
  });

  it('are refused in Hindi, too', async () => {
    await chooseLanguage(ravi.member, 'hi');
    const page = await reply({ body: THREE });
    expect(page.status).to.equal(422);
    expect(page.$('[role=alert]').text()).to.include('3 लिंक').and.include('ज़्यादा से ज़्यादा 2');
    expect(page.$('textarea[name=body]').text().trim()).to.equal(THREE);
  });

  it('are counted in a thread', async () => {
    const page = await browser.post('/b/freelancing/threads', { ...OPENING, body: THREE });
    isRefused(page, 3, THREE);
    expect(page.$('input[name=title]').attr('value')).to.equal(OPENING.title);
    expect((await browser.post('/b/freelancing/threads', { ...OPENING, body: TWO })).status).to.equal(303);
  });

  it('are counted in an edit, with the sources that stay', async () => {
    const post = await ravi.answers(thread, TWO);
    const path = `/posts/${String(post._id)}/edit`;
    isRefused(await browser.post(path, { body: THREE }), 3, THREE);
    expect((await browser.post(path, { body: `${TWO} That is all.` })).status).to.equal(303);
  });

  it('are counted in the preview, where there is still time', async () => {
    const page = await browser.post('/preview', { body: THREE });
    expect(page.status).to.equal(422);
    expect(page.text).to.include('3 links');
  });

  it('to this site and mentions are none', async () => {
    const body = `${TWO} @${asha.name} see [the guide](/guides/start-here), too.`;
    expect((await reply({ body })).status).to.equal(303);
  });

  it('are refused by the commands themselves, whoever calls', async () => {
    const many = await ravi.writes(THREE);
    expect(await refusal(ravi.answers(thread, THREE))).to.equal('post.too-many-links');
    expect(await refusal(ravi.asks('Which of these is right?', { body: THREE }))).to.equal(
      'post.too-many-links',
    );
    const post = await ravi.answers(thread, TWO);
    expect(await refusal(editPost(ravi.member, post, many))).to.equal('post.too-many-links');
    const sources = ['x', 'y'].map((name) => ({ url: `https://${name}.example/`, title: '' }));
    expect(
      await refusal(editPost(ravi.member, post, { ...(await ravi.writes(`${TWO} So.`)), sources })),
    ).to.equal('post.too-many-links');
  });

  it('are no more counted from level 1 on, nor for moderators', async () => {
    await withTrust(ravi, 1);
    expect((await reply({ body: THREE })).status).to.equal(303);
    await withTrust(ravi, 0);
    await promote(ravi.name, 'moderator');
    expect((await reply({ body: `${THREE} Again.` })).status).to.equal(303);
  });
});
