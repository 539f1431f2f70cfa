/** A story that nobody wrote: people do one thing after another at random, the same for the same seed; then one counts up. */
import { type Random, happens, pick, randomFrom } from '../../src/cli/demo/random.ts';
import { PostModel } from '../../src/features/threads/post.model.ts';
import type { Post } from '../../src/features/threads/posts.ts';
import type { Thread } from '../../src/features/threads/threads.ts';
import { range } from './answers.ts';
import { refusal } from './outcomes.ts';
import { type Person, people, person, withReputation, withTrust } from './people.ts';
import { faultsAround } from './verify.ts';

/** Things to do, to a post where they need one. */
export type Actions = Readonly<Record<string, (post: Post) => Promise<unknown>>>;

export abstract class RandomStory {
  readonly #random: Random;
  readonly members: Person[] = [];
  readonly moderators: Person[] = [];
  readonly threads: Thread[] = [];
  /** How often each action was done, and not refused. */
  readonly done: Record<string, number> = {};

  constructor(seed: number) {
    this.#random = randomFrom(seed);
  }

  /** What can be done now; each as likely as another. */
  protected abstract actions(): Actions;

  /** Six members of several levels, two moderators and an admin, three questions with an answer each. */
  async begin(): Promise<void> {
    const { asha, ravi, mod } = await people();
    const more = await Promise.all(range(1, 4).map((i) => person('member').then((one) => withTrust(one, i))));
    this.members.push(asha, ravi, ...more);
    for (const member of this.members) await withReputation(member, 0);
    this.moderators.push(mod, await person('mod', 'moderator'), await person('admin', 'admin'));
    for (const asker of this.members.slice(0, 3)) {
      const thread = await asker.asks('How do I get a first order?');
      this.threads.push(thread);
      await this.pick(this.members).answers(thread);
    }
  }

  /** Does one thing; what a rule refuses is not done. */
  async act(): Promise<void> {
    const actions = this.actions();
    const name = this.pick(Object.keys(actions));
    const post = await this.#post();
    if ((await refusal(actions[name]!(post))) === null) this.done[name] = (this.done[name] ?? 0) + 1;
    await Promise.all(this.everybody.map((one) => one.now()));
  }

  /** What of the story `verify` finds wrong, a line each. */
  faults(): Promise<string[]> {
    return faultsAround(this.threads, this.everybody);
  }

  get everybody(): Person[] {
    return [...this.members, ...this.moderators];
  }

  protected pick<T>(list: readonly T[]): T {
    return pick(this.#random, list);
  }

  protected happens(share: number): boolean {
    return happens(this.#random, share);
  }

  protected authorOf({ author }: Post): Person | undefined {
    return this.everybody.find(({ member: { _id } }) => _id.equals(author));
  }

  protected askerOf({ thread }: Post): Person | undefined {
    const asker = this.threads.find(({ _id }) => _id.equals(thread))?.author;
    return this.everybody.find(({ member: { _id } }) => asker?.equals(_id));
  }

  async #post(): Promise<Post> {
    const ids = this.threads.map(({ _id }) => _id);
    return this.pick(await PostModel.find({ thread: { $in: ids } }).lean<Post[]>());
  }
}
