import type { FormState } from '../../platform/http/request.ts';
import { formatNumber, presentTime } from '../../platform/i18n/format.ts';
import { firstWords } from '../../platform/markdown/plain-text.ts';
import type { Viewer } from '../accounts/accounts.http.ts';
import type { Member } from '../accounts/accounts.ts';
import { presentAuthor } from '../accounts/member.present.ts';
import type { Board } from '../boards/boards.ts';
import { presentSignals } from '../check/check.present.ts';
import { presentTally } from '../outcomes/outcome.present.ts';
import { threadPath } from '../threads/post.path.ts';
import { findingIn, wordsOf } from '../threads/suspicion.rules.ts';
import { TITLE } from '../threads/thread.rules.ts';
import { type Flag } from '../flags/flags.ts';
import { REASONS } from '../flags/flag.rules.ts';
import type { Claim } from './claims.ts';
import { REASON } from './decision.form.ts';
import { presentDecision } from './decision.present.ts';
import { CANNED, KINDS, MEASURES, kindsFor, stampOf } from './decision.rules.ts';
import type { QueueItem, QueueRow, RaisedFlag } from './queue.ts';
import type { Sweep } from './sweeps.ts';

const WORDS_SHOWN = 240;

const presentClaim = (claim: Claim | null, { member, t }: Viewer) =>
  claim && !claim.moderator.equals(member?._id)
    ? t('moderation.taken-by', { name: claim.moderatorName })
    : null;

/** "Scam × 2", the reasons in the order of the form. */
const reasonCounts = (flags: readonly Flag[], { t, lang }: Viewer): string[] =>
  REASONS.flatMap((reason) => {
    const count = flags.filter((flag) => flag.reason === reason).length;
    const values = { reason: t(`flags.reasons.${reason}.name`), count: formatNumber(count, lang) };
    return count > 0 ? [t('moderation.reason-count', values)] : [];
  });

/** A post that waits, as a row of the queue. */
export const presentQueueRow = ({ post, thread, flags, claim }: QueueRow, viewer: Viewer) => ({
  id: String(post._id),
  path: `/mod/posts/${String(post._id)}`,
  title: thread.title,
  titleLang: thread.lang,
  words: firstWords(post.html, WORDS_SHOWN),
  lang: post.lang,
  author: presentAuthor(post.authorName),
  reasons: reasonCounts(flags, viewer),
  weight: formatNumber(Math.round(post.flagWeight * 100) / 100, viewer.lang),
  isHeld: post.visibility === 'pending',
  since: post.flaggedAt ? presentTime(post.flaggedAt, viewer.lang) : null,
  takenBy: presentClaim(claim, viewer),
});

/** A sweep under way. */
export const presentSweep = ({ sweep, left }: { sweep: Sweep; left: number }, { t, lang }: Viewer) => ({
  what: t('moderation.sweeps', { name: sweep.authorName }),
  left: t('moderation.sweep-left', { count: left, formatted: formatNumber(left, lang) }),
});

const presentMember = (member: Member, { lang, t }: Viewer) => ({
  ...presentAuthor(member.name),
  record: t('moderation.record', {
    reputation: formatNumber(member.reputation, lang),
    trust: member.trustLevel,
    since: presentTime(member.joinedAt, lang).day,
  }),
});

const presentFlag = ({ flag, by }: RaisedFlag, viewer: Viewer) => ({
  reason: viewer.t(`flags.reasons.${flag.reason}.name`),
  note: flag.note,
  weight: formatNumber(flag.weight, viewer.lang),
  by: by && {
    ...presentMember(by.member, viewer),
    flags: viewer.t('moderation.flag-record', {
      upheld: formatNumber(by.record.upheld, viewer.lang),
      rejected: formatNumber(by.record.rejected, viewer.lang),
    }),
  },
  cause: flag.raisedBy === 'member' ? null : viewer.t(`moderation.raised-by.${flag.raisedBy}`),
  time: presentTime(flag.at, viewer.lang),
});

const presentAbout = ({ about }: QueueItem, { t, lang }: Viewer): string[] =>
  KINDS.flatMap((kind) => {
    const count = about[kind] ?? 0;
    const values = { kind: t(`moderation.done.${kind}`).replace(/:$/, ''), count: formatNumber(count, lang) };
    return count > 0 ? [t('moderation.kind-count', values)] : [];
  });

const presentChoices = (item: QueueItem, boards: readonly Board[], { t, lang }: Viewer) => ({
  kinds: kindsFor(item.post).map((kind) => ({
    value: kind,
    name: t(`moderation.kinds.${kind}.name`),
    about: t(`moderation.kinds.${kind}.about`),
  })),
  canned: [
    { value: '', name: t('moderation.canned-none') },
    ...CANNED.map((value) => ({ value, name: t(`moderation.canned-reasons.${value}`) })),
  ],
  measures: MEASURES.map((value) => ({ value, name: t(`moderation.measures.${value}`) })),
  boards: [
    { value: '', name: t('moderation.board-none') },
    ...boards
      .filter(({ _id }) => _id !== item.thread.board)
      .map((board) => ({ value: board._id, name: board.name[lang] })),
  ],
  limits: { reason: REASON, title: TITLE },
  isOpening: item.post.no === 1,
});

/** A post with all that helps to decide on it, and the form. `whyNot` says why the viewer may not decide. */
export const presentQueueItem = (
  item: QueueItem,
  viewer: Viewer,
  { boards, form, whyNot }: { boards: readonly Board[]; form: FormState; whyNot: string | null },
) => ({
  title: viewer.t('moderation.item'),
  width: 'read' as const,
  id: String(item.post._id),
  path: `/mod/posts/${String(item.post._id)}`,
  post: {
    path: `/posts/${String(item.post._id)}`,
    html: item.post.html,
    contacts: item.post.contacts,
    lang: item.post.lang,
    time: presentTime(item.post.createdAt, viewer.lang),
    advice: viewer.t(`moderation.states.${item.post.advice}`),
    visibility: viewer.t(`moderation.states.${item.post.visibility}`),
  },
  thread: {
    path: threadPath(item.thread),
    title: item.thread.title,
    lang: item.thread.lang,
    opening: item.post.no > 1 ? item.thread.excerpt : null,
  },
  author: { ...presentMember(item.author, viewer), about: presentAbout(item, viewer) },
  flags: item.flags.map((flag) => presentFlag(flag, viewer)),
  tally: presentTally(item, viewer, null),
  signals: presentSignals(findingIn(wordsOf(item.post, item.thread)).signals, viewer),
  decisions: item.decisions.map((decision) => presentDecision(decision, viewer)),
  seen: stampOf({ ...item, flags: item.flags.map(({ flag }) => flag) }),
  takenBy: presentClaim(item.claim, viewer),
  choices: presentChoices(item, boards, viewer),
  form,
  whyNot,
});
