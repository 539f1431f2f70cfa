import { expect } from 'chai';
import { listDecisionsOn } from '../../../src/features/moderation/decisions.ts';
import { type Post, getPost } from '../../../src/features/threads/posts.ts';
import { type Thread, getThread } from '../../../src/features/threads/threads.ts';
import { type Browser, browse } from '../../support/browser.ts';
import { openingOf } from '../../support/opening.ts';
import { ownBoard } from '../../support/own-board.ts';
import { type Person, people, person } from '../../support/people.ts';

const REASON = 'Honest agents take no money before the first order.';

describe('deciding', () => {
  const board = ownBoard();
  let asha: Person, ravi: Person, mod: Person, second: Person;
  let moderator: Browser;
  let thread: Thread;
  let answer: Post;
  before(async () => {
    ({ asha, ravi, mod } = await people());
    second = await person('second', 'moderator');
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

  it('takes a decision that everybody can read, with a reason in the reader’s language', async () => {
    const item = await moderator.get(action());
    const sent = await moderator.submit(item, FORM, {
      kind: 'bad-advice',
      canned: 'fee-for-work',
      reason: REASON,
      source: 'example.org/fees',
    });
    expect(sent.status).to.equal(303);
    const queue = await moderator.get(sent.location);
    const [decision] = await listDecisionsOn(answer);
    expect(queue.$('.notice--success a').attr('href')).to.equal(`/mod/log/${decision?.no}`);
    const { $ } = await (await browse()).get(threadPath());
    expect($('#p2 .notice').text())
      .to.include('bad advice')
      .and.include('Honest work never asks')
      .and.include(REASON);
    expect($('#p2 details .post__body').text()).to.include('Pay 500');
    expect($('#p2 .notice a').attr('href')).to.equal('https://example.org/fees');
    const hindi = await (await browse(undefined, { 'Accept-Language': 'hi' })).get(threadPath());
    expect(hindi.$('#p2 .notice').text()).to.include('सच्चा काम पहले पैसे नहीं माँगता');
    const authors = await (await browse(ravi)).get(threadPath());
    expect(authors.$('#p2 .notice a[href="/account/decisions"]').length).to.equal(1);
  });

  it('needs a reason: one of the list, or ten letters of one’s own; and keeps the words it refuses', async () => {
    const item = await moderator.get(action());
    for (const [fields, wrong] of [
      [{ kind: 'remove', reason: 'Too short' }, '#reason'],
      [{ kind: 'remove', reason: 'क्यों?' }, '#reason'],
      [{ kind: 'remove', reason: REASON, source: 'javascript:alert(1)' }, '#source'],
      [{ kind: 'maybe', reason: REASON }, '#kind'],
      [{ kind: 'remove', reason: REASON, measure: 'hang' }, '#measure'],
      [{ kind: 'remove', canned: 'because', reason: REASON }, '#canned'],
    ] as const) {
      const refused = await moderator.submit(item, FORM, fields);
      expect(refused.status, wrong).to.equal(422);
      expect(refused.$(`[role=alert] a[href="${wrong}"]`).length, wrong).to.equal(1);
      expect(refused.$('#reason').val()).to.equal(fields.reason);
    }
    const canned = await moderator.submit(item, FORM, { kind: 'remove', canned: 'advertises', reason: '' });
    expect(canned.status).to.equal(303);
  });

  it('asks for the title and the board that it is to change', async () => {
    const opening = await openingOf(thread);
    const item = await moderator.get(action(opening));
    for (const [fields, wrong] of [
      [{ kind: 'retitle', canned: 'unclear-title', title: 'Short' }, '#title'],
      [{ kind: 'move', canned: 'off-topic' }, '#board'],
    ] as const) {
      const refused = await moderator.submit(item, FORM, fields);
      expect(refused.status).to.equal(422);
      expect(refused.$(`[role=alert] a[href="${wrong}"]`).length).to.equal(1);
    }
    const nowhere = await moderator.submit(item, FORM, {
      kind: 'move',
      canned: 'off-topic',
      board: 'nowhere',
    });
    expect(nowhere.status).to.equal(404);
    expect(nowhere.$('[role=alert]').text()).to.include('no such board');
    const moved = await moderator.submit(item, FORM, { kind: 'move', canned: 'off-topic', board: 'youtube' });
    expect(moved.status).to.equal(303);
    expect((await getThread(thread._id)).board).to.equal('youtube');
  });

  it('refuses a second decision and shows what was decided, with the words kept', async () => {
    const item = await moderator.get(action());
    await second.decides(answer, 'restore', { reason: 'I know this agent; he is honest.' });
    const refused = await moderator.submit(item, FORM, { kind: 'remove', reason: REASON });
    expect(refused.status).to.equal(409);
    expect(refused.$('[role=alert]').text()).to.include('on this post meanwhile');
    expect(refused.$('#earlier').parent().text()).to.include('I know this agent').and.include(second.name);
    expect(refused.$('#reason').val()).to.equal(REASON);
    expect((await getPost(answer._id)).visibility).to.equal('visible');
    const again = await moderator.submit(refused, FORM);
    expect(again.status, 'decided again, knowing of it').to.equal(303);
    expect((await getPost(answer._id)).visibility).to.equal('removed');
  });

  it('tells who is suspended so on every page, and why in their account', async () => {
    const item = await moderator.get(action());
    await moderator.submit(item, FORM, { kind: 'remove', canned: 'fee-for-work', measure: 'suspend-7' });
    const theirs = await browse(ravi);
    const page = await theirs.get('/');
    expect(page.$('main .notice').text()).to.include('You are suspended until');
    const read = await theirs.get(threadPath());
    expect(read.$('#reply').text()).to.include('You are suspended');
    expect(read.$('form[action$="/posts"]').length).to.equal(0);
    const refused = await theirs.post(`/t/${thread.number}/posts`, { body: 'But it is true, I swear it.' });
    expect(refused.status).to.equal(403);
    expect(refused.text).to.include('But it is true, I swear it.');
    const own = await theirs.get('/account/decisions');
    expect(own.$('.decision').first().text())
      .to.include('You were suspended until')
      .and.include('Honest work');
  });
});
