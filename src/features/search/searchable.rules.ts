/** Which posts are found, as what, and how far their readers' opinion carries them. Pure. */
import { plainText } from '../../platform/markdown/plain-text.ts';
import type { SearchDocument } from '../../platform/search/search-engine.ts';
import type { Post, ShownPost } from '../threads/posts.ts';
import type { Thread } from '../threads/threads.ts';

/** How much each helpful vote, less for each further one, adds to the score; how little doubt leaves of it. */
const PER_VOTE = 0.15;
const DOUBTED = 0.3;

/** Only what everybody may read is found, and no bad advice. */
export const isSearchable = (
  { visibility, advice }: Pick<Post, 'visibility' | 'advice'>,
  thread: Pick<Thread, 'visibility'>,
): boolean => visibility === 'visible' && thread.visibility === 'visible' && advice !== 'bad-advice';

const votesOf = ({ up, down }: Pick<Post, 'up' | 'down'>): number => Math.max(0, up - down);

/** Votes in steps that matter: each step is twice as long as the one before. */
export const standingOf = (post: Pick<Post, 'up' | 'down'>): number =>
  Math.floor(Math.log2(1 + votesOf(post)));

/** A post as the engine is given it: the opening post stands for its thread's title and tags. */
export const documentOf = (post: ShownPost, thread: Thread): SearchDocument => ({
  id: String(post._id),
  group: String(thread._id),
  place: thread.board,
  kind: thread.kind,
  title: post.no === 1 ? thread.title : '',
  tags: post.no === 1 ? thread.tags.join(' ') : '',
  body: plainText(post.html),
  weight:
    (1 + PER_VOTE * Math.log(1 + votesOf(post))) *
    (post.advice === 'disputed' || post.suspicion?.isOpen ? DOUBTED : 1),
  at: post.createdAt.getTime(),
});
