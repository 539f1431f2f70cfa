import { getMemberById } from '../accounts/accounts.ts';
import { listStanding } from '../threads/standing.ts';
import { endSweep, findSweep } from './sweeps.ts';
import { removeInSweep } from './verdicts.ts';

const AT_ONCE = 50;

/** Removes what a moderator has ordered to be removed, from where it was left. */
export async function carryOutSweep({ sweep: id }: { sweep: string }): Promise<void> {
  const sweep = await findSweep(id);
  if (!sweep) return;
  const moderator = await getMemberById(sweep.moderator);
  for (;;) {
    const posts = await listStanding(sweep.author, { until: sweep.at, most: AT_ONCE });
    if (posts.length === 0) break;
    for (const post of posts) await removeInSweep(moderator, post, sweep);
  }
  await endSweep(sweep);
}
