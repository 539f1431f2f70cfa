import { type InferSchemaType, Schema, type Types, model } from 'mongoose';

/** What can be decided of a tag: it is another one, it is none of another one's spellings, it is written otherwise. */
export const TAG_KINDS = ['join', 'separate', 'rewrite'] as const;
export type TagKind = (typeof TAG_KINDS)[number];

/** What a moderator decided of a tag: a line of the log, like a decision on a post. Written once, never changed. */
const tagDecisionSchema = new Schema(
  {
    /** One of the numbers of all decisions. */
    no: { type: Number, required: true, unique: true },
    kind: { type: String, enum: TAG_KINDS, required: true },
    tag: { type: String, required: true },
    /** What it was joined with, what was taken out of it, or how it is written now. */
    other: { type: String, required: true },
    reason: { type: String, default: '' },
    moderator: { type: Schema.Types.ObjectId, required: true },
    moderatorName: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { versionKey: false, collection: 'tagdecisions' },
);

tagDecisionSchema.index({ at: -1, no: -1 });

export type TagDecision = InferSchemaType<typeof tagDecisionSchema> & { _id: Types.ObjectId };

export const TagDecisionModel = model('TagDecision', tagDecisionSchema);
