import { Schema } from 'mongoose';

/** Of what members can be told by mail as soon as it happens: the reasons of notifications. */
export const NOTICES = [
  'answer',
  'quote',
  'mention',
  'reply',
  'opened',
  'accepted',
  'votes',
  'outcome',
  'flag',
  'decision',
  'appeal',
  'guide',
] as const;
export type Notice = (typeof NOTICES)[number];

export const DIGESTS = ['none', 'daily', 'weekly'] as const;

/** How long reading a digest may take, in minutes. */
export const MINUTES = [5, 10, 20, 30] as const;

/** What a member wants to be told by mail, and when. */
export interface MailSettings {
  /** Of what they are told as soon as it happens. */
  kinds: Notice[];
  digest: (typeof DIGESTS)[number];
  /** When the digest comes, in India: the hour of the day, and of a weekly one the day, from Sunday = 0. */
  hour: number;
  weekday: number;
  minutes: number;
  /** Null while there is no digest. */
  nextDigestAt?: Date | null;
}

/** What members begin with: mails about what waits for them, and no digest. */
export const MAIL_AT_FIRST: MailSettings & { nextDigestAt: null } = {
  kinds: ['answer', 'quote', 'mention', 'decision', 'appeal'],
  digest: 'none',
  hour: 8,
  weekday: 0,
  minutes: 10,
  nextDigestAt: null,
};

export const mailSettingsSchema = new Schema<MailSettings>(
  {
    kinds: { type: [String], enum: NOTICES, required: true },
    digest: { type: String, enum: DIGESTS, required: true },
    hour: { type: Number, required: true },
    weekday: { type: Number, required: true },
    minutes: { type: Number, required: true },
    nextDigestAt: { type: Date, default: null },
  },
  { _id: false },
);
