import { presentTime } from '../../platform/i18n/format.ts';
import type { Viewer } from '../accounts/accounts.http.ts';
import { presentAuthor } from '../accounts/member.present.ts';
import { clock } from '../../platform/clock.ts';
import { presentDecision } from '../moderation/decision.present.ts';
import { APPEAL_KINDS } from '../moderation/decision.rules.ts';
import type { Decision } from '../moderation/decisions.ts';
import type { Post } from '../threads/posts.ts';
import { whyNotAppeal } from './appeal.rules.ts';
import type { Appeal } from './appeals.ts';

/** An appeal that waits, as a row for moderators. */
export const presentAppealRow = (
  { appeal, decision }: { appeal: Appeal; decision: Decision },
  viewer: Viewer,
) => ({
  path: `/mod/appeals/${String(appeal._id)}`,
  by: viewer.t('appeals.by', { name: appeal.memberName }),
  decision: presentDecision(decision, viewer),
  time: presentTime(appeal.at, viewer.lang),
});

/** An appeal with what it is against, for who decides on it. */
export const presentAppeal = (
  { appeal, decision, post }: { appeal: Appeal; decision: Decision; post: Post },
  viewer: Viewer,
) => ({
  path: `/mod/appeals/${String(appeal._id)}`,
  item: `/mod/posts/${String(appeal.post)}`,
  member: presentAuthor(appeal.memberName),
  words: appeal.words,
  decision: presentDecision(decision, viewer),
  html: post.html,
  lang: post.lang,
  time: presentTime(appeal.at, viewer.lang),
  kinds: APPEAL_KINDS.map((value) => ({
    value,
    name: viewer.t(`appeals.kinds.${value}.name`),
    about: viewer.t(`appeals.kinds.${value}.about`),
  })),
});

/** A decision about the viewer, with where they appeal or what came of it. */
export function presentOwnDecision(decision: Decision, earlier: Appeal | null, viewer: Viewer) {
  const { member, t } = viewer;
  const now = clock.now();
  const mayAppeal = member !== null && whyNotAppeal(member, decision, { now, earlier }) === null;
  const { kind } = decision;
  return {
    ...presentDecision(decision, viewer),
    ...((kind === 'warn' || kind === 'suspend') && { kind: t(`appeals.done.${kind}`) }),
    title: decision.title,
    titleLang: decision.lang,
    post: `/posts/${String(decision.post)}`,
    appeal: mayAppeal ? `/decisions/${decision.no}/appeal` : null,
    state: earlier && t(`appeals.states.${earlier.state}`),
  };
}
