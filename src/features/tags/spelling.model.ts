import { type InferSchemaType, Schema, model } from 'mongoose';

/** One way in which members have written a tag. Never taken out. */
const spellingSchema = new Schema(
  {
    /** As `cleanTag` leaves it. */
    _id: { type: String, required: true },
    /** The spelling that was there first of those that are alike; only a moderator parts it from these. */
    first: { type: String, required: true },
    /** The tag that it leads to: a spelling that leads to itself. All spellings that are alike lead to one tag. */
    tag: { type: String, required: true },
    /** How often something was decided by what this one says: two decisions at once are in each other's way. */
    changes: { type: Number, default: 0 },
  },
  { versionKey: false, collection: 'spellings' },
);

spellingSchema.index({ tag: 1 });
spellingSchema.index({ first: 1 });

export type Spelling = InferSchemaType<typeof spellingSchema>;

export const SpellingModel = model('Spelling', spellingSchema);
