/**
 * Answers that have proved true: accepted, or tried with success. Those of a board's week are gathered from the questions
 * in which somebody wrote in it, and kept for a while: every digest looks through them.
 */
import { LRUCache } from 'lru-cache';
import type { Types } from 'mongoose';
import { minutesToRead } from '../../language/reading.ts';
import { DAY, HOUR, MINUTE, clock } from '../../platform/clock.ts';
import { plainText } from '../../platform/markdown/plain-text.ts';
import { ENOUGH_WORKED, hasProved, outcomeCountsOf } from './outcome-counts.ts';
import { type Post, PostModel } from './post.model.ts';
import { wilsonBound } from './rank.ts';
import { isUndoubted } from './readable.ts';
import { type Thread, ThreadModel } from './thread.model.ts';
import { excerptOf } from './threads.ts';

const WEEK = 7 * DAY;
/** Questions of a board's week that are looked through: those with the newest activity. */
const MOST_QUESTIONS = 200;
/** The best of a board that are kept. */
const MOST_KEPT = 20;

/** An answer that has proved true, with its question. */
export interface Verified {
  _id: Types.ObjectId;
  author: Types.ObjectId;
  authorName: string;
  thread: Pick<Thread, '_id' | 'title' | 'lang' | 'board' | 'tags'>;
  /** Its beginning, as plain text. */
  words: string;
  minutes: number;
  isAccepted: boolean;
  /** Members for whom it worked. */
  worked: number;
  /** What it surely deserves, 0 to 1. */
  worth: number;
}

const isTrusted = (post: Post): boolean => post.visibility === 'visible' && isUndoubted(post);

const hasLostMoney = (post: Post): boolean => outcomeCountsOf(post).lostMoney > 0;

const verifiedOf = (post: Post, thread: Thread): Verified[] => {
  const isAccepted = thread.acceptedPost?.equals(post._id) ?? false;
  if (!isTrusted(post) || !(hasProved(outcomeCountsOf(post)) || (isAccepted && !hasLostMoney(post))))
    return [];
  const { worked, didNotWork } = outcomeCountsOf(post);
  const worth = wilsonBound(post.up + worked, post.down + didNotWork);
  const { _id, author, authorName, html } = post;
  const [words, minutes] = [excerptOf(html), minutesToRead(plainText(html))];
  return [{ _id, author, authorName, thread, words, minutes, isAccepted, worked, worth }];
};

const listCandidates = async (threads: readonly Thread[]): Promise<Post[]> => {
  const accepted = threads.flatMap(({ acceptedPost }) => acceptedPost ?? []);
  const [chosen, tried] = await Promise.all([
    PostModel.find({ _id: { $in: accepted } }, { body: 0 }).lean<Post[]>(),
    PostModel.find(
      { thread: { $in: threads.map(({ _id }) => _id) }, 'outcomes.worked': { $gte: ENOUGH_WORKED } },
      { body: 0 },
    ).lean<Post[]>(),
  ]);
  return [...new Map([...chosen, ...tried].map((post) => [String(post._id), post])).values()];
};

const activeQuestions = (board: string): Promise<Thread[]> => {
  const now = clock.now().getTime();
  const ofTheWeek = { $gt: new Date(now - WEEK), $lt: new Date(now + HOUR) };
  return ThreadModel.find({
    board,
    visibility: 'visible',
    kind: 'question',
    duplicateOf: null,
    activeAt: ofTheWeek,
  })
    .sort({ activeAt: -1, number: -1 })
    .limit(MOST_QUESTIONS)
    .lean<Thread[]>()
    .exec();
};

async function readBoard(board: string): Promise<Verified[]> {
  const threads = (await activeQuestions(board)).filter(({ advice }) => advice === 'ok');
  const posts = await listCandidates(threads);
  const threadOf = (id: Types.ObjectId) => threads.filter(({ _id }) => _id.equals(id));
  return posts
    .flatMap((post) => threadOf(post.thread).flatMap((thread) => verifiedOf(post, thread)))
    .sort((a, b) => b.worth - a.worth)
    .slice(0, MOST_KEPT);
}

const kept = new LRUCache<string, Verified[]>({
  max: 100,
  ttl: 10 * MINUTE,
  fetchMethod: (board) => readBoard(board),
});

/** The answers of these boards that have proved true, of the last week's questions, the best first; as of ten minutes ago at most. */
export async function listVerified(boards: readonly string[]): Promise<Verified[]> {
  const found = await Promise.all(boards.map(async (board) => (await kept.fetch(board)) ?? []));
  return found.flat().sort((a, b) => b.worth - a.worth);
}
