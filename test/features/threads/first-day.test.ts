import { expect } from 'chai';
import { chooseLanguage } from '../../../src/features/accounts/accounts.ts';
import { MemberModel } from '../../../src/features/accounts/member.model.ts';
import type { Thread } from '../../../src/features/threads/threads.ts';
import { HOUR } from '../../../src/platform/clock.ts';
import { config } from '../../../src/platform/config.ts';
import { type Browser, browse } from '../../support/browser.ts';
import { passTime } from '../../support/clock.ts';
import { type Person, people } from '../../support/people.ts';

const BODY = 'I have tried for two weeks and do not know how to go on.';
const OPENING = { title: 'How do I price a first gig?', kind: 'question', tags: 'fiverr', body: BODY };

describe('a newcomer who has written all that fits into a first day', () => {
  let asha: Person, ravi: Person;
  let thread: Thread;
  let browser: Browser;
  beforeEach(async () => {
    ({ asha, ravi } = await people());
    thread = await asha.asks('Which invoice app do you use?');
    browser = await browse(ravi);
    const all = { threads: config.LIMIT_FIRST_DAY_THREADS, replies: config.LIMIT_FIRST_DAY_REPLIES };
    await MemberModel.updateOne({ _id: ravi.member._id }, { $set: { firstDay: all } });
  });

  const opens = () => browser.post('/b/freelancing/threads', OPENING);
  const replies = (fields = {}) => browser.post(`/t/${thread.number}/posts`, { body: BODY, ...fields });

  it('is told when a thread is possible, and keeps its words', async () => {
    passTime(4 * HOUR);
    const page = await opens();
    expect(page.status).to.equal(429);
    expect(Number(page.headers['retry-after'])).to.be.within(19 * 3600, 20 * 3600);
    expect(page.$('main').text()).to.include('in 20 hours').and.include('threads');
    expect(page.$('main').text()).to.include(BODY).and.include(OPENING.title);
  });

  it('is told when a reply is possible, and keeps its words', async () => {
    const page = await replies();
    expect(page.status).to.equal(429);
    expect(page.$('main').text()).to.include('in 24 hours').and.include('replies');
    expect(page.$('main').text()).to.include(BODY);
  });

  it('is told so in Hindi, too', async () => {
    await chooseLanguage(ravi.member, 'hi');
    for (const page of [await opens(), await replies()]) {
      expect(page.status).to.equal(429);
      expect(page.$('main').text()).to.include('24 घंटे').and.include(BODY);
    }
  });

  it('still edits, votes and reads', async () => {
    await MemberModel.updateOne({ _id: ravi.member._id }, { $inc: { 'firstDay.replies': -1 } });
    const sent = await replies();
    expect(sent.status).to.equal(303);
    const [, id] =
      (await browser.follow(sent)).$('form[action$="/withdraw"]').attr('action')?.split('/posts/') ?? [];
    expect(id).to.not.equal(undefined);
    const edited = await browser.post(`/posts/${id?.replace('/withdraw', '')}/edit`, {
      body: `${BODY} Really.`,
    });
    expect(edited.status).to.equal(303);
  });

  it('writes a form once that is sent twice', async () => {
    await MemberModel.updateOne({ _id: ravi.member._id }, { $inc: { 'firstDay.replies': -2 } });
    const form = { _key: 'a-key-of-a-reply-of-a-first-day' };
    expect((await replies(form)).status).to.equal(303);
    expect((await replies(form)).status).to.equal(303);
    expect((await replies()).status, 'the second one').to.equal(303);
    expect((await replies()).status, 'the third one').to.equal(429);
  });

  it('goes on the day after', async () => {
    passTime(24 * HOUR);
    expect((await opens()).status).to.equal(303);
    expect((await replies()).status).to.equal(303);
  });
});
