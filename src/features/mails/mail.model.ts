import { type InferSchemaType, Schema, model } from 'mongoose';
import { DAY, SECOND } from '../../platform/clock.ts';
import { MAIL_KINDS } from './mail.rules.ts';

/** How long it is remembered what was sent, so that it is not sent again. */
const REMEMBERED = 60 * DAY;

/** A mail to be sent: what it is for. Its words are made when it goes out, of how things stand then. */
const mailSchema = new Schema(
  {
    /** Names what it is for, e.g. a member and a period: the same mail is never there twice. */
    _id: { type: String, required: true },
    kind: { type: String, enum: MAIL_KINDS, required: true },
    /** Whom it goes to: a member, or (to reset a password) whoever has an address. */
    member: { type: Schema.Types.ObjectId, default: null },
    emailKey: { type: String, default: '' },
    /** What its kind needs to know, e.g. a notification's id. */
    about: { type: String, default: '' },
    /** When it is to be sent, or tried again: who has it in hand puts this off until they must be dead. */
    dueAt: { type: Date, required: true },
    /** When it was sent, or dropped because it was needed no more; null until then. */
    doneAt: { type: Date, default: null },
    attempts: { type: Number, default: 0 },
  },
  { versionKey: false, collection: 'mails' },
);

mailSchema.index({ doneAt: 1, kind: 1, dueAt: 1 });
mailSchema.index({ doneAt: 1 }, { name: 'forget', expireAfterSeconds: REMEMBERED / SECOND });

export type Mail = InferSchemaType<typeof mailSchema>;

export const MailModel = model('Mail', mailSchema);
