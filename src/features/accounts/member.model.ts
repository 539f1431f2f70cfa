import { type InferSchemaType, Schema, type Types, model } from 'mongoose';
import { LANGUAGES } from '../../platform/i18n/languages.ts';
import { MAIL_AT_FIRST, mailSettingsSchema } from './mail-settings.model.ts';

export const ROLES = ['member', 'moderator', 'admin'] as const;

const memberSchema = new Schema(
  {
    name: { type: String, required: true, immutable: true },
    nameKey: { type: String, required: true, unique: true },
    email: { type: String, required: true },
    emailKey: { type: String, required: true, unique: true },
    /** When they showed that mails to this address reach them; null until then, and anew for another address. */
    emailVerifiedAt: { type: Date, default: null },
    mail: { type: mailSettingsSchema, required: true, default: () => structuredClone(MAIL_AT_FIRST) },
    passwordHash: { type: String, required: true },
    role: { type: String, enum: ROLES, default: 'member' },
    lang: { type: String, enum: LANGUAGES, required: true },
    reputation: { type: Number, default: 0 },
    /** 0 to 4: what a member has shown of themselves, see trust.rules.ts. */
    trustLevel: { type: Number, default: 0 },
    /** Since when they stand at that level; null while it is the one they began with. */
    trustedSince: { type: Date, default: null },
    /** What they wrote on their first day, while that is counted. */
    firstDay: {
      type: new Schema({ threads: Number, replies: Number }, { _id: false }),
      default: () => ({ threads: 0, replies: 0 }),
    },
    /** Sessions begun under another epoch have ended. */
    sessionEpoch: { type: Number, default: 0 },
    /** Slugs of the guides that they ticked as read: a dozen at most, needed on nearly every page. */
    guidesRead: { type: [String], default: [] },
    /** Until then they read, and write nothing; null for most, and a day in the year 9999 where it is for good. */
    suspendedUntil: { type: Date, default: null },
    /** Members whose posts are folded for them: at most a hundred, needed on every thread's page. */
    blocked: { type: [Schema.Types.ObjectId], default: [] },
    /** Days (`2026-11-26`, in India) on which they came: all of them counted, the last hundred by name, the last one. */
    visits: {
      type: new Schema({ days: Number, recent: [String], last: String }, { _id: false }),
      default: () => ({ days: 0, recent: [], last: '' }),
    },
    /** Notifications that they have not read. */
    unread: { type: Number, default: 0 },
    joinedAt: { type: Date, required: true },
  },
  { versionKey: false, collection: 'members' },
);

// For the daily count of trust: who came on a day, and who can lose level 3.
memberSchema.index({ 'visits.last': 1, _id: 1 });
memberSchema.index({ trustLevel: 1, _id: 1 }, { partialFilterExpression: { trustLevel: 3 } });
// Whom to tell that a guide was looked at again.
memberSchema.index({ guidesRead: 1, _id: 1 });

// Whose digest is due. Not partial: SecantusDB reads all members rather than a partial index.
memberSchema.index({ 'mail.nextDigestAt': 1 });

export type Member = InferSchemaType<typeof memberSchema> & { _id: Types.ObjectId };

export const MemberModel = model('Member', memberSchema);
