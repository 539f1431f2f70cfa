/** Everything by which members are told something, read it or want to hear no more, at random: to be counted up afterwards. */
import { setBlocked } from '../../src/features/accounts/blocks.ts';
import { POST_KINDS } from '../../src/features/moderation/decision.rules.ts';
import { type Notification, forgetOld } from '../../src/features/notifications/notifications.ts';
import { NotificationModel } from '../../src/features/notifications/notification.model.ts';
import { readAll, readInThread, readOne } from '../../src/features/notifications/notifications.ts';
import { LEVELS } from '../../src/features/subscriptions/subscription.rules.ts';
import { subscribe } from '../../src/features/subscriptions/subscriptions.ts';
import { acceptPost } from '../../src/features/threads/acceptance.ts';
import { editPost } from '../../src/features/threads/edits.ts';
import { PostModel } from '../../src/features/threads/post.model.ts';
import type { Post } from '../../src/features/threads/posts.ts';
import { quoteOf } from '../../src/features/threads/quote.ts';
import type { Thread } from '../../src/features/threads/threads.ts';
import { withdrawPost } from '../../src/features/threads/withdrawal.ts';
import { DAY, HOUR } from '../../src/platform/clock.ts';
import { OutboxModel } from '../../src/platform/outbox/outbox.model.ts';
import { passTime } from './clock.ts';
import { refusal } from './outcomes.ts';
import type { Person } from './people.ts';
import { RandomStory } from './random-story.ts';
import { settle, toldTo, followers } from './told.ts';

const WORDS = 'it took me nine days and cost nothing at all.';

export class InboxStory extends RandomStory {
  /** Lets everything follow that is left, what failed before too. */
  async end(): Promise<void> {
    const isLeft = { doneAt: null, name: { $in: Object.keys(followers) as (keyof typeof followers)[] } };
    for (let tries = 0; tries < 5 && (await OutboxModel.exists(isLeft)); tries++) {
      await settle();
      passTime(HOUR);
    }
  }

  override async faults(): Promise<string[]> {
    const [counted, ofPosts] = [await super.faults(), await this.#unseenTold()];
    const inInboxes = await Promise.all(this.everybody.map((one) => this.#faultsOf(one)));
    return [...counted, ...ofPosts, ...inInboxes.flat()];
  }

  async #faultsOf(someone: Person): Promise<string[]> {
    const told = await toldTo(someone);
    const entries = told.flatMap((one) => one.entries);
    const twice = entries.filter(({ key }, i) => entries.findIndex((one) => one.key === key) !== i);
    const isOdd = ({ isUnread, slot, _id, forgetAt }: Notification) =>
      isUnread === (slot === String(_id)) || isUnread === Boolean(forgetAt);
    return [
      ...twice.map(({ key }) => `${someone.name} was told twice of ${key}`),
      ...entries.filter(({ actor }) => actor === someone.name).map(({ key }) => `${key} is their own doing`),
      ...told.filter(isOdd).map(({ _id }) => `${String(_id)} is neither read nor unread`),
    ];
  }

  /** Posts that nobody sees, and somebody was told of. */
  async #unseenTold(): Promise<string[]> {
    const ids = this.threads.map(({ _id }) => _id);
    const unseen = { thread: { $in: ids }, visibility: { $ne: 'visible' as const } };
    const keys = (await PostModel.find(unseen, { _id: 1 }).lean()).map(({ _id }) => `post ${String(_id)}`);
    const told = await NotificationModel.find({ 'entries.key': { $in: keys } }).lean();
    return told.map(({ reason }) => `told of a post that nobody sees: ${reason}`);
  }

  protected override actions() {
    const [member, other] = [this.pick(this.members), this.pick(this.members)];
    const thread = this.pick(this.threads);
    return {
      ...this.#writing(member, other, thread),
      ...this.#following(member, other, thread),
      ...this.#reading(member, thread),
      ...this.#working(),
      vote: (post: Post) => this.pick(this.everybody).votes(post, this.pick([1, 1, 1, -1, 0] as const)),
      try: (post: Post) => member.tries(post, this.pick(['worked', 'did-not-work'] as const)),
      flag: (post: Post) => member.flags(post, this.pick(['scam', 'fake-advice'] as const)),
      accept: async (post: Post) => {
        const asker = this.askerOf(post) ?? member;
        await acceptPost(asker.member, post, { isAccepted: this.happens(0.7), isConfirmed: true });
      },
      decide: (post: Post) =>
        this.pick(this.moderators).decides(post, this.pick(POST_KINDS), {
          board: this.pick(['youtube', 'blogging']),
          title: 'How does one get a first order?',
        }),
    };
  }

  #writing(member: Person, other: Person, thread: Thread) {
    return {
      ask: async () => {
        if (this.threads.length < 8)
          this.threads.push(await member.asks('How do I begin a blog?', { tags: ['adsense'] }));
      },
      reply: () => member.answers(thread),
      mention: () =>
        member.answers(thread, `Hello @${other.name} and @${this.pick(this.members).name}, ${WORDS}`),
      quote: async (post: Post) => {
        const of = this.threads.find(({ _id }) => _id.equals(post.thread))!;
        await member.answers(of, `${(await quoteOf(of, String(post.no))) ?? ''}Me too: ${WORDS}`);
      },
      edit: async (post: Post) => {
        const author = this.authorOf(post)!;
        await editPost(author.member, post, await author.writes(`Dear @${other.name}, ${WORDS}`));
      },
      withdraw: (post: Post) => withdrawPost(this.authorOf(post)!.member, post),
    };
  }

