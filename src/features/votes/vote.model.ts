import { type InferSchemaType, Schema, model } from 'mongoose';

/** What a member thinks of a post: at most one vote each, which the database holds. */
const voteSchema = new Schema(
  {
    member: { type: Schema.Types.ObjectId, required: true },
    post: { type: Schema.Types.ObjectId, required: true },
    thread: { type: Schema.Types.ObjectId, required: true },
    value: { type: Number, enum: [1, -1], required: true },
    at: { type: Date, required: true },
  },
  { versionKey: false, collection: 'votes' },
);
voteSchema.index({ member: 1, post: 1 }, { unique: true });
voteSchema.index({ member: 1, thread: 1 });
voteSchema.index({ post: 1 });

export type Vote = InferSchemaType<typeof voteSchema>;

export const VoteModel = model('Vote', voteSchema);
