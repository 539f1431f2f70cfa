import { publish } from '../../platform/outbox/outbox.ts';
import type { Post } from './post.model.ts';
import type { Thread } from './thread.model.ts';

/** Announces that a post waits for a moderator because of its words, as part of the running transaction. */
export const announceSuspicion = (
  { _id }: Pick<Post, '_id'>,
  { number, board }: Pick<Thread, 'number' | 'board'>,
): Promise<void> => publish('post.suspected', { post: String(_id), thread: number, board });
