import { expect } from 'chai';
import { FlagModel } from '../../../src/features/flags/flag.model.ts';
import { flagPost } from '../../../src/features/flags/flags.ts';
import type { Post } from '../../../src/features/threads/posts.ts';
import { type Thread, getThread } from '../../../src/features/threads/threads.ts';
import { range } from '../../support/answers.ts';
import { type Browser, browse } from '../../support/browser.ts';
import { ownBoard } from '../../support/own-board.ts';
import { type Person, people, person, withTrust } from '../../support/people.ts';

describe('flagging', () => {
  const board = ownBoard();
  let asha: Person, ravi: Person, mod: Person;
  let crowd: Person[];
  let reader: Browser;
  let thread: Thread;
  let answer: Post;
  before(async () => {
    ({ asha, ravi, mod } = await people());
    crowd = await Promise.all(range(1, 3).map(async () => withTrust(await person(), 2)));
    reader = await browse(await person());
  });
  beforeEach(async () => {
    thread = await asha.asks('How do I get a first order?', { board: board()._id });
    answer = await ravi.answers(thread, 'Pay 500 to this agent and he will get you orders.');
  });

  const path = () => `/posts/${String(answer._id)}/flag`;
  const threadPath = () => `/t/${thread.number}/${thread.slug}`;
  const flagged = async (reason: 'fake-advice' | 'scam', note = 'No honest agent asks for money first.') => {
    for (const { member } of crowd) await flagPost(member, answer, { reason, note });
  };

  it('begins at a link under every post but one’s own', async () => {
    expect((await reader.get(threadPath())).$(`#p2 a[href="${path()}"]`).length).to.equal(1);
    const own = await browse(ravi);
    expect((await own.get(threadPath())).$(`#p2 a[href="${path()}"]`).length).to.equal(0);
    expect((await own.get(path())).status).to.equal(403);
  });

  it('asks for the reason, thanks, and shows what became of it', async () => {
    const form = await reader.get(path());
    const sent = await reader.submit(form, 'main form', { reason: 'scam', note: 'He asked me, too.' });
    expect([sent.status, sent.location]).to.deep.equal([303, '/account/flags?thanks=1']);
    const own = await reader.follow(sent);
    expect(own.$('[role=status]').text()).to.include('Thank you');
    expect(own.$('.post-row').first().text()).to.include('He asked me, too.').and.include('Waiting');
    const again = await reader.submit(form, 'main form', { reason: 'spam' });
    expect(again.status).to.equal(409);
    expect(again.text).to.include('You have reported this post already');
  });

  it('takes bad advice only with a word on what is wrong, in the reader’s language, and keeps what was typed', async () => {
    const hindi = await browse(await person(), { 'Accept-Language': 'hi' });
    await hindi.post('/account/language', { lang: 'hi' });
    const form = await hindi.get(path());
    const refused = await hindi.submit(form, 'main form', { reason: 'fake-advice', note: 'ग़लत' });
    expect(refused.status).to.equal(422);
    expect(refused.$('[role=alert]').text()).to.include('कम से कम 10');
    expect(refused.$('#note').val()).to.equal('ग़लत');
    expect(refused.$('input[value=fake-advice]').attr('checked')).to.not.equal(undefined);
    const chosen = await hindi.submit(form, 'main form', { reason: 'because' });
    expect(chosen.status).to.equal(422);
    expect(await FlagModel.countDocuments({ post: answer._id })).to.equal(0);
  });

  it('asks a guest to sign in', async () => {
    const guest = await browse();
    const page = await guest.get(path());
    expect([page.status, page.location]).to.deep.equal([303, `/login?to=${encodeURIComponent(path())}`]);
  });

  it('by many puts a warning with their words on the advice, and asks its author to answer', async () => {
    await flagged('fake-advice');
    const page = await reader.get(threadPath());
    expect(page.$('#p2 .notice').text()).to.include('Members dispute').and.include('No honest agent');
    expect(page.$('#p2 .post__body').text()).to.include('Pay 500');
    const authors = await (await browse(ravi)).get(threadPath());
    expect(authors.$(`#p2 .notice a[href="/posts/${String(answer._id)}/edit"]`).length).to.equal(1);
    const guests = await (await browse()).get(threadPath());
    expect(guests.$('#p2 .notice').text()).to.include('Members dispute');
  });

  it('lets the asker accept disputed advice only by a tick that says so', async () => {
    await flagged('fake-advice');
    const asker = await browse(asha);
    const page = await asker.get(threadPath());
    expect(page.$('#p2 .post__accept input[name=confirm]').attr('required')).to.not.equal(undefined);
    const refused = await asker.submit(page, '#p2 .post__accept', { value: '1', confirm: '' });
    expect(refused.status).to.equal(409);
    const accepted = await asker.submit(page, '#p2 .post__accept', { value: '1', confirm: '1' });
    expect(accepted.status).to.equal(303);
    expect((await getThread(thread._id)).acceptedPost?.equals(answer._id)).to.equal(true);
  });

  it('of a scam leaves a trace to readers, and the words to its author and moderators', async () => {
    await flagged('scam');
    for (const someone of [reader, await browse()]) {
      const { text, $ } = await someone.get(threadPath());
      expect(text).to.not.include('Pay 500');
      expect($('#p2').text()).to.include('waits until a moderator').and.not.include(ravi.name);
      for (const part of ['', '/history', '/flag', '/edit'])
        expect((await someone.get(`/posts/${String(answer._id)}${part}`)).status, part).to.be.oneOf([
          404, 303,
        ]);
      expect((await someone.get(`${threadPath()}?quote=2`)).text).to.not.include('Pay 500');
    }
    expect((await reader.get(`/posts/${String(answer._id)}/flag`)).status).to.equal(404);
    for (const who of [ravi, mod]) {
      const { $ } = await (await browse(who)).get(threadPath());
      expect($('#p2 .post__body').text()).to.include('Pay 500');
      expect($('#p2 .notice').length).to.equal(1);
    }
    const profile = await reader.get(`/u/${ravi.name}?show=posts`);
    expect(profile.text).to.not.include(`/posts/${String(answer._id)}`);
  });
});
