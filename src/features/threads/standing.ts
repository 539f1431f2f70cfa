/**
 * The standing of a post: how far its advice can be trusted, and who may see it. Always true here, whoever calls:
 * - it changes by an event of standing.rules.ts, and in no other way;
 * - the post, its rank, the counts, activity and visibility of its thread and an acceptance change together;
 * - an opening post that is not to be seen takes its thread with it;
 * - what readers may not see, and bad advice, is the accepted answer of no question.
 */
import { clearAcceptance } from './acceptance.ts';
import { activityOf } from './activity.ts';
import { type Post, PostModel, type Warning } from './post.model.ts';
import { announceChange } from './posts.ts';
import { rankOf } from './rank.ts';
import {
  type Advice,
  MOVES_UP,
  type StandingEvent,
  type Visibility,
  statesAfter,
  threadVisibility,
} from './standing.rules.ts';
import { TOUCHED, type Thread, ThreadModel } from './thread.model.ts';
import { getThread } from './threads.ts';

/** What is said against a post: by members, in their own words, and by a moderator. */
interface Said {
  objections: string[];
  warning: Warning | null;
}

interface Standing extends Said {
  advice: Advice;
  visibility: Visibility;
}

const isCounted = ({ no }: Post, visibility: Visibility): number =>
  Number(no > 1 && visibility === 'visible');
const hasSunk = ({ no }: Post, advice: Advice): number => Number(no > 1 && advice !== 'ok');

/** What a thread shows of its opening post. */
const shownOfOpening = (
  { replyCount, visibility: thread }: Thread,
  { advice, visibility }: Standing,
  event: StandingEvent,
) => ({
  advice,
  visibility: threadVisibility(event, { opening: visibility, thread, replyCount }),
  ...(visibility === 'withdrawn' && { excerpt: '' }),
});

const changeThread = (
  thread: Thread,
  post: Post,
  { standing, event }: { standing: Standing; event: StandingEvent },
) => {
  const replyCount = isCounted(post, standing.visibility) - isCounted(post, post.visibility);
  const sunkCount = hasSunk(post, standing.advice) - hasSunk(post, post.advice);
  return ThreadModel.updateOne(
    { _id: thread._id },
    {
      $inc: { replyCount, sunkCount, ...TOUCHED },
      $set: post.no === 1 ? shownOfOpening(thread, standing, event) : {},
    },
  );
};

const isMoved = (before: Visibility, after: Visibility): boolean =>
  MOVES_UP.includes(before) !== MOVES_UP.includes(after);

const changeStanding = async (post: Post, event: StandingEvent, standing: Standing): Promise<Post> => {
  const thread = await getThread(post.thread);
  // The thread first: of two who change the same post at once the database then stops one.
  await changeThread(thread, post, { standing, event });
  let isAccepted = thread.acceptedPost?.equals(post._id) ?? false;
  if (isAccepted && (standing.visibility !== 'visible' || standing.advice === 'bad-advice')) {
    await clearAcceptance(thread, post);
    isAccepted = false;
  }
  const rank = rankOf({ ...post, advice: standing.advice, isAccepted });
  await PostModel.updateOne({ _id: post._id }, { $set: { ...standing, rank } });
  if (isMoved(post.visibility, standing.visibility))
    await ThreadModel.updateOne({ _id: thread._id }, { $set: await activityOf(thread) });
  await announceChange(post, thread);
  return { ...post, ...standing, rank };
};

/**
 * Lets something happen to a post, as part of the running transaction on its thread; with it goes what members say
 * against it, or what a moderator says of bad advice. Answers the post as it stands then.
 */
export function happenTo(
  post: Post,
  event: StandingEvent,
  { objections = post.objections, warning = post.warning ?? null }: Partial<Said> = {},
): Promise<Post> {
  const states = statesAfter(event, post);
  return changeStanding(post, event, {
    ...states,
    objections: states.advice === 'disputed' ? objections : [],
    warning: states.advice === 'bad-advice' ? warning : null,
  });
}

/** Shows other words of members against a disputed post, as part of the running transaction. */
export const setObjections = (post: Post, objections: string[]): Promise<Post> => {
  const { advice, visibility, warning = null } = post;
  return changeStanding(post, 'disputed', { advice, visibility, warning, objections });
};
