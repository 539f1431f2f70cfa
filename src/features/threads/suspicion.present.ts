import type { ScamFinding } from '../../language/scam-signals.ts';
import type { Viewer } from '../accounts/accounts.http.ts';
import { isModerator } from '../accounts/member.rules.ts';
import { presentKeptSignals, presentSignals } from '../check/check.present.ts';
import type { ShownPost } from './post.model.ts';
import { judge } from './suspicion.rules.ts';

/** What was found in words that wait to be posted, and the suspicion that their post is under already. */
export interface ToTell {
  finding: ScamFinding;
  before: ShownPost['suspicion'];
}

/** What a form tells its author before their words are posted, and what will follow when they are. */
export function presentTold(told: ToTell | null, viewer: Viewer) {
  if (!told || !viewer.member) return null;
  const judged = judge(told.finding, viewer.member, told.before);
  const action = judged?.isHeld ? 'hold' : judged ? 'review' : 'notice';
  return {
    follows: viewer.t(`threads.told.follows.${action}`),
    signals: presentSignals(told.finding.signals, viewer),
  };
}

/** What a preview says of what was found. */
export const presentFound = ({ signals }: ScamFinding, viewer: Viewer) => ({
  headline: viewer.t('threads.told.preview', { count: signals.length }),
  signals: presentSignals(signals, viewer),
});

/** What stands above a post whose words wait for a moderator; its author is told why, moderators where to decide. Null above all others. */
export function presentCaution(
  { suspicion, visibility, author }: Pick<ShownPost, 'suspicion' | 'visibility' | 'author'>,
  viewer: Viewer,
) {
  if (!suspicion?.isOpen) return null;
  const isMine = viewer.member?._id.equals(author) ?? false;
  return {
    isHeld: visibility === 'pending',
    isMine,
    queue: isModerator(viewer.member) ? '/mod' : null,
    signals: isMine ? presentKeptSignals(suspicion.signals, viewer) : [],
  };
}
