/** Which kept pages show what a fact is about: every web process follows the outbox and forgets them. */
import type { Fact, FactName, Facts } from './facts.ts';
import { forgetBoards } from './features/boards/boards.ts';
import { forgetGuides } from './features/guides/guides.ts';
import { dropAllPages, dropPages } from './platform/http/page-cache.ts';
import { tailOutbox } from './platform/outbox/tail.ts';

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
  'boards.counted': () => {
    forgetBoards();
    return ['home'];
  },
  'guides.synced': () => {
    forgetGuides();
    return ['guides'];
  },
};

const tagsOf = ({ name, payload }: Fact): string[] => TAGS[name](payload as never);

/** Starts forgetting; the answer stops it. After a gap in the stream nothing that is kept can be trusted. */
export const followFacts = (): (() => Promise<void>) =>
  tailOutbox({
    onFact: (fact) => tagsOf(fact).forEach(dropPages),
    onGap: () => {
      forgetBoards();
      forgetGuides();
      dropAllPages();
    },
  });
