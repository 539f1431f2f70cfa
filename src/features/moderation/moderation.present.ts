import { plainText } from '../../platform/markdown/plain-text.ts';
import { formatNumber, presentTime } from '../../platform/i18n/format.ts';
import type { Viewer } from '../accounts/accounts.http.ts';
import { presentAuthor } from '../accounts/member.present.ts';
import type { Member } from '../accounts/accounts.ts';
import type { Post } from '../threads/posts.ts';
import type { Decision } from './decisions.ts';
import { KINDS } from './decision.rules.ts';
import { scamSignals } from '../../language/scam-signals.ts';
import type { QueueItem } from './queue.ts';

/** A line of the public log. */
export const presentDecision = (decision: Decision, { t, lang }: Viewer) => ({
  kind: t(`moderation.kinds.${decision.kind}.done`),
  title: decision.title,
  lang: decision.lang,
  path: `/posts/${String(decision.post)}`,
  reason: decision.reason,
  source: decision.source,
  moderator: presentAuthor(decision.moderatorName),
  time: presentTime(decision.at, lang),
});

const presentMember = (member: Member | null, { lang, t }: Viewer) =>
  member && {
    ...presentAuthor(member.name),
    record: t('moderation.record', {
      reputation: formatNumber(member.reputation, lang),
      trust: member.trustLevel,
      since: presentTime(member.joinedAt, lang).day,
    }),
  };

/** What about a post is known from frauds, and when the same is honest. */
const presentSignals = ({ html, contacts }: Post, { t }: Viewer) =>
  scamSignals([plainText(html), ...(contacts ?? [])].join('\n')).signals.map(({ id, matched }) => ({
    name: t(`scam.signals.${id}.name`),
    honest: t(`scam.signals.${id}.honest`),
    matched,
  }));

/** A post that waits, with all that helps to decide. */
export const presentQueueItem = (item: QueueItem, viewer: Viewer) => ({
  id: String(item.post._id),
  path: `/posts/${String(item.post._id)}`,
  title: item.thread.title,
  titleLang: item.thread.lang,
  html: item.post.html,
  contacts: item.post.contacts ?? [],
  lang: item.post.lang,
  time: presentTime(item.post.createdAt, viewer.lang),
  author: presentMember(item.author, viewer),
  advice: viewer.t(`moderation.states.${item.post.advice}`),
  visibility: viewer.t(`moderation.states.${item.post.visibility}`),
  flags: item.flags.map(({ flag, by }) => ({
    reason: viewer.t(`flags.reasons.${flag.reason}.name`),
    note: flag.note,
    weight: formatNumber(flag.weight, viewer.lang),
    by: presentMember(by, viewer),
    time: presentTime(flag.at, viewer.lang),
  })),
  signals: presentSignals(item.post, viewer),
  decisions: item.decisions.map((decision) => presentDecision(decision, viewer)),
});

/** What can be decided, each with what it does. */
export const presentKinds = ({ t }: Viewer) =>
  KINDS.map((kind) => ({
    kind,
    name: t(`moderation.kinds.${kind}.name`),
    about: t(`moderation.kinds.${kind}.about`),
  }));
