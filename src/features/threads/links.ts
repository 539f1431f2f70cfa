/** Links that a post gives: newcomers give few, which takes the gain out of spam. */
import { refuse } from '../../platform/errors.ts';
import { differentOutside, linksIn } from '../../platform/markdown/links.ts';
import type { Member } from '../accounts/accounts.ts';
import { rightsOf } from '../accounts/trust.rules.ts';
import type { Source } from './grounds.model.ts';

interface Linked {
  html: string;
  sources?: readonly Source[];
}

/** The addresses outside of this site that a post leads to, in its text and as sources, each once. */
export const linksOf = ({ html, sources = [] }: Linked): string[] =>
  differentOutside([...linksIn(html), ...sources.map(({ url }) => url)]);

/** Throws `post.too-many-links`, with how many there are and may be, for more than the author's trust level allows. */
export function refuseManyLinks(author: Pick<Member, 'trustLevel' | 'role'>, post: Linked): void {
  const [count, max] = [linksOf(post).length, rightsOf(author).links];
  refuse(count > max ? 'post.too-many-links' : null, { count, max });
}
