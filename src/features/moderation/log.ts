/** The log that everybody can read: decisions on posts, members and tags, by one row of numbers. */
import { type Cursor, cursorText } from '../../platform/database/time-window.ts';
import {
  type Decision,
  LISTED,
  type LogLine,
  findOutcomeOfAppeal,
  getDecision,
  linesOf,
  listDecisions,
  listDecisionsById,
} from './decisions.ts';
import { type TagDecision, findTagDecision, listTagDecisions } from './tag-decisions.ts';

/** A line about a post or a member, or about a tag. */
export type AnyLine = LogLine | TagDecision;

const isOnTag = (decision: Decision | TagDecision): decision is TagDecision => 'tag' in decision;

/** A page of the log, newest first, and the cursor of the page after it. */
export async function listLog(cursor: Cursor | null): Promise<{ lines: AnyLine[]; older: string | null }> {
  const lists = await Promise.all([listDecisions(cursor), listTagDecisions(cursor)]);
  const all = lists
    .flatMap(({ decisions }): (Decision | TagDecision)[] => decisions)
    .sort((a, b) => b.at.getTime() - a.at.getTime() || b.no - a.no);
  const shown = all.slice(0, LISTED);
  const about = await linesOf(shown.filter((one) => !isOnTag(one)));
  const lines = shown.flatMap((one): AnyLine[] =>
    isOnTag(one) ? [one] : about.filter(({ decision }) => decision.no === one.no),
  );
  const last = shown.at(-1);
  const hasMore = all.length > LISTED || lists.some((list) => list.hasMore);
  return { lines, older: hasMore && last ? cursorText(last.at, last.no) : null };
}

/** The decision that was appealed against by this one, or what came of an appeal against it. */
const otherOf = async (decision: Decision): Promise<Decision | null> => {
  if (!decision.appealOf) return findOutcomeOfAppeal(decision);
  const [appealed] = await listDecisionsById([decision.appealOf]);
  return appealed ?? null;
};

/** A line of the log; `other` belongs to it by an appeal, which it `isOfAppeal` itself or not. Throws `decision.missing`. */
export async function getLine(
  no: number,
): Promise<{ line: AnyLine; other: LogLine | null; isOfAppeal: boolean }> {
  const onTag = await findTagDecision(no);
  if (onTag) return { line: onTag, other: null, isOfAppeal: false };
  const decision = await getDecision(no);
  const appealed = await otherOf(decision);
  const [line, other = null] = await linesOf(appealed ? [decision, appealed] : [decision]);
  if (!line) throw new Error('linesOf() of one answered none');
  return { line, other, isOfAppeal: decision.appealOf !== null };
}
