/**
 * Decisions: what moderators did, as everybody can read it. Always true here, whoever calls: a decision is written in
 * the transaction of what it does, and never changed or taken out again.
 */
import type { Types } from 'mongoose';
import { clock } from '../../platform/clock.ts';
import { type Cursor, type TimeRange, readPage } from '../../platform/database/time-window.ts';
import { Refusal } from '../../platform/errors.ts';
import { publish } from '../../platform/outbox/outbox.ts';
import type { Member } from '../accounts/accounts.ts';
import { type Post, listPostsById } from '../threads/posts.ts';
import { getThread, listThreadsById } from '../threads/threads.ts';
import { type Decision, DecisionModel } from './decision.model.ts';
import type { Kind } from './decision.rules.ts';

export type { Decision };

/** Lines on a page of the log. */
export const LISTED = 30;

type Line = Pick<Decision, 'no' | 'kind'> & Partial<Decision>;

/** Writes a line of the log about a post, as part of the running transaction; `moderator` is null where none decided. */
export async function record(moderator: Member | null, post: Post, line: Line): Promise<void> {
  const { title, lang } = await getThread(post.thread);
  const by = {
    moderator: moderator?._id ?? null,
    moderatorName: moderator?.name ?? '',
    at: clock.now(),
  };
  const about = { post: post._id, member: post.author, isOpening: post.no === 1, title, lang };
  await DecisionModel.create([{ ...about, ...line, ...by }]);
  await publish('post.decided', { post: String(post._id), decision: line.no, kind: line.kind });
}

export interface Listed<T = Decision> {
  decisions: T[];
  hasMore: boolean;
}

/** A page of lines that are numbered as decisions are, newest first. */
export async function listLines<T extends { at: Date; no: number }>(
  key: string,
  cursor: Cursor | null,
  read: (range: TimeRange) => Promise<T[]>,
): Promise<Listed<T>> {
  const { items, hasMore } = await readPage<T>({ key, field: 'at', tie: 'no', size: LISTED, cursor, read });
  return { decisions: items, hasMore };
}

const listByTime = (key: string, filter: object, cursor: Cursor | null): Promise<Listed> =>
  listLines<Decision>(key, cursor, (range) =>
    DecisionModel.find({ ...filter, ...range.filter })
      .sort(range.sort)
      .limit(range.limit)
      .lean<Decision[]>()
      .exec(),
  );

/** A page of what was decided on posts and members, newest first. */
export const listDecisions = (cursor: Cursor | null): Promise<Listed> => listByTime('log', {}, cursor);

/** A page of what was decided about a member's posts and about them, newest first. */
export const listDecisionsAbout = ({ _id }: Member, cursor: Cursor | null): Promise<Listed> =>
  listByTime(`log about ${String(_id)}`, { member: _id }, cursor);

/** A decision with how far what it is about is for everybody to see today. */
export interface LogLine {
  decision: Decision;
  isThreadShown: boolean;
  isPostShown: boolean;
}

/** Lines of the log for decisions, in their order. */
export async function linesOf(decisions: readonly Decision[]): Promise<LogLine[]> {
  const posts = await listPostsById(decisions.map(({ post }) => post));
  const threads = await listThreadsById(posts.map(({ thread }) => thread));
  return decisions.map((decision) => {
    const post = posts.find(({ _id }) => _id.equals(decision.post));
    const thread = threads.find(({ _id }) => post && _id.equals(post.thread));
    const isThreadShown = thread?.visibility === 'visible';
    return { decision, isThreadShown, isPostShown: isThreadShown && post?.visibility === 'visible' };
  });
}

/** What was decided of a post, newest first. */
export const listDecisionsOn = ({ _id }: Pick<Post, '_id'>): Promise<Decision[]> =>
  DecisionModel.find({ post: _id }).sort({ at: -1, no: -1 }).lean<Decision[]>().exec();

/** The decision of this number. Throws `decision.missing`. */
export async function getDecision(no: number): Promise<Decision> {
  const decision = await DecisionModel.findOne({ no }).lean<Decision>();
  if (!decision) throw new Refusal('decision.missing');
  return decision;
}

/** What came of an appeal against a decision; null while nothing. */
export const findOutcomeOfAppeal = ({ _id, post }: Decision): Promise<Decision | null> =>
  DecisionModel.findOne({ post, appealOf: _id }).lean<Decision>().exec();

/** Decisions by their ids, in no order. */
export const listDecisionsById = (ids: readonly Types.ObjectId[]): Promise<Decision[]> =>
  DecisionModel.find({ _id: { $in: ids } })
    .lean<Decision[]>()
    .exec();

/** The suspensions of a member, with what came of appeals against them; newest first. */
export const listSuspensionsOf = (member: Member['_id']): Promise<Decision[]> =>
  DecisionModel.find({
    member,
    $or: [{ kind: 'suspend' }, { kind: 'overturn', appealedKind: 'suspend' }],
  })
    .sort({ at: -1, no: -1 })
    .lean<Decision[]>()
    .exec();

/** How often something of each kind was decided about a member. */
export async function countDecisionsAbout({
  _id,
}: Pick<Member, '_id'>): Promise<Partial<Record<Kind, number>>> {
  const counts = await DecisionModel.aggregate<{ _id: Kind; count: number }>([
    { $match: { member: _id } },
    { $group: { _id: '$kind', count: { $sum: 1 } } },
  ]);
  return Object.fromEntries(counts.map(({ _id: kind, count }) => [kind, count]));
}
