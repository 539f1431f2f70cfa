/** The cast of the tests: people who came in through the doors, each test's own. */
import { randomBytes } from 'node:crypto';
import { syncBoards } from '../../src/features/boards/boards.ts';
import {
  type Member,
  addMember,
  getMember,
  prepareMember,
  promote,
} from '../../src/features/accounts/accounts.ts';
import { MemberModel } from '../../src/features/accounts/member.model.ts';
import { getBoard } from '../../src/features/boards/boards.ts';
import type { Reason } from '../../src/features/flags/flag.rules.ts';
import { flagPost, listOpenFlags } from '../../src/features/flags/flags.ts';
import { type PostKind, stampOf } from '../../src/features/moderation/decision.rules.ts';
import { type Decision, listDecisionsOn } from '../../src/features/moderation/decisions.ts';
import { type Verdict, decide } from '../../src/features/moderation/verdicts.ts';
import { Types } from 'mongoose';
import { flushReads, noteRead } from '../../src/features/readmarks/readmarks.ts';
import { BARS } from '../../src/features/trust/level.rules.ts';
import type { Result } from '../../src/features/outcomes/outcome.rules.ts';
import { reportOutcome } from '../../src/features/outcomes/outcomes.ts';
import { acceptPost } from '../../src/features/threads/acceptance.ts';
import { type PostText, renderText } from '../../src/features/threads/post.text.ts';
import { type Post, addPost, getPost } from '../../src/features/threads/posts.ts';
import { type Kind, type Thread, openThread } from '../../src/features/threads/threads.ts';
import type { VoteValue } from '../../src/features/votes/vote.rules.ts';
import { castVote } from '../../src/features/votes/votes.ts';
import { DAY, clock, dayInIndia } from '../../src/platform/clock.ts';

const PASSWORD = 'three calm green parrots';

const NOTE = 'He asked me for money before the first order.';

/** A decision as the tests' moderators make it, unless told otherwise. */
export const VERDICT: Omit<Verdict, 'kind'> = {
  canned: '',
  reason: 'Honest agents take no money before the first order.',
  source: '',
  title: '',
  board: '',
  measure: 'none',
  sweep: false,
};

interface Opening {
  board?: string;
  kind?: Kind;
  body?: string;
  tags?: string[];
}

export class Person {
  readonly password = PASSWORD;
  member: Member;

  constructor(member: Member) {
    this.member = member;
  }

  get name(): string {
    return this.member.name;
  }

  /** Reads what the database knows of them now. */
  async now(): Promise<Member> {
    return (this.member = await getMember(this.name));
  }

  /** Their words as the text of a post. */
  writes(body: string): Promise<PostText> {
    return renderText(body, this.member);
  }

  /** Opens a question (or another kind of thread). */
  async asks(
    title: string,
    { board = 'freelancing', kind = 'question', body, tags = [] }: Opening = {},
  ): Promise<Thread> {
    const text = await this.writes(
      body ?? `${title} I have tried for two weeks and do not know how to go on.`,
    );
    return openThread(this.member, await getBoard(board), { kind, title, tags, text });
  }

  async answers(
    thread: Thread,
    body = 'I did this last month; it took me nine days and cost nothing.',
  ): Promise<Post> {
    return addPost(this.member, thread, await this.writes(body));
  }

  /** Reads these threads up to a post, as the database knows it. */
  async hasRead(threads: readonly Pick<Thread, '_id'>[], no = 1): Promise<void> {
    for (const thread of threads) noteRead(this.member, thread, no);
    await flushReads();
  }

  async votes(post: Pick<Post, '_id' | 'thread'>, value: VoteValue): Promise<Post> {
    return castVote(this.member, post, value);
  }

  /** Reports what came of trying an answer. */
  async tries(post: Pick<Post, '_id' | 'thread'>, result: Result, note = ''): Promise<void> {
    await reportOutcome(this.member, post, { result, note, triedAt: null });
  }

