import { type InferSchemaType, Schema, type Types, model } from 'mongoose';
import { type KeptGrounds, groundsFields } from './grounds.model.ts';

/** How a post (and, for an opening post, its thread's title) read until it was edited. Never changed, never deleted. */
const revisionSchema = new Schema(
  {
    post: { type: Schema.Types.ObjectId, required: true },
    title: { type: String, default: null },
    body: { type: String, required: true },
    ...groundsFields,
    /** When this wording was replaced. */
    replacedAt: { type: Date, required: true },
  },
  { versionKey: false, collection: 'revisions' },
);
revisionSchema.index({ post: 1, replacedAt: 1 });

export type Revision = Omit<InferSchemaType<typeof revisionSchema>, keyof KeptGrounds> &
  KeptGrounds & { _id: Types.ObjectId };

export const RevisionModel = model('Revision', revisionSchema);
