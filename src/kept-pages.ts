/** Which kept pages show what a fact is about: every web process follows the outbox and forgets them. */
import type { Fact, FactName, Facts } from './facts.ts';
import { forgetBoards } from './features/boards/boards.ts';
import { forgetGuides } from './features/guides/guides.ts';
import { forgetTagLists } from './features/tags/tag-lists.ts';
import { forgetAnswered, forgetUnanswered } from './features/threads/unanswered.ts';
import { dropAllPages, dropPages } from './platform/http/page-cache.ts';
import { type Listener, tailOutbox } from './platform/outbox/tail.ts';

const shownWith = ({ thread, board, author }: { thread: number; board: string; author: string }) => [
  'home',
  `thread:${thread}`,
  `board:${board}`,
  `member:${author}`,
];

const nothing = (): string[] => [];

/** What each fact touches. */
const TAGS: { readonly [Name in FactName]: (payload: Facts[Name]) => string[] } = {
  'member.joined': nothing,
  'member.trusted': ({ member }) => [`member:${member}`],
  'member.measured': nothing,
  'member.readdressed': nothing,
  'member.silenced': nothing,
  'thread.opened': ({ board, author }) => ['home', `board:${board}`, `member:${author}`],
  'thread.changed': ({ thread, boards }) => [
    'home',
    `thread:${thread}`,
    ...boards.map((board) => `board:${board}`),
  ],
  'post.added': shownWith,
  'post.changed': (post) => ['log', ...shownWith(post)],
  'post.suspected': ({ thread }) => [`thread:${thread}`],
  'post.voted': ({ thread, author, voter }) => [`thread:${thread}`, `member:${author}`, `member:${voter}`],
  'post.tried': ({ thread }) => [`thread:${thread}`],
  'post.accepted': ({ thread, author, asker }) => [`thread:${thread}`, `member:${author}`, `member:${asker}`],
  'post.flagged': nothing,
  'post.decided': () => ['log'],
  'sweep.ordered': nothing,
  'appeal.made': nothing,
  'appeal.decided': () => ['log'],
  'guide.read': nothing,
  'guide.updated': nothing,
  'inbox.changed': nothing,
  'session.ended': nothing,
  'mail.queued': nothing,
  'tag.changed': () => ['tags', 'log'],
  'tag.followed': nothing,
  'tags.counted': () => ['home', 'tags'],
  'boards.counted': () => ['home'],
  'guides.synced': () => ['guides'],
};

const tagsOf = ({ name, payload }: Fact): string[] => TAGS[name](payload as never);

type Forgets = { [Name in FactName]?: (payload: Facts[Name]) => void };

const forgetAsked = ({ board }: { board: string }): void => forgetUnanswered([board]);

/** What a process keeps at hand, for pages that are not kept, and a fact makes old. */
const FORGETS: Forgets = {
  'boards.counted': forgetBoards,
  'guides.synced': forgetGuides,
  'tags.counted': forgetTagLists,
  'thread.opened': forgetAsked,
  'thread.changed': ({ boards }) => forgetUnanswered(boards),
  'post.added': ({ board, thread }) => forgetAnswered(board, thread),
  'post.changed': forgetAsked,
  'post.suspected': forgetAsked,
};

const keptPages: Listener = {
  onFact: (fact) => {
    FORGETS[fact.name]?.(fact.payload as never);
    tagsOf(fact).forEach(dropPages);
  },
  // After a gap in the stream nothing that is kept can be trusted.
  onGap: () => {
    forgetBoards();
    forgetGuides();
    forgetTagLists();
    forgetUnanswered();
    dropAllPages();
  },
};

/**
 * Starts following facts; the answer stops it. Kept pages come first: whoever else hears of a fact may make somebody ask for
 * its page at once.
 */
export function followFacts(...others: readonly Listener[]): () => Promise<void> {
  const listeners = [keptPages, ...others];
  return tailOutbox({
    onFact: (fact) => listeners.forEach(({ onFact }) => onFact(fact)),
    onGap: () => listeners.forEach(({ onGap }) => onGap()),
  });
}
