/** How soon a new thread is found, with a worker of its own and the index followed here. */
import { addMember, getMember, prepareMember } from '../../src/features/accounts/accounts.ts';
import { setTrustLevel } from '../../src/features/accounts/trust.ts';
import { getBoard } from '../../src/features/boards/boards.ts';
import { Indexer } from '../../src/features/search/indexer.ts';
import { askOnChanges } from '../../src/features/search/indexing.ts';
import { renderText } from '../../src/features/threads/post.text.ts';
import { openThread } from '../../src/features/threads/threads.ts';
import { onDemand } from '../../src/platform/on-demand.ts';
import { tailOutbox } from '../../src/platform/outbox/tail.ts';
import type { SearchEngine } from '../../src/platform/search/search-engine.ts';
import { startChild } from '../servers/child.ts';

const THREADS = 20;
const LETTERS = 'bdfgjklmnprstv';

/** A word that no forum has yet: its consonants spell the number. */
const wordFor = (number: number): string =>
  `zq${[...String(number)].map((digit) => `${LETTERS[Number(digit)]}a`).join('')}`;

/** A member whom no first day limits. */
async function addAuthor() {
  const name = `lag${Date.now() % 1e9}`;
  const newcomer = {
    name,
    email: `${name}@example.org`,
    password: 'nine blue umbrellas',
    lang: 'en' as const,
  };
  await setTrustLevel(await addMember(await prepareMember(newcomer)), 2);
  return getMember(name);
}

/** Milliseconds from the end of the write to the first search that finds it, for each of twenty threads. */
export async function measureLag(
  engine: SearchEngine,
  uri: string,
  query: (text: string) => Parameters<SearchEngine['search']>[0],
): Promise<number[]> {
  const worker = await startChild('role', { MONGODB_URI: uri, ROLES: 'worker' });
  const indexer = new Indexer(engine);
  const asking = askOnChanges(onDemand('search index', () => indexer.catchUp()));
  const stopTail = tailOutbox(asking.listener);
  const taken: number[] = [];
  try {
    const [author, board] = [await addAuthor(), await getBoard('freelancing')];
    const text = await renderText('Teen mahine se gig bana rakhi hai, ek bhi order nahi aaya.', author);
    const isFound = async (word: string) =>
      (await engine.search(query(word)))?.hits.some(({ likeness }) => likeness === 'all') ?? false;
    for (let i = 0; i < THREADS; i++) {
      const word = wordFor(Date.now());
      await openThread(author, board, { kind: 'discussion', title: `Kisne dekha ${word}?`, tags: [], text });
      const start = performance.now();
      while (!(await isFound(word)));
      taken.push(performance.now() - start);
    }
  } finally {
    await stopTail();
    await asking.stop();
    await worker.stop();
  }
  return taken;
}
