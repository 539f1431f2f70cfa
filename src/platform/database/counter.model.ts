import mongoose, { Schema } from 'mongoose';

const counterSchema = new Schema(
  {
    /** What is numbered, e.g. `threads`. */
    _id: { type: String, required: true },
    /** The highest number that a process has taken for its own. */
    taken: { type: Number, required: true },
  },
  { collection: 'counters', versionKey: false },
);

export const CounterModel = mongoose.model('Counter', counterSchema);
