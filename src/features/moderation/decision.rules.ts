/** What a moderator can decide, who may, and what it does. Pure. */
import { DAY } from '../../platform/clock.ts';
import type { RefusalCode } from '../../platform/errors.ts';
import type { Member } from '../accounts/accounts.ts';
import { FOR_GOOD, whyNotModerate } from '../accounts/member.rules.ts';
import type { Post } from '../threads/posts.ts';
import type { StandingEvent } from '../threads/standing.rules.ts';

/** What can be decided of a post, or by it of its thread. */
export const POST_KINDS = ['bad-advice', 'remove', 'keep', 'restore', 'lock', 'retitle', 'move'] as const;
export type PostKind = (typeof POST_KINDS)[number];

/** What can be done about its author, beside. */
export const MEASURES = ['none', 'warn', 'suspend-1', 'suspend-7', 'suspend-30', 'suspend-good'] as const;
export type Measure = (typeof MEASURES)[number];

export const MEASURE_KINDS = ['warn', 'suspend'] as const;
export type MeasureKind = (typeof MEASURE_KINDS)[number];

/** What a second moderator makes of an appeal. */
export const APPEAL_KINDS = ['uphold', 'overturn'] as const;
export type AppealKind = (typeof APPEAL_KINDS)[number];

/** What is done to a question that was asked before: it is closed, and opened again. */
const CLOSING_KINDS = ['duplicate', 'reopen'] as const;

/** Everything that stands in the log. */
export const KINDS = [...POST_KINDS, ...CLOSING_KINDS, ...MEASURE_KINDS, ...APPEAL_KINDS] as const;
export type Kind = (typeof KINDS)[number];

/** Who decides: a moderator; and of closings trusted members, by vote, who asked, or the site, when the original is gone. */
export const MAKERS = ['moderator', 'members', 'asker', 'site'] as const;

/** Reasons that many decisions share; their words are in the locales. */
export const CANNED = [
  'fee-for-work',
  'codes-and-papers',
  'wrong',
  'outdated',
  'unproven',
  'lures-away',
  'advertises',
  'insults',
  'off-topic',
  'unclear-title',
  'nothing-wrong',
] as const;

/**
 * What happens to a post by a decision. Where it only touches the thread, what waits on the post is settled, and what was
 * decided of it before stands.
 */
export const EVENT_OF: Readonly<Record<PostKind, StandingEvent>> = {
  'bad-advice': 'judged-bad',
  remove: 'removed',
  keep: 'settled',
  restore: 'cleared',
  lock: 'settled',
  retitle: 'settled',
  move: 'settled',
};

/** Whether a decision says that those who flagged the post were right. */
export const agreesWithFlags = (kind: PostKind): boolean => kind !== 'restore';

/** Title and board are its opening post's; a thread can be locked by any post in it. */
export const kindsFor = ({ no }: Pick<Post, 'no'>): readonly PostKind[] =>
  no === 1 ? POST_KINDS : POST_KINDS.filter((kind) => kind !== 'retitle' && kind !== 'move');

/** Moderators decide, and nobody on their own post. */
export function whyNotDecide(
  moderator: Pick<Member, '_id' | 'role' | 'suspendedUntil'>,
  post: Pick<Post, 'author'>,
): RefusalCode | null {
  return whyNotModerate(moderator) ?? (post.author.equals(moderator._id) ? 'decision.own' : null);
}

/** Against moderators only admins take measures; against admins nobody does. */
export function whyNotMeasure(
  moderator: Pick<Member, 'role'>,
  author: Pick<Member, 'role'>,
): RefusalCode | null {
  if (author.role === 'member') return null;
  return author.role === 'moderator' && moderator.role === 'admin' ? null : 'decision.of-staff';
}

const DAYS: Readonly<Record<Exclude<Measure, 'none' | 'warn' | 'suspend-good'>, number>> = {
  'suspend-1': 1,
  'suspend-7': 7,
  'suspend-30': 30,
};

/** The kind of a measure, and until when it lasts; null for none. */
export function measureOf(measure: Measure, now: Date): { kind: MeasureKind; until: Date | null } | null {
  if (measure === 'none') return null;
  if (measure === 'warn') return { kind: 'warn', until: null };
  const until = measure === 'suspend-good' ? FOR_GOOD : new Date(now.getTime() + DAYS[measure] * DAY);
  return { kind: 'suspend', until };
}

/** What a post is judged by. */
const JUDGES: ReadonlySet<Kind> = new Set(['bad-advice', 'remove', 'restore']);

interface Decided {
  _id: Member['_id'];
  kind: Kind;
  appealOf?: Member['_id'] | null;
}

const overturnedIn = (decisions: readonly Decided[]): Set<string> =>
  new Set(
    decisions.flatMap(({ kind, appealOf }) => (kind === 'overturn' && appealOf ? [String(appealOf)] : [])),
  );

/** What a post is judged by now: of all that was decided of it, newest first, the newest that no appeal overturned. */
export function decisionInForce<D extends Decided>(decisions: readonly D[]): D | null {
  const overturned = overturnedIn(decisions);
  return decisions.find(({ _id, kind }) => JUDGES.has(kind) && !overturned.has(String(_id))) ?? null;
}

/** What was decided, and no appeal overturned. */
export const standingAmong = <D extends Decided>(decisions: readonly D[]): D[] => {
  const overturned = overturnedIn(decisions);
  return decisions.filter(({ _id }) => !overturned.has(String(_id)));
};

/** What an appeal has overturned, the first moderator does not decide again, unless other words stand there now. */
export function whyNotAgain(
  kind: Kind,
  moderator: Pick<Member, '_id'>,
  {
    decisions,
    editedAt,
  }: {
    decisions: readonly (Decided & { moderator?: Member['_id'] | null; at: Date })[];
    editedAt: Date | null | undefined;
  },
): RefusalCode | null {
  const overturned = overturnedIn(decisions);
  const same = decisions.find(
    (one) => one.kind === kind && one.moderator?.equals(moderator._id) && overturned.has(String(one._id)),
  );
  return same && !(editedAt && editedAt > same.at) ? 'decision.overturned' : null;
}

/** What a moderator has seen of a post when they decide: its wording, what was decided of it, and its newest flag. */
export const stampOf = ({
  post,
  decisions,
  flags,
}: {
  post: Pick<Post, 'editedAt'>;
  decisions: readonly unknown[];
  flags: readonly { _id: Member['_id'] }[];
}): string => [post.editedAt?.getTime() ?? 0, decisions.length, String(flags.at(-1)?._id ?? '')].join(' ');
