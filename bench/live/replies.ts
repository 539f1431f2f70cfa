/** Replies as a browser sends them, and what follows from each. */
import { setTimeout as wait } from 'node:timers/promises';
import { NotificationModel } from '../../src/features/notifications/notification.model.ts';
import { type Thread } from '../../src/features/threads/threads.ts';
import { PostModel } from '../../src/features/threads/post.model.ts';
import { OutboxModel } from '../../src/platform/outbox/outbox.model.ts';
import { handlers } from '../../src/worker.ts';
import { type Session, replyBody } from '../scenarios.ts';

const LOOK_EVERY = 5;

/** Facts that something follows from. */
const HEARD = Object.keys(handlers) as (keyof typeof handlers)[];

export interface Posted {
  no: number;
  /** Its id. */
  post: string;
  /** When the answer had come, and how long it took, in milliseconds. */
  answeredAt: number;
  took: number;
}

export class Replies {
  readonly #url: string;
  readonly #session: Session;

  constructor(url: string, session: Session) {
    this.#url = url;
    this.#session = session;
  }

  /** Replies in a thread. Throws when the site does not take it. */
  async post({ _id, number }: Thread, words?: string): Promise<Posted> {
    const begun = performance.now();
    const { status } = await fetch(`${this.#url}/t/${number}/posts`, {
      method: 'POST',
      body: new URLSearchParams(replyBody(this.#session, words)),
      headers: { cookie: this.#session.cookie },
      redirect: 'manual',
    });
    const answeredAt = performance.now();
    if (status !== 303) throw new Error(`a reply was answered with ${status}`);
    const post = await PostModel.findOne({ thread: _id }).sort({ no: -1 }).orFail().lean();
    return { no: post.no, post: String(post._id), answeredAt, took: answeredAt - begun };
  }

  /** Resolves when nothing is left to follow from what was posted. */
  async untilAllFollowed(): Promise<void> {
    while (await OutboxModel.exists({ doneAt: null, name: { $in: HEARD } })) await wait(LOOK_EVERY);
  }

  /**
   * Resolves, when all that follows from a reply is done, to the milliseconds since its answer. Throws unless so many
   * members are told of it.
   */
  async untilTold({ post, answeredAt }: Posted, members: number): Promise<number> {
    while (await OutboxModel.exists({ doneAt: null, name: 'post.added', 'payload.post': post }))
      await wait(LOOK_EVERY);
    const took = performance.now() - answeredAt;
    const told = await NotificationModel.countDocuments({ 'entries.key': `post ${post}` });
    if (told !== members) throw new Error(`${told} members were told instead of ${members}`);
    return took;
  }
}
