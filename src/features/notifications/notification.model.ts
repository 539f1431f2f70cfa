import { type InferSchemaType, Schema, type Types, model } from 'mongoose';
import { REASONS } from './notification.rules.ts';

const entrySchema = new Schema(
  {
    key: { type: String, required: true },
    actor: { type: String, default: '' },
    post: Schema.Types.ObjectId,
    /** What it is about, as it was called then, with the language of that. */
    title: { type: String, default: '' },
    lang: { type: String, default: '' },
    /** Minutes that reading the post takes. */
    minutes: { type: Number, default: 1 },
  },
  { _id: false },
);

/** Something that a member is told: of one cause, or of several of a kind that came before they looked. */
const notificationSchema = new Schema(
  {
    member: { type: Schema.Types.ObjectId, required: true },
    reason: { type: String, enum: REASONS, required: true },
    /** The thread that is opened with it; null where there is none. */
    thread: { type: Schema.Types.ObjectId, default: null },
    /** What its sentence names beside people and titles. */
    about: { type: String, default: '' },
    /** Its causes in the order they came, each once: who gave it, and the post where it is seen. */
    entries: { type: [entrySchema], required: true },
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
notificationSchema.index({ member: 1, isUnread: 1, thread: 1 });
// For what nobody has looked at for too long.
notificationSchema.index({ isUnread: 1, at: 1 });
notificationSchema.index({ forgetAt: 1 }, { expireAfterSeconds: 0 });

export interface Entry {
  key: string;
  actor: string;
  post?: Types.ObjectId | null;
  title?: string;
  lang?: string;
  minutes?: number;
}

export type Notification = Omit<InferSchemaType<typeof notificationSchema>, 'entries'> & {
  _id: Types.ObjectId;
  entries: Entry[];
};

export const NotificationModel = model('Notification', notificationSchema);
