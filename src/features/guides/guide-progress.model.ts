import { Schema, model } from 'mongoose';

/** A guide that a member has read. */
const guideProgressSchema = new Schema(
  {
    member: { type: Schema.Types.ObjectId, required: true },
    guide: { type: String, required: true },
    readAt: { type: Date, required: true },
  },
  { versionKey: false, collection: 'guideprogress' },
);
guideProgressSchema.index({ member: 1, guide: 1 }, { unique: true });

export const GuideProgressModel = model('GuideProgress', guideProgressSchema);
