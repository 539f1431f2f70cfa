import { type InferSchemaType, Schema, model } from 'mongoose';
import { DAY, SECOND } from '../../platform/clock.ts';
import { NOTED } from './searchlog.rules.ts';

/** Since it was last asked. */
const KEPT = 90 * DAY;

const searchNoteSchema = new Schema(
  {
    /** What is noted, and the words by the keys they stand under, in the order of the alphabet: one note for each. */
    _id: { type: String, required: true },
    noted: { type: String, enum: NOTED, required: true },
    /** The words as they were typed first. */
    text: { type: String, required: true },
    /** How often, by whoever asks counted once a day. */
    count: { type: Number, required: true },
    /** The longest that it took, in milliseconds. */
    took: { type: Number, required: true },
    /** How often no answer came in time. */
    givenUps: { type: Number, required: true },
    /** When it was last asked. */
    at: { type: Date, required: true },
  },
  { versionKey: false, collection: 'searchnotes' },
);

searchNoteSchema.index({ noted: 1, count: -1, at: -1 });
searchNoteSchema.index({ noted: 1, took: -1, at: -1 });
searchNoteSchema.index({ at: 1 }, { expireAfterSeconds: KEPT / SECOND });

export type SearchNote = InferSchemaType<typeof searchNoteSchema>;

export const SearchNoteModel = model('SearchNote', searchNoteSchema);
