import { type InferSchemaType, Schema, type Types, model } from 'mongoose';

/** What somebody says against a decision: at most one appeal each, which the database holds. */
const appealSchema = new Schema(
  {
    decision: { type: Schema.Types.ObjectId, required: true, unique: true },
    decisionNo: { type: Number, required: true },
    /** The moderator who decided first, if one did: somebody else decides on the appeal. */
    moderator: { type: Schema.Types.ObjectId, default: null },
    post: { type: Schema.Types.ObjectId, required: true },
    thread: { type: Schema.Types.ObjectId, required: true },
    member: { type: Schema.Types.ObjectId, required: true },
    memberName: { type: String, required: true },
    words: { type: String, required: true },
    /** Of the decision: upheld it stands, overturned it was undone. */
    state: { type: String, enum: ['open', 'upheld', 'overturned'], default: 'open' },
    at: { type: Date, required: true },
  },
  { versionKey: false, collection: 'appeals' },
);
appealSchema.index({ at: 1 }, { partialFilterExpression: { state: 'open' } });

export type Appeal = InferSchemaType<typeof appealSchema> & { _id: Types.ObjectId };

export const AppealModel = model('Appeal', appealSchema);
