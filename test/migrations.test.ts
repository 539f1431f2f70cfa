import { expect } from 'chai';
import { randomInt } from 'node:crypto';
import type { Collection, Types } from 'mongoose';
import { getMember } from '../src/features/accounts/accounts.ts';
import { MAIL_AT_FIRST } from '../src/features/accounts/mail-settings.model.ts';
import { MemberModel } from '../src/features/accounts/member.model.ts';
import { sayDuplicate } from '../src/features/duplicates/duplicates.ts';
import { PostModel } from '../src/features/threads/post.model.ts';
import { getPost } from '../src/features/threads/posts.ts';
import { ThreadModel } from '../src/features/threads/thread.model.ts';
import { getThread } from '../src/features/threads/threads.ts';
import { SubscriptionModel } from '../src/features/subscriptions/subscription.model.ts';
import { subscribe } from '../src/features/subscriptions/subscriptions.ts';
import type { Thread } from '../src/features/threads/threads.ts';
import { withdrawPost } from '../src/features/threads/withdrawal.ts';
import { migrations } from '../src/migrations.ts';
import { people, person, withTrust } from './support/people.ts';
import { faultsAround } from './support/verify.ts';

const OF_MEMBERS = [
  'trustLevel',
  'trustedSince',
  'firstDay',
  'guidesRead',
  'visits',
  'suspendedUntil',
  'blocked',
];
const OF_THREADS = ['advice', 'sunkCount', 'version'];
const OF_POSTS = [
  'advice',
  'outcomes',
  'objections',
  'warning',
  'flagCount',
  'flagWeight',
  'suspicion',
  'contacts',
];

/** As an older version had written them. */
const withoutFields = (
  { collection }: { collection: Collection },
  ids: Types.ObjectId[],
  fields: readonly string[],
) =>
  collection.updateMany(
    { _id: { $in: ids } },
    { $unset: Object.fromEntries(fields.map((field) => [field, 1])) },
  );

