import type { TextKey } from '../../locales/keys.ts';
import { OUTSIDE_REL } from '../../platform/markdown/allow-list.ts';
import { presentTime } from '../../platform/i18n/format.ts';
import { siteOf } from '../../platform/web-address.ts';
import type { Viewer } from '../accounts/accounts.http.ts';
import { presentAuthor } from '../accounts/member.present.ts';
import { untilWords } from '../accounts/suspension.present.ts';
import { CANNED, MEASURE_KINDS } from './decision.rules.ts';
import type { Decision } from './decisions.ts';

interface Why {
  canned?: string | null;
  words?: string | null;
}

/** Why something was decided, in the reader's language as far as many decisions share it, then in the moderator's words. */
export function reasonWords({ canned, words }: Why, { t }: Pick<Viewer, 't'>): string {
  const shared = CANNED.find((one) => one === canned);
  return [shared && t(`moderation.canned-reasons.${shared}`), words].filter(Boolean).join(' ');
}

/** A better source; null where none is known. */
export const presentSource = (url: string | null | undefined) =>
  url ? { url, rel: OUTSIDE_REL, ...siteOf(url) } : null;

const isMeasure = ({ kind }: Decision): boolean => MEASURE_KINDS.some((one) => one === kind);

/** What it was about: of a measure nothing, so that nobody reads whom it met; of a removed thread not its words. */
const presentSubject = (decision: Decision, { t, lang }: Viewer) => {
  if (isMeasure(decision)) return null;
  const isHidden = decision.kind === 'remove' && decision.isOpening;
  return {
    title: isHidden ? t('moderation.removed-thread') : decision.title,
    lang: isHidden ? lang : decision.lang,
    path: decision.kind === 'remove' ? null : `/posts/${String(decision.post)}`,
  };
};

const doneKey = ({ kind }: Decision): TextKey => `moderation.done.${kind}`;

/** A line of the log. */
export const presentDecision = (decision: Decision, viewer: Viewer) => ({
  no: decision.no,
  path: `/mod/log/${decision.no}`,
  kind: viewer.t(doneKey(decision)),
  until: decision.until ? untilWords(decision.until, viewer) : null,
  subject: presentSubject(decision, viewer),
  change: decision.change?.after ?? null,
  reason: reasonWords({ canned: decision.canned, words: decision.reason }, viewer),
  source: presentSource(decision.source),
  moderator: presentAuthor(decision.moderatorName),
  time: presentTime(decision.at, viewer.lang),
});
