import { expect } from 'chai';
import { randomInt } from 'node:crypto';
import { decideTag } from '../src/features/moderation/tag-decisions.ts';
import { countTags, retagThreads } from '../src/features/threads/thread-tags.jobs.ts';
import type { Thread } from '../src/features/threads/threads.ts';
import { followFacts } from '../src/kept-pages.ts';
import { type Browser, type Page, browse } from './support/browser.ts';
import { eventually } from './support/eventually.ts';
import { ownBoard } from './support/own-board.ts';
import { type Person, people } from './support/people.ts';

/** A page answered from memory never came to Express, which gives every answer an id. */
const isKept = ({ headers }: Page): boolean => headers['x-request-id'] === undefined;

describe('kept pages with tags', () => {
  const board = ownBoard();
  let asha: Person, mod: Person, guest: Browser;
  let stop: () => Promise<void>;
  before(async () => {
    ({ asha, mod } = await people());
    guest = await browse();
    stop = followFacts();
    await eventually(async () => isKept(await guest.get('/about')));
  });
  after(() => stop());

  const keep = (path: string) => eventually(async () => isKept(await guest.get(path)));
  const asks = (tag: string): Promise<Thread> =>
    asha.asks('Which invoice app do you use?', { board: board()._id, tags: [tag] });

  it('show the tag that two have become, where their threads are shown, and the log says so', async () => {
    const n = randomInt(1e9); // nobody else in the run has tags with this number
    const [blog, site] = [`blog-${n}`, `website-${n}`];
    await asks(blog);
    const thread = await asks(site);
    const paths = [`/t/${thread.number}/${thread.slug}`, `/b/${board()._id}`];
    for (const path of [...paths, '/mod/log', '/tags']) await keep(path);

    await decideTag(mod.member, site, { kind: 'join', other: blog, reason: '' });
    await retagThreads({ tag: blog });
    for (const path of paths)
      await eventually(async () => {
        const { $ } = await guest.get(path);
        return $('.tag-list').text().includes(blog) && !$('.tag-list').text().includes(site);
      });
    await eventually(async () => !isKept(await guest.get('/mod/log')));
  });

  it('list tags as they were counted last', async () => {
    await keep('/tags');
    const tag = `tag-${randomInt(1e9)}`;
    for (let i = 0; i < 3; i++) await asks(tag);
    expect(isKept(await guest.get('/tags'))).to.equal(true);
    await countTags();
    await eventually(async () => !isKept(await guest.get('/tags')));
  });
});
