import { type InferSchemaType, Schema, type Types, model } from 'mongoose';

/** How far a member has read a thread. */
const readmarkSchema = new Schema(
  {
    member: { type: Schema.Types.ObjectId, required: true },
    thread: { type: Schema.Types.ObjectId, required: true },
    /** The highest number among the posts that they were shown. */
    no: { type: Number, required: true },
    /** When they last read there. */
    at: { type: Date, required: true },
  },
  { versionKey: false, collection: 'readmarks' },
);

readmarkSchema.index({ member: 1, thread: 1 }, { unique: true });
readmarkSchema.index({ member: 1, at: -1 });

export type Readmark = InferSchemaType<typeof readmarkSchema> & { _id: Types.ObjectId };

export const ReadmarkModel = model('Readmark', readmarkSchema);
