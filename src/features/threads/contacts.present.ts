import type { Viewer } from '../accounts/accounts.http.ts';
import { presentAuthor } from '../accounts/member.present.ts';
import type { Post } from './posts.ts';
import type { Thread } from './threads.ts';

/** The page on which a reader is warned first, and then shown how the author of a post can be reached. */
export function presentContacts(post: Post, thread: Thread, { t, member }: Viewer) {
  const path = `/posts/${String(post._id)}`;
  return {
    title: t('threads.contacts.title'),
    width: 'read' as const,
    path,
    thread: { title: thread.title, lang: thread.lang },
    author: presentAuthor(post.authorName),
    contacts: post.contacts,
    flag: member?._id.equals(post.author) ? null : `${path}/flag`,
  };
}
