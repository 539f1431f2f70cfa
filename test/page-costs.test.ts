import { expect } from 'chai';
import { sayDuplicate } from '../src/features/duplicates/duplicates.ts';
import { setSaved } from '../src/features/saved/saved.ts';
import { PostModel } from '../src/features/threads/post.model.ts';
import { ThreadModel } from '../src/features/threads/thread.model.ts';
import { subscribe } from '../src/features/subscriptions/subscriptions.ts';
import { rankTopLists } from '../src/features/threads/toplists.ts';
import { syncGuides } from '../src/features/guides/guides.ts';
import { setGuideRead } from '../src/features/accounts/accounts.ts';
import { setBlocked } from '../src/features/accounts/blocks.ts';
import { forgetUnanswered } from '../src/features/threads/unanswered.ts';
import type { Thread } from '../src/features/threads/threads.ts';
import { answersTo, range } from './support/answers.ts';
import { type Browser, browse } from './support/browser.ts';
import { type Cost, costOf } from './support/commands.ts';
import { forgetFacts } from './support/facts.ts';
import { ownBoard } from './support/own-board.ts';
import { type Person, people, person, withTrust } from './support/people.ts';
import { indexed } from './support/searching.ts';
import { settle } from './support/told.ts';

/** The limits: a signed-in thread page, a list of threads with what is new in each, and one of other things, all warm. */
const THREAD = { waves: 3, commands: 9 };
const THREADS = { waves: 3, commands: 5 };
const LISTING = { waves: 2, commands: 5 };

describe('what a signed-in page costs', () => {
  const board = ownBoard();
  let asha: Person, ravi: Person;
  let reader: Browser;
  let thread: Thread;
  before(async () => {
    ({ asha, ravi } = await people());
    await syncGuides();
    reader = await browse(asha);
    for (const i of range(1, 25)) await ravi.asks(`Question number ${i} of the day?`, { board: board()._id });
    thread = await ravi.asks('Which invoice app do you use?', { board: board()._id, tags: ['costs'] });
    const answers = await answersTo(thread, ravi, 25);
    for (const answer of answers.slice(0, 5)) {
      await asha.votes(answer, 1);
      await asha.tries(answer, 'worked');
      await setSaved(asha.member, answer, true);
    }
    await setBlocked(asha.member, (await person()).member, true);
    await setBlocked(asha.member, ravi.member, true);
    await setGuideRead(asha.member, 'start-here', true);
    await rankTopLists();
    await forgetFacts();
  });

  const costs = async (
    path: string,
    { waves, commands }: { waves: number; commands: number },
  ): Promise<Cost> => {
    for (let i = 0; i < 2; i++) expect((await reader.get(path)).status, path).to.equal(200);
    const cost = await costOf(() => reader.get(path));
    const told = `${path}: ${cost.commands.join(', ')}`;
    expect(cost.waves, told).to.be.within(1, waves);
    expect(cost.commands.length, told).to.be.within(1, commands);
    return cost;
  };

  for (const query of ['', '?page=2'])
    it(`a thread with 25 answers${query}`, async () => {
      const { commands } = await costs(`/t/${thread.number}/${thread.slug}${query}`, THREAD);
      for (const collection of ['votes', 'saves', 'outcomes', 'readmarks'])
        expect(commands).to.include(`find ${collection}`);
    });

  it('a question that was asked before, where it leads, and one that is said to be', async () => {
    const again = await ravi.asks('Which app for an invoice?', { board: board()._id });
    const own = await asha.asks('Which app writes invoices?', { board: board()._id });
    await sayDuplicate(ravi.member, again, thread);
    await sayDuplicate((await withTrust(await person(), 3)).member, own, thread);
    for (const { number, slug } of [again, thread, own]) await costs(`/t/${number}/${slug}`, THREAD);
    expect((await reader.get(`/t/${own.number}/${own.slug}`)).$('.asked form').length).to.equal(1);
  });

  for (const query of ['', '?sort=new', '?sort=top&period=week', '?sort=unanswered', '?kind=question'])
    it(`a board${query}`, () => costs(`/b/${board()._id}${query}`, THREADS));

  it('a further page of a board', async () => {
    const next = (await reader.get(`/b/${board()._id}`)).$('.pager [rel=next]').attr('href') ?? '';
    await costs(next, THREADS);
  });

  it('the home page, with what needs its member', async () => {
    const title = 'Does anybody know a good printer?';
    await (await person()).asks(title, { tags: ['printers'] });
    await subscribe(asha.member, { of: 'tag', subject: 'printers' }, 'watching');
    await answersTo(await asha.asks('Which invoice app is cheap?'), await person(), 1);
    await settle();
    forgetUnanswered();
    const { commands } = await costs('/', { waves: 3, commands: 6 });
    expect(commands).to.include('find notifications').and.include('find subscriptions');
    const { $ } = await reader.get('/');
    expect($('.plan__name').text()).to.include(title).and.include('Which invoice app is cheap?');
  });

  it('a member’s threads', () => costs(`/u/${ravi.name}`, { ...THREADS, waves: 4 }));

  it('a list with a thread of which something is hidden looks at what was added to that alone', async () => {
    const tag = 'hidden';
    const hiding = await asha.asks('Which bank takes payments from abroad?', {
      board: board()._id,
      tags: [tag],
    });
    await asha.hasRead([hiding]);
    await PostModel.updateOne({ _id: (await ravi.answers(hiding))._id }, { $set: { visibility: 'removed' } });
    await ThreadModel.updateOne({ _id: hiding._id }, { $set: { replyCount: 0 } });
    // One more than others: the page of a tag reads how else it is spelled.
    const { commands } = await costs(`/tags/${tag}`, { waves: 4, commands: THREADS.commands + 1 });
    expect(commands.at(-1)).to.equal('aggregate posts');
  });

  it('the guides', () => costs('/guides', LISTING));

  it('a tag', () => costs('/tags/costs', THREADS));

  it('a search', async () => {
    await indexed();
    await costs('/search?q=question+number&board=' + board()._id, LISTING);
  });
});

describe('counting commands', () => {
  it('sees each command of a transaction wait for the one before', async () => {
    const { asha } = await people();
    const { commands, waves } = await costOf(() => asha.asks('Which invoice app do you use?'));
    expect(commands).to.include('insert threads').and.include('insert posts').and.include('insert outbox');
    expect(waves).to.equal(commands.length);
  });
});
