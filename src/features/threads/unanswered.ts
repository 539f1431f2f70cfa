/**
 * Questions that nobody has answered: the newest of each board. The home page of every member looks through them, so each
 * process keeps them at hand for a minute, and reads a board's anew when it is told of a change there.
 */
import type { Types } from 'mongoose';
import { minutesToRead } from '../../language/reading.ts';
import { MINUTE, clock } from '../../platform/clock.ts';
import { plainText } from '../../platform/markdown/plain-text.ts';
import { type Board, listBoards } from '../boards/boards.ts';
import { listNewestUnanswered } from './listings.ts';
import { type Post, PostModel } from './post.model.ts';
import type { Thread } from './thread.model.ts';

/** So many of a board, however busy another one is. */
const MOST_OF_A_BOARD = 50;
const KEPT_FOR = MINUTE;

/** A question that waits for an answer. */
export type OpenQuestion = Pick<
  Thread,
  '_id' | 'number' | 'slug' | 'title' | 'lang' | 'board' | 'tags' | 'author' | 'createdAt'
> & {
  /** That reading it takes. */
  minutes: number;
  /** Who has answered, though that is not to be seen. */
  writers: Types.ObjectId[];
};

type Written = Pick<Post, 'thread' | 'no' | 'author' | 'html' | 'suspicion'>;

interface Kept {
  questions: Promise<OpenQuestion[]>;
  /** Their numbers; null until they are there. */
  numbers: ReadonlySet<number> | null;
  until: number;
}

const kept = new Map<string, Kept>();

/** Nobody is called to what is doubted, or can't be answered. */
const isOpen = ({ advice, locked }: Thread): boolean => advice === 'ok' && !locked;

const questionOf = (thread: Thread, posts: readonly Written[]): OpenQuestion[] => {
  const opening = posts.find(({ no }) => no === 1);
  if (!opening || opening.suspicion?.isOpen) return [];
  const { _id, number, slug, title, lang, board, tags, author, createdAt } = thread;
  const minutes = minutesToRead(plainText(opening.html));
  const writers = posts.filter(({ no }) => no > 1).map((post) => post.author);
  return [{ _id, number, slug, title, lang, board, tags, author, createdAt, minutes, writers }];
};

async function readBoard(board: Board): Promise<OpenQuestion[]> {
  const threads = (await listNewestUnanswered(board, MOST_OF_A_BOARD)).filter(isOpen);
  const posts = await PostModel.find(
    { thread: { $in: threads.map(({ _id }) => _id) } },
    { thread: 1, no: 1, author: 1, html: 1, suspicion: 1 },
  ).lean<Written[]>();
  return threads.flatMap((thread) =>
    questionOf(
      thread,
      posts.filter((post) => post.thread.equals(thread._id)),
    ),
  );
}

function readKept(board: Board): Promise<OpenQuestion[]> {
  const now = clock.now().getTime();
  const known = kept.get(board._id);
  if (known && now <= known.until) return known.questions;
  const read: Kept = { questions: readBoard(board), numbers: null, until: now + KEPT_FOR };
  kept.set(board._id, read);
  read.questions.then(
    (questions) => (read.numbers = new Set(questions.map(({ number }) => number))),
    () => forgetUnanswered([board._id]),
  );
  return read.questions;
}

/** The newest unanswered questions that everybody may see and answer, board by board. */
export async function listUnanswered(): Promise<OpenQuestion[]> {
  const boards = await listBoards();
  return (await Promise.all(boards.map(readKept))).flat();
}

/** Reads the questions of these boards, or of all, anew at the next look. */
export function forgetUnanswered(boards: readonly string[] = [...kept.keys()]): void {
  for (const board of boards) kept.delete(board);
}

/** Somebody has written in a thread of a board: that matters only where it waited for an answer. */
export function forgetAnswered(board: string, thread: number): void {
  const numbers = kept.get(board)?.numbers;
  if (!numbers || numbers.has(thread)) forgetUnanswered([board]);
}