  #following({ member }: Person, { member: other }: Person, { _id }: Thread) {
    const level = this.pick(LEVELS);
    const feedLevel = this.pick(['watching', 'normal', 'muted'] as const);
    return {
      follow: () => subscribe(member, { of: 'thread', subject: String(_id) }, level),
      followMember: () => subscribe(member, { of: 'member', subject: String(other._id) }, feedLevel),
      followTag: () => subscribe(member, { of: 'tag', subject: 'adsense' }, feedLevel),
      followBoard: () => subscribe(member, { of: 'board', subject: 'freelancing' }, feedLevel),
      block: () => setBlocked(member, other, true),
      unblock: () => setBlocked(member, other, false),
    };
  }

  #reading({ member }: Person, thread: Thread) {
    return {
      openThread: () => readInThread(member, thread),
      readAll: () => readAll(member),
      readOne: async () => {
        const told = await NotificationModel.find({ member: member._id }).lean<Notification[]>();
        if (told.length > 0) await readOne(member, this.pick(told));
      },
      readAtOnce: () => Promise.all([readAll(member), readInThread(member, thread), readAll(member)]),
    };
  }

  /** What workers do meanwhile: one, two at once, one again what was done before, one while members write and read. */
  #working() {
    const [member, thread] = [this.pick(this.members), this.pick(this.threads)];
    return {
      work: settle,
      workTwice: () => Promise.all([settle(), settle()]),
      workMeanwhile: (post: Post) =>
        Promise.all([settle(), member.answers(thread), readAll(member.member), this.#takeBack(post)]),
      workAgain: () => this.#again(),
      later: async () => {
        passTime(this.pick([HOUR, DAY, 3 * DAY]));
        if (this.happens(0.2)) passTime(91 * DAY);
        await forgetOld();
      },
    };
  }

  #takeBack(post: Post): Promise<unknown> {
    const author = this.authorOf(post);
    return author && this.happens(0.3) ? refusal(withdrawPost(author.member, post)) : Promise.resolve();
  }

  /** Some of what was done is handled again, by two at once, while others go on. */
  async #again(): Promise<void> {
    const own = { 'payload.thread': { $in: this.threads.map(({ number }) => number) } };
    const facts = await OutboxModel.find(own).lean();
    const handled = Array.from({ length: Math.min(facts.length, 3) }, () => this.pick(facts));
    const handle = async () => {
      for (const { name, payload } of handled)
        for (const one of followers[name] ?? []) await one(payload as never);
    };
    await Promise.all([handle(), settle(), handle()]);
  }
}
