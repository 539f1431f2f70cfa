/** Which kept pages show what a fact is about: every web process follows the outbox and forgets them. */
import type { Fact } from './facts.ts';
import { forgetBoards } from './features/boards/boards.ts';
import { forgetGuides } from './features/guides/guides.ts';
import { dropAllPages, dropPages } from './platform/http/page-cache.ts';
import { tailOutbox } from './platform/outbox/tail.ts';

const tagsOf = ({ name, payload }: Fact): string[] => {
  switch (name) {
    case 'member.joined':
    case 'post.flagged':
      return [];
    case 'member.trusted':
      return [`member:${payload.member}`];
    case 'post.decided':
      return ['log'];
    case 'thread.opened':
      return ['home', `board:${payload.board}`, `member:${payload.author}`];
    case 'thread.changed':
      return ['home', `thread:${payload.thread}`, ...payload.boards.map((board) => `board:${board}`)];
    case 'post.added':
    case 'post.changed':
      return ['home', `thread:${payload.thread}`, `board:${payload.board}`, `member:${payload.author}`];
    case 'post.accepted':
      return [`thread:${payload.thread}`, `member:${payload.author}`, `member:${payload.asker}`];
    case 'post.voted':
      return [`thread:${payload.thread}`, `member:${payload.author}`, `member:${payload.voter}`];
    case 'post.tried':
      return [`thread:${payload.thread}`];
    case 'boards.counted':
      forgetBoards();
      return ['home'];
    case 'guides.synced':
      forgetGuides();
      return ['guides'];
  }
};

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
