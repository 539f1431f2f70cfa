import { type InferSchemaType, Schema, type Types, model } from 'mongoose';

/** How a post (and, for an opening post, its thread's title) read until it was edited. Never changed, never deleted. */
const revisionSchema = new Schema(
  {
    post: { type: Schema.Types.ObjectId, required: true },
    title: { type: String, default: null },
    body: { type: String, required: true },
    /** When this wording was replaced. */
    replacedAt: { type: Date, required: true },
  },
  { versionKey: false, collection: 'revisions' },
);
revisionSchema.index({ post: 1, replacedAt: 1 });

export type Revision = InferSchemaType<typeof revisionSchema> & { _id: Types.ObjectId };

export const RevisionModel = model('Revision', revisionSchema);
