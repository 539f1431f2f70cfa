/** Which kept pages show what a fact is about: every web process follows the outbox and forgets them. */
import type { Fact, FactName, Facts } from './facts.ts';
import { forgetBoards } from './features/boards/boards.ts';
import { forgetGuides } from './features/guides/guides.ts';
import { forgetAnswered, forgetUnanswered } from './features/threads/unanswered.ts';
import { dropAllPages, dropPages } from './platform/http/page-cache.ts';
import { type Listener, tailOutbox } from './platform/outbox/tail.ts';

const shownWith = ({ thread, board, author }: { thread: number; board: string; author: string }) => [
  'home',
  `thread:${thread}`,
  `board:${board}`,
  `member:${author}`,
];

const tagsOf = ({ name, payload }: Fact): string[] => {
  switch (name) {
    case 'member.joined':
    case 'post.flagged':
    case 'member.measured':
    case 'appeal.made':
    case 'sweep.ordered':
    case 'guide.read':
    case 'guide.updated':
    case 'inbox.changed':
    case 'session.ended':
    case 'member.readdressed':
    case 'mail.queued':
      return [];
    case 'member.trusted':
      return [`member:${payload.member}`];
    case 'post.decided':
    case 'appeal.decided':
      return ['log'];
    case 'thread.opened':
      return ['home', `board:${payload.board}`, `member:${payload.author}`];
    case 'thread.changed':
      return ['home', `thread:${payload.thread}`, ...payload.boards.map((board) => `board:${board}`)];
    case 'post.added':
      return shownWith(payload);
    case 'post.changed':
      return ['log', ...shownWith(payload)];
    case 'post.accepted':
      return [`thread:${payload.thread}`, `member:${payload.author}`, `member:${payload.asker}`];
    case 'post.voted':
      return [`thread:${payload.thread}`, `member:${payload.author}`, `member:${payload.voter}`];
    case 'post.tried':
    case 'post.suspected':
      return [`thread:${payload.thread}`];
    case 'boards.counted':
      return ['home'];
    case 'guides.synced':
      return ['guides'];
  }
};

type Forgets = { [Name in FactName]?: (payload: Facts[Name]) => void };

const forgetAsked = ({ board }: { board: string }): void => forgetUnanswered([board]);

/** What a process keeps at hand, for pages that are not kept, and a fact makes old. */
const FORGETS: Forgets = {
  'boards.counted': forgetBoards,
  'guides.synced': forgetGuides,
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
