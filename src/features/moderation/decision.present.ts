import type { TextKey } from '../../locales/keys.ts';
import { OUTSIDE_REL } from '../../platform/markdown/allow-list.ts';
import { presentTime } from '../../platform/i18n/format.ts';
import { siteOf } from '../../platform/web-address.ts';
import type { Viewer } from '../accounts/accounts.http.ts';
import { presentAuthor } from '../accounts/member.present.ts';
import { isModerator } from '../accounts/member.rules.ts';
import { untilWords } from '../accounts/suspension.present.ts';
import { CANNED, MEASURE_KINDS } from './decision.rules.ts';
import type { Decision, LogLine } from './decisions.ts';

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

/** Whether it is about a member, or about such a decision. */
const isOfMember = ({ kind, appealedKind }: Decision): boolean =>
  MEASURE_KINDS.some((one) => one === kind || one === appealedKind);

const doneKey = ({ kind }: Decision): TextKey => `moderation.done.${kind}`;

const reasonOf = ({ canned, reason }: Decision, viewer: Viewer): string =>
  reasonWords({ canned, words: reason }, viewer);

/** Where a closed question leads, by its number alone: whether its title is to be seen, only that thread itself knows. */
const presentOriginal = ({ change }: Decision) => ({
  path: `/t/${change?.after ?? ''}`,
  name: `#${change?.after ?? ''}`,
});

/** Who decided; how members voted, moderators alone are told. */
const presentMaker = ({ madeBy, moderatorName, voters }: Decision, { member, t }: Viewer) => ({
  moderator: moderatorName ? presentAuthor(moderatorName) : null,
  words: madeBy && madeBy !== 'moderator' ? t(`moderation.made-by.${madeBy}`) : '',
  voters: isModerator(member) ? (voters ?? []).map(presentAuthor) : [],
});

/** A decision, for those whom it concerns: moderators, and whose post it is about. */
export const presentDecision = (decision: Decision, viewer: Viewer) => ({
  no: decision.no,
  path: `/mod/log/${decision.no}`,
  kind: viewer.t(doneKey(decision)),
  until: decision.until ? untilWords(decision.until, viewer) : null,
  subject: { title: decision.title, lang: decision.lang, path: `/posts/${String(decision.post)}` },
  change: decision.kind === 'retitle' || decision.kind === 'move' ? (decision.change?.after ?? null) : null,
  original: decision.kind === 'duplicate' ? presentOriginal(decision) : null,
  reason: reasonOf(decision, viewer),
  source: presentSource(decision.source),
  maker: presentMaker(decision, viewer),
  time: presentTime(decision.at, viewer.lang),
});

/** What everybody reads of the reason for a measure: a moderator's own words could say whom it met. */
const sharedReason = (decision: Decision, viewer: Viewer): string =>
  reasonWords({ canned: decision.canned }, viewer) || viewer.t('moderation.measure-reason');

/**
 * A line of the log, for everybody: of a measure not whom it met, of a thread that is not for everybody to see neither
 * its title nor the way to it.
 */
export function presentLogLine({ decision, isPostShown, isThreadShown }: LogLine, viewer: Viewer) {
  const line = presentDecision(decision, viewer);
  if (isOfMember(decision)) return { ...line, subject: null, reason: sharedReason(decision, viewer) };
  const named = { title: decision.title, lang: decision.lang };
  const hidden = { title: viewer.t('moderation.hidden-thread'), lang: viewer.lang };
  const path = isPostShown ? line.subject.path : null;
  return {
    ...line,
    subject: { ...(isThreadShown ? named : hidden), path },
    change: isThreadShown ? line.change : null,
  };
}
