import { type InferSchemaType, Schema, type Types, model } from 'mongoose';

/** Which moderator has a post in hand. */
const claimSchema = new Schema(
  {
    /** The post's id: one at a time has it. */
    _id: { type: Schema.Types.ObjectId, required: true },
    moderator: { type: Schema.Types.ObjectId, required: true },
    moderatorName: { type: String, required: true },
    until: { type: Date, required: true },
  },
  { versionKey: false, collection: 'claims' },
);
claimSchema.index({ until: 1 }, { expireAfterSeconds: 0 });

export type Claim = InferSchemaType<typeof claimSchema> & { _id: Types.ObjectId };

export const ClaimModel = model('Claim', claimSchema);
