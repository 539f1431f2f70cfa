/** What in a little time is worth a member's while: which questions, which guide, how much of it all. Pure. */
import type { Member } from '../accounts/accounts.ts';
import { hasBlocked } from '../accounts/block.rules.ts';
import type { Guide } from '../guides/guides.ts';
import type { Level, Subject } from '../subscriptions/subscription.rules.ts';
import type { Following } from '../subscriptions/subscriptions.ts';
import type { OpenQuestion } from '../threads/unanswered.ts';

/** What waits for a member's own words. */
export const WAITING = ['answer', 'quote', 'mention'] as const;

/** Questions that a member is called to at once: more would be a list like any other. */
const MOST_QUESTIONS = 3;

/** For whom something is looked out. */
export interface Seeker {
  member: Pick<Member, '_id' | 'blocked' | 'guidesRead'>;
  /** What they watch and have muted, as `followingKey` writes it. */
  followings: ReadonlySet<string>;
  /** The boards where they write. */
  boards: readonly string[];
}

type Place = Pick<OpenQuestion, '_id' | 'board' | 'tags' | 'author'>;

/** How closely something is followed, as one text. */
export const followingKey = ({ level, of, subject }: Following): string => `${level} ${of} ${subject}`;

/** Whether somebody watches this, or has muted it. */
const is = ({ followings }: Seeker, level: Level, subject: Subject): boolean =>
  followings.has(followingKey({ level, ...subject }));

/** What somebody is not to be led to: what they have muted, and whom they have blocked. */
export const isUnwanted = (seeker: Seeker, { _id, board, tags, author }: Place): boolean =>
  hasBlocked(seeker.member, author) ||
  is(seeker, 'muted', { of: 'thread', subject: String(_id) }) ||
  is(seeker, 'muted', { of: 'board', subject: board }) ||
  is(seeker, 'muted', { of: 'member', subject: String(author) }) ||
  tags.some((tag) => is(seeker, 'muted', { of: 'tag', subject: tag }));

/** How near a question is to somebody: 0 is nearest. */
const distanceOf = (seeker: Seeker, { board, tags }: Place): number => {
  if (tags.some((tag) => is(seeker, 'watching', { of: 'tag', subject: tag }))) return 0;
  if (is(seeker, 'watching', { of: 'board', subject: board })) return 1;
  return seeker.boards.includes(board) ? 2 : 3;
};

/** The questions that somebody can answer best: on tags they watch, then boards they watch, then where they write, then any; newest first. */
export function questionsFor(seeker: Seeker, questions: readonly OpenQuestion[]): OpenQuestion[] {
  const { _id } = seeker.member;
  return questions
    .filter(({ author, writers }) => !author.equals(_id) && !writers.some((writer) => writer.equals(_id)))
    .filter((question) => !isUnwanted(seeker, question))
    .map((question) => ({ question, distance: distanceOf(seeker, question) }))
    .sort((a, b) => a.distance - b.distance || Number(b.question.createdAt) - Number(a.question.createdAt))
    .slice(0, MOST_QUESTIONS)
    .map(({ question }) => question);
}

/** Whether a board concerns somebody: they watch it, or write there. */
export const concerns = (seeker: Seeker, board: string): boolean =>
  is(seeker, 'watching', { of: 'board', subject: board }) || seeker.boards.includes(board);

/** The next guide for somebody, in order: those for everybody, then of boards that concern them, then others; null when all are read. */
export function guideFor(seeker: Seeker, guides: readonly Guide[]): Guide | null {
  const unread = guides.filter(({ _id }) => !seeker.member.guidesRead.includes(_id));
  return (
    unread.find(({ board }) => board === 'all') ??
    unread.find(({ board }) => concerns(seeker, board)) ??
    unread[0] ??
    null
  );
}
