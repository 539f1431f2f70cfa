import { type InferSchemaType, Schema, model } from 'mongoose';

const relatedSchema = new Schema(
  {
    /** A thread's id. */
    _id: { type: Schema.Types.ObjectId, required: true },
    /** The ids of the threads that go with it, best first. */
    threads: { type: [Schema.Types.ObjectId], required: true },
  },
  { versionKey: false, collection: 'relatedthreads' },
);

export const RelatedModel = model('Related', relatedSchema);

const walkSchema = new Schema(
  {
    _id: { type: String, required: true },
    /** The highest number of a thread that was looked at. */
    top: { type: Number, required: true },
    /** The walk through the older ones has come down to this number; at 1 it is over. */
    below: { type: Number, required: true },
    /** When this walk began. */
    began: { type: Date, required: true },
  },
  { versionKey: false, collection: 'relatedwalks' },
);

export type Walk = InferSchemaType<typeof walkSchema>;

export const WalkModel = model('RelatedWalk', walkSchema);
