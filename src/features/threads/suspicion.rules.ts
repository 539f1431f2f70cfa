/**
 * Suspicion: what follows from words that are known from frauds. Pure: read by commands and by pages alike. A score
 * shows, asks and holds back until a moderator has looked; it never removes.
 */
import {
  type ScamAction,
  type ScamFinding,
  actionAt,
  scamSignals,
  speaksOfScams,
} from '../../language/scam-signals.ts';
import type { Member } from '../accounts/accounts.ts';
import { isModerator } from '../accounts/member.rules.ts';
import type { Source } from './grounds.model.ts';
import type { Post } from './post.model.ts';
import type { Thread } from './thread.model.ts';

type Author = Pick<Member, 'trustLevel' | 'role'>;
type Suspicion = NonNullable<Post['suspicion']>;

interface Words {
  /** Of the opening post its thread's title; empty elsewhere. */
  title: string;
  /** As it was typed. */
  body: string;
  sources: readonly Source[];
}

/** The words of a post as it stands in its thread. */
export const wordsOf = (
  post: Pick<Post, 'no' | 'body' | 'sources'>,
  thread: Pick<Thread, 'title'>,
): Words => ({
  title: post.no === 1 ? thread.title : '',
  body: post.body,
  sources: post.sources ?? [],
});

/** A body without the lines that stand in it as quotations. */
export const withoutQuotations = (body: string): string => body.replace(/^ {0,3}>.*$/gm, '');

/**
 * What a post's words are known for. Where its own words ask whether something is a scam, or warn of one, what is
 * quoted for that does not count: a victim's question holds the whole offer.
 */
export function findingIn({ title, body, sources }: Words): ScamFinding {
  const links = sources.flatMap((source) => [source.title, source.url]);
  const wordsWith = (text: string): string => [title, text, ...links].filter(Boolean).join('\n');
  const [own, all] = [wordsWith(withoutQuotations(body)), wordsWith(body)];
  return scamSignals(own !== all && speaksOfScams(own) ? own : all);
}

/** Only newcomers wait for a moderator. */
const actionFor = ({ trustLevel, role }: Author, action: ScamAction): ScamAction =>
  action === 'hold' && (trustLevel > 0 || isModerator({ role })) ? 'review' : action;

/** The signals of a finding by name, as a form says that its author has seen them. */
export const signalsOf = ({ signals }: ScamFinding): string[] => signals.map(({ id }) => id).sort();

/** Whether an author who has seen these signals is told nothing new by a finding. */
export const isTold = (finding: ScamFinding, seen: ReadonlySet<string>): boolean =>
  finding.action === 'none' || finding.signals.every(({ id }) => seen.has(id));

/**
 * What a finding in a post's words makes of the suspicion that it was under before; null where that stays as it is.
 * What a moderator has decided about counts no more: only the weight of what is new opens it again.
 */
export function judge(
  { score, signals }: ScamFinding,
  author: Author,
  before: Suspicion | null = null,
): { suspicion: Suspicion; isHeld: boolean } | null {
  const decided = new Set(before?.isOpen ? [] : before?.signals);
  const fresh = signals.filter(({ id }) => !decided.has(id));
  const weight = fresh.reduce((sum, signal) => sum + signal.weight, 0);
  const freshScore = Math.min(score, Math.round(100 * weight) / 100);
  const action = actionFor(author, actionAt(freshScore));
  if (action !== 'review' && action !== 'hold') return null;
  const known = [...(before?.signals ?? []), ...fresh.map(({ id }) => id)];
  return {
    suspicion: { score: freshScore, signals: [...new Set(known)].sort(), isOpen: true },
    isHeld: action === 'hold',
  };
}

/** How a new post stands after what was found in its words; nothing is concluded where nobody has looked. */
export function newStanding(author: Author, finding: ScamFinding | undefined) {
  const judged = finding ? judge(finding, author) : null;
  return {
    suspicion: judged?.suspicion ?? null,
    visibility: judged?.isHeld ? ('pending' as const) : ('visible' as const),
  };
}
