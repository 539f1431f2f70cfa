/** Open pages hear at once what happened: how much their member has not read, and what changed in the thread they show. */
import type { IncomingMessage, Server } from 'node:http';
import type { SessionData } from 'express-session';
import type { Fact, FactName, Facts } from '../../facts.ts';
import { MINUTE } from '../../platform/clock.ts';
import { findSessions, readSessions } from '../../platform/http/session.ts';
import { log } from '../../platform/log.ts';
import { type Holder, type Sockets, type ThreadNews, openSockets } from '../../platform/realtime/sockets.ts';
import { type Member, findBySession, findMember, listMembersById } from '../accounts/accounts.ts';
import { unreadOf } from '../accounts/inbox.ts';
import { isSuspended } from '../accounts/member.rules.ts';
import { findPost } from '../threads/posts.ts';
import { type ThreadState, stateOf } from '../threads/thread-news.ts';
import { isHiddenFrom } from '../threads/thread.rules.ts';
import { findThread } from '../threads/threads.ts';

type WithSession = IncomingMessage & { session?: Partial<SessionData>; sessionID?: string };

const holderOf = async (req: IncomingMessage): Promise<Holder | null> => {
  const { session, sessionID } = req as WithSession;
  if (!session?.memberId || !sessionID) return null;
  const member = await findBySession(session.memberId, session.epoch ?? -1);
  if (!member || isSuspended(member)) return null;
  return { member: session.memberId, session: sessionID, epoch: member.sessionEpoch };
};

const whoLeft = async (holders: readonly Holder[]): Promise<Holder[]> => {
  const ids = [...new Set(holders.map(({ member }) => member))];
  const members = new Map((await listMembersById(ids)).map((member) => [String(member._id), member]));
  const sessions = await findSessions(holders.map(({ session }) => session));
  const mayStay = (member: Member | undefined, { session, epoch }: Holder) =>
    member?.sessionEpoch === epoch && !isSuspended(member) && sessions.has(session);
  return holders.filter((holder) => !mayStay(members.get(holder.member), holder));
};

const stateFor = async (id: string, number: number): Promise<ThreadState | null> => {
  const [[member], thread] = await Promise.all([listMembersById([id]), findThread(number)]);
  return member && thread && !isHiddenFrom(member, thread) ? stateOf(thread) : null;
};

const unreadFor = async (id: string): Promise<number> => (await unreadOf([id])).get(id) ?? 0;

/** Tells the pages that show its thread of a post, by its number; of one that readers do not see, only that it changed. */
const tellOf = async (
  sockets: Sockets,
  { thread, post: id }: { thread: number; post: string },
  what: ThreadNews['what'],
): Promise<void> => {
  if (!sockets.isWatched(thread)) return;
  const post = await findPost(id);
  if (!post || (what !== 'changed' && post.visibility !== 'visible')) return;
  const score = what === 'score' ? { score: post.up - post.down } : {};
  sockets.tellThread({ number: thread, no: post.no, what, ...score });
};

const tellUnread = async (sockets: Sockets, { members }: Facts['inbox.changed']): Promise<void> => {
  const here = new Set(sockets.members());
  const counts = await unreadOf(members.filter((member) => here.has(member)));
  for (const [member, count] of counts) sockets.tellMember(member, count);
};

const closeSuspended = async (
  sockets: Sockets,
  { member: name }: Facts['member.measured'],
): Promise<void> => {
  const member = await findMember(name);
  if (member && isSuspended(member)) sockets.closeMember(String(member._id), null);
};

type Hears = { [Name in FactName]?: (sockets: Sockets, payload: Facts[Name]) => Promise<void> };

/** What open pages are told of. */
const HEARS: Hears = {
  'inbox.changed': tellUnread,
  'session.ended': (sockets, { member, session }) => {
    sockets.closeMember(member, session);
    return Promise.resolve();
  },
  'member.measured': closeSuspended,
  'post.added': (sockets, fact) => tellOf(sockets, fact, 'added'),
  'post.voted': (sockets, fact) => tellOf(sockets, fact, 'score'),
  'post.changed': (sockets, fact) => tellOf(sockets, fact, 'changed'),
  'post.tried': (sockets, fact) => tellOf(sockets, fact, 'changed'),
  'post.accepted': (sockets, fact) => tellOf(sockets, fact, 'changed'),
};

/** Opens sockets on the site's server; the answer is to follow facts, and its `stop` closes them. */
export function openLive(server: Server) {
  const session = readSessions();
  const sockets = openSockets(server, {
    session: (req, res, next) => session(req as never, res as never, next),
    holderOf,
    whoLeft,
    stateFor,
    unreadOf: unreadFor,
  });
  const logged = (what: Promise<void>): void => {
    what.catch((error: unknown) => log.warn({ err: error }, 'open pages not told'));
  };
  const asking = setInterval(() => logged(sockets.askAgain()), MINUTE);
  return {
    onFact: ({ name, payload }: Fact): void => {
      const told = HEARS[name]?.(sockets, payload as never);
      if (told) logged(told);
    },
    /** After a gap in the facts: pages ask themselves, and whoever may be here no longer is found out. */
    onGap: (): void => {
      sockets.tellMissed();
      logged(sockets.askAgain());
    },
    stop: (): void => {
      clearInterval(asking);
      sockets.stop();
    },
  };
}
