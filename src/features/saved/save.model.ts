import { type InferSchemaType, Schema, type Types, model } from 'mongoose';

/** A post that a member keeps for later; only they see it. */
const saveSchema = new Schema(
  {
    member: { type: Schema.Types.ObjectId, required: true },
    post: { type: Schema.Types.ObjectId, required: true },
    thread: { type: Schema.Types.ObjectId, required: true },
    at: { type: Date, required: true },
  },
  { versionKey: false, collection: 'saves' },
);
saveSchema.index({ member: 1, post: 1 }, { unique: true });
saveSchema.index({ member: 1, thread: 1 });
saveSchema.index({ member: 1, at: -1 });

export type Save = InferSchemaType<typeof saveSchema> & { _id: Types.ObjectId };

export const SaveModel = model('Save', saveSchema);