  /** Flags a post. */
  async flags(post: Pick<Post, '_id' | 'thread'>, reason: Reason = 'scam', note = NOTE): Promise<void> {
    await flagPost(this.member, post, { reason, note });
  }

  /** Decides on a post as a moderator, having seen all that there is of it. */
  async decides(post: Post, kind: PostKind, more: Partial<Verdict> = {}): Promise<Decision> {
    await decide(this.member, post, { ...VERDICT, kind, seen: await stampNow(post), ...more });
    const made = (await listDecisionsOn(post)).find((decision) => decision.kind === kind);
    if (!made) throw new Error('decide() of a kind made none');
    return made;
  }

  async accepts(post: Pick<Post, '_id' | 'thread'>): Promise<Post> {
    await acceptPost(this.member, post);
    return getPost(post._id);
  }
}

/** The stamp of a post as it is now. */
export async function stampNow({ _id }: Pick<Post, '_id'>): Promise<string> {
  const post = await getPost(_id);
  const [decisions, flags] = await Promise.all([listDecisionsOn(post), listOpenFlags([post])]);
  return stampOf({ post, decisions, flags });
}

/** Somebody new, with a name that nobody else in the run has. */
export async function person(name = 'member', role: Member['role'] = 'member'): Promise<Person> {
  const unique = `${name}-${randomBytes(4).toString('hex')}`;
  const newcomer = await prepareMember({
    name: unique,
    email: `${unique}@example.org`,
    password: PASSWORD,
    lang: 'en',
  });
  const someone = new Person(await addMember(newcomer));
  if (role !== 'member') await promote(unique, role);
  await someone.now();
  return someone;
}

/** Asha asks, Ravi answers, and a moderator looks after them. */
export async function people(): Promise<{ asha: Person; ravi: Person; mod: Person }> {
  await syncBoards();
  const [asha, ravi, mod] = await Promise.all([person('asha'), person('ravi'), person('mod', 'moderator')]);
  return { asha, ravi, mod };
}

/** Gives somebody a past: reputation they earned elsewhere. */
export async function withReputation(someone: Person, reputation: number): Promise<Person> {
  await MemberModel.updateOne({ _id: someone.member._id }, { $set: { reputation } });
  await someone.now();
  return someone;
}

/** Gives somebody an address of which it is known that mails reach them there. */
export async function withAddress(someone: Person): Promise<Person> {
  await MemberModel.updateOne({ _id: someone.member._id }, { $set: { emailVerifiedAt: clock.now() } });
  await someone.now();
  return someone;
}

/** Gives somebody the trust of others: a level from 0 to 4. */
export async function withTrust(someone: Person, trustLevel: number): Promise<Person> {
  await MemberModel.updateOne({ _id: someone.member._id }, { $set: { trustLevel } });
  await someone.now();
  return someone;
}

/**
 * Gives somebody days on which they came, the last of them yesterday, and guides and threads that they have read: who
 * came has read as many as level 2 asks for, unless told otherwise. The threads are none that anybody can open.
 */
export async function withPast(
  someone: Person,
  {
    days = 0,
    guides = 0,
    threads = days > 0 ? BARS[2].threads : 0,
  }: { days?: number; guides?: number; threads?: number },
): Promise<Person> {
  const ago = (count: number): string => dayInIndia(new Date(clock.now().getTime() - count * DAY));
  const recent = Array.from({ length: Math.min(days, 100) }, (_, i) => ago(Math.min(days, 100) - i));
  const visits = { days, recent, last: recent.at(-1) ?? '' };
  const guidesRead = Array.from({ length: guides }, (_, i) => `guide-${i + 1}`);
  await MemberModel.updateOne({ _id: someone.member._id }, { $set: { visits, guidesRead } });
  await someone.hasRead(Array.from({ length: threads ?? 0 }, () => ({ _id: new Types.ObjectId() })));
  await someone.now();
  return someone;
}
