/** Walks over members: by an index, in batches, however many there are. */
import { DAY, clock, dayInIndia } from '../../platform/clock.ts';
import { type Member, MemberModel } from './member.model.ts';
import type { TrustLevel } from './trust.rules.ts';

/** Members read at once. */
const BATCH = 200;

/** Today, yesterday and the day before: one walk a day misses nobody, also after a day without one. */
const DAYS_BACK = 3;

type Which = { 'visits.last': string } | { trustLevel: TrustLevel } | { guidesRead: string };

const readBatch = (which: Which, after: Member['_id'] | null): Promise<Member[]> =>
  MemberModel.find({ ...which, ...(after && { _id: { $gt: after } }) })
    .sort({ _id: 1 })
    .limit(BATCH)
    .lean<Member[]>()
    .exec();

async function* batches(which: Which): AsyncGenerator<Member[]> {
  let after: Member['_id'] | null = null;
  for (;;) {
    const members: Member[] = await readBatch(which, after);
    yield members;
    const last = members.at(-1);
    if (!last || members.length < BATCH) return;
    after = last._id;
  }
}

async function* walk(which: Which): AsyncGenerator<Member> {
  for await (const members of batches(which)) yield* members;
}

/** Everybody who came in the last days, by the day on which they came last; who comes meanwhile may be met twice. */
export async function* eachWhoCameLately(): AsyncGenerator<Member> {
  const now = clock.now().getTime();
  // Earlier days first: whoever comes meanwhile is met again under today.
  for (let ago = DAYS_BACK - 1; ago >= 0; ago--)
    yield* walk({ 'visits.last': dayInIndia(new Date(now - ago * DAY)) });
}

/** Everybody who stands at a trust level. */
export const eachAtLevel = (trustLevel: TrustLevel): AsyncGenerator<Member> => walk({ trustLevel });

/** The ids of those who have read the guide of this slug, some at a time. */
export async function* readersOf(guide: string): AsyncGenerator<Member['_id'][]> {
  for await (const members of batches({ guidesRead: guide })) yield members.map(({ _id }) => _id);
}
