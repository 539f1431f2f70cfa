import type { Viewer } from '../accounts/accounts.http.ts';
import { threadPath } from '../threads/post.path.ts';
import { replyWords } from '../threads/thread-row.present.ts';
import type { Thread } from '../threads/threads.ts';

/** A thread by its title alone. */
export const presentAlike = (thread: Thread) => ({
  path: threadPath(thread),
  title: thread.title,
  lang: thread.lang,
});

/** Threads by their titles, and how far each has come. */
export const presentSimilar = (threads: readonly Thread[], viewer: Viewer) => ({
  rows: threads.map((thread) => ({
    ...presentAlike(thread),
    isAnswered: thread.acceptedPost !== null,
    replies: replyWords(thread, viewer),
  })),
});
