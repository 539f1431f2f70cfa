/** Invented threads and members as the database keeps them: every field set, every counter right from the start. */
import { Types } from 'mongoose';
import { MAIL_AT_FIRST } from '../../features/accounts/mail-settings.model.ts';
import type { Member } from '../../features/accounts/member.model.ts';
import type { Readmark } from '../../features/readmarks/readmark.model.ts';
import type { Outcome } from '../../features/outcomes/outcome.model.ts';
import { COUNTED_AS } from '../../features/outcomes/outcome.rules.ts';
import type { OutcomeCounts } from '../../features/threads/outcome-counts.ts';
import type { Post } from '../../features/threads/post.model.ts';
import { rankOf } from '../../features/threads/rank.ts';
import type { Thread } from '../../features/threads/thread.model.ts';
import { excerptOf } from '../../features/threads/threads.ts';
import type { Vote } from '../../features/votes/vote.model.ts';
import { languageOf } from '../../language/language-of.ts';
import { nameKey } from '../../language/names.ts';
import { slugOf } from '../../language/romanise.ts';
import { HTML_VERSION } from '../../platform/markdown/markdown.ts';
import { renderPost } from '../../platform/markdown/render.ts';
import type { InventedMember, InventedPost, InventedThread } from './invent.ts';
import { readmarkDocuments } from './readmark-documents.ts';

export type VoteDocument = Vote & { _id: Types.ObjectId };

export interface ThreadDocuments {
  thread: Thread;
  posts: Post[];
  votes: VoteDocument[];
  outcomes: Outcome[];
  readmarks: Readmark[];
}

/**
 * A member who has read the first of these guides; `passwordHash` should be that of a password nobody knows, so that
 * nobody can sign in as them.
 */
export function memberDocument(
  { name, lang, joinedAt, visits, guides: read }: InventedMember,
  { passwordHash, guides }: { passwordHash: string; guides: readonly string[] },
): Member {
  const _id = new Types.ObjectId();
  const email = `demo-${String(_id)}@example.invalid`;
  return {
    _id,
    name,
    nameKey: nameKey(name),
    email,
    emailKey: email,
    emailVerifiedAt: null,
    mail: structuredClone(MAIL_AT_FIRST),
    passwordHash,
    role: 'member',
    lang,
    reputation: 0,
    sessionEpoch: 0,
    trustLevel: 0,
    firstDay: { threads: 0, replies: 0 },
    guidesRead: guides.slice(0, read),
    suspendedUntil: null,
    blocked: [],
    visits,
    unread: 0,
    joinedAt,
  };
}

interface Place {
  thread: Types.ObjectId;
  no: number;
  isAccepted: boolean;
  author: Member;
}

function countOutcomes({ outcomes }: InventedPost): OutcomeCounts | null {
  if (outcomes.length === 0) return null;
  const counts = { worked: 0, didNotWork: 0, lostMoney: 0 };
  for (const { result } of outcomes) counts[COUNTED_AS[result]]++;
  return counts;
}

function postDocument(post: InventedPost, { thread, no, isAccepted, author }: Place): Post {
  const { body, grounds, at, votes } = post;
  const up = votes.filter(({ value }) => value === 1).length;
  const down = votes.length - up;
  return {
    _id: new Types.ObjectId(),
    thread,
    no,
    author: author._id,
    authorName: author.name,
    body,
    html: renderPost(body), // in this thread: a text of our own does not hold it up
    htmlVersion: HTML_VERSION,
    lang: languageOf(body),
    ...grounds,
    up,
    down,
    rank: rankOf({ no, up, down, isAccepted, advice: 'ok' }),
    advice: 'ok',
    objections: [],
    warning: null,
    flagCount: 0,
    flagWeight: 0,
    suspicion: null,
    contacts: [],
    outcomes: countOutcomes(post),
    visibility: 'visible',
    createdAt: at,
    editedAt: null,
  };
}

interface Ends {
  opening: Post;
  newest: Post;
  accepted: Post | null;
}

function threadDocument({ about }: InventedThread, number: number, ends: Ends): Thread {
  const { board, kind, title, tags } = about;
  const { opening, newest, accepted } = ends;
  return {
    _id: opening.thread,
    number,
    board,
    kind,
    title,
    slug: slugOf(title),
    spellings: tags,
    tags,
    lang: opening.lang,
    author: opening.author,
    authorName: opening.authorName,
    createdAt: opening.createdAt,
    activeAt: newest.createdAt,
    lastAuthorName: newest.authorName,
    lastNo: newest.no,
    replyCount: newest.no - 1,
    version: 0,
    sunkCount: 0,
    score: opening.up - opening.down,
    acceptedPost: accepted?._id ?? null,
    pinned: false,
    locked: false,
    duplicateOf: null,
    duplicateCount: 0,
    duplicateVotes: 0,
    visibility: 'visible',
    advice: 'ok',
    excerpt: excerptOf(opening.html),
  };
}

const outcomeDocuments = (
  invented: InventedThread,
  posts: readonly Post[],
  memberOf: (place: number) => Member,
): Outcome[] =>
  posts.flatMap(({ _id: post, thread }, i) =>
    invented.posts[i]!.outcomes.map(({ member: place, ...report }, before) => {
      const { _id: member, name: memberName } = memberOf(place);
      return { _id: new Types.ObjectId(), member, memberName, post, thread, no: before + 1, ...report };
    }),
  );

/** The documents of a thread under this number; `memberOf` knows the members by the place in which they were invented. */
export function threadDocuments(
  invented: InventedThread,
  number: number,
  memberOf: (place: number) => Member,
): ThreadDocuments {
  const thread = new Types.ObjectId();
  const posts = invented.posts.map((post, i) =>
    postDocument(post, {
      thread,
      no: i + 1,
      isAccepted: i === invented.accepted,
      author: memberOf(post.author),
    }),
  );
  const votes = invented.posts.flatMap((post, i) =>
    post.votes.map(({ member, value, at }) => ({
      _id: new Types.ObjectId(),
      member: memberOf(member)._id,
      post: posts[i]!._id,
      thread,
      value,
      at,
    })),
  );
  const outcomes = outcomeDocuments(invented, posts, memberOf);
  const readmarks = readmarkDocuments(invented, thread, (place) => memberOf(place)._id);
  const [opening, newest] = [posts[0], posts.at(-1)];
  if (!opening || !newest) throw new RangeError('A thread has at least its opening post');
  const accepted = invented.accepted === null ? null : (posts[invented.accepted] ?? null);
  const document = threadDocument(invented, number, { opening, newest, accepted });
  return { thread: document, posts, votes, outcomes, readmarks };
}
