import { type InferSchemaType, Schema, type Types, model } from 'mongoose';

/** A member's word that a question was asked before, until it is closed. */
const duplicateVoteSchema = new Schema(
  {
    thread: { type: Schema.Types.ObjectId, required: true },
    member: { type: Schema.Types.ObjectId, required: true },
    memberName: { type: String, required: true },
    /** The thread in which it was asked before. */
    original: { type: Schema.Types.ObjectId, required: true },
    /** What the question was called then: under another title it is another question. */
    title: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { versionKey: false, collection: 'duplicatevotes' },
);
duplicateVoteSchema.index({ thread: 1, member: 1 }, { unique: true });

export type DuplicateVote = InferSchemaType<typeof duplicateVoteSchema> & { _id: Types.ObjectId };

export const DuplicateVoteModel = model('DuplicateVote', duplicateVoteSchema);
