import { DAY, clock, dayInIndia } from '../../platform/clock.ts';
import { log } from '../../platform/log.ts';
import { type Member, findMember, listMembersById } from '../accounts/accounts.ts';
import { type Reviewed, listReviewed } from '../accounts/trust.ts';
import { getPost } from '../threads/posts.ts';
import { reviewTrust } from './trust.ts';

/** Members looked at between two reads of the list. */
const BATCH = 200;

/** Today, yesterday and the day before: a count a day misses nobody, also after a day without one. */
const DAYS_BACK = 3;

/** From this level on nothing is gained in minutes: the daily count is enough, and events cost nothing. */
const SETTLED = 2;

const reviewNewcomer = async (member: Member | null): Promise<void> => {
  if (member && member.trustLevel < SETTLED) await reviewTrust(member);
};

/** Looks again at who wrote something, or was voted for. */
export const reviewAuthor = async ({ author }: { author: string }): Promise<void> =>
  reviewNewcomer(await findMember(author));

/** Looks again at who read a guide. */
export const reviewReader = async ({ member }: { member: string }): Promise<void> =>
  reviewNewcomer(await findMember(member));

/** Looks again at whose post was decided about. */
export async function reviewDecided({ post: id }: { post: string }): Promise<void> {
  const [author] = await listMembersById([(await getPost(id)).author]);
  if (author) await reviewNewcomer(author);
}

async function* inBatches(which: Reviewed): AsyncGenerator<Member> {
  let after: Member['_id'] | null = null;
  for (;;) {
    const members: Member[] = await listReviewed(which, { after, most: BATCH });
    yield* members;
    const last = members.at(-1);
    if (!last || members.length < BATCH) return;
    after = last._id;
  }
}

/** The daily count: of those who came in the last days, and of all who can lose their level. */
export async function reviewMembers(): Promise<void> {
  const now = clock.now().getTime();
  // Earlier days first: whoever comes meanwhile is met again under today.
  const days = Array.from({ length: DAYS_BACK }, (_, i) =>
    dayInIndia(new Date(now - (DAYS_BACK - 1 - i) * DAY)),
  );
  for (const which of [...days.map((lastSeen) => ({ lastSeen })), { trustLevel: 3 as const }])
    for await (const member of inBatches(which)) {
      try {
        await reviewTrust(member);
      } catch (error) {
        log.error({ err: error, member: member.name }, 'trust not reviewed');
      }
    }
}
