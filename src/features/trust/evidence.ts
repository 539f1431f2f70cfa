/** What is counted of a member for their trust level: from what there is, when it is asked for. */
import { DAY, clock, dayInIndia } from '../../platform/clock.ts';
import type { Member } from '../accounts/accounts.ts';
import { countUpheld } from '../flags/flags.ts';
import { countThreadsRead } from '../readmarks/readmarks.ts';
import { countFaults, listStandingPosts } from '../threads/post-record.ts';
import { type Evidence, LOOKING_BACK } from './level.rules.ts';

const daysAgo = (days: number): Date => new Date(clock.now().getTime() - days * DAY);

/** What stands on the member themself, and takes no look elsewhere. */
export function ownEvidence({ visits, guidesRead }: Pick<Member, 'visits' | 'guidesRead'>) {
  const first = dayInIndia(daysAgo(LOOKING_BACK - 1));
  return {
    days: visits?.days ?? 0,
    recentDays: visits?.recent.filter((day) => day >= first).length ?? 0,
    guides: guidesRead.length,
  };
}

/** All that is counted of a member. */
export async function evidenceOf(member: Member): Promise<Evidence> {
  const since = daysAgo(LOOKING_BACK);
  const [posts, threads, recentUpheld, recentFaults] = await Promise.all([
    listStandingPosts(member._id),
    countThreadsRead(member),
    countUpheld(member, since),
    countFaults(member._id, since),
  ]);
  const recent = posts.filter(({ at }) => at >= since);
  const upVotesOn = (some: typeof posts) => some.reduce((sum, { upVotes }) => sum + upVotes, 0);
  return {
    ...ownEvidence(member),
    threads,
    posts: posts.length,
    upVotes: upVotesOn(posts),
    recentPosts: recent.length,
    recentUpVotes: upVotesOn(recent),
    recentUpheld,
    recentFaults,
  };
}
