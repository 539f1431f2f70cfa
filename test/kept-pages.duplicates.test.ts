import { expect } from 'chai';
import { reopen } from '../src/features/duplicates/duplicates.ts';
import { editThread } from '../src/features/threads/edits.ts';
import { getOpening } from '../src/features/threads/threads.ts';
import { followFacts } from '../src/kept-pages.ts';
import { AskedBefore } from './support/asked-before.ts';
import { type Browser, type Page, browse } from './support/browser.ts';
import { eventually } from './support/eventually.ts';
import { ownBoard } from './support/own-board.ts';

const isKept = ({ headers }: Page): boolean => headers['x-request-id'] === undefined;

describe('kept pages of what was asked before', () => {
  const board = ownBoard();
  let story: AskedBefore;
  let guest: Browser;
  let stop: () => Promise<void>;
  before(async () => {
    story = await AskedBefore.begin(board()._id);
    guest = await browse();
    await keep('/about');
    stop = followFacts();
    await eventually(async () => !isKept(await guest.get('/about')));
  });
  after(() => stop());
  beforeEach(() => story.ask());

  const keep = (path: string) => eventually(async () => isKept(await guest.get(path)));
  const pathOf = ({ number, slug }: AskedBefore['thread']) => `/t/${number}/${slug}`;
  const pages = () => ({
    closed: pathOf(story.thread),
    led: pathOf(story.original),
    board: `/b/${board()._id}`,
  });
  /** Does something after which guests soon see this, on a page that was kept. */
  const shows = async (act: () => Promise<unknown>, seen: Record<string, (page: Page) => boolean>) => {
    for (const path of Object.keys(seen)) await keep(path);
    for (const [path, isNew] of Object.entries(seen))
      expect(isNew(await guest.get(path)), path).to.equal(false);
    await act();
    for (const [path, isNew] of Object.entries(seen))
      await eventually(async () => isNew(await guest.get(path)));
  };
  const row = ({ $ }: Page) => $('.thread-row').has(`a[href="${pages().closed}"]`).text();

  it('show that a question was closed, where it leads, and what leads there; and that it is open again', async () => {
    const { closed, led, board: list } = pages();
    await shows(() => story.say(story.mod), {
      [closed]: ({ $ }) => $('.asked').length === 1,
      [led]: ({ $ }) => $('.asked-also').length === 1,
      [list]: (page) => row(page).includes('asked before'),
    });
    await shows(() => reopen(story.mod.member, story.thread), {
      [closed]: ({ $ }) => $('.asked').length === 0,
      [led]: ({ $ }) => $('.asked-also').length === 0,
      [list]: (page) => !row(page).includes('asked before'),
    });
  });

  it('follow the title of the original, and forget it when that is hidden', async () => {
    const { closed } = pages();
    const { original, mod } = story;
    await story.say(mod);
    const title = 'How many days does Fiverr keep my money?';
    await shows(() => editThread(mod.member, original, { title, tags: [] }), {
      [closed]: ({ text }) => text.includes(title),
    });
    await shows(async () => mod.decides(await getOpening(original), 'remove'), {
      [closed]: ({ text }) => !text.includes(title),
    });
  });

  it('follow where it leads, when that is closed itself', async () => {
    const end = await story.answered('How does Fiverr pay at all?');
    await story.say(story.mod);
    await shows(() => story.say(story.mod, story.original, end), {
      [pages().closed]: ({ text }) => text.includes(end.title),
      [pathOf(end)]: ({ $ }) => $('.asked-also').text().includes(story.thread.title),
    });
  });
});
