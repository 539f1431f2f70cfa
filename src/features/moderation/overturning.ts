/** Undoing a decision, when an appeal against it was right. */
import { type Member, getMemberById, setSuspended } from '../accounts/accounts.ts';
import { followOpenFlags, overturnFlags } from '../flags/flags.ts';
import { editThread } from '../threads/edits.ts';
import { type Post, getPost } from '../threads/posts.ts';
import { getThread, moveThread, setLocked } from '../threads/threads.ts';
import { POST_KINDS } from './decision.rules.ts';
import { type Decision, listDecisionsOn } from './decisions.ts';
import { judge } from './verdicts.ts';

const restoreThread = async (moderator: Member, post: Post, { kind, change }: Decision): Promise<void> => {
  const thread = await getThread(post.thread);
  if (kind === 'lock') await setLocked(moderator, thread, false);
  // What somebody has changed since stays as it is.
  if (kind === 'retitle' && change?.before && thread.title === change.after)
    await editThread(moderator, thread, { title: change.before, tags: thread.tags });
  if (kind === 'move' && change?.before && thread.board === change.after)
    await moveThread(moderator, thread, change.before);
};

const isOfPost = ({ kind }: Decision): boolean => POST_KINDS.some((one) => one === kind);

/**
 * Undoes what a decision did, as part of the running transaction on its thread: the post stands again as before, unless
 * something newer was decided of it; those who had flagged it were not right; a suspension by it ends.
 */
export async function overturn(moderator: Member, decision: Decision): Promise<void> {
  const post = await getPost(decision.post);
  if (isOfPost(decision)) {
    const newest = (await listDecisionsOn(post)).find(isOfPost);
    if (newest?._id.equals(decision._id)) await judge(post, 'cleared');
    await overturnFlags(decision._id);
    await followOpenFlags(await getPost(decision.post));
    await restoreThread(moderator, post, decision);
  } else if (decision.until) {
    const member = await getMemberById(decision.member);
    const isStill = member.suspendedUntil?.getTime() === decision.until.getTime();
    if (isStill) await setSuspended(member._id, null);
  }
}
