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
import { plainText } from '../../platform/markdown/plain-text.ts';
import { publish } from '../../platform/outbox/outbox.ts';
import type { Member } from '../accounts/accounts.ts';
import { whyNotModerate } from '../accounts/member.rules.ts';
import { countFirstDay } from '../accounts/trust.ts';
import { type Board, getBoard } from '../boards/boards.ts';
import { groundsOf } from './grounds.model.ts';
import { refuseManyLinks } from './links.ts';
import { PostModel } from './post.model.ts';
import { isQuietEdit } from './post.rules.ts';
import type { PostDraft } from './post.text.ts';
import { OPENING_RANK } from './rank.ts';
import { RevisionModel } from './revision.model.ts';
import { type Kind, TOUCHED, type Thread, ThreadModel } from './thread.model.ts';
import { isHiddenFrom, whyNotEditThread } from './thread.rules.ts';

export type { Kind, Thread };

const EXCERPT_LENGTH = 200;

/** The first lines of a post as plain text, for shared links and search engines. */
export const excerptOf = (html: string): string => [...plainText(html)].slice(0, EXCERPT_LENGTH).join('');

interface ThreadDraft {
  kind: Kind;
  title: string;
  tags: string[];
  text: PostDraft;
}

/** What stands after a thread's number in other addresses: never a slug. */
const NO_SLUGS: ReadonlySet<string> = new Set(['edit', 'posts', 'lock', 'pin', 'move', 'subscribe']);

const slugFor = (title: string): string => {
  const slug = slugOf(title);
  return NO_SLUGS.has(slug) ? `${slug}-thread` : slug;
};

/** Opens a thread on a board with its first post. Throws `post.too-many-links` and `thread.first-day`. */
export async function openThread(
  author: Member,
  board: Board,
  { kind, title, tags, text }: ThreadDraft,
): Promise<Thread> {
  refuseManyLinks(author, text);
  const number = await nextNumber('threads');
  const id = new Types.ObjectId();
  return transaction(`member ${String(author._id)}`, async () => {
    await countFirstDay(author, 'threads');
    const at = clock.now();
    const by = { author: author._id, authorName: author.name, createdAt: at, lang: text.lang };
    const [thread] = await ThreadModel.create([
      {
        _id: id,
        number,
        board: board._id,
        kind,
        title,
        slug: slugFor(title),
        tags,
        ...by,
        activeAt: at,
        lastAuthorName: author.name,
        excerpt: excerptOf(text.html),
      },
    ]);
    await PostModel.create([{ thread: id, no: 1, ...by, ...text, rank: OPENING_RANK }]);
    await publish('thread.opened', { thread: number, board: board._id, author: author.name });
    if (!thread) throw new Error('create() of one answered none');
    return thread.toObject();
  });
}

/** The thread of this number as far as the viewer may see it. Throws `thread.missing`. */
export async function findThreadFor(member: Member | null, number: number): Promise<Thread> {
  const thread = await ThreadModel.findOne({ number }).lean();
  if (!thread || isHiddenFrom(member, thread)) throw new Refusal('thread.missing');
  return thread;
}

/** The thread of this id. Throws `thread.missing`. */
export async function getThread(id: Types.ObjectId): Promise<Thread> {
  const thread = await ThreadModel.findById(id).lean();
  if (!thread) throw new Refusal('thread.missing');
  return thread;
}

/** Threads by their ids, in no order. */
export const listThreadsById = (ids: readonly Types.ObjectId[]): Promise<Thread[]> =>
  ThreadModel.find({ _id: { $in: ids } })
    .lean<Thread[]>()
    .exec();

/** Changes title and tags; the old title stays in the history of the opening post. Throws what `whyNotEditThread` says. */
export async function editThread(
  member: Member,
  { _id }: Thread,
  { title, tags }: { title: string; tags: string[] },
): Promise<Thread> {
  return transaction(String(_id), async () => {
    const thread = await getThread(_id);
    refuse(whyNotEditThread(member, thread));
    if (title !== thread.title) await keepTitle(thread, member);
    return changeThread(thread, { title, slug: slugFor(title), tags });
  });
}

const keepTitle = async ({ _id, title, author, lastNo }: Thread, editor: Member): Promise<void> => {
  const at = clock.now();
  const opening = await PostModel.findOne({ thread: _id, no: 1 }).lean();
  if (!opening || (author.equals(editor._id) && isQuietEdit(opening, { lastNo }, at))) return;
  const { _id: post, body } = opening;
  await RevisionModel.create([{ post, title, body, ...groundsOf(opening), replacedAt: at }]);
  await PostModel.updateOne({ _id: post }, { $set: { editedAt: at } });
};

const changeThread = async (thread: Thread, change: Partial<Thread>): Promise<Thread> => {
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
};

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
