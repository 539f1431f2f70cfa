import { type InferSchemaType, Schema, model } from 'mongoose';

const bothLanguages = { hi: { type: String, required: true }, en: { type: String, required: true } };

const boardSchema = new Schema(
  {
    /** The slug. */
    _id: { type: String, required: true },
    order: { type: Number, required: true },
    icon: { type: String, required: true },
    /** Its colour, one of the stylesheet's hues. */
    hue: { type: String, required: true },
    name: { type: bothLanguages, required: true, _id: false },
    description: { type: bothLanguages, required: true, _id: false },
    threadCount: { type: Number, default: 0 },
    postCount: { type: Number, default: 0 },
    activeAt: { type: Date, default: null },
  },
  { versionKey: false, collection: 'boards' },
);

export type Board = InferSchemaType<typeof boardSchema>;

export const BoardModel = model('Board', boardSchema);
