/**
 * Facts: what the domain announces. A fact says *that* something changed; who hears it reads how it stands now,
 * so the order of facts never matters. Threads go by their number, boards by slug, members by name, as in URLs.
 */
export interface Facts {
  'member.joined': { member: string };
  /** A member rose to a trust level, or fell to it. */
  'member.trusted': { member: string; level: number };
  /** A member (by their id) blocked or muted another one. */
  'member.silenced': { member: string; other: string };
  'thread.opened': { thread: number; board: string; author: string };
  'thread.changed': { thread: number; boards: string[] };
  'post.added': { post: string; thread: number; board: string; author: string };
  'post.changed': { post: string; thread: number; board: string; author: string };
  /** A post's words put it under suspicion, anew or for the first time. */
  'post.suspected': { post: string; thread: number; board: string };
  'post.voted': { post: string; thread: number; author: string; voter: string };
  /** A member reported what came of trying an answer, or changed their report. */
  'post.tried': { post: string; thread: number; author: string; reporter: string };
  /** Said of every post whose acceptance came or went. */
  'post.accepted': { post: string; thread: number; board: string; author: string; asker: string };
  'post.flagged': { post: string; thread: number; board: string; reason: string };
  /** A line was added to the log; its author, and who flagged the post, will want to know. */
  'post.decided': { post: string; decision: number; kind: string };
  /** A member was warned or suspended. */
  'member.measured': { member: string; decision: number; kind: string };
  /** Everything by one author is to be removed. */
  'sweep.ordered': { sweep: string };
  'appeal.made': { decision: number; member: string };
  'appeal.decided': { decision: number; member: string; isOverturned: boolean };
  'guide.read': { guide: string; member: string };
  /** A guide's facts were looked at again, on the day given. */
  'guide.updated': { guide: string; verified: string };
  /** What these members (by their ids) have not read has changed: more came, or they read it. */
  'inbox.changed': { members: string[] };
  /** Sessions of a member (by their id) have ended: one, by the hash of its id, or all. */
  'session.ended': { member: string; session: string | null };
  /** A member (by their id) gave another address than before: nobody knows yet whether mails to it reach them. */
  'member.readdressed': { member: string };
  /** A mail of this kind is to be sent at once. */
  'mail.queued': { kind: string };
  /** Other spellings than before lead to a tag. */
  'tag.changed': { tag: string };
  /** A member (by their id) said how closely they follow a tag. */
  'tag.followed': { tag: string; member: string };
  'tags.counted': Record<string, never>;
  'boards.counted': Record<string, never>;
  'guides.synced': Record<string, never>;
}

export type FactName = keyof Facts;

/** One announced fact. */
export type Fact = { [Name in FactName]: { name: Name; payload: Facts[Name] } }[FactName];
