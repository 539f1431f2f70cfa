/**
 * Threads: what members open on a board. Always true here, whoever calls:
 * - a thread and its opening post come into being together; its number is never given twice;
 * - a hidden thread is, for who may not see it, not there;
 * - what is shown of a thread changes together with the fact that says so.
 */
import { Types } from 'mongoose';
import { slugOf } from '../../language/romanise.ts';
import { clock } from '../../platform/clock.ts';
import { nextNumber } from '../../platform/database/numbers.ts';
import { transaction } from '../../platform/database/transaction.ts';
import { Refusal, refuse } from '../../platform/errors.ts';
import { firstWords } from '../../platform/markdown/plain-text.ts';
import { publish } from '../../platform/outbox/outbox.ts';
import type { Member } from '../accounts/accounts.ts';
import { whyNotModerate, whyNotTakePart } from '../accounts/member.rules.ts';
import { countFirstDay } from '../accounts/trust.ts';
import { type Board, getBoard } from '../boards/boards.ts';
import { takeInTags } from '../tags/tags.ts';
import type { Kind } from './kinds.ts';
import { refuseManyLinks } from './links.ts';
import { type Post, PostModel } from './post.model.ts';
import type { PostDraft } from './post.text.ts';
import { OPENING_RANK } from './rank.ts';
import { newStanding } from './suspicion.rules.ts';
import { announceSuspicion } from './suspicions.ts';
import { TOUCHED, type Thread, ThreadModel } from './thread.model.ts';
import { isHiddenFrom } from './thread.rules.ts';
import { refuseUnverified } from './unverified.ts';

export type { Kind, Thread };

const EXCERPT_LENGTH = 200;

/** The first lines of a post as plain text, for shared links and search engines. */
export const excerptOf = (html: string): string => firstWords(html, EXCERPT_LENGTH);

interface ThreadDraft {
  kind: Kind;
  title: string;
  /** As they were typed. */
  tags: string[];
  text: PostDraft;
}

/** What stands after a thread's number in other addresses: never a slug. */
const NO_SLUGS: ReadonlySet<string> = new Set([
  'edit',
  'posts',
  'lock',
  'pin',
  'move',
  'subscribe',
  'unread',
  'news',
  'duplicate',
  'reopen',
]);

/** What stands after a thread's number in its address. */
export const slugFor = (title: string): string => {
  const slug = slugOf(title);
  return NO_SLUGS.has(slug) ? `${slug}-thread` : slug;
};

/**
 * Opens a thread on a board with its first post; one whose words hold it back waits for a moderator from the beginning.
 * Throws `member.suspended`, `account.unverified`, `post.too-many-links` and `thread.first-day`.
 */
export async function openThread(
  author: Member,
  board: Board,
  { kind, title, tags: spellings, text: { finding, ...text } }: ThreadDraft,
): Promise<Thread> {
  refuse(whyNotTakePart(author));
  await refuseUnverified(author);
  refuseManyLinks(author, text);
  const head = { kind, title, slug: slugFor(title), spellings, tags: await takeInTags(spellings) };
  const number = await nextNumber('threads');
  const id = new Types.ObjectId();
  const judged = newStanding(author, finding);
  return transaction(`member ${String(author._id)}`, async () => {
    await countFirstDay(author, 'threads');
    const at = clock.now();
    const by = { author: author._id, authorName: author.name, createdAt: at, lang: text.lang };
    const [thread] = await ThreadModel.create([
      {
        _id: id,
        number,
        board: board._id,
        ...head,
        ...by,
        activeAt: at,
        lastAuthorName: author.name,
        excerpt: excerptOf(text.html),
        visibility: judged.visibility,
      },
    ]);
    const [post] = await PostModel.create([
      { thread: id, no: 1, ...by, ...text, ...judged, rank: OPENING_RANK },
    ]);
    if (!thread || !post) throw new Error('create() of one answered none');
    await publish('thread.opened', { thread: number, board: board._id, author: author.name });
    if (judged.suspicion) await announceSuspicion(post, thread);
    return thread.toObject();
  });
}

/** The thread of this number as far as the viewer may see it. Throws `thread.missing`. */
export async function findThreadFor(member: Member | null, number: number): Promise<Thread> {
  const thread = await ThreadModel.findOne({ number }).lean();
  if (!thread || isHiddenFrom(member, thread)) throw new Refusal('thread.missing');
  return thread;
}

/** The thread of this number, whoever may see it; null when there is none. */
export const findThread = (number: number): Promise<Thread | null> =>
  ThreadModel.findOne({ number }).lean<Thread>().exec();

/** The thread of this id. Throws `thread.missing`. */
export async function getThread(id: Types.ObjectId): Promise<Thread> {
  const thread = await ThreadModel.findById(id).lean();
  if (!thread) throw new Refusal('thread.missing');
  return thread;
}

/** The post that opens a thread. Throws `post.missing`. */
export async function getOpening({ _id }: Pick<Thread, '_id'>): Promise<Post> {
  const opening = await PostModel.findOne({ thread: _id, no: 1 }).lean();
  if (!opening) throw new Refusal('post.missing');
  return opening;
}

/** Threads by their ids, in no order. */
export const listThreadsById = (ids: readonly (Types.ObjectId | string)[]): Promise<Thread[]> =>
  ThreadModel.find({ _id: { $in: ids } })
    .lean<Thread[]>()
    .exec();

/** Changes what is shown of a thread, as part of the running transaction. */
export async function changeThread(thread: Thread, change: Partial<Thread>): Promise<Thread> {
  const changed = await ThreadModel.findByIdAndUpdate(
    thread._id,
    { $set: change, $inc: TOUCHED },
    { returnDocument: 'after' },
  ).lean();
  if (!changed) throw new Refusal('thread.missing');
  await publish('thread.changed', {
    thread: thread.number,
    boards: [...new Set([thread.board, changed.board])],
  });
  return changed;
}

/** A moderator closes a thread to new posts, or opens it again. */
export async function setLocked(moderator: Member, { _id }: Thread, locked: boolean): Promise<Thread> {
  refuse(whyNotModerate(moderator));
  return transaction(String(_id), async () => changeThread(await getThread(_id), { locked }));
}

/** A moderator pins a thread on top of its board, or takes the pin out. */
export async function setPinned(moderator: Member, { _id }: Thread, pinned: boolean): Promise<Thread> {
  refuse(whyNotModerate(moderator));
  return transaction(String(_id), async () => changeThread(await getThread(_id), { pinned }));
}

/** A moderator moves a thread to another board. Throws `board.missing`. */
export async function moveThread(moderator: Member, { _id }: Thread, boardSlug: string): Promise<Thread> {
  refuse(whyNotModerate(moderator));
  const board = await getBoard(boardSlug);
  return transaction(String(_id), async () => changeThread(await getThread(_id), { board: board._id }));
}
