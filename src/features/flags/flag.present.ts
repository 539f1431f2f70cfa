import { presentTime } from '../../platform/i18n/format.ts';
import type { Viewer } from '../accounts/accounts.http.ts';
import { isPostHiddenFrom } from '../threads/post.rules.ts';
import { isHiddenFrom } from '../threads/thread.rules.ts';
import { REASONS } from './flag.rules.ts';
import type { OwnFlag } from './flags.ts';

/** The reasons to choose from, each with what it means. */
export const presentReasons = ({ t }: Viewer) =>
  REASONS.map((reason) => ({
    reason,
    name: t(`flags.reasons.${reason}.name`),
    about: t(`flags.reasons.${reason}.about`),
  }));

/** One of the viewer's own flags, and what became of it; without a link where the post is hidden from them now. */
export function presentOwnFlag({ flag, post, thread }: OwnFlag, { t, lang, member }: Viewer) {
  const isHidden = isPostHiddenFrom(member, post) || isHiddenFrom(member, thread);
  return {
    path: isHidden ? null : `/posts/${String(post._id)}`,
    title: isHidden ? t('flags.hidden-post') : thread.title,
    titleLang: isHidden ? lang : thread.lang,
    reason: t(`flags.reasons.${flag.reason}.name`),
    note: flag.note,
    state: flag.state,
    fate: t(`flags.states.${flag.state}`),
    time: presentTime(flag.at, lang),
  };
}
