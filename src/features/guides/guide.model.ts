import { type InferSchemaType, Schema, model } from 'mongoose';

const edition = {
  title: { type: String, required: true },
  summary: { type: String, required: true },
  html: { type: String, required: true },
  verified: { type: Date, required: true },
  minutes: { type: Number, required: true },
};

const guideSchema = new Schema(
  {
    /** The slug. */
    _id: { type: String, required: true },
    /** A board's slug, or `all`. */
    board: { type: String, required: true },
    order: { type: Number, required: true },
    owner: { type: String, required: true },
    hi: { type: edition, required: true, _id: false },
    en: { type: edition, required: true, _id: false },
    /** Of both files and the version of the renderer: another hash, another text. */
    hash: { type: String, required: true },
    usefulCount: { type: Number, default: 0 },
  },
  { versionKey: false, collection: 'guides' },
);

export type Guide = InferSchemaType<typeof guideSchema>;

export const GuideModel = model('Guide', guideSchema);
