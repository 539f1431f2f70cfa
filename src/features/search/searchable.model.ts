import { type InferSchemaType, Schema, model } from 'mongoose';

const searchableSchema = new Schema(
  {
    /** A post's id. */
    _id: { type: Schema.Types.ObjectId, required: true },
    /** When it last changed in what it is found by; never goes back. */
    at: { type: Date, required: true },
    /** How often it did: two changes at one moment are two. */
    revision: { type: Number, required: true },
    /** What its votes, acceptance and outcomes made of its rank, in steps. */
    standing: { type: Number },
  },
  { versionKey: false, collection: 'searchables' },
);

searchableSchema.index({ at: 1 });

export type Searchable = InferSchemaType<typeof searchableSchema>;

export const SearchableModel = model('Searchable', searchableSchema);
