import { expect } from 'chai';
import { claimPost } from '../../../src/features/moderation/claims.ts';
import { editThread } from '../../../src/features/threads/edits.ts';
import { type Post, getPost } from '../../../src/features/threads/posts.ts';
import type { Thread } from '../../../src/features/threads/threads.ts';
import { type Browser, browse } from '../../support/browser.ts';
import { openingOf } from '../../support/opening.ts';
import { ownBoard } from '../../support/own-board.ts';
import { type Person, people, person, withTrust } from '../../support/people.ts';

const REASON = 'Honest agents take no money before the first order.';

describe('the queue', () => {
  const board = ownBoard();
  let asha: Person, ravi: Person, mod: Person, second: Person, heavy: Person;
  let moderator: Browser;
  let thread: Thread;
  let answer: Post;
  before(async () => {
    ({ asha, ravi, mod } = await people());
    second = await person('second', 'moderator');
    // Heavier than what other tests leave in the queue.
    heavy = await withTrust(await person('heavy'), 60);
    moderator = await browse(mod);
  });
  beforeEach(async () => {
    thread = await asha.asks('How do I get a first order?', { board: board()._id });
    answer = await ravi.answers(thread, 'Pay 500 to this agent and he will get you orders.');
    await asha.flags(answer, 'scam', 'He asked me for money, too.');
  });

  const action = (post = answer) => `/mod/posts/${String(post._id)}`;
  const FORM = '#decide';
  const threadPath = () => `/t/${thread.number}/${thread.slug}`;

  it('is for moderators: guests sign in first, members may not', async () => {
    const [guest, member] = [await browse(), await browse(await person())];
    for (const path of ['/mod', action(), '/mod/appeals/0123456789abcdef01234567']) {
      expect((await guest.get(path)).location).to.equal(`/login?to=${encodeURIComponent(path)}`);
      expect((await member.get(path)).status).to.equal(403);
    }
    for (const path of [action(), `${action()}/claim`]) {
      expect((await member.post(path, { kind: 'remove', reason: REASON })).status).to.equal(403);
      expect((await guest.post(path, { kind: 'remove', reason: REASON })).status).to.equal(401);
    }
    expect((await getPost(answer._id)).visibility).to.equal('visible');
  });

  it('lists what waits, heaviest first, each post once with its reasons counted', async () => {
    await heavy.flags(answer, 'fake-advice');
    await second.flags(answer, 'scam');
    const light = await ravi.answers(thread);
    await (await withTrust(await person(), 50)).flags(light, 'off-topic');
    const { $ } = await moderator.get('/mod');
    const rows = $('.queue-row')
      .toArray()
      .map((row) => $(row).find('h3 a').attr('href'));
    expect(rows.filter((path) => path === action())).to.have.length(1);
    expect(rows.indexOf(action())).to.be.within(0, rows.indexOf(action(light)) - 1);
    const row = $('.queue-row').filter((_, one) => $(one).find(`a[href="${action()}"]`).length > 0);
    expect(row.text()).to.include('Bad advice × 1').and.include('Scam × 2').and.include('Pay 500');
    await mod.decides(answer, 'restore');
    await mod.decides(light, 'restore');
  });

  it('shows a post with all that helps to decide on it', async () => {
    await asha.tries(answer, 'lost-money');
    await mod.decides(await ravi.answers(thread), 'remove', { measure: 'warn' });
    const { $ } = await moderator.get(action());
    const text = $('main').text();
    for (const what of [
      'Pay 500',
      thread.title,
      'He asked me for money, too.',
      asha.name,
      '1 lost money',
      'Removed × 1',
      'A member was warned × 1',
    ])
      expect(text, what).to.include(what);
    expect(text).to.match(/right \d+ times, wrong \d+ times/);
    expect(
      $('#decide input[name=kind]')
        .toArray()
        .map((one) => $(one).attr('value')),
    ).to.deep.equal([...['bad-advice', 'remove', 'keep', 'restore', 'lock']]);
    const opening = await moderator.get(action(await openingOf(thread)));
    expect(opening.$('#decide #title, #decide #board').length).to.equal(2);
  });

  it('shows what in the title, the words and the sources of a post is known from frauds', async () => {
    const opening = await openingOf(thread);
    await editThread(asha.member, thread, { title: 'Like YouTube videos and earn Rs 50 per like', tags: [] });
    const { $ } = await moderator.get(action(opening));
    expect($('#signals').parent().text()).to.include('Paid for likes or ratings').and.include('Honest when:');
  });

  it('takes a post in hand, and tells other moderators who has it', async () => {
    await heavy.flags(answer);
    const queue = await moderator.get('/mod');
    const taken = await moderator.submit(queue, `form[action="${action()}/claim"]`);
    expect([taken.status, taken.location]).to.deep.equal([303, action()]);
    const other = await browse(second);
    expect((await other.get('/mod')).text).to.include(`${mod.name} is looking at it`);
    expect((await other.get(action())).$('[role=status]').text()).to.include(mod.name);
    expect((await other.post(`${action()}/claim`)).status).to.equal(409);
    const refused = await other.submit(await other.get(action()), FORM, { kind: 'remove', reason: REASON });
    expect(refused.status).to.equal(409);
    expect(refused.$('[role=alert]').text()).to.include(`${mod.name} is looking at this post`);
    expect(refused.$('#reason').val()).to.equal(REASON);
    await mod.decides(answer, 'restore');
  });

  it('does not let a moderator decide on their own post', async () => {
    const own = await mod.answers(thread);
    const { $ } = await moderator.get(action(own));
    expect($('#decide').length).to.equal(0);
    expect($('main').text()).to.include('Another moderator decides');
    const refused = await moderator.post(action(own), { kind: 'restore', reason: REASON, seen: '0 0' });
    expect(refused.status).to.equal(403);
  });

  it('is one click away from every post, for moderators', async () => {
    expect((await moderator.get(threadPath())).$(`#p2 a[href="${action()}"]`).length).to.equal(1);
    expect((await (await browse(asha)).get(threadPath())).$(`a[href^="/mod/posts"]`).length).to.equal(0);
  });

  it('leaves a claim of somebody else alone', async () => {
    await claimPost(second.member, answer);
    expect((await moderator.get(action())).status).to.equal(200);
    expect((await moderator.post(`${action()}/claim`)).status).to.equal(409);
  });
});
