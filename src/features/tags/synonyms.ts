/**
 * What moderators say of tags: that two are one, that they are two after all, which spelling is shown. Always true here:
 * all spellings that are alike lead to one tag, and a tag leads to itself; of two moderators who change the same tag at
 * once, the second does so knowing what the first did.
 */
import { transaction } from '../../platform/database/transaction.ts';
import { Refusal, refuse } from '../../platform/errors.ts';
import { publish } from '../../platform/outbox/outbox.ts';
import type { Member } from '../accounts/accounts.ts';
import { whyNotModerate } from '../accounts/member.rules.ts';
import { SpellingModel } from './spelling.model.ts';
import { addKeys, hold } from './tags.ts';

/** The tags themselves stand in each other's way: who changes one holds it first. */
const whileHeld = <T>(fn: () => Promise<T>): Promise<T> => transaction('tags', fn);

const holdTag = async (tag: string): Promise<void> => {
  if ((await hold(tag))?.tag !== tag) throw new Refusal('tag.missing');
};

const lead = async (which: { tag: string } | { first: string }, tag: string): Promise<void> => {
  await SpellingModel.updateMany(which, { $set: { tag } });
  await publish('tag.changed', { tag });
};

/** Says that two tags are one: all that leads to the one leads to the other from now on. Throws `tag.missing` and `tag.itself`. */
export async function joinTags(moderator: Member, one: string, other: string): Promise<void> {
  refuse(whyNotModerate(moderator));
  if (one === other) throw new Refusal('tag.itself');
  await whileHeld(async () => {
    for (const tag of [one, other].sort()) await holdTag(tag);
    await lead({ tag: one }, other);
  });
}

/**
 * Says that a spelling is a tag of its own after all: with those that are like it, where it was the first of these, or
 * alone, where it was taken for one of them. Throws `tag.missing` where it does not lead to this tag, and `tag.itself`
 * where the tag would go with it.
 */
export async function separateTag(moderator: Member, tag: string, spelling: string): Promise<void> {
  refuse(whyNotModerate(moderator));
  await whileHeld(async () => {
    for (const held of [tag, spelling].sort()) await hold(held);
    const whole = await SpellingModel.findById(tag).lean();
    const part = await SpellingModel.findById(spelling).lean();
    if (whole?.tag !== tag || part?.tag !== tag) throw new Refusal('tag.missing');
    const isFirst = part.first === spelling;
    if (spelling === tag || (isFirst && whole.first === spelling)) throw new Refusal('tag.itself');
    if (!isFirst) {
      await SpellingModel.updateOne({ _id: spelling }, { $set: { first: spelling } });
      await addKeys(spelling);
    }
    await lead({ first: spelling }, spelling);
  });
}

/**
 * Chooses how a tag is written; the spelling may be new. Throws `tag.missing`, `tag.itself` where it is written so, and
 * `tag.already-used` where another tag is.
 */
export async function rewriteTag(moderator: Member, tag: string, spelling: string): Promise<void> {
  refuse(whyNotModerate(moderator));
  if (tag === spelling) throw new Refusal('tag.itself');
  await whileHeld(async () => {
    await holdTag(tag);
    const known = await hold(spelling);
    if (known && known.tag !== tag) throw new Refusal('tag.already-used');
    if (!known) {
      const { first } = await SpellingModel.findById(tag).orFail().lean();
      await SpellingModel.create([{ _id: spelling, first, tag }]);
    }
    await lead({ tag }, spelling);
  });
}
