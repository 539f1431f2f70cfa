import { type InferSchemaType, Schema, type Types, model } from 'mongoose';
import { LEVELS, SUBJECTS } from './subscription.rules.ts';

/** What a member wants to hear of something, where they have said so or it follows from what they wrote. */
const subscriptionSchema = new Schema(
  {
    member: { type: Schema.Types.ObjectId, required: true },
    of: { type: String, enum: SUBJECTS, required: true },
    /** A thread's or member's id, a board's slug, a tag. */
    subject: { type: String, required: true },
    /** Of a tag: how it was spelled; the subject is the tag that this leads to. */
    spelling: { type: String },
    level: { type: String, enum: LEVELS, required: true },
    /** Since when: of what was written before, nobody is told afterwards. */
    since: { type: Date, required: true },
  },
  { versionKey: false, collection: 'subscriptions' },
);

subscriptionSchema.index({ member: 1, of: 1, subject: 1 }, { unique: true });
// What somebody follows, newest first.
subscriptionSchema.index({ member: 1, of: 1, since: -1 });
// Whom to tell, in the order of members, a batch at a time.
subscriptionSchema.index({ of: 1, subject: 1, level: 1, member: 1 });

// Who follows another tag when spellings come to lead elsewhere.
subscriptionSchema.index({ spelling: 1 }, { partialFilterExpression: { of: 'tag' } });

export type Subscription = InferSchemaType<typeof subscriptionSchema> & { _id: Types.ObjectId };

export const SubscriptionModel = model('Subscription', subscriptionSchema);
