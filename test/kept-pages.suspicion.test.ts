import { expect } from 'chai';
import { editPost, editThread } from '../src/features/threads/edits.ts';
import { type Post, getPost } from '../src/features/threads/posts.ts';
import type { Thread } from '../src/features/threads/threads.ts';
import { followFacts } from '../src/kept-pages.ts';
import type { ScamFinding } from '../src/language/scam-signals.ts';
import { type Browser, type Page, browse } from './support/browser.ts';
import { eventually } from './support/eventually.ts';
import { openingOf } from './support/opening.ts';
import { ownBoard } from './support/own-board.ts';
import { type Person, people, person } from './support/people.ts';
import { HOLD, REVIEW, restores } from './support/suspicious.ts';

const isKept = ({ headers }: Page): boolean => headers['x-request-id'] === undefined;

describe('kept pages of posts under suspicion', () => {
  const board = ownBoard();
  let guest: Browser, member: Browser;
  let asha: Person, ravi: Person, mod: Person;
  let thread: Thread;
  let answer: Post;
  let stop: () => Promise<void>;
  before(async () => {
    ({ asha, ravi, mod } = await people());
    [guest, member] = [await browse(), await browse(await person())];
    await keep('/about');
    stop = followFacts();
    await eventually(async () => !isKept(await guest.get('/about')));
  });
  after(() => stop());
  beforeEach(async () => {
    thread = await asha.asks('Which invoice app do you use?', { board: board()._id });
    answer = await ravi.answers(thread);
  });

  const keep = (path: string) => eventually(async () => isKept(await guest.get(path)));
  const threadPath = () => `/t/${thread.number}/${thread.slug}`;
  const lists = () => ['/', `/b/${board()._id}`];
  /** Does something: members see at once what follows, on the thread's page; guests soon, also where it is listed. */
  const shows = async (
    act: () => Promise<unknown>,
    isNew: (page: Page) => boolean,
    { inLists }: { inLists?: (page: Page) => boolean } = {},
  ) => {
    const pages = [threadPath(), ...(inLists ? lists() : [])];
    for (const path of pages) await keep(path);
    expect(isNew(await guest.get(threadPath()))).to.equal(false);
    expect(isNew(await member.get(threadPath()))).to.equal(false);
    await act();
    expect(isNew(await member.get(threadPath()))).to.equal(true);
    await eventually(async () => isNew(await guest.get(threadPath())));
    if (inLists) for (const path of lists()) await eventually(async () => inLists(await guest.get(path)));
  };
  const edits = async (post: Post, finding: ScamFinding) =>
    editPost(ravi.member, post, { ...(await ravi.writes('Pay me first, please.')), finding });

  const hasCaution = ({ $ }: Page) => $('.post .notice').text().includes('known from frauds');
  const hasWords = ({ $ }: Page) => $('#p2 .prose').length === 1;
  const counts =
    (replies: string) =>
    ({ $ }: Page): boolean =>
      $(`.thread-row:has(a[href="${threadPath()}"]) .replies__count`).text() === replies;

  it('a caution appears with the words, and goes when a moderator has looked', async () => {
    await shows(() => edits(answer, REVIEW), hasCaution);
    await shows(
      async () => restores(mod, await getPost(answer._id)),
      (page) => !hasCaution(page),
    );
  });

  it('what an edit holds back is gone, and counted no more, until a moderator has looked', async () => {
    await shows(
      () => edits(answer, HOLD),
      (page) => !hasWords(page),
      { inLists: counts('0') },
    );
    await shows(async () => restores(mod, await getPost(answer._id)), hasWords, { inLists: counts('1') });
  });

  it('a title known from frauds brings a caution', async () => {
    const change = { title: `${thread.title} And why?`, tags: [], finding: REVIEW };
    await keep(threadPath());
    const { slug } = await editThread(asha.member, thread, change);
    thread = { ...thread, slug };
    expect(hasCaution(await member.get(threadPath()))).to.equal(true);
    await eventually(async () => hasCaution(await guest.get(threadPath())));
    await shows(
      async () => restores(mod, await openingOf(thread)),
      (page) => !hasCaution(page),
    );
  });
});
