import mongoose, { Schema } from 'mongoose';

const lockSchema = new Schema(
  {
    /** What is locked, e.g. `start`. */
    _id: { type: String, required: true },
    /** Who holds it, different for every holding. */
    holder: String,
    /** Until when it is held unless its holder says more, by the database's clock. */
    until: { type: Date, required: true },
  },
  { collection: 'locks', versionKey: false },
);

export const LockModel = mongoose.model('Lock', lockSchema);
