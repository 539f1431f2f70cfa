import { expect } from 'chai';
import { whyNotWriteUnverified } from '../../../src/features/threads/post.rules.ts';
import { PostModel } from '../../../src/features/threads/post.model.ts';
import type { Thread } from '../../../src/features/threads/threads.ts';
import { config } from '../../../src/platform/config.ts';
import { browse } from '../../support/browser.ts';
import { costOf } from '../../support/commands.ts';
import { refusal } from '../../support/outcomes.ts';
import { type Person, people, person, withAddress } from '../../support/people.ts';

describe('writing before the address is verified', () => {
  let asha: Person;
  let ravi: Person;
  let thread: Thread;
  beforeEach(async () => {
    asha = (await people()).asha;
    ravi = await person('ravi');
    thread = await asha.asks('How do I price a first gig on Fiverr?');
  });
  afterEach(() => delete config.SMTP_URL);

  const mailsAreSent = () => (config.SMTP_URL = 'smtp://127.0.0.1:1');
  const written = () => PostModel.countDocuments({ author: ravi.member._id });

  it('is free twice', () => {
    const unverified = { emailVerifiedAt: null };
    expect([0, 1, 2, 9].map((posts) => whyNotWriteUnverified(unverified, posts))).to.deep.equal([
      null,
      null,
      'account.unverified',
      'account.unverified',
    ]);
    expect(whyNotWriteUnverified({ emailVerifiedAt: new Date() }, 9)).to.equal(null);
  });

  it('goes on for ever where no mails are sent, and nobody counts', async () => {
    for (let i = 0; i < 3; i++) await ravi.answers(thread);
    const { commands } = await costOf(async () => ravi.answers(thread));
    expect(commands.join()).to.not.include('aggregate posts');
    expect(await written()).to.equal(4);
  });

  it('ends after two posts where mails are sent, whether they open a thread or answer', async () => {
    mailsAreSent();
    await ravi.asks('Which invoice app do you use?');
    await ravi.answers(thread);
    expect(await refusal(ravi.answers(thread))).to.equal('account.unverified');
    expect(await refusal(ravi.asks('Who pays for a logo these days?'))).to.equal('account.unverified');
    expect(await written()).to.equal(2);
  });

  it('goes on when the address is verified', async () => {
    mailsAreSent();
    for (let i = 0; i < 2; i++) await ravi.answers(thread);
    await withAddress(ravi);
    await ravi.answers(thread);
    expect(await written()).to.equal(3);
  });

  it('keeps the words of who is stopped, says where to go, and takes them afterwards', async () => {
    mailsAreSent();
    for (let i = 0; i < 2; i++) await ravi.answers(thread);
    const browser = await browse(ravi);
    const body = 'I did this last month; it took me nine days.';
    const page = await browser.post(`/t/${thread.number}/posts`, { body });
    expect(page.status).to.equal(403);
    expect(page.$('[role=alert] a').attr('href')).to.equal('/account/mail');
    expect(page.$('textarea[name=body]').text().trim()).to.equal(body);
    await withAddress(ravi);
    expect((await browser.submit(page, 'form[data-kept]')).status).to.equal(303);
  });
});
