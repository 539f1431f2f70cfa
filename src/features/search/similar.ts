/** Threads that ask what somebody is about to ask, or that go with a thread. */
import { clock } from '../../platform/clock.ts';
import type { Word } from '../../platform/search/search-engine.ts';
import type { Thread } from '../threads/threads.ts';
import { searchEngine } from './engine.ts';
import { keysIn } from './keys-in.ts';
import { readQuery } from './query.ts';
import { readHits } from './search.ts';
import { facets } from './searchable.rules.ts';

/** Threads that are looked at, and the share of the words that a title, with its tags, must have of them. */
const LOOKED_AT = 30;
const SHARE = 0.5;

const shareOf = (words: readonly Word[], thread: Thread): number => {
  const keys = keysIn([thread.title, ...thread.tags]);
  return words.filter((word) => word.some((key) => keys.has(key))).length / words.length;
};

/** How far a thread has come: with an accepted answer, with answers, with none. */
const answered = ({ acceptedPost, replyCount }: Thread): number =>
  acceptedPost ? 2 : replyCount > 0 ? 1 : 0;

/** Visible threads that share half of the words of a text in their title, the likeliest first; none that leads on to another, and none where nothing is known. */
async function findAlike(text: string): Promise<Thread[]> {
  const { words } = readQuery(text.replace(/[":]|(?<=\s)-/g, ' '));
  if (words.length === 0) return [];
  const found = await searchEngine.search({
    words,
    phrases: [],
    without: [],
    facets: [[facets.opening]],
    since: 0,
    order: 'relevance',
    now: clock.now().getTime(),
  });
  const hits = (found?.hits ?? []).filter(({ likeness }) => likeness !== 'similar');
  const results = await readHits(hits.slice(0, LOOKED_AT));
  return results
    .map(({ thread }) => thread)
    .filter((thread) => !thread.duplicateOf && shareOf(words, thread) >= SHARE);
}

/** Up to five threads that ask what this title asks, answered ones first. */
export async function findSimilar(title: string): Promise<Thread[]> {
  const alike = (await findAlike(title)).slice(0, 10);
  return alike.toSorted((a, b) => answered(b) - answered(a)).slice(0, 5);
}

/** Up to five threads that go with this one. */
export async function findRelated(thread: Thread): Promise<Thread[]> {
  const alike = await findAlike([thread.title, ...thread.tags].join(' '));
  return alike.filter(({ _id, advice }) => !_id.equals(thread._id) && advice === 'ok').slice(0, 5);
}
