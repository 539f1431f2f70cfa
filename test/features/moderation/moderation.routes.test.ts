import { expect } from 'chai';
import { flagPost } from '../../../src/features/flags/flags.ts';
import { editThread } from '../../../src/features/threads/edits.ts';
import { type Post, getPost } from '../../../src/features/threads/posts.ts';
import type { Thread } from '../../../src/features/threads/threads.ts';
import { type Browser, browse } from '../../support/browser.ts';
import { openingOf } from '../../support/opening.ts';
import { ownBoard } from '../../support/own-board.ts';
import { type Person, people, person } from '../../support/people.ts';

const REASON = 'Honest agents take no money before the first order.';

describe('moderation', () => {
  const board = ownBoard();
  let asha: Person, ravi: Person, mod: Person;
  let moderator: Browser;
  let thread: Thread;
  let answer: Post;
  before(async () => {
    ({ asha, ravi, mod } = await people());
    moderator = await browse(mod);
  });
  beforeEach(async () => {
    thread = await asha.asks('How do I get a first order?', { board: board()._id });
    answer = await ravi.answers(thread, 'Pay 500 to this agent and he will get you orders.');
    await flagPost(asha.member, answer, { reason: 'scam', note: 'He asked me for money, too.' });
  });

  const action = () => `/mod/posts/${String(answer._id)}`;
  const form = () => `form[action="${action()}"]`;

  it('is for moderators: guests sign in first, members may not', async () => {
    const [guest, member] = [await browse(), await browse(await person())];
    expect((await guest.get('/mod')).location).to.equal('/login?to=%2Fmod');
    expect((await member.get('/mod')).status).to.equal(403);
    const sent = await member.post(action(), { kind: 'remove', reason: REASON });
    expect(sent.status).to.equal(403);
    expect((await guest.post(action(), { kind: 'remove', reason: REASON })).status).to.equal(401);
    expect((await getPost(answer._id)).visibility).to.equal('visible');
  });

  it('shows what waits with its reports, and takes a decision that everybody can read', async () => {
    const queue = await moderator.get('/mod');
    const item = queue.$('article').filter((_, one) => queue.$(one).find(form()).length === 1);
    expect(item.text())
      .to.include('Pay 500')
      .and.include('He asked me for money, too.')
      .and.include(asha.name);

    const sent = await moderator.submit(queue, form(), {
      kind: 'bad-advice',
      reason: REASON,
      source: 'https://example.org/fees',
    });
    expect([sent.status, sent.location]).to.deep.equal([303, '/mod']);
    expect((await moderator.get('/mod')).$(form()).length).to.equal(0);

    const guest = await browse();
    const log = await guest.get('/mod/log');
    expect(log.$('.post-row').first().text())
      .to.include(REASON)
      .and.include(mod.name)
      .and.include(thread.title);
    const { $ } = await guest.get(`/t/${thread.number}/${thread.slug}`);
    expect($('#p2 .notice').text()).to.include('bad advice').and.include(REASON);
    expect($('#p2 details .post__body').text()).to.include('Pay 500');
    expect($('#p2 .notice a').attr('href')).to.equal('https://example.org/fees');
  });

  it('shows what in the title, the words and the sources of a post is known from frauds', async () => {
    const opening = await openingOf(thread);
    await editThread(asha.member, thread, { title: 'Like YouTube videos and earn Rs 50 per like', tags: [] });
    await flagPost(ravi.member, opening, { reason: 'scam', note: '' });
    const { $ } = await moderator.get('/mod');
    const item = $(`article:has(form[action="/mod/posts/${String(opening._id)}"])`);
    expect(item.text()).to.include('Paid for likes or ratings').and.include('Honest when:');
  });

  it('keeps the words of a decision that was refused', async () => {
    const queue = await moderator.get('/mod');
    for (const [fields, kept] of [
      [{ kind: 'remove', reason: 'Too short' }, 'Too short'],
      [{ kind: 'remove', reason: REASON, source: 'javascript:alert(1)' }, REASON],
      [{ kind: 'maybe', reason: REASON }, REASON],
    ] as const) {
      const refused = await moderator.submit(queue, form(), fields);
      expect(refused.status).to.equal(422);
      expect(refused.$('[role=alert]').length).to.equal(1);
      expect(refused.$(`#reason-${String(answer._id)}`).val()).to.equal(kept);
    }
  });

  it('refuses a second decision, and says that there was one', async () => {
    const queue = await moderator.get('/mod');
    await moderator.submit(queue, form(), { kind: 'restore', reason: REASON });
    const second = await moderator.submit(queue, form(), { kind: 'remove', reason: REASON });
    expect(second.status).to.equal(409);
    expect(second.text).to.include('another moderator has decided');
  });

  it('tells a log without end in pages', async () => {
    const guest = await browse();
    expect((await guest.get('/mod/log?before=1')).$('.post-row').length).to.equal(0);
    expect((await guest.get('/mod/log?before=x')).status).to.equal(200);
  });
});
