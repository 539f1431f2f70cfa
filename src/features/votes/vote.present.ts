import type { Viewer } from '../accounts/accounts.http.ts';
import { formatNumber } from '../../platform/i18n/format.ts';
import type { Post } from '../threads/posts.ts';
import { DOWN_VOTE_NEEDS, type VoteValue, whyNotVote } from './vote.rules.ts';

/** A post's vote box: its score, the viewer's own vote, and per direction what pressing it sends or why it cannot be pressed. */
export function presentVote(post: Omit<Post, 'body'>, { member, lang, t }: Viewer, mine: VoteValue) {
  const button = (value: 1 | -1) => {
    const sends = mine === value ? 0 : value;
    const whyNot = member && whyNotVote(member, post, sends);
    return {
      sends,
      isPressed: mine === value,
      whyNot: whyNot && t(`refusals.${whyNot}`, { needed: DOWN_VOTE_NEEDS, have: member?.reputation ?? 0 }),
    };
  };
  return {
    id: String(post._id),
    path: `/posts/${String(post._id)}/vote`,
    score: formatNumber(post.up - post.down, lang),
    up: button(1),
    down: button(-1),
  };
}
