/** Background work: facts go to their handlers, the clock runs its table. */
import { composeReset, composeVerification } from './features/accounts/account-mails.ts';
import { composeDigest } from './features/digests/digest.mail.ts';
import { queueDigests } from './features/digests/digests.jobs.ts';
import { reopenLeadingTo } from './features/duplicates/duplicates.jobs.ts';
import { flagLosses, flagSuspected } from './features/flags/flags.jobs.ts';
import { verifyNewAddress, verifyNewcomer } from './features/mails/mails.jobs.ts';
import { type Composers, sendDueMails } from './features/mails/mails.ts';
import { carryOutSweep } from './features/moderation/moderation.jobs.ts';
import { composeNotification } from './features/notifications/notification.mail.ts';
import {
  takeOutSilenced,
  tellAccepted,
  tellAdded,
  tellAppealed,
  tellChanged,
  tellDecided,
  tellGuideUpdated,
  tellOpened,
  tellTried,
  tellVoted,
} from './features/notifications/notifications.jobs.ts';
import { forgetOld } from './features/notifications/notifications.ts';
import { noteEdited, noteOpened, notePost, noteThread, noteVoted } from './features/search/search.jobs.ts';
import { pruneNotes } from './features/searchlog/searchlog.ts';
import { moveFollowers, settleFollowed } from './features/subscriptions/tag-subscriptions.jobs.ts';
import { trackAnswered, watchOwn } from './features/subscriptions/subscriptions.jobs.ts';
import { trimAllReadmarks } from './features/readmarks/readmarks.jobs.ts';
import { reviewAuthor, reviewDecided, reviewMembers, reviewReader } from './features/trust/trust.jobs.ts';
import { rankTopLists } from './features/threads/toplists.ts';
import { countTags, retagThreads, settleTags } from './features/threads/thread-tags.jobs.ts';
import { countBoards, renderOldPosts, showContacts } from './features/threads/threads.jobs.ts';
import { MINUTE } from './platform/clock.ts';
import { type Job, startClock } from './platform/clock-table.ts';
import { type OnDemand, onDemand } from './platform/on-demand.ts';
import { type Handlers, startOutboxWorker } from './platform/outbox/worker.ts';

/** Who makes the words of mails that somebody waits for. */
const askedFor: Composers = { verify: composeVerification, reset: composeReset };

/** Who makes the words of all mails. */
const composers: Composers = {
  ...askedFor,
  notification: composeNotification,
  digest: composeDigest,
};

// Whoever asks for it does not wait: a slow mail server must hold up no fact.
const mails = onDemand('mails', (isStopping) => sendDueMails(composers, isStopping));
const mailsAskedFor = onDemand('mails asked for', (isStopping) => sendDueMails(askedFor, isStopping));

const askFor = (work: OnDemand) => (): Promise<void> => Promise.resolve(work.ask());

/** What follows from a fact. */
export const handlers: Handlers = {
  'member.joined': [verifyNewcomer],
  'member.readdressed': [verifyNewAddress],
  'mail.queued': [askFor(mailsAskedFor)],
  'sweep.ordered': [carryOutSweep],
  'post.suspected': [notePost, flagSuspected],
  'thread.opened': [settleTags, noteOpened, watchOwn, tellOpened, reviewAuthor],
  'thread.changed': [settleTags, noteThread],
  'tag.changed': [retagThreads, moveFollowers],
  'tag.followed': [settleFollowed],
  'post.added': [notePost, trackAnswered, tellAdded, reviewAuthor],
  'post.changed': [noteEdited, tellChanged, reopenLeadingTo],
  'post.voted': [noteVoted, tellVoted, reviewAuthor],
  'post.tried': [notePost, tellTried, flagLosses],
  'post.accepted': [noteThread, tellAccepted],
  'post.decided': [notePost, tellDecided, reviewDecided],
  'member.silenced': [takeOutSilenced],
  'appeal.decided': [tellAppealed],
  'guide.updated': [tellGuideUpdated],
  'guide.read': [reviewReader],
  'member.trusted': [showContacts],
};

/** The clock, in plain words. */
const table: readonly Job[] = [
  { name: 'send mails', every: '10 seconds', within: MINUTE, run: askFor(mails) },
  { name: 'queue digests', every: '5 minutes', run: queueDigests },
  { name: 'count boards', every: '2 minutes', run: countBoards },
  { name: 'count tags', every: '5 minutes', run: countTags },
  { name: 'rank top lists', every: '10 minutes', run: rankTopLists },
  { name: 'render old posts', every: '10 minutes', run: renderOldPosts },
  { name: 'prune search notes', every: '1 minute', run: pruneNotes },
  { name: 'forget old notifications', every: '1 day', run: forgetOld },
  { name: 'review trust', every: '1 day', run: reviewMembers },
  { name: 'trim read marks', every: '1 day', run: trimAllReadmarks },
];

/** Starts the worker's part of the process; the answer stops it, when the work in hand is done. */
export async function startWorker(): Promise<() => Promise<void>> {
  const stopOutbox = startOutboxWorker(handlers);
  const stopClock = await startClock(table);
  return async () => {
    await stopClock();
    await stopOutbox();
    await Promise.all([mails.stop(), mailsAskedFor.stop()]);
  };
}
