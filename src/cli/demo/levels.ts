/** The trust levels of the demo's members: those that the daily count would have given them while they came. */
import { type Member, MemberModel } from '../../features/accounts/member.model.ts';
import type { TrustLevel } from '../../features/accounts/trust.rules.ts';
import type { Post } from '../../features/threads/post.model.ts';
import { ownEvidence } from '../../features/trust/evidence.ts';
import { levelFor } from '../../features/trust/level.rules.ts';
import { clock } from '../../platform/clock.ts';

/** Nobody in the demo reports anything, so nobody reaches level 3, for which lately counts. */
const NOTHING_LATELY = { recentPosts: 0, recentUpVotes: 0, recentUpheld: 0, recentFaults: 0 };

export class Levels {
  readonly #written = new Map<string, { posts: number; upVotes: number }>();

  /** Counts these posts, and the up-votes on them, for their authors. */
  count(posts: readonly Post[]): void {
    for (const { author, up } of posts) {
      const { posts: before, upVotes } = this.#of(author);
      this.#written.set(String(author), { posts: before + 1, upVotes: upVotes + up });
    }
  }

  /** Gives the members their levels. */
  async give(members: readonly Member[]): Promise<void> {
    const updates = members
      .map((member) => ({ _id: member._id, trustLevel: this.#levelOf(member), trustedSince: clock.now() }))
      .filter(({ trustLevel }) => trustLevel > 0)
      .map(({ _id, ...level }) => ({ updateOne: { filter: { _id }, update: { $set: level } } }));
    if (updates.length > 0) await MemberModel.bulkWrite(updates, { ordered: false });
  }

  #of(author: Member['_id']) {
    return this.#written.get(String(author)) ?? { posts: 0, upVotes: 0 };
  }

  #levelOf(member: Member): TrustLevel {
    return levelFor({ ...NOTHING_LATELY, ...ownEvidence(member), ...this.#of(member._id) }, member);
  }
}
