import { getMemberById } from '../accounts/accounts.ts';
import { whyNotModerate } from '../accounts/member.rules.ts';
import type { Post } from '../threads/posts.ts';
import { listRemovable } from '../threads/post-record.ts';
import { endSweep, findSweep } from './sweeps.ts';
import { removeInSweep } from './verdicts.ts';

const AT_ONCE = 50;

/** Removes what a moderator has ordered to be removed, as far as it is still there and they moderate still. */
export async function carryOutSweep({ sweep: id }: { sweep: string }): Promise<void> {
  const sweep = await findSweep(id);
  if (!sweep) return;
  const moderator = await getMemberById(sweep.moderator);
  const next = (after: Post['_id'] | null) =>
    listRemovable(sweep.author, { until: sweep.at, after, most: AT_ONCE });
  if (whyNotModerate(moderator) === null)
    for (let posts = await next(null); posts.length > 0; posts = await next(posts.at(-1)?._id ?? null))
      for (const post of posts) await removeInSweep(moderator, post, sweep);
  await endSweep(sweep);
}
