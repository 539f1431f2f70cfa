import { expect } from 'chai';
import { setBoardCounts } from '../src/features/boards/boards.ts';
import { GuideModel } from '../src/features/guides/guide.model.ts';
import { syncGuides } from '../src/features/guides/guides.ts';
import { setTrustLevel } from '../src/features/accounts/trust.ts';
import { acceptPost } from '../src/features/threads/acceptance.ts';
import { editPost, editThread } from '../src/features/threads/edits.ts';
import { type Thread, moveThread, setLocked } from '../src/features/threads/threads.ts';
import { withdrawPost } from '../src/features/threads/withdrawal.ts';
import { followFacts } from '../src/kept-pages.ts';
import { publish } from '../src/platform/outbox/outbox.ts';
import { type Browser, type Page, browse } from './support/browser.ts';
import { eventually } from './support/eventually.ts';
import { openingOf } from './support/opening.ts';
import { ownBoard } from './support/own-board.ts';
import { type Person, people, person, withReputation } from './support/people.ts';

/** A page answered from memory never came to Express, which gives every answer an id. */
const isKept = ({ headers }: Page): boolean => headers['x-request-id'] === undefined;

describe('kept pages', () => {
  const board = ownBoard();
  let guest: Browser, member: Browser;
  let asha: Person, ravi: Person, mod: Person;
  let thread: Thread;
  let stop: () => Promise<void>;
  before(async () => {
    ({ asha, ravi, mod } = await people());
    await syncGuides();
    guest = await browse();
    member = await browse(await person());
    await keep('/about');
    stop = followFacts();
    await eventually(async () => !isKept(await guest.get('/about')));
  });
  after(() => stop());
  beforeEach(async () => {
    thread = await asha.asks('Which invoice app do you use?', { board: board()._id });
  });

  const threadPath = () => `/t/${thread.number}/${thread.slug}`;
  /** Reads a page until it comes from memory. */
  const keep = (path: string) => eventually(async () => isKept(await guest.get(path)));
  /** Does something: members see what follows from it at once, on the thread's page; guests soon, on these pages. */
  const shows = async (act: () => Promise<unknown>, pages: Record<string, (page: Page) => boolean>) => {
    for (const path of Object.keys(pages)) await keep(path);
    for (const [path, isNew] of Object.entries(pages))
      expect(isNew(await guest.get(path)), path).to.equal(false);
    const toMembers = Object.entries(pages).filter(([path]) => path === threadPath());
    for (const [path, isNew] of toMembers) expect(isNew(await member.get(path)), path).to.equal(false);
    await act();
    for (const [path, isNew] of toMembers)
      expect(isNew(await member.get(path)), `${path} for members`).to.equal(true);
    for (const [path, isNew] of Object.entries(pages))
      await eventually(async () => isNew(await guest.get(path)));
  };
  const row = ({ $ }: Page) => $(`.thread-row:has(a[href="${threadPath()}"])`);
  const boardPath = () => `/b/${board()._id}`;
  const profile = (person: Person) => `/u/${person.name}`;
  const reputation =
    (value: string) =>
    ({ $ }: Page) =>
      $('.stats dd').first().text() === value;

  it('a new thread shows on its board, the home page and its author’s profile', async () => {
    const isThere = ({ text }: Page) => text.includes('What else have you tried?');
    await shows(() => asha.asks('What else have you tried?', { board: board()._id }), {
      [boardPath()]: isThere,
      '/': isThere,
      [profile(asha)]: isThere,
    });
  });

  it('a reply shows under its thread, and is counted wherever the thread is listed', async () => {
    const counted = (page: Page) => row(page).find('.replies__count').text() === '1';
    await shows(() => ravi.answers(thread), {
      [threadPath()]: ({ $ }) => $('#p2').length === 1,
      [boardPath()]: counted,
      '/': counted,
      [profile(asha)]: counted,
    });
  });

  it('an edit shows', async () => {
    const answer = await ravi.answers(thread);
    const words = await ravi.writes('Something else altogether, I think.');
    await shows(() => editPost(ravi.member, answer, words), {
      [threadPath()]: ({ text }) => text.includes('Something else altogether'),
    });
  });

  it('a vote shows in the score, and in the reputation of both', async () => {
    await withReputation(ravi, 100);
    const opening = await openingOf(thread);
    const { reputation: had } = await asha.now();
    await shows(() => ravi.votes(opening, -1), {
      [threadPath()]: ({ $ }) => /1$/.test($('#p1 .vote__score').text()),
      [boardPath()]: (page) => /1$/.test(row(page).find('.meta').text()),
      [profile(asha)]: reputation(String(had - 2)),
      [profile(ravi)]: reputation('99'),
    });
  });

  it('an acceptance that moves shows in both answers, and in the reputation of all three', async () => {
    const [first, second] = [await ravi.answers(thread), await mod.answers(thread)];
    for (const someone of [asha, ravi, mod]) await withReputation(someone, 0);
    await shows(() => acceptPost(asha.member, first), {
      [threadPath()]: ({ $ }) => $('#p2').hasClass('post--accepted'),
      [boardPath()]: (page) => row(page).find('.replies--accepted').length === 1,
      [profile(asha)]: reputation('2'),
      [profile(ravi)]: reputation('15'),
    });
    await shows(() => acceptPost(asha.member, second), {
      [threadPath()]: ({ $ }) => $('#p3').hasClass('post--accepted') && !$('#p2').hasClass('post--accepted'),
      [profile(ravi)]: reputation('0'),
      [profile(mod)]: reputation('15'),
    });
  });

  it('a title, a lock and a move show', async () => {
    const change = { title: 'Which GST app do you use?', tags: [] };
    await shows(() => editThread(mod.member, thread, change), {
      [boardPath()]: ({ text }) => text.includes(change.title),
      [profile(asha)]: ({ text }) => text.includes(change.title),
    });
    const { status } = await guest.get(threadPath());
    expect(status).to.equal(302);

    thread = { ...thread, slug: 'which-gst-app-do-you-use' };
    await shows(() => setLocked(mod.member, thread, true), {
      [threadPath()]: ({ text }) => text.includes('Locked'),
    });
    await shows(() => moveThread(mod.member, thread, 'youtube'), {
      [boardPath()]: (page) => row(page).length === 0,
      '/b/youtube': (page) => row(page).length === 1,
      [threadPath()]: ({ $ }) => $('.crumbs').text().includes('YouTube'),
    });
  });

  it('what is taken back is gone', async () => {
    const opening = await openingOf(thread);
    await shows(() => withdrawPost(asha.member, opening), {
      [threadPath()]: ({ status }) => status === 404,
      [boardPath()]: (page) => row(page).length === 0,
      '/': (page) => row(page).length === 0,
      [profile(asha)]: (page) => row(page).length === 0,
    });
  });

  it('a trust level shows on the profile', async () => {
    await shows(() => setTrustLevel(asha.member, 1), {
      [profile(asha)]: ({ $ }) => $('.stats').text().includes('Level 1'),
    });
  });

  it('new counts of boards and changed guides show', async () => {
    await shows(
      async () => {
        await setBoardCounts(board()._id, { threadCount: 4321, postCount: 5, activeAt: null });
        await publish('boards.counted', {});
      },
      { '/': ({ text }) => text.includes('4,321 threads') },
    );
    await shows(
      async () => {
        await GuideModel.updateOne({ _id: 'start-here' }, { $set: { 'en.title': 'Begin here', hash: 'x' } });
        await publish('guides.synced', {});
      },
      {
        '/guides': ({ text }) => text.includes('Begin here'),
        [threadPath()]: ({ text }) => text.includes('Begin here'),
      },
    );
    await syncGuides();
  });

  it('read all the time while replies come in, no page is kept as it was before one of them', async () => {
    let isOver = false;
    const read = async () => {
      while (!isOver) await guest.get(threadPath());
    };
    const readers = [read(), read(), read()];
    for (let i = 0; i < 15; i++) await ravi.answers(thread);
    isOver = true;
    await Promise.all(readers);

    await eventually(async () => (await guest.get(threadPath())).$('article.post').length === 16);
    await keep(threadPath());
    expect((await guest.get(threadPath())).$('article.post').length).to.equal(16);
  });

  it('pages of other threads stay kept', async () => {
    const other = await asha.asks('What does a logo cost?', { board: 'youtube' });
    const path = `/t/${other.number}/${other.slug}`;
    await keep(path);
    await shows(() => ravi.answers(thread), { [threadPath()]: ({ $ }) => $('#p2').length === 1 });
    expect(isKept(await guest.get(path))).to.equal(true);
  });
});