describe('migrations of data', () => {
  it('have ascending ids, each once', () => {
    const ids = migrations.map(({ id }) => id);
    expect(ids).to.deep.equal([...new Set(ids)].toSorted((a, b) => a - b));
  });

  const up = () => migrations.find(({ name }) => name === 'fields of moderation')?.up();

  it('members of an older version begin at trust level 0; nobody else is touched', async () => {
    const [old, known] = [await person('old'), await withTrust(await person('known'), 2)];
    await MemberModel.collection.updateOne({ _id: old.member._id }, { $unset: { trustLevel: 1 } });
    await up();
    expect((await old.now()).trustLevel).to.equal(0);
    expect((await known.now()).trustLevel).to.equal(2);
  });

  it('members write, vote, flag and decide on what an older version wrote', async () => {
    const { asha, ravi, mod } = await people();
    const thread = await asha.asks('How do I get a first order?');
    const answer = await ravi.answers(thread);
    await withoutFields(
      MemberModel,
      [asha, ravi, mod].map(({ member }) => member._id),
      OF_MEMBERS,
    );
    await withoutFields(ThreadModel, [thread._id], OF_THREADS);
    await withoutFields(PostModel, [answer._id], OF_POSTS);
    await up();
    for (const one of [asha, ravi, mod]) await one.now();
    await asha.votes(answer, 1);
    await asha.flags(answer);
    await mod.decides(answer, 'bad-advice');
    await mod.decides(answer, 'restore');
    await asha.answers(thread);
    expect(await getPost(answer._id)).to.include({ advice: 'ok', flagCount: 0, up: 1 });
    await withdrawPost(ravi.member, answer);
    expect(await faultsAround([thread], [asha, ravi])).to.deep.equal([]);
  });

  it('no thread of an older version keeps an address that leads elsewhere now', async () => {
    const { asha } = await people();
    const thread = await asha.asks('Which invoice app do you use?');
    await ThreadModel.updateOne({ _id: thread._id }, { $set: { slug: 'unread' } });
    await migrations.find(({ name }) => name === 'slugs that lead elsewhere')?.up();
    expect((await ThreadModel.findById(thread._id).orFail().lean()).slug).to.equal('unread-thread');
  });

  it('questions of an older version are open, count nothing, and can be closed', async () => {
    const { asha, ravi, mod } = await people();
    const [thread, original] = [await asha.asks('Is a blog worth it?'), await ravi.asks('Why blog at all?')];
    await asha.answers(original);
    const ids = [thread._id, original._id];
    await withoutFields(ThreadModel, ids, ['duplicateOf', 'duplicateCount', 'duplicateVotes']);
    await ThreadModel.updateOne({ _id: thread._id }, { $set: { slug: 'duplicate' } });
    await migrations.find(({ name }) => name === 'fields of duplicates')?.up();
    expect((await getThread(thread._id)).slug).to.equal('duplicate-thread');
    expect(await faultsAround([thread, original])).to.deep.equal([]);
    await sayDuplicate(mod.member, thread, original);
    expect((await getThread(original._id)).duplicateCount).to.equal(1);
  });

  it('members of an older version have unverified addresses and the mails of newcomers', async () => {
    const { member } = await person('old');
    await withoutFields(MemberModel, [member._id], ['emailVerifiedAt', 'mail', 'unread']);
    await migrations.find(({ name }) => name === 'fields of the inbox')?.up();
    const { emailVerifiedAt, mail, unread } = await getMember(member.name);
    expect({ emailVerifiedAt, mail, unread }).to.deep.equal({
      emailVerifiedAt: null,
      mail: MAIL_AT_FIRST,
      unread: 0,
    });
  });

  describe('of tags', () => {
    const fold = () => migrations.find(({ name }) => name === 'folded tags')?.up();
    /** As an older version had written them. */
    const unfolded = async (thread: Thread, tags: string[]) => {
      await ThreadModel.updateOne({ _id: thread._id }, { $set: { tags }, $unset: { spellings: 1 } });
      return thread;
    };
    const tagsNow = async ({ _id }: Thread) => (await ThreadModel.findById(_id).orFail().lean()).tags;

    it('folds those of threads, oldest first, and keeps what was typed; twice, nothing more', async () => {
      const { asha } = await people();
      const n = randomInt(1e9); // nobody else in the run has tags with this number
      const asks = () => asha.asks('Which invoice app do you use?');
      const first = await unfolded(await asks(), [`यूट्यूब-${n}`]);
      const second = await unfolded(await asks(), [`youtube-${n}`, `seo-${n}`, `you-tube-${n}`]);
      await fold();
      expect(await tagsNow(first)).to.deep.equal([`यूट्यूब-${n}`]);
      expect(await tagsNow(second)).to.deep.equal([`यूट्यूब-${n}`, `seo-${n}`]);
      const { version, spellings } = await ThreadModel.findById(second._id).orFail().lean();
      expect(spellings).to.deep.equal([`youtube-${n}`, `seo-${n}`, `you-tube-${n}`]);
      await fold();
      expect((await ThreadModel.findById(second._id).orFail().lean()).version).to.equal(version);
      expect(await faultsAround([first, second])).to.deep.equal([]);
    });

    it('goes on where it was interrupted', async () => {
      const { asha } = await people();
      const n = randomInt(1e9); // nobody else in the run has tags with this number
      const [one, other] = [await asha.asks('Which one?'), await asha.asks('Which other one?')];
      await unfolded(one, [`blog-${n}`]);
      await fold();
      await unfolded(other, [`ब्लॉग-${n}`]);
      await fold();
      expect([await tagsNow(one), await tagsNow(other)]).to.deep.equal([[`blog-${n}`], [`blog-${n}`]]);
    });

    it('lets followers follow what their tag is folded into', async () => {
      const { asha, ravi } = await people();
      const n = randomInt(1e9); // nobody else in the run has tags with this number
      await unfolded(await asha.asks('Which invoice app do you use?'), [`seo-${n}`]);
      await subscribe(ravi.member, { of: 'tag', subject: `एसईओ-${n}` }, 'watching');
      await SubscriptionModel.updateOne({ member: ravi.member._id }, { $unset: { spelling: 1 } });
      await fold();
      const followed = await SubscriptionModel.findOne({ member: ravi.member._id }).orFail().lean();
      expect([followed.subject, followed.spelling]).to.deep.equal([`seo-${n}`, `एसईओ-${n}`]);
    });
  });
});
