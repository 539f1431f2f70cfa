/**
 * Looks at tags: whether every spelling leads to a tag that leads to itself, threads and followers have the tags that
 * their spellings lead to, and lists say how many threads there are. Jobs follow what moderators decide and members
 * write, so what happened since they last ran is no difference yet.
 */
import type { FactName } from '../../facts.ts';
import { settleFollowed } from '../../features/subscriptions/tag-subscriptions.jobs.ts';
import { type Subscription, SubscriptionModel } from '../../features/subscriptions/subscription.model.ts';
import { NameKeyModel } from '../../features/tags/name-key.model.ts';
import { type Spelling, SpellingModel } from '../../features/tags/spelling.model.ts';
import { keepTagLists, outdatedTagLists, tagListsOf } from '../../features/tags/tag-lists.ts';
import { addKeys, tagsOf } from '../../features/tags/tags.ts';
import { type Thread, ThreadModel } from '../../features/threads/thread.model.ts';
import { countTagged } from '../../features/threads/thread-tags.jobs.ts';
import { changeThread } from '../../features/threads/threads.ts';
import { nameKeys } from '../../language/same-name.ts';
import { MINUTE, clock } from '../../platform/clock.ts';
import { transaction } from '../../platform/database/transaction.ts';
import { OutboxModel } from '../../platform/outbox/outbox.model.ts';
import { publish } from '../../platform/outbox/outbox.ts';
import type { Difference } from './difference.ts';

const AT_ONCE = 500;
/** The job that counts has run since then. */
const JOB_HAS_RUN = 10 * MINUTE;

/** Whether something announced is still to be followed by what it changes. */
const isWaiting = async (...facts: readonly { name: FactName; [payload: `payload.${string}`]: unknown }[]) =>
  (await OutboxModel.exists({ doneAt: null, $or: [{ name: 'tag.changed' }, ...facts] })) !== null;

/** The keys by which a spelling should be found to be like others, and is not. */
async function keysMissing({ _id, first }: Spelling): Promise<string[]> {
  if (_id !== first) return [];
  const keys = nameKeys(_id);
  const known = await NameKeyModel.find({ _id: { $in: keys }, firsts: _id }, { _id: 1 }).lean();
  return keys.filter((key) => !known.some((one) => one._id === key));
}

/** Looks again at one spelling while nobody can change it. Where it leads is for moderators to say: that is not mended. */
const checkSpelling = ({ _id }: Spelling, isRepair: boolean): Promise<Difference[]> =>
  transaction('tags', async () => {
    const own = await SpellingModel.findById(_id).lean();
    if (!own) return [];
    const [tag, first] = [await SpellingModel.findById(own.tag), await SpellingModel.findById(own.first)];
    const missing = await keysMissing(own);
    if (isRepair && missing.length > 0) await addKeys(_id);
    const faults = [
      ...(tag?.tag === own.tag ? [] : [`leads to ${own.tag}, which is no tag`]),
      ...(first?.first === own.first ? [] : [`is like ${own.first}, which was not the first`]),
      ...(first?.tag === own.tag ? [] : [`leads to ${own.tag}, but ${own.first} does not`]),
    ].map((what) => ({ of: `tag ${_id}`, what, isMended: false }));
    const unfound = missing.map((key) => ({
      of: `tag ${_id}`,
      what: `is not found by ${key}`,
      isMended: isRepair,
    }));
    return [...faults, ...unfound];
  });

async function* checkSpellings(isRepair: boolean): AsyncGenerator<Difference> {
  const all = SpellingModel.find().sort({ _id: 1 }).lean<Spelling[]>();
  for await (const spelling of all.cursor({ batchSize: AT_ONCE }) as AsyncIterable<Spelling>)
    yield* await checkSpelling(spelling, isRepair);
}

const checkThread = ({ _id }: Thread, isRepair: boolean): Promise<Difference[]> =>
  transaction(String(_id), async () => {
    const thread = await ThreadModel.findById(_id).lean<Thread>();
    if (!thread) return [];
    const tags = await tagsOf(thread.spellings);
    if (tags.join() === thread.tags.join()) return [];
    const own = { 'payload.thread': thread.number };
    const isLate = await isWaiting({ name: 'thread.opened', ...own }, { name: 'thread.changed', ...own });
    if (isLate && !isRepair) return [];
    if (isRepair) await changeThread(thread, { tags });
    const what = `tags are ${thread.tags.join(', ')}, should be ${tags.join(', ')}`;
    return [{ of: `thread ${thread.number}`, what, isMended: isRepair }];
  });

async function* checkTagged(isRepair: boolean): AsyncGenerator<Difference> {
  const all = ThreadModel.find({ 'spellings.0': { $exists: true } }, { spellings: 1, tags: 1 }).sort({
    _id: 1,
  });
  for await (const thread of all.lean<Thread[]>().cursor({ batchSize: AT_ONCE }) as AsyncIterable<Thread>)
    if ((await tagsOf(thread.spellings)).join() !== thread.tags.join())
      yield* await checkThread(thread, isRepair);
}

async function* checkFollowers(isRepair: boolean): AsyncGenerator<Difference> {
  const all = SubscriptionModel.find({ of: 'tag' }, { member: 1, spelling: 1, subject: 1 }).sort({ _id: 1 });
  const inOrder = all.lean<Subscription[]>().cursor({ batchSize: AT_ONCE }) as AsyncIterable<Subscription>;
  for await (const { _id, member: id, spelling, subject } of inOrder) {
    const [tag = subject] = await tagsOf([spelling ?? subject]);
    const member = String(id);
    if (tag === subject) continue;
    if (isRepair) await settleFollowed({ tag: subject, member });
    else if (await isWaiting({ name: 'tag.followed', 'payload.member': member })) continue;
    const what = `is to ${subject}, should be to ${tag}`;
    yield { of: `subscription ${String(_id)}`, what, isMended: isRepair };
  }
}

/** Whether threads have come, gone or changed that the job which counts tags may not have seen yet. */
const isChanging = async (): Promise<boolean> =>
  (await OutboxModel.exists({
    name: { $in: ['thread.opened', 'thread.changed', 'post.changed'] },
    at: { $gte: new Date(clock.now().getTime() - JOB_HAS_RUN) },
  })) !== null;

async function* checkLists(isRepair: boolean): AsyncGenerator<Difference> {
  const lists = tagListsOf(await countTagged());
  const outdated = await outdatedTagLists(lists);
  if (outdated.length === 0) return;
  if (isRepair) {
    await keepTagLists(lists);
    await publish('tags.counted', {});
  } else if (await isChanging()) return;
  for (const id of outdated)
    yield { of: `tag list ${id}`, what: 'is not what a recount gives', isMended: isRepair };
}

/** Spellings, the tags of threads, followers of tags, and the lists of tags. */
export async function* checkTags(isRepair: boolean): AsyncGenerator<Difference> {
  yield* checkSpellings(isRepair);
  yield* checkTagged(isRepair);
  yield* checkFollowers(isRepair);
  yield* checkLists(isRepair);
}
