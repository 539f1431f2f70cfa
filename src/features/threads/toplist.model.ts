import { Schema, model } from 'mongoose';

const topListSchema = new Schema(
  {
    /** Board, period and kind, e.g. `youtube week all`. */
    _id: { type: String, required: true },
    /** Numbers of threads, best first. */
    threads: { type: [Number], required: true },
  },
  { versionKey: false, collection: 'toplists' },
);

export const TopListModel = model('TopList', topListSchema);
