import { Schema, model } from 'mongoose';

/** Whether a guide was useful to somebody: a member, or a guest's network under a keyed hash. One answer each. */
const guideFeedbackSchema = new Schema(
  {
    guide: { type: String, required: true },
    who: { type: String, required: true },
    isUseful: { type: Boolean, required: true },
  },
  { versionKey: false, collection: 'guidefeedback' },
);
guideFeedbackSchema.index({ guide: 1, who: 1 }, { unique: true });

export const GuideFeedbackModel = model('GuideFeedback', guideFeedbackSchema);
