import { expect } from 'chai';
import { setGuideRead } from '../../../src/features/accounts/accounts.ts';
import { setBlocked } from '../../../src/features/accounts/blocks.ts';
import { sayDuplicate } from '../../../src/features/duplicates/duplicates.ts';
import { type Plan, planFor } from '../../../src/features/digests/plan.ts';
import { listGuides, syncGuides } from '../../../src/features/guides/guides.ts';
import { readAll } from '../../../src/features/notifications/notifications.ts';
import type { Level, SubjectKind } from '../../../src/features/subscriptions/subscription.rules.ts';
import { subscribe } from '../../../src/features/subscriptions/subscriptions.ts';
import { setLocked } from '../../../src/features/threads/threads.ts';
import { forgetUnanswered, listUnanswered } from '../../../src/features/threads/unanswered.ts';
import { withdrawPost } from '../../../src/features/threads/withdrawal.ts';
import { followFacts } from '../../../src/kept-pages.ts';
import { eventually } from '../../support/eventually.ts';
import { openingOf } from '../../support/opening.ts';
import { ownBoard } from '../../support/own-board.ts';
import { type Person, people, person } from '../../support/people.ts';
import { settle } from '../../support/told.ts';

describe('the plan for ten minutes', () => {
  const board = ownBoard();
  let asha: Person, ravi: Person, mod: Person;
  before(() => syncGuides());
  beforeEach(async () => {
    ({ asha, ravi, mod } = await people());
  });

  const plan = async (someone: Person): Promise<Plan> => {
    forgetUnanswered();
    return planFor(await someone.now());
  };
  const questions = async (someone: Person): Promise<number[]> =>
    (await plan(someone)).questions.map(({ number }) => number);
  const follows = (of: SubjectKind, subject: string, level: Level) =>
    subscribe(asha.member, { of, subject }, level);
  let count = 0;
  const asks = (someone: Person, more: { board?: string; tags?: string[] } = {}) =>
    someone.asks(`How do I find client number ${++count}?`, { board: board()._id, ...more });

  const asksThrice = async (someone: Person, board: string): Promise<void> => {
    for (let i = 0; i < 3; i++) await asks(someone, { board });
  };

  it('an answer to me waits until I have read it', async () => {
    await ravi.answers(await asha.asks('Which invoice app do you use?'));
    await settle();
    expect((await plan(asha)).waiting.map(({ reason }) => reason)).to.deep.equal(['answer']);
    await readAll(await asha.now());
    expect((await plan(asha)).waiting).to.deep.equal([]);
  });

  it('three unanswered questions: on my tags first, then on my boards, then the newest', async () => {
    const tag = `tag-${asha.name.toLowerCase()}`;
    const tagged = await asks(ravi, { board: 'youtube', tags: [tag] });
    const onBoard = await asks(ravi);
    await asksThrice(ravi, 'blogging');
    await follows('tag', tag, 'watching');
    await follows('board', board()._id, 'watching');
    const found = await questions(asha);
    expect(found).to.have.length(3);
    expect(found.slice(0, 2)).to.deep.equal([tagged.number, onBoard.number]);
  });

  it('the boards where I write come before others', async () => {
    await asha.answers(await asks(ravi));
    const here = await asks(ravi);
    await asksThrice(ravi, 'blogging');
    expect((await questions(asha))[0]).to.equal(here.number);
  });

  it('no question of my own, answered, locked, asked before, doubted, or that I have answered already', async () => {
    const own = await asks(asha);
    const answered = await asks(ravi);
    await mod.answers(answered);
    const locked = await asks(ravi);
    await setLocked(mod.member, locked, true);
    const asked = await asks(ravi);
    await sayDuplicate(mod.member, asked, answered);
    const doubted = await asks(ravi);
    await mod.decides(await openingOf(doubted), 'bad-advice');
    const tried = await asks(ravi);
    await withdrawPost(asha.member, await asha.answers(tried));
    await follows('board', board()._id, 'watching');
    const not = [own, answered, locked, asked, doubted, tried].map(({ number }) => number);
    expect((await questions(asha)).filter((number) => not.includes(number))).to.deep.equal([]);
    expect(await questions(await person())).to.include(tried.number);
  });

  it('nothing that I have muted, and nothing by whom I have blocked', async () => {
    const tag = `loud-${asha.name.toLowerCase()}`;
    await follows('board', board()._id, 'watching');
    const [muted, tagged, quiet] = [await asks(ravi), await asks(ravi, { tags: [tag] }), await asks(ravi)];
    expect((await questions(asha)).slice(0, 3)).to.deep.equal(
      [quiet, tagged, muted].map(({ number }) => number),
    );
    await follows('thread', String(muted._id), 'muted');
    await follows('tag', tag, 'muted');
    const left = await questions(asha);
    expect(left).to.include(quiet.number).and.not.include(muted.number).and.not.include(tagged.number);
    await setBlocked(asha.member, ravi.member, true);
    expect(await questions(asha)).not.to.include(quiet.number);
    await setBlocked(asha.member, ravi.member, false);
    await follows('board', board()._id, 'muted');
    expect(await questions(asha)).not.to.include(quiet.number);
  });

  it('a muted member’s question is not there', async () => {
    const { number } = await asks(ravi);
    expect(await questions(asha)).to.include(number);
    await follows('member', String(ravi.member._id), 'muted');
    expect(await questions(asha)).not.to.include(number);
  });

  it('a question that was answered is forgotten by every process at once', async () => {
    const stop = followFacts();
    const thread = await asks(ravi);
    const isListed = async () => (await listUnanswered()).some(({ number }) => number === thread.number);
    await eventually(isListed);
    await mod.answers(thread);
    await eventually(async () => !(await isListed()));
    await stop();
  });

  it('the next guide that I have not ticked: those for everybody, then of my boards', async () => {
    const guides = await listGuides();
    const [first] = guides;
    expect((await plan(asha)).guide?._id).to.equal(first?._id);
    for (const guide of guides.filter((one) => one.board === 'all'))
      await setGuideRead(asha.member, guide._id, true);
    await follows('board', 'youtube', 'watching');
    expect((await plan(asha)).guide?.board).to.equal('youtube');
    for (const guide of guides) await setGuideRead(asha.member, guide._id, true);
    expect((await plan(asha)).guide).to.equal(null);
  });
});
