/** Undoing a decision, when an appeal against it was right. */
import { clock } from '../../platform/clock.ts';
import { type Member, setSuspended } from '../accounts/accounts.ts';
import { followOpenFlags, overturnFlags } from '../flags/flags.ts';
import { reopenThread } from '../threads/closing.ts';
import { editThread } from '../threads/edits.ts';
import { type Post, getPost } from '../threads/posts.ts';
import { getThread, moveThread, setLocked } from '../threads/threads.ts';
import { EVENT_OF, decisionInForce, standingAmong } from './decision.rules.ts';
import { type Decision, listDecisionsOn, listSuspensionsOf } from './decisions.ts';
import { judge } from './verdicts.ts';

/** Whether nobody has closed the question again since. */
const isNewestClosing = async (post: Post, { _id }: Decision): Promise<boolean> => {
  const newest = (await listDecisionsOn(post)).find(({ kind }) => kind === 'duplicate');
  return newest?._id.equals(_id) ?? false;
};

/** What somebody has changed since stays as it is. */
const restoreThread = async (moderator: Member, post: Post, decision: Decision): Promise<void> => {
  const { kind, change } = decision;
  const thread = await getThread(post.thread);
  const before = change?.before ?? '';
  if (kind === 'lock' && before === 'open') await setLocked(moderator, thread, false);
  if (kind === 'retitle' && thread.title === change?.after)
    await editThread(moderator, thread, { title: before, tags: thread.spellings });
  if (kind === 'duplicate' && thread.duplicateOf && (await isNewestClosing(post, decision)))
    await reopenThread(thread);
  if (kind === 'move' && thread.board === change?.after) await moveThread(moderator, thread, before);
};

/** Judges a post by what is in force when this decision is not, if it was the one. */
const restorePost = async (post: Post, decision: Decision): Promise<void> => {
  const decisions = await listDecisionsOn(post);
  if (!decisionInForce(decisions)?._id.equals(decision._id)) return;
  const next = decisionInForce(decisions.filter(({ _id }) => !_id.equals(decision._id)));
  const { canned, reason: words, source } = next ?? decision;
  if (next?.kind === 'bad-advice' || next?.kind === 'remove')
    await judge(post, EVENT_OF[next.kind], { warning: { canned, words, source } });
  else await judge(post, 'absolved');
};

/** A member is suspended by what was decided of them otherwise. */
const restoreMember = async ({ _id, member }: Decision): Promise<void> => {
  const others = standingAmong(await listSuspensionsOf(member)).filter((one) => !one._id.equals(_id));
  const ends = others.flatMap(({ kind, until }) => (kind === 'suspend' && until ? [until] : []));
  const last = ends.reduce<Date | null>((latest, end) => (latest && latest > end ? latest : end), null);
  await setSuspended(member, last && last > clock.now() ? last : null);
};

/**
 * Undoes what a decision did, as part of the running transaction on its thread: the post stands as what was decided of it
 * otherwise says, those who had flagged it were not right, flags that came since are heard; a suspension by it ends.
 */
export async function overturn(moderator: Member, decision: Decision): Promise<void> {
  if (decision.kind === 'suspend') return restoreMember(decision);
  if (decision.kind === 'warn') return;
  const post = await getPost(decision.post);
  await restorePost(post, decision);
  await overturnFlags(decision._id);
  await followOpenFlags(await getPost(decision.post));
  await restoreThread(moderator, post, decision);
}
