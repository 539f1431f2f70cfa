/** Who may vote on what, and what a vote is worth. Pure: read by commands and by pages alike. */
import type { RefusalCode } from '../../platform/errors.ts';
import type { Member } from '../accounts/accounts.ts';
import { whyNotTakePart } from '../accounts/member.rules.ts';
import { whyNotVisible } from '../threads/post.rules.ts';
import type { Post } from '../threads/posts.ts';

/** Up, down, or taken back. */
export type VoteValue = 1 | -1 | 0;

/** Whoever votes down has first been found useful by others. */
export const DOWN_VOTE_NEEDS = 50;

const UP_EARNS = 10;
const DOWN_COSTS = 2;
const VOTING_DOWN_COSTS = 1;

/** Nobody votes on their own post or on one taken back; down votes need some reputation. A vote can be taken back as long as the post takes votes. */
export function whyNotVote(
  member: Member,
  post: Pick<Post, 'author' | 'visibility' | 'advice'>,
  value: VoteValue,
): RefusalCode | null {
  if (post.author.equals(member._id)) return 'vote.own';
  const refused = whyNotTakePart(member) ?? whyNotVisible(post);
  if (refused) return refused;
  if (post.advice === 'bad-advice') return 'post.bad-advice';
  return value === -1 && member.reputation < DOWN_VOTE_NEEDS ? 'vote.too-little-reputation' : null;
}

/** What a standing vote adds to the reputation of the author and of the voter. */
export function worthOf(value: VoteValue): { author: number; voter: number } {
  if (value === 1) return { author: UP_EARNS, voter: 0 };
  if (value === -1) return { author: -DOWN_COSTS, voter: -VOTING_DOWN_COSTS };
  return { author: 0, voter: 0 };
}

/** Bad advice, and what a moderator removed, earns its author nothing while it is that. */
export const earns = ({ advice, visibility }: Pick<Post, 'advice' | 'visibility'>): boolean =>
  advice !== 'bad-advice' && visibility !== 'removed';

/** What all votes on a post are worth to its author. */
export const earnedBy = (post: Pick<Post, 'up' | 'down' | 'advice' | 'visibility'>): number =>
  earns(post) ? post.up * worthOf(1).author + post.down * worthOf(-1).author : 0;
