import { expect } from 'chai';
import { setBlocked } from '../../../src/features/accounts/blocks.ts';
import { tellAdded } from '../../../src/features/notifications/notifications.jobs.ts';
import {
  listNotifications,
  readAll,
  readInThread,
} from '../../../src/features/notifications/notifications.ts';
import { subscribe } from '../../../src/features/subscriptions/subscriptions.ts';
import { DAY, MINUTE } from '../../../src/platform/clock.ts';
import { passTime } from '../../support/clock.ts';
import { crowd } from '../../support/crowd.ts';
import { type Person, people, person } from '../../support/people.ts';
import { HOLD, answersWith } from '../../support/suspicious.ts';
import { countOf, settle, toldTo, unreadOf } from '../../support/told.ts';

describe('notifications', () => {
  let asha: Person, ravi: Person, mod: Person, tara: Person;
  beforeEach(async () => {
    ({ asha, ravi, mod } = await people());
    tara = await person('tara');
  });
  const asked = () => asha.asks('Which invoice app do you use?');

  it('the asker is told of an answer, and nobody of their own', async () => {
    await ravi.answers(await asked());
    await settle();
    expect(await unreadOf(asha)).to.deep.equal(['answer 1']);
    expect(await countOf(asha)).to.equal(1);
    expect(await toldTo(ravi)).to.deep.equal([]);
  });

  it('further answers fold into the unread one; the count stays', async () => {
    const thread = await asked();
    for (const one of [ravi, mod, tara]) await one.answers(thread);
    await settle();
    expect(await unreadOf(asha)).to.deep.equal(['answer 3']);
    expect(await countOf(asha)).to.equal(1);
  });

  it('what comes after reading is told anew', async () => {
    const thread = await asked();
    await ravi.answers(thread);
    await settle();
    expect(await readInThread(await asha.now(), thread)).to.equal(1);
    expect(await countOf(asha)).to.equal(0);
    await tara.answers(thread);
    await settle();
    expect(await unreadOf(asha)).to.deep.equal(['answer 1']);
    expect(await toldTo(asha)).to.have.length(2);
  });

  it('of one post a member is told once, for the strongest reason', async () => {
    const thread = await asked();
    await subscribe(tara.member, { of: 'thread', subject: String(thread._id) }, 'watching');
    await ravi.answers(thread, `Hello @${asha.name} and @${tara.name}, it took me nine days.`);
    await settle();
    expect(await unreadOf(asha)).to.deep.equal(['answer 1']);
    expect(await unreadOf(tara)).to.deep.equal(['mention 1']);
  });

  it('a quoted member is told that somebody replied to their words', async () => {
    const thread = await asked();
    await tara.answers(thread);
    await ravi.answers(thread, `@${tara.name}\n\n> It took me nine days.\n\nMe too, nearly ten of them.`);
    await settle();
    expect(await unreadOf(tara)).to.deep.equal(['quote 1']);
  });

  it('a fact that is handed on twice tells nobody twice', async () => {
    const answer = await ravi.answers(await asked());
    const fact = { post: String(answer._id), thread: 1, board: '', author: '' };
    await settle();
    await Promise.all([tellAdded(fact), tellAdded(fact)]);
    await readAll(await asha.now());
    await Promise.all([tellAdded(fact), tellAdded(fact)]);
    expect(await toldTo(asha)).to.have.length(1);
    expect(await countOf(asha)).to.equal(0);
  });

  it('who has blocked or muted somebody is told nothing of them', async () => {
    const thread = await asked();
    await setBlocked(asha.member, ravi.member, true);
    await subscribe(asha.member, { of: 'member', subject: String(tara.member._id) }, 'muted');
    const answer = await ravi.answers(thread);
    await tara.answers(thread);
    await asha.now();
    await ravi.answers(thread, `But listen, @${asha.name}, it took me nine days only.`);
    await settle();
    expect(await toldTo(asha)).to.deep.equal([]);
    expect(answer.no).to.equal(2);
  });

  it('a muted thread tells nothing, not even to who asked or is mentioned', async () => {
    const thread = await asked();
    for (const one of [asha, tara])
      await subscribe(one.member, { of: 'thread', subject: String(thread._id) }, 'muted');
    await ravi.answers(thread, `Hello @${asha.name} and @${tara.name}, it took me nine days.`);
    await settle();
    expect([...(await toldTo(asha)), ...(await toldTo(tara))]).to.deep.equal([]);
  });

  it('watchers of a thread are told of each post since they watch it', async () => {
    const thread = await asked();
    const watchers = await crowd(5);
    await ravi.answers(thread);
    for (const one of watchers)
      await subscribe(one.member, { of: 'thread', subject: String(thread._id) }, 'watching');
    await mod.answers(thread);
    await settle();
    for (const one of watchers) expect(await unreadOf(one)).to.deep.equal(['reply 1']);
  });

  it('what was held back stands on top once it is told', async () => {
    const held = await answersWith(ravi, await asked(), HOLD);
    passTime(2 * DAY);
    await tara.answers(await asha.asks('What else is there to use?'));
    await settle();
    passTime(MINUTE);
    await mod.decides(held, 'restore', { reason: 'An honest offer, I have checked.' });
    await settle();
    const all = { cursor: null, filter: null, isUnreadOnly: false };
    const { notifications } = await listNotifications(asha.member, all);
    expect(notifications[0]?.entries[0]?.post).to.deep.equal(held._id);
  });

  it('who watches a board, a tag or a member is told of a new thread once', async () => {
    for (const [of, subject] of [
      ['board', 'blogging'],
      ['tag', 'adsense'],
      ['member', String(asha.member._id)],
    ] as const)
      await subscribe(tara.member, { of, subject }, 'watching');
    await asha.asks('How do I begin a blog?', { board: 'blogging', tags: ['adsense'] });
    await settle();
    expect(await unreadOf(tara)).to.deep.equal(['opened 1']);
  });

  it('of a watched board nothing is told that carries a muted tag', async () => {
    await subscribe(tara.member, { of: 'board', subject: 'blogging' }, 'watching');
    await subscribe(tara.member, { of: 'tag', subject: 'adsense' }, 'muted');
    await asha.asks('How do I begin a blog?', { board: 'blogging', tags: ['adsense'] });
    await settle();
    expect(await toldTo(tara)).to.deep.equal([]);
  });

  it('votes are told of at the first and the fifth, in one notification while it is unread', async () => {
    const answer = await ravi.answers(await asked());
    const voters = await crowd(5);
    for (const [i, voter] of voters.entries()) {
      await voter.votes(answer, 1);
      if (i === 0 || i === 4) await settle();
    }
    const votes = (await toldTo(ravi)).filter(({ reason }) => reason === 'votes');
    expect(votes.map(({ entries }) => entries.map(({ key }) => key.split(' ').at(-1)))).to.deep.equal([
      ['1', '5'],
    ]);
  });

  it('who tried an answer tells its author; what a moderator decides is told to the author and to who reported it', async () => {
    const answer = await ravi.answers(await asked());
    await asha.tries(answer, 'worked');
    await tara.flags(answer, 'fake-advice');
    await mod.decides(answer, 'bad-advice');
    await settle();
    expect(await unreadOf(ravi)).to.deep.equal(['decision 1', 'outcome 1']);
    expect(await unreadOf(tara)).to.deep.equal(['flag 1']);
  });
});
