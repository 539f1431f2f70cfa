import { type InferSchemaType, Schema, type Types, model } from 'mongoose';
import { LANGUAGES } from '../../platform/i18n/languages.ts';

export const ROLES = ['member', 'moderator', 'admin'] as const;

const memberSchema = new Schema(
  {
    name: { type: String, required: true, immutable: true },
    nameKey: { type: String, required: true, unique: true },
    email: { type: String, required: true },
    emailKey: { type: String, required: true, unique: true },
    passwordHash: { type: String, required: true },
    role: { type: String, enum: ROLES, default: 'member' },
    lang: { type: String, enum: LANGUAGES, required: true },
    reputation: { type: Number, default: 0 },
    /** 0 to 4: what a member has shown of themselves. */
    trustLevel: { type: Number, default: 0 },
    /** Sessions begun under another epoch have ended. */
    sessionEpoch: { type: Number, default: 0 },
    /** Slugs of the guides that they ticked as read: a dozen at most, needed on nearly every page. */
    guidesRead: { type: [String], default: [] },
    joinedAt: { type: Date, required: true },
  },
  { versionKey: false, collection: 'members' },
);

export type Member = InferSchemaType<typeof memberSchema> & { _id: Types.ObjectId };

export const MemberModel = model('Member', memberSchema);
