/** Members by the thousand, made in the database: signing all of them in through the form would take many minutes. */
import { createHmac, randomBytes } from 'node:crypto';
import mongoose from 'mongoose';
import { type Member, MemberModel } from '../../src/features/accounts/member.model.ts';
import { SubscriptionModel } from '../../src/features/subscriptions/subscription.model.ts';
import type { Thread } from '../../src/features/threads/threads.ts';
import { emailKey } from '../../src/features/accounts/email.ts';
import { nameKey } from '../../src/language/names.ts';
import { SESSION_COOKIE } from '../../src/platform/http/session.ts';
import { DAY } from '../../src/platform/clock.ts';

const AT_ONCE = 1000;

const slicesOf = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / AT_ONCE) }, (_, i) =>
    items.slice(i * AT_ONCE, (i + 1) * AT_ONCE),
  );

/** So many members, with whose password nobody signs in. */
export async function addCrowd(size: number): Promise<Member['_id'][]> {
  const joinedAt = new Date();
  const members = Array.from({ length: size }, (_, i) => {
    const name = `crowd-${i}`;
    const email = `${name}@example.org`;
    const keys = { nameKey: nameKey(name), emailKey: emailKey(email) };
    return {
      _id: new mongoose.Types.ObjectId(),
      name,
      email,
      ...keys,
      passwordHash: '-',
      lang: 'en',
      joinedAt,
      emailVerifiedAt: joinedAt,
    } as const;
  });
  for (const some of slicesOf(members)) await MemberModel.insertMany(some);
  return members.map(({ _id }) => _id);
}

/** Lets members watch a thread, from now on. */
export async function letWatch(members: readonly Member['_id'][], thread: Thread): Promise<void> {
  const watching = {
    of: 'thread',
    subject: String(thread._id),
    level: 'watching',
    since: new Date(),
  } as const;
  for (const some of slicesOf(members))
    await SubscriptionModel.insertMany(some.map((member) => ({ member, ...watching })));
}

const newSession = (member: Member['_id']) => {
  const expires = new Date(Date.now() + DAY);
  const cookie = { originalMaxAge: DAY, expires, httpOnly: true, path: '/', sameSite: 'lax', secure: false };
  const session = { cookie, memberId: String(member), epoch: 0 };
  return { _id: randomBytes(24).toString('base64url'), expires, lastModified: new Date(), session };
};

/** As express-session signs it. */
const cookieOf = (id: string, secret: string): string => {
  const signature = createHmac('sha256', secret).update(id).digest('base64').replace(/=+$/, '');
  return `${SESSION_COOKIE}=${encodeURIComponent(`s:${id}.${signature}`)}`;
};

/** Begins a session for each of these members; resolves to their cookies. */
export async function beginSessions(members: readonly Member['_id'][], secret: string): Promise<string[]> {
  const sessions = members.map(newSession);
  await mongoose.connection.collection<{ _id: string }>('sessions').insertMany(sessions);
  return sessions.map(({ _id }) => cookieOf(_id, secret));
}
