/**
 * Trust: members rise by what they do. Always true here, whoever calls: a level follows from what is there to be counted
 * now, so that counting once more, or at the same time, changes nothing.
 */
import type { Member } from '../accounts/accounts.ts';
import { setTrustLevel } from '../accounts/trust.ts';
import { evidenceOf, ownEvidence } from './evidence.ts';
import { levelFor } from './level.rules.ts';

/** What nobody could better: with it, whatever else is missing keeps a member from rising. */
const BEST = {
  threads: Infinity,
  ...{ posts: Infinity, upVotes: Infinity, recentPosts: Infinity, recentUpVotes: Infinity },
  ...{ recentUpheld: Infinity, recentFaults: 0 },
};

/** True where their days and guides, which stand on the member, decide it: of most newcomers nothing else need be read. */
const isDecided = (member: Member): boolean =>
  member.trustLevel !== 3 && levelFor({ ...BEST, ...ownEvidence(member) }, member) === member.trustLevel;

/** Gives a member the level that they have earned. */
export async function reviewTrust(member: Member): Promise<void> {
  if (!isDecided(member)) await setTrustLevel(member, levelFor(await evidenceOf(member), member));
}
