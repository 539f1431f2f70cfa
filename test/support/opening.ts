import { PostModel } from '../../src/features/threads/post.model.ts';
import type { Post } from '../../src/features/threads/posts.ts';
import type { Thread } from '../../src/features/threads/threads.ts';

/** The post that opens a thread. */
export const openingOf = (thread: Pick<Thread, '_id'>): Promise<Post> =>
  PostModel.findOne({ thread: thread._id, no: 1 }).orFail().lean<Post>().exec();
