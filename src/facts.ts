/**
 * Facts: what the domain announces. A fact says *that* something changed; who hears it reads how it stands now,
 * so the order of facts never matters. Threads go by their number, boards by slug, members by name, as in URLs.
 */
export interface Facts {
  'member.joined': { member: string };
  'member.trusted': { member: string; level: number };
  'thread.opened': { thread: number; board: string; author: string };
  'thread.changed': { thread: number; boards: string[] };
  'post.added': { post: string; thread: number; board: string; author: string };
  'post.changed': { post: string; thread: number; board: string; author: string };
  'post.voted': { post: string; thread: number; author: string; voter: string };
  /** A member reported what came of trying an answer, or changed their report. */
  'post.tried': { post: string; thread: number; author: string; reporter: string };
  /** Said of every post whose acceptance came or went. */
  'post.accepted': { post: string; thread: number; board: string; author: string; asker: string };
  'post.flagged': { post: string; thread: number; board: string; reason: string };
  'post.decided': { post: string; kind: string };
  'boards.counted': Record<string, never>;
  'guides.synced': Record<string, never>;
}

export type FactName = keyof Facts;

/** One announced fact. */
export type Fact = { [Name in FactName]: { name: Name; payload: Facts[Name] } }[FactName];
