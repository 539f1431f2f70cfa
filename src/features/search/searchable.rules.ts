/** Which posts are found, as what, and how far their readers' opinion carries them. Pure. */
import { plainText } from '../../platform/markdown/plain-text.ts';
import type { SearchDocument } from '../../platform/search/search-engine.ts';
import { hasProved, outcomeCountsOf } from '../threads/outcome-counts.ts';
import type { Post, ShownPost } from '../threads/posts.ts';
import type { Thread } from '../threads/threads.ts';

/** How much each helpful vote, less for each further one, adds to the score. */
const PER_VOTE = 0.15;
/** What an answer's score is multiplied by, when it was accepted, has proved true, cost somebody money, or is in doubt. */
const ACCEPTED = 1.2;
const PROVED = 1.3;
const COSTLY = 0.5;
const DOUBTED = 0.3;
/** The same of all posts of a question that was asked before: the other one is to be found first. */
const DUPLICATE = 0.5;
/** Votes of a post that stands among the best of what very many say. */
const MANY_VOTES = 7;

/** What a thread has come to. */
export const ANSWERS = ['answered', 'solved', 'unanswered'] as const;
export type Answers = (typeof ANSWERS)[number];

/** What a search is narrowed to. */
export const facets = {
  opening: 'opening',
  board: (slug: string) => `board:${slug}`,
  kind: (kind: Thread['kind']) => `kind:${kind}`,
  answers: (answers: Answers) => `answers:${answers}`,
  author: (id: unknown) => `author:${String(id)}`,
  tag: (tag: string) => `tag:${tag}`,
  month: (at: Date) => `month:${at.toISOString().slice(0, 7)}`,
} as const;

/** Only what everybody may read is found, and no bad advice. */
export const isSearchable = (
  { visibility, advice }: Pick<Post, 'visibility' | 'advice'>,
  thread: Pick<Thread, 'visibility'>,
): boolean => visibility === 'visible' && thread.visibility === 'visible' && advice !== 'bad-advice';

const votesOf = ({ up, down }: Pick<Post, 'up' | 'down'>): number => Math.max(0, up - down);

/** Votes in steps that matter: each step is twice as long as the one before. */
export const standingOf = (post: Pick<Post, 'up' | 'down'>): number =>
  Math.floor(Math.log2(1 + votesOf(post)));

const isAccepted = (post: Pick<Post, '_id'>, { acceptedPost }: Pick<Thread, 'acceptedPost'>): boolean =>
  acceptedPost?.equals(post._id) ?? false;

const weightOf = (post: ShownPost, thread: Thread): number => {
  const outcomes = outcomeCountsOf(post);
  return [
    1 + PER_VOTE * Math.log(1 + votesOf(post)),
    isAccepted(post, thread) ? ACCEPTED : 1,
    hasProved(outcomes) ? PROVED : 1,
    outcomes.lostMoney > 0 ? COSTLY : 1,
    post.advice === 'disputed' || post.suspicion?.isOpen ? DOUBTED : 1,
    thread.duplicateOf ? DUPLICATE : 1,
  ].reduce((weight, factor) => weight * factor);
};

const answersOf = (post: Pick<Post, 'no'>, { kind, acceptedPost, replyCount }: Thread): Answers[] => {
  if (kind !== 'question') return [];
  if (replyCount === 0 && post.no === 1) return ['unanswered'];
  return acceptedPost ? ['answered', 'solved'] : ['answered'];
};

/** A post as the engine is given it: the opening post stands for its thread's title and tags. */
export const documentOf = (post: ShownPost, thread: Thread): SearchDocument => ({
  id: String(post._id),
  group: String(thread._id),
  title: post.no === 1 ? thread.title : '',
  tags: post.no === 1 ? [...new Set([...thread.tags, ...thread.spellings])].join(' ') : '',
  body: plainText(post.html),
  facets: [
    ...(post.no === 1 ? [facets.opening] : []),
    facets.board(thread.board),
    facets.kind(thread.kind),
    ...answersOf(post, thread).map(facets.answers),
    facets.author(post.author),
    ...thread.tags.map(facets.tag),
    facets.month(post.createdAt),
  ],
  isProven: isAccepted(post, thread) || hasProved(outcomeCountsOf(post)) || votesOf(post) >= MANY_VOTES,
  weight: weightOf(post, thread),
  votes: votesOf(post),
  at: post.createdAt.getTime(),
});
