/**
 * Outcomes: members' reports of having tried an answer. Always true here, whoever calls: a member has at most one
 * report on an answer; the answer's counts change in the transaction of the report they follow from.
 */
import { clock } from '../../platform/clock.ts';
import { transaction } from '../../platform/database/transaction.ts';
import { refuse } from '../../platform/errors.ts';
import { publish } from '../../platform/outbox/outbox.ts';
import type { Member } from '../accounts/accounts.ts';
import { countOutcome, outcomeCountsOf, triedBy } from '../threads/outcome-counts.ts';
import { type Post, getPost } from '../threads/posts.ts';
import { type Thread, getThread } from '../threads/threads.ts';
import { type Outcome, OutcomeModel } from './outcome.model.ts';
import { COUNTED_AS, type Result, whyNotReport } from './outcome.rules.ts';

export type { Outcome };

const PAGE_SIZE = 20;

type Report = Pick<Outcome, 'result' | 'note' | 'triedAt'>;

const isSame = (one: Report, other: Report): boolean =>
  one.result === other.result && one.note === other.note && one.triedAt === other.triedAt;

/** Reports what came of trying an answer, in place of what the member said before. Throws what `whyNotReport` says. */
export async function reportOutcome(
  member: Member,
  { _id, thread: threadId }: Pick<Post, '_id' | 'thread'>,
  report: Report,
): Promise<void> {
  await transaction(String(threadId), async () => {
    const post = await getPost(_id);
    refuse(whyNotReport(member, post, await getThread(threadId)));
    const before = await findOutcome(member, post);
    if (before && isSame(before, report)) return;

    const { counts, thread } = await countOutcome(post, {
      before: before && COUNTED_AS[before.result],
      now: COUNTED_AS[report.result],
    });
    await OutcomeModel.updateOne(
      { member: member._id, post: _id },
      {
        $set: { ...report, at: clock.now() },
        $setOnInsert: { memberName: member.name, thread: threadId, no: triedBy(counts) },
      },
      { upsert: true },
    );
    await publish('post.tried', {
      post: String(_id),
      thread: thread.number,
      author: post.authorName,
      reporter: member.name,
    });
  });
}

/** What a member reported on a post; null when nothing. */
export const findOutcome = (member: Member, { _id }: Pick<Post, '_id'>): Promise<Outcome | null> =>
  OutcomeModel.findOne({ member: member._id, post: _id }).lean<Outcome>().exec();

/** What a member reported in a thread, by post id. */
export async function outcomesIn(
  member: Member | null,
  thread: Pick<Thread, '_id'>,
): Promise<Map<string, Result>> {
  if (!member) return new Map();
  const outcomes = await OutcomeModel.find(
    { member: member._id, thread: thread._id },
    { post: 1, result: 1 },
  ).lean();
  return new Map(outcomes.map(({ post, result }) => [String(post), result]));
}

/** A page of the reports on a post, newest first, numbered below `before`; `next` is where the next page goes on. */
export async function listOutcomes(
  post: Pick<Post, '_id' | 'outcomes'>,
  before: number | null,
): Promise<{ outcomes: Outcome[]; next: number | null }> {
  const end = Math.min(before ?? Infinity, triedBy(outcomeCountsOf(post)) + 1);
  const from = Math.max(1, end - PAGE_SIZE);
  const outcomes = await OutcomeModel.find({ post: post._id, no: { $gt: from - 1, $lt: end } })
    .sort({ no: -1 })
    .lean<Outcome[]>();
  return { outcomes, next: from > 1 ? from : null };
}

/** Who reported to have lost money with a post. */
export async function listLosers(post: Pick<Post, '_id' | 'outcomes'>): Promise<Member['_id'][]> {
  const end = triedBy(outcomeCountsOf(post)) + 1;
  const lost = await OutcomeModel.find(
    { post: post._id, no: { $gt: 0, $lt: end }, result: 'lost-money' },
    { member: 1 },
  ).lean();
  return lost.map(({ member }) => member);
}
