import { Schema, model } from 'mongoose';

/** What new spellings are compared with. */
const nameKeySchema = new Schema(
  {
    /** One of the keys of a spelling: language/same-name.ts. */
    _id: { type: String, required: true },
    /** Spellings with this key that were the first of their kind. */
    firsts: { type: [String], required: true },
  },
  { versionKey: false, collection: 'namekeys' },
);

export const NameKeyModel = model('NameKey', nameKeySchema);
