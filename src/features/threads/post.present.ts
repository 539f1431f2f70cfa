import { config } from '../../platform/config.ts';
import { share } from '../../platform/http/shared-parts.ts';
import { presentTime } from '../../platform/i18n/format.ts';
import type { Viewer } from '../accounts/accounts.http.ts';
import { presentAuthor } from '../accounts/member.present.ts';
import { hasBlocked } from '../accounts/block.rules.ts';
import { isModerator, isSuspended } from '../accounts/member.rules.ts';
import { whyNotFlag } from '../flags/flag.rules.ts';
import { presentSource, reasonWords } from '../moderation/decision.present.ts';
import { presentTally } from '../outcomes/outcome.present.ts';
import type { Result } from '../outcomes/outcome.rules.ts';
import { presentVote } from '../votes/vote.present.ts';
import { DOWN_VOTE_NEEDS, type VoteValue } from '../votes/vote.rules.ts';
import { presentGrounds } from './grounds.present.ts';
import { threadPath } from './post.path.ts';
import {
  hidesContacts,
  isNewTo,
  isPostHiddenFrom,
  needsConfirmation,
  whyNotAccept,
  whyNotEditPost,
  whyNotWithdraw,
} from './post.rules.ts';
import type { ShownPost } from './post.model.ts';
import { presentCaution } from './suspicion.present.ts';
import type { Thread } from './threads.ts';
import { whyNotReply } from './thread.rules.ts';

/** What a viewer did in a thread, and up to which number they had read it before. */
export interface Mine {
  votes: ReadonlyMap<string, VoteValue>;
  saved: ReadonlySet<string>;
  outcomes: ReadonlyMap<string, Result>;
  readTo: number | null;
}

interface Context {
  viewer: Viewer;
  mine: Mine;
}

const SITE = new URL(config.PUBLIC_URL).origin;

const sharePath = (words: string): string => `https://wa.me/?text=${encodeURIComponent(words)}`;

/** What the viewer may do with a post: a path where it is done, null where it may not be. */
const presentActions = (post: ShownPost, thread: Thread, { member }: Viewer) => {
  const path = `/posts/${String(post._id)}`;
  const isAccepted = thread.acceptedPost?.equals(post._id) ?? false;
  return {
    flag: !member || whyNotFlag(member, post) === null ? `${path}/flag` : null,
    quote:
      member && whyNotReply(member, thread) === null ? `${threadPath(thread)}?quote=${post.no}#reply` : null,
    judge: isModerator(member) ? `/mod${path}` : null,
    edit: member && whyNotEditPost(member, post, thread) === null ? `${path}/edit` : null,
    withdraw: member && whyNotWithdraw(member, post) === null ? `${path}/withdraw` : null,
    accept:
      member && whyNotAccept(member, post, thread) === null
        ? { path: `${path}/accept`, sends: isAccepted ? 0 : 1, asks: !isAccepted && needsConfirmation(post) }
        : null,
    history: post.editedAt ? `${path}/history` : null,
    // The title goes along once a page only: in Hindi it is half a kilobyte of percent signs.
    share: sharePath(post.no === 1 ? `${thread.title} ${SITE}${threadPath(thread)}` : SITE + path),
  };
};

/** What stands in the place of a post whose words the viewer may not read; null where they may. */
const traceOf = (post: ShownPost, { member, t }: Viewer): string | null => {
  if (post.visibility === 'withdrawn') return t('threads.withdrawn-trace');
  if (!isPostHiddenFrom(member, post)) return null;
  return t(post.visibility === 'removed' ? 'threads.removed-trace' : 'threads.pending-trace');
};

/** What members say against a post; its author is shown how to answer. */
const presentDispute = (post: ShownPost, { member }: Viewer) => ({
  objections: post.objections,
  isAuthors: member?._id.equals(post.author) ?? false,
});

/** What a moderator says of bad advice; its author is shown where to appeal. */
const presentWarning = ({ warning, author }: ShownPost, viewer: Viewer) => ({
  reason: reasonWords(warning ?? {}, viewer),
  source: presentSource(warning?.source),
  isAuthors: viewer.member?._id.equals(author) ?? false,
});

function present(post: ShownPost, thread: Thread, { viewer, mine }: Context) {
  const id = String(post._id);
  const trace = traceOf(post, viewer);
  return {
    id,
    no: post.no,
    permalink: `/posts/${id}`,
    author: presentAuthor(post.authorName),
    isBlocked: hasBlocked(viewer.member, post.author),
    isNew: isNewTo(viewer.member, post, mine.readTo),
    isMine: viewer.member?._id.equals(post.author) ?? false,
    isAsker: thread.author.equals(post.author) && post.no > 1,
    html: trace ? '' : post.html,
    lang: post.lang,
    contacts: hidesContacts(post) ? `/posts/${id}/contacts` : null,
    grounds: trace ? null : presentGrounds(post, thread.kind === 'question' && post.no > 1, viewer),
    time: presentTime(post.createdAt, viewer.lang),
    trace,
    isPending: post.visibility === 'pending',
    caution: trace ? null : presentCaution(post, viewer),
    isRemoved: post.visibility === 'removed',
    warning: post.advice === 'bad-advice' ? presentWarning(post, viewer) : null,
    dispute: post.advice === 'disputed' ? presentDispute(post, viewer) : null,
    isAccepted: thread.acceptedPost?.equals(post._id) ?? false,
    isSaved: mine.saved.has(id),
    tally: presentTally({ post, thread }, viewer, mine.outcomes.get(id) ?? null),
    vote: presentVote(post, viewer, mine.votes.get(id) ?? 0),
    actions: presentActions(post, thread, viewer),
  };
}

const toCommonReaders = new WeakMap<ShownPost, Map<string, ReturnType<typeof present>>>();

/** Whether the viewer did nothing with the post nor its author, and may do with it what every member may. */
const isCommon = (post: ShownPost, thread: Thread, { viewer: { member }, mine }: Context): boolean => {
  if (!member) return true;
  const isTheirs = [post.author, thread.author].some((author) => author.equals(member._id));
  const id = String(post._id);
  const didSomething = mine.votes.has(id) || mine.saved.has(id) || mine.outcomes.has(id);
  const mayAll = !isModerator(member) && !isSuspended(member);
  return !isTheirs && mayAll && !didSomething && !hasBlocked(member, post.author);
};

/** What common readers of a post differ in: their language, whether they may vote down, and whether it is new to them. */
const kindOfReader = (post: ShownPost, { viewer: { member, lang }, mine }: Context): string => {
  if (!member) return lang;
  const isNew = isNewTo(member, post, mine.readTo);
  return `${lang} ${Math.min(member.reputation, DOWN_VOTE_NEEDS)} ${isNew}`;
};

/**
 * A post as its thread shows it to a viewer; the same object, and printed once, for all who did nothing with it. Of
 * a post taken back, or held back from the viewer, only a trace is shown.
 */
export function presentPost(post: ShownPost, thread: Thread, context: Context): ReturnType<typeof present> {
  if (!isCommon(post, thread, context)) return present(post, thread, context);
  const known = toCommonReaders.get(post) ?? new Map<string, ReturnType<typeof present>>();
  const reader = kindOfReader(post, context);
  const shown = known.get(reader) ?? share(present(post, thread, context));
  toCommonReaders.set(post, known.set(reader, shown));
  return shown;
}
