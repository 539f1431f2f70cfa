import mongoose, { Schema } from 'mongoose';

const KEPT_SECONDS = 7 * 24 * 60 * 60;

const writeKeySchema = new Schema(
  {
    /** Who sent the form, and the form's own key. */
    _id: { type: String, required: true },
    /** SHA-256 of the values that were sent. */
    hash: { type: String, required: true },
    /** The page that shows the result. */
    path: { type: String, required: true },
    createdAt: { type: Date, required: true },
  },
  { collection: 'writekeys', versionKey: false },
);

writeKeySchema.index({ createdAt: 1 }, { expireAfterSeconds: KEPT_SECONDS });

export const WriteKeyModel = mongoose.model('WriteKey', writeKeySchema);
