/**
 * Decisions on tags. Always true here, whoever calls: what is decided is done together with the line of the log that
 * tells it, or not at all; what is written there is never changed or taken out again.
 */
import { clock } from '../../platform/clock.ts';
import type { Cursor } from '../../platform/database/time-window.ts';
import { nextNumber } from '../../platform/database/numbers.ts';
import { transaction } from '../../platform/database/transaction.ts';
import { Refusal } from '../../platform/errors.ts';
import type { Member } from '../accounts/accounts.ts';
import { joinTags, rewriteTag, separateTag } from '../tags/synonyms.ts';
import { findTag } from '../tags/tags.ts';
import { type TagDecision, TagDecisionModel, type TagKind } from './tag-decision.model.ts';
import { listLines } from './decisions.ts';

export type { TagDecision };

interface TagVerdict {
  kind: TagKind;
  /** A tag in any spelling, of `join`; a spelling, of the others. */
  other: string;
  reason: string;
}

const DO: Readonly<Record<TagKind, typeof joinTags>> = {
  join: joinTags,
  separate: separateTag,
  rewrite: rewriteTag,
};

/** Decides on a tag; answers the tag by which its threads are found now. Throws what the doors of tags say. */
export async function decideTag(
  moderator: Member,
  tag: string,
  { kind, other: typed, reason }: TagVerdict,
): Promise<string> {
  const other = kind === 'join' ? await findTag(typed) : typed;
  if (!other) throw new Refusal('tag.missing');
  const no = await nextNumber('decisions');
  await transaction('tags', async () => {
    await DO[kind](moderator, tag, other);
    const by = { moderator: moderator._id, moderatorName: moderator.name, at: clock.now() };
    await TagDecisionModel.create([{ no, kind, tag, other, reason, ...by }]);
  });
  return kind === 'separate' ? tag : other;
}

/** A page of what was decided of tags, newest first. */
export const listTagDecisions = (cursor: Cursor | null) =>
  listLines<TagDecision>('log of tags', cursor, (range) =>
    TagDecisionModel.find(range.filter).sort(range.sort).limit(range.limit).lean<TagDecision[]>().exec(),
  );

/** The decision of this number, if it is one on a tag. */
export const findTagDecision = (no: number): Promise<TagDecision | null> =>
  TagDecisionModel.findOne({ no }).lean<TagDecision>().exec();
