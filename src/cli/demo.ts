/** `forum demo`: fills a forum with invented people and what they write, to try it out and to measure it. */
import { MOST_POSTS } from '../features/threads/thread.rules.ts';
import { type Command, UsageError, readWords, wholeNumber } from './command.ts';
import { connectAndSync } from './database.ts';
import { grow } from './demo/grow.ts';
import type { Size } from './demo/invent.ts';

/** A year and a half. */
const DAYS = 548;
const LARGEST = 10_000_000;
const HIGHEST_SEED = 2 ** 31 - 1;

const OPTIONS = {
  threads: { type: 'string' },
  posts: { type: 'string' },
  members: { type: 'string' },
  seed: { type: 'string' },
} as const;

async function run(size: Size, seed: number): Promise<number> {
  await connectAndSync();
  const start = performance.now();
  const { threads, posts, votes } = await grow({ ...size, seed, days: DAYS });
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `${threads} threads, ${posts} posts and ${votes} votes by ${size.members} members ` +
      `in ${seconds.toFixed(1)} s (${Math.round(posts / seconds)} posts a second), with seed ${seed}`,
  );
  return 0;
}

function readSize(typed: Partial<Record<keyof Size, string>>): Size {
  const threads = wholeNumber('threads', typed.threads, { min: 1, max: LARGEST, otherwise: 200 });
  const posts = wholeNumber('posts', typed.posts, { min: 1, max: LARGEST, otherwise: threads * 12 });
  const members = wholeNumber('members', typed.members, { min: 2, max: LARGEST, otherwise: 150 });
  if (posts < threads) throw new UsageError('Each thread has a post: --posts is at least --threads.');
  if (posts > threads * MOST_POSTS)
    throw new UsageError(`A thread holds ${MOST_POSTS} posts: ask for more --threads.`);
  return { threads, posts, members };
}

export const demo: Command = {
  name: 'demo',
  form: '[--threads N] [--posts N] [--members N] [--seed N]',
  does: [
    'Adds threads, posts, votes, outcomes and members in Hindi, Hinglish and English, as of the past 18 months.',
    'The same seed gives the same words. Nobody can sign in as these members. Not for a site in use.',
  ],
  read: (words) => {
    const { values } = readWords(words, OPTIONS);
    const size = readSize(values);
    const any = Math.floor(Math.random() * HIGHEST_SEED);
    const seed = wholeNumber('seed', values.seed, { min: 0, max: HIGHEST_SEED, otherwise: any });
    return () => run(size, seed);
  },
};
