/**
 * Writes an invented forum into the database, beside what is there. Always true here: whatever stops it, the counters
 * of threads, posts and members are right, because threads come in batches, each whole in a transaction with what it
 * earns its members (boards are counted at the end, and by their job); numbers and names are nobody else's.
 */
import { randomBytes } from 'node:crypto';
import { type Member, MemberModel } from '../../features/accounts/member.model.ts';
import { hashPassword } from '../../features/accounts/passwords.ts';
import { listGuides } from '../../features/guides/guides.ts';
import { type Outcome, OutcomeModel } from '../../features/outcomes/outcome.model.ts';
import { type Readmark, ReadmarkModel } from '../../features/readmarks/readmark.model.ts';
import { takeInAll } from '../../features/tags/tags.ts';
import { type Post, PostModel } from '../../features/threads/post.model.ts';
import { type Thread, ThreadModel } from '../../features/threads/thread.model.ts';
import { countTags } from '../../features/threads/thread-tags.jobs.ts';
import { countBoards } from '../../features/threads/threads.jobs.ts';
import { rankTopLists } from '../../features/threads/toplists.ts';
import { VoteModel } from '../../features/votes/vote.model.ts';
import { nameKey } from '../../language/names.ts';
import { clock } from '../../platform/clock.ts';
import { nextNumber } from '../../platform/database/numbers.ts';
import { transaction } from '../../platform/database/transaction.ts';
import { publish } from '../../platform/outbox/outbox.ts';
import { composeMember } from './compose-member.ts';
import { type VoteDocument, memberDocument, threadDocuments } from './documents.ts';
import { type InventedMember, type Invention, type Wish, invent } from './invent.ts';
import { Levels } from './levels.ts';
import { randomFrom } from './random.ts';

/**
 * A transaction ends with the thread that fills it, so it may hold this and one longest thread. SecantusDB refuses one
 * of about 5,000 posts with their votes; one of 3,000 is well taken.
 */
const POSTS_AT_ONCE = 1000;
const MEMBERS_AT_ONCE = 1000;

/** Documents are complete, so they need no defaults and no casting. */
const AS_THEY_ARE = { lean: true, ordered: false } as const;

interface Batch {
  threads: Thread[];
  posts: Post[];
  votes: VoteDocument[];
  outcomes: Outcome[];
  readmarks: Readmark[];
  /** What it adds to reputations, by place among the members. */
  earned: [place: number, reputation: number][];
}

/** Gives other names to those whose names members have already. */
async function withFreeNames(members: InventedMember[], unused: number): Promise<InventedMember[]> {
  const keys = members.map(({ name }) => nameKey(name));
  const taken = await MemberModel.find({ nameKey: { $in: keys } }, { nameKey: 1 }).lean();
  if (taken.length === 0) return members;
  const isTaken = new Set(taken.map((member) => member.nameKey));
  let next = unused;
  const random = randomFrom(unused);
  const renamed = members.map((member, i) =>
    isTaken.has(keys[i] ?? '') ? { ...member, name: composeMember(random, next++).name } : member,
  );
  return withFreeNames(renamed, next);
}

async function addMembers(invented: InventedMember[], namesTaken: number): Promise<Member[]> {
  const passwordHash = await hashPassword(randomBytes(32).toString('base64'));
  const named = await withFreeNames(invented, namesTaken + invented.length);
  const guides = (await listGuides()).map(({ _id }) => _id);
  const members = named.map((member) => memberDocument(member, { passwordHash, guides }));
  for (let i = 0; i < members.length; i += MEMBERS_AT_ONCE)
    await MemberModel.insertMany(members.slice(i, i + MEMBERS_AT_ONCE), AS_THEY_ARE);
  return members;
}

const emptyBatch = (): Batch => ({
  threads: [],
  posts: [],
  votes: [],
  outcomes: [],
  readmarks: [],
  earned: [],
});

async function* batches(
  { threads, reputations }: Invention,
  members: readonly Member[],
): AsyncGenerator<Batch> {
  const memberOf = (place: number): Member => members[place]!;
  const counted = new Int32Array(reputations.length);
  const whole = (batch: Batch): Batch => {
    for (const [place, reputation] of reputations.entries())
      if (reputation !== counted[place]) batch.earned.push([place, reputation - (counted[place] ?? 0)]);
    counted.set(reputations);
    return batch;
  };
  let batch = emptyBatch();
  for (const thread of threads) {
    const written = threadDocuments(thread, await nextNumber('threads'), memberOf);
    batch.threads.push(written.thread);
    batch.posts.push(...written.posts);
    batch.votes.push(...written.votes);
    batch.outcomes.push(...written.outcomes);
    batch.readmarks.push(...written.readmarks);
    if (batch.posts.length < POSTS_AT_ONCE) continue;
    yield whole(batch);
    batch = emptyBatch();
  }
  yield whole(batch);
}

async function write(
  { threads, posts, votes, outcomes, readmarks, earned }: Batch,
  members: readonly Member[],
): Promise<void> {
  const tags = await takeInAll(threads.map(({ spellings }) => spellings));
  const tagged = threads.map((thread, i) => ({ ...thread, tags: tags[i] ?? [] }));
  await transaction('demo', async () => {
    await MemberModel.bulkWrite(
      earned.map(([place, reputation]) => ({
        updateOne: { filter: { _id: members[place]!._id }, update: { $inc: { reputation } } },
      })),
      { ordered: false },
    );
    await ThreadModel.insertMany(tagged, AS_THEY_ARE);
    await PostModel.insertMany(posts, AS_THEY_ARE);
    await VoteModel.insertMany(votes, AS_THEY_ARE);
    await OutcomeModel.insertMany(outcomes, AS_THEY_ARE);
  });
  await ReadmarkModel.insertMany(readmarks, AS_THEY_ARE); // no counter follows from them
}

/** Says of each board that it has new threads, so that running processes show them. */
async function announce(newest: ReadonlyMap<string, Thread>): Promise<void> {
  for (const { number, board, authorName } of newest.values())
    await publish('thread.opened', { thread: number, board, author: authorName });
}

export interface Grown {
  threads: number;
  posts: number;
  votes: number;
  outcomes: number;
}

/** Invents a forum that ends now and writes it; then the boards are counted and the best threads ranked. */
export async function grow(wish: Omit<Wish, 'until' | 'namesTaken'>): Promise<Grown> {
  const namesTaken = await MemberModel.countDocuments();
  const invention = invent({ ...wish, until: clock.now(), namesTaken });
  const members = await addMembers(invention.members, namesTaken);

  const grown: Grown = { threads: 0, posts: 0, votes: 0, outcomes: 0 };
  const newest = new Map<string, Thread>();
  const levels = new Levels();
  let writing = Promise.resolve();
  for await (const batch of batches(invention, members)) {
    await writing;
    writing = write(batch, members); // while the next one is made
    writing.catch(() => {}); // thrown by the next `await writing`
    levels.count(batch);
    for (const thread of batch.threads) newest.set(thread.board, thread);
    grown.threads += batch.threads.length;
    grown.posts += batch.posts.length;
    grown.votes += batch.votes.length;
    grown.outcomes += batch.outcomes.length;
  }
  await writing;
  await levels.give(members);
  await announce(newest);
  await countBoards();
  await countTags();
  await rankTopLists();
  return grown;
}
