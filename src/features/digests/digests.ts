/**
 * Digests: what a member has not seen and may want to, gathered when it goes out. Always true here: nothing in it is hidden,
 * doubted or suspected, nor by whom they have blocked; nothing is there twice; and there is news in it, or there is none.
 */
import type { Types } from 'mongoose';
import type { Member } from '../accounts/accounts.ts';
import { listBoards } from '../boards/boards.ts';
import { listGuides } from '../guides/guides.ts';
import type { Reason } from '../notifications/notification.rules.ts';
import { type Entry, type Notification, listUnread } from '../notifications/notifications.ts';
import { closedAmong } from '../threads/closing.ts';
import { isUndoubted, listReadable } from '../threads/readable.ts';
import { listUnanswered } from '../threads/unanswered.ts';
import { type Verified, listVerified } from '../threads/verified.ts';
import { type Digest, hasNews, isOfTheWeek, newGuides, newsSince } from './digest.rules.ts';
import { type Seeker, WAITING, concerns, isUnwanted, questionsFor } from './plan.rules.ts';
import { seekerOf } from './seekers.ts';

const FOLLOWED = ['reply', 'opened'] as const;
const MOST_WAITING = 10;
const MOST_FOLLOWED = 5;
const MOST_BEST = 5;
const MOST_GUIDES = 3;

interface News {
  reasons: readonly Reason[];
  most: number;
  /** Threads that the digest leads to already. */
  told: readonly { _id: Types.ObjectId }[];
}

/** Unread notifications of these reasons, as far as their posts can be read. */
async function listNews(member: Member, { reasons, most, told }: News): Promise<Notification[]> {
  const unread = await listUnread(member, { reasons, most });
  const posts = unread.flatMap(({ entries }) => entries.flatMap(({ post }) => post ?? []));
  const readable = await listReadable(member, posts);
  const closed = await closedAmong([...readable.values()].map(({ thread }) => thread));
  const isNew = ({ post: id }: Entry, reason: Reason): boolean => {
    const post = readable.get(String(id));
    if (!post || !isUndoubted(post) || told.some(({ _id }) => _id.equals(post.thread))) return false;
    // What was asked before calls nobody; answers that were given to it are news to who waits for them.
    return reason !== 'opened' || !closed.has(String(post.thread));
  };
  return unread
    .map((one) => ({ ...one, entries: one.entries.filter((entry) => isNew(entry, one.reason)) }))
    .filter(({ entries }) => entries.length > 0);
}

/** Of the boards that concern somebody; of all, where there are none of these. */
function bestFor(seeker: Seeker, best: readonly Verified[]): Verified[] {
  const { _id } = seeker.member;
  const wanted = best.filter(
    ({ author, thread }) => !author.equals(_id) && !isUnwanted(seeker, { ...thread, author }),
  );
  const near = wanted.filter(({ thread }) => concerns(seeker, thread.board));
  return (near.length > 0 ? near : wanted).slice(0, MOST_BEST);
}

/** The digest of a member that was due at a moment; null when there is no news for them. */
export async function digestOf(member: Member, due: Date): Promise<Digest | null> {
  const boards = (await listBoards()).map(({ _id }) => _id);
  const questions = await listUnanswered();
  const best = isOfTheWeek(member.mail, due) ? await listVerified(boards) : [];
  const seeker = await seekerOf(member, [...questions, ...best.map(({ thread }) => thread)]);
  const since = newsSince(member.mail, due);
  const chosen = questionsFor(seeker, questions);
  const digest: Digest = {
    waiting: await listNews(member, { reasons: WAITING, most: MOST_WAITING, told: [] }),
    followed: await listNews(member, { reasons: FOLLOWED, most: MOST_FOLLOWED, told: chosen }),
    questions: chosen,
    best: bestFor(seeker, best),
    guides: newGuides(member, await listGuides(), since).slice(0, MOST_GUIDES),
  };
  return hasNews(digest, since) ? digest : null;
}
