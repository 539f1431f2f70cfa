import type { Viewer } from '../accounts/accounts.http.ts';
import type { Named } from '../notifications/notification.present.ts';
import { choose } from './choice.ts';
import { type Item, presentQuestion, presentTold, presentUnreadGuide } from './item.present.ts';
import type { Plan } from './plan.ts';

/** Items in sight: more would push the boards off a phone. */
const IN_SIGHT = 3;

/** The list for ten minutes: a few items in sight, one of each kind, and the others behind a fold. */
export function presentPlan({ waiting, questions, guide }: Plan, named: Named, viewer: Viewer) {
  const { t } = viewer;
  const items: Item[] = [
    ...waiting.map((one) => presentTold(one, named, viewer)),
    ...questions.map((one) => presentQuestion(one, named, viewer)),
    ...(guide ? [presentUnreadGuide(guide, viewer)] : []),
  ];
  const inSight = choose(items, IN_SIGHT, () => 1);
  const rowOf = (item: Item) => ({ ...item, minutes: t('digests.minutes', { count: item.minutes }) });
  const folded = items.filter((item) => !inSight.includes(item));
  return {
    rows: inSight.map(rowOf),
    folded: folded.map(rowOf),
    more: t('digests.more', { count: folded.length }),
  };
}
