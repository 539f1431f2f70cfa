import { type InferSchemaType, Schema, type Types, model } from 'mongoose';
import { REASONS } from './notification.rules.ts';

/** Something that a member is told: of one cause, or of several of a kind that came before they looked. */
const notificationSchema = new Schema(
  {
    member: { type: Schema.Types.ObjectId, required: true },
    reason: { type: String, enum: REASONS, required: true },
    /** What it is about, as far as it is about a thread; the earliest post in it that they have not seen. */
    thread: { type: Schema.Types.ObjectId, default: null },
    post: { type: Schema.Types.ObjectId, default: null },
    /** A thread's title as it was then, a board's slug, a tag, a name, a number: what its sentence names. */
    title: { type: String, default: '' },
    lang: { type: String, default: '' },
    about: { type: String, default: '' },
    /** Its causes, in the order they came: each once, with who gave it. */
    entries: { type: [new Schema({ key: String, actor: String }, { _id: false })], required: true },
    isUnread: { type: Boolean, default: true },
    /** While unread, what later causes of its kind fold into; its own id afterwards. */
    slot: { type: String, required: true },
    /** When its last cause came; `tie` orders those of one moment. */
    at: { type: Date, required: true },
    tie: { type: Number, required: true },
    /** When it is forgotten; null while it is unread. */
    forgetAt: { type: Date, default: null },
  },
  { versionKey: false, collection: 'notifications' },
);

// A cause is told to a member once, whatever it was folded into and whether they have read it since.
notificationSchema.index({ 'entries.key': 1, member: 1 }, { unique: true });
notificationSchema.index({ slot: 1 }, { unique: true });
notificationSchema.index({ member: 1, at: -1, tie: -1 });
notificationSchema.index({ member: 1, isUnread: 1, at: -1 });
notificationSchema.index({ forgetAt: 1 }, { expireAfterSeconds: 0 });

export type Notification = InferSchemaType<typeof notificationSchema> & { _id: Types.ObjectId };

export const NotificationModel = model('Notification', notificationSchema);
