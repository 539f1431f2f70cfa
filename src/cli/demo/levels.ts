/** The trust levels of the demo's members: those that the daily count would have given them while they came. */
import { type Member, MemberModel } from '../../features/accounts/member.model.ts';
import type { TrustLevel } from '../../features/accounts/trust.rules.ts';
import type { Post } from '../../features/threads/post.model.ts';
import type { Readmark } from '../../features/readmarks/readmark.model.ts';
import { ownEvidence } from '../../features/trust/evidence.ts';
import { type Evidence, levelFor } from '../../features/trust/level.rules.ts';
import { clock } from '../../platform/clock.ts';

/** Nobody in the demo reports anything, so nobody reaches level 3, for which lately counts. */
const NOTHING_LATELY = { recentPosts: 0, recentUpVotes: 0, recentUpheld: 0, recentFaults: 0 };

type Done = Pick<Evidence, 'posts' | 'upVotes' | 'threads'>;

const NOTHING: Done = { posts: 0, upVotes: 0, threads: 0 };

export class Levels {
  readonly #done = new Map<string, Done>();

  /** Counts these posts, and the up-votes on them, for their authors, and threads for who has read them. */
  count({ posts, readmarks }: { posts: readonly Post[]; readmarks: readonly Readmark[] }): void {
    for (const { author, up } of posts) this.#add(author, { posts: 1, upVotes: up, threads: 0 });
    for (const { member } of readmarks) this.#add(member, { posts: 0, upVotes: 0, threads: 1 });
  }

  /** Gives the members their levels. */
  async give(members: readonly Member[]): Promise<void> {
    const updates = members
      .map((member) => ({ _id: member._id, trustLevel: this.#levelOf(member), trustedSince: clock.now() }))
      .filter(({ trustLevel }) => trustLevel > 0)
      .map(({ _id, ...level }) => ({ updateOne: { filter: { _id }, update: { $set: level } } }));
    if (updates.length > 0) await MemberModel.bulkWrite(updates, { ordered: false });
  }

  #of(member: Member['_id']): Done {
    return this.#done.get(String(member)) ?? NOTHING;
  }

  #add(member: Member['_id'], more: Done): void {
    const { posts, upVotes, threads } = this.#of(member);
    const done = {
      posts: posts + more.posts,
      upVotes: upVotes + more.upVotes,
      threads: threads + more.threads,
    };
    this.#done.set(String(member), done);
  }

  #levelOf(member: Member): TrustLevel {
    return levelFor({ ...NOTHING_LATELY, ...ownEvidence(member), ...this.#of(member._id) }, member);
  }
}
