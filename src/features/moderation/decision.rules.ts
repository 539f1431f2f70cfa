/** What a moderator can decide of a post, and what it does. Pure. */
import type { Post } from '../threads/posts.ts';

export const KINDS = ['bad-advice', 'remove', 'restore'] as const;
export type Kind = (typeof KINDS)[number];

interface Given {
  reason: string;
  source: string;
}

type Standing = Pick<Post, 'advice' | 'visibility' | 'objections' | 'warning' | 'betterSource'>;

const ALL_CLEAR = { advice: 'ok', visibility: 'visible', warning: '', betterSource: '' } as const;

/** The standing of a post after a decision. What its author took back stays taken back. */
export function standingAfter(
  kind: Kind,
  { reason, source }: Given,
  post: Pick<Post, 'visibility'>,
): Standing {
  const { visibility } = post.visibility === 'withdrawn' ? post : ALL_CLEAR;
  const standing = { ...ALL_CLEAR, visibility, objections: [] };
  if (kind === 'bad-advice')
    return { ...standing, advice: 'bad-advice', warning: reason, betterSource: source };
  return kind === 'remove' && visibility === 'visible' ? { ...standing, visibility: 'removed' } : standing;
}

/** Whether a decision says that those who flagged the post were right. */
export const agreesWithFlags = (kind: Kind): boolean => kind !== 'restore';
