import { expect } from 'chai';
import { threadPath } from '../../../src/features/threads/post.path.ts';
import type { Post } from '../../../src/features/threads/posts.ts';
import type { Thread } from '../../../src/features/threads/threads.ts';
import { withdrawPost } from '../../../src/features/threads/withdrawal.ts';
import { type Browser, browse } from '../../support/browser.ts';
import { openingOf } from '../../support/opening.ts';
import { type Person, people, withReputation } from '../../support/people.ts';

describe('voting', () => {
  let asha: Person, ravi: Person;
  let voter: Browser;
  let thread: Thread, answer: Post;
  before(async () => {
    ({ asha, ravi } = await people());
    voter = await browse(asha);
  });
  beforeEach(async () => {
    await withReputation(asha, 60);
    thread = await asha.asks('Which invoice app do you use?');
    answer = await ravi.answers(thread);
  });

  const box = async () => (await voter.get(threadPath(thread))).$('#p2 form.vote');
  const sends = async () => {
    const buttons = (await box()).find('button').toArray();
    return buttons.map(({ attribs }) => [attribs['value'], attribs['aria-pressed']]);
  };
  const score = async () => /\S+$/.exec((await box()).find('.vote__score').text())?.[0];

  it('a pressed button shows, and takes the vote back when pressed again', async () => {
    expect(await sends()).to.deep.equal([
      ['1', 'false'],
      ['-1', 'false'],
    ]);
    const voted = await voter.submit(await voter.get(threadPath(thread)), '#p2 form.vote', { value: '1' });
    expect([voted.status, voted.location]).to.deep.equal([303, `${threadPath(thread)}#p2`]);
    expect(await sends()).to.deep.equal([
      ['0', 'true'],
      ['-1', 'false'],
    ]);
    expect(await score()).to.equal('1');

    await voter.submit(await voter.get(threadPath(thread)), '#p2 form.vote', { value: '-1' });
    expect(await sends()).to.deep.equal([
      ['1', 'false'],
      ['0', 'true'],
    ]);
    expect(await score()).to.match(/^[-−]1$/);

    await voter.submit(await voter.get(threadPath(thread)), '#p2 form.vote', { value: '0' });
    expect(await sends()).to.deep.equal([
      ['1', 'false'],
      ['-1', 'false'],
    ]);
    expect(await score()).to.equal('0');
  });

  it('with htmx, the box alone comes back', async () => {
    await voter.get(threadPath(thread));
    const { text, $ } = await voter.post(
      `/posts/${String(answer._id)}/vote`,
      { value: '1' },
      { 'HX-Request': 'true' },
    );
    expect(text).to.not.include('<html');
    expect($('form.vote button').first().attr('value')).to.equal('0');
    expect($('form.vote [name=_csrf]').attr('value')).to.equal(voter.token);
  });

  it('buttons that would be refused are off, and say why', async () => {
    const own = (await voter.get(threadPath(thread))).$('#p1 form.vote button');
    expect(own.toArray().map(({ attribs }) => 'disabled' in attribs)).to.deep.equal([true, true]);
    await withReputation(asha, 12);
    const [up, down] = (await box()).find('button').toArray();
    expect('disabled' in (up?.attribs ?? {})).to.equal(false);
    expect(down?.attribs['title']).to.equal('Voting down needs a reputation of 50; yours is 12.');
  });

  it('is refused all the same when it is sent', async () => {
    await voter.get(threadPath(thread));
    const own = `/posts/${String((await openingOf(thread))._id)}/vote`;
    expect((await voter.post(own, { value: '1' })).status).to.equal(403);
    await withReputation(asha, 12);
    const refused = await voter.post(`/posts/${String(answer._id)}/vote`, { value: '-1' });
    expect(refused.status).to.equal(403);
    expect(refused.$('[role=alert]').text()).to.include('needs a reputation of 50; yours is 12');
  });

  it('takes no odd values', async () => {
    await voter.get(threadPath(thread));
    for (const value of ['2', '', '1.0', ' 1', 'constructor', '__proto__', 'true'])
      expect((await voter.post(`/posts/${String(answer._id)}/vote`, { value })).status, value).to.equal(400);
    expect((await voter.post(`/posts/${String(answer._id)}/vote`, { value: ['1', '1'] })).status).to.equal(
      400,
    );
    expect(await score()).to.equal('0');
  });

  it('is refused to guests, and for what is not there or hidden', async () => {
    const guest = await browse();
    expect((await guest.post(`/posts/${String(answer._id)}/vote`, { value: '1' })).status).to.equal(401);
    await voter.get(threadPath(thread));
    expect((await voter.post('/posts/0123456789abcdef01234567/vote', { value: '1' })).status).to.equal(404);

    const hidden = await openingOf(await ravi.asks('Should I have asked this?'));
    await withdrawPost(ravi.member, hidden);
    expect((await voter.post(`/posts/${String(hidden._id)}/vote`, { value: '1' })).status).to.equal(404);
  });
});
