/**
 * Edits: what authors change of what they wrote, and moderators of a thread's head. Always true here, whoever calls:
 * - titles, words and sources that others may have built on are kept as a revision;
 * - words known from frauds put their post under suspicion in the edit that brings them; no edit ends it.
 */
import { isDeepStrictEqual } from 'node:util';
import type { ScamFinding } from '../../language/scam-signals.ts';
import { clock } from '../../platform/clock.ts';
import { transaction } from '../../platform/database/transaction.ts';
import { refuse } from '../../platform/errors.ts';
import type { Member } from '../accounts/accounts.ts';
import { takeInTags } from '../tags/tags.ts';
import { groundsOf } from './grounds.model.ts';
import { refuseManyLinks } from './links.ts';
import { type Post, PostModel } from './post.model.ts';
import { isQuietEdit, whyNotEditPost } from './post.rules.ts';
import type { PostDraft } from './post.text.ts';
import { announceChange, getPost } from './posts.ts';
import { RevisionModel } from './revision.model.ts';
import { happenTo } from './standing.ts';
import { judge } from './suspicion.rules.ts';
import { announceSuspicion } from './suspicions.ts';
import { TOUCHED, type Thread, ThreadModel } from './thread.model.ts';
import { whyNotEditThread } from './thread.rules.ts';
import { changeThread, excerptOf, getOpening, getThread, slugFor } from './threads.ts';

interface Edited {
  author: Member;
  thread: Thread;
  finding: ScamFinding | undefined;
}

/** Draws from what was found in an edited post what follows, as part of the running transaction. Answers the post. */
async function suspect(post: Post, { author, thread, finding }: Edited): Promise<Post> {
  const judged = finding ? judge(finding, author, post.suspicion) : null;
  if (!judged) return post;
  const { suspicion, isHeld } = judged;
  await PostModel.updateOne({ _id: post._id }, { $set: { suspicion } });
  await announceSuspicion(post, thread);
  const suspected = { ...post, suspicion };
  return isHeld ? happenTo(suspected, 'held') : suspected;
}

/** Changes one's own words and what they rest on. Throws what `whyNotEditPost` says, and `post.too-many-links`. */
export async function editPost(
  member: Member,
  { _id, thread: threadId }: Post,
  { finding, ...text }: PostDraft,
): Promise<Post> {
  return transaction(String(threadId), async () => {
    const post = await getPost(_id);
    const thread = await getThread(threadId);
    refuse(whyNotEditPost(member, post, thread));
    const grounds = groundsOf({ ...post, ...text });
    if (post.body === text.body && isDeepStrictEqual(groundsOf(post), grounds)) return post;
    refuseManyLinks(member, { html: text.html, sources: grounds.sources });

    const at = clock.now();
    const isQuiet = isQuietEdit(post, thread, at);
    if (!isQuiet)
      await RevisionModel.create([{ post: _id, body: post.body, ...groundsOf(post), replacedAt: at }]);
    const editedAt = isQuiet ? (post.editedAt ?? null) : at;
    await PostModel.updateOne({ _id }, { $set: { ...text, editedAt } });
    const shown = post.no === 1 ? { excerpt: excerptOf(text.html), lang: text.lang } : {};
    await ThreadModel.updateOne({ _id: threadId }, { $set: shown, $inc: TOUCHED });
    await announceChange(post, thread);
    return suspect({ ...post, ...text, editedAt }, { author: member, thread, finding });
  });
}

interface Head {
  title: string;
  /** As they were typed. */
  tags: string[];
  /** In the words of the opening post under the new title. */
  finding?: ScamFinding;
}

/**
 * Changes title and tags; the old title stays in the history of the opening post, and a title of its author's own is
 * judged with it. Throws what `whyNotEditThread` says.
 */
export async function editThread(
  member: Member,
  { _id }: Thread,
  { title, tags: spellings, finding }: Head,
): Promise<Thread> {
  const tags = await takeInTags(spellings);
  return transaction(String(_id), async () => {
    const thread = await getThread(_id);
    refuse(whyNotEditThread(member, thread));
    if (title === thread.title) return changeThread(thread, { spellings, tags });
    await keepTitle(thread, member);
    const changed = await changeThread(thread, { title, slug: slugFor(title), spellings, tags });
    if (thread.author.equals(member._id))
      await suspect(await getOpening(thread), { author: member, thread, finding });
    return changed;
  });
}

const keepTitle = async (thread: Thread, editor: Member): Promise<void> => {
  const at = clock.now();
  const opening = await getOpening(thread);
  if (thread.author.equals(editor._id) && isQuietEdit(opening, thread, at)) return;
  const { _id: post, body } = opening;
  await RevisionModel.create([{ post, title: thread.title, body, ...groundsOf(opening), replacedAt: at }]);
  await PostModel.updateOne({ _id: post }, { $set: { editedAt: at } });
};
