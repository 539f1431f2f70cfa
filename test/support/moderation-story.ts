/** Everything that members and moderators can do to posts, at random: for tests that count up afterwards. */
import { AppealModel } from '../../src/features/appeals/appeal.model.ts';
import { appeal, decideAppeal } from '../../src/features/appeals/appeals.ts';
import { REASONS } from '../../src/features/flags/flag.rules.ts';
import { raiseFlag } from '../../src/features/flags/flags.ts';
import { claimPost } from '../../src/features/moderation/claims.ts';
import { DecisionModel } from '../../src/features/moderation/decision.model.ts';
import { APPEAL_KINDS, POST_KINDS } from '../../src/features/moderation/decision.rules.ts';
import { carryOutSweep } from '../../src/features/moderation/moderation.jobs.ts';
import { SweepModel } from '../../src/features/moderation/sweep.model.ts';
import { RESULTS } from '../../src/features/outcomes/outcome.rules.ts';
import { acceptPost } from '../../src/features/threads/acceptance.ts';
import type { Post } from '../../src/features/threads/posts.ts';
import { withdrawPost } from '../../src/features/threads/withdrawal.ts';
import type { Person } from './people.ts';
import { RandomStory } from './random-story.ts';

export class ModerationStory extends RandomStory {
  protected override actions() {
    const [member, mod] = [this.pick(this.members), this.pick(this.moderators)];
    const { everybody } = this;
    return {
      answer: () => member.answers(this.pick(this.threads)),
      vote: (post: Post) => this.pick(everybody).votes(post, this.pick([1, 1, -1, 0] as const)),
      flag: (post: Post) => this.pick(everybody).flags(post, this.pick(REASONS)),
      doubt: (post: Post) => this.pick(everybody).flags(post, 'fake-advice'),
      accuse: (post: Post) => this.pick(everybody).flags(post, 'scam'),
      raise: (post: Post) => {
        const raisedBy = this.pick(['outcomes', 'signals'] as const);
        const grounds = raisedBy === 'signals' ? { signals: ['otp'] } : { losses: 3 };
        return raiseFlag(post, {
          raisedBy,
          reason: raisedBy === 'outcomes' ? 'fake-advice' : 'scam',
          weight: 6,
          grounds,
        });
      },
      try: (post: Post) => member.tries(post, this.pick(RESULTS)),
      accept: async (post: Post) => {
        await acceptPost((this.askerOf(post) ?? member).member, post, {
          isAccepted: this.happens(0.8),
          isConfirmed: true,
        });
      },
      withdraw: (post: Post) => {
        const author = this.authorOf(post) ?? member;
        return this.happens(0.3) ? withdrawPost(author.member, post) : Promise.resolve();
      },
      claim: (post: Post) => (this.happens(0.3) ? claimPost(mod.member, post) : Promise.resolve()),
      decide: (post: Post) => this.#decide(mod, post),
      judge: (post: Post) => this.#decide(mod, post),
      appeal: () => this.#appeal(),
      answerAppeal: () => this.#answer(mod),
    };
  }

  async #decide(mod: Person, post: Post): Promise<void> {
    const measure = this.happens(0.9) ? 'none' : 'warn';
    const sweep = this.happens(0.02);
    const board = this.pick(['youtube', 'blogging']);
    const title = 'How does one get a first order?';
    await mod.decides(post, this.pick(POST_KINDS), { measure, sweep, board, title });
    if (!sweep) return;
    const ordered = await SweepModel.find({ author: post.author, isDone: false }).lean();
    for (const { _id } of ordered) await carryOutSweep({ sweep: String(_id) });
  }

  async #appeal(): Promise<void> {
    const ids = this.members.map(({ member: { _id } }) => _id);
    const decisions = await DecisionModel.find({ member: { $in: ids } }).lean();
    if (decisions.length === 0) return;
    const decision = this.pick(decisions);
    const member = this.members.find(({ member: { _id } }) => _id.equals(decision.member))!;
    await appeal(
      member.member,
      decision,
      'It was not like that: the fee was for a course that I had asked for.',
    );
  }

  async #answer(mod: Person): Promise<void> {
    const ids = this.members.map(({ member: { _id } }) => _id);
    const open = await AppealModel.find({ state: 'open', member: { $in: ids } }).lean();
    if (open.length === 0) return;
    await decideAppeal(mod.member, this.pick(open), {
      kind: this.pick(APPEAL_KINDS),
      reason: 'We have read both sides again.',
    });
  }
}
