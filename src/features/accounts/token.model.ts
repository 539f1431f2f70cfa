import { type InferSchemaType, Schema, model } from 'mongoose';

const PURPOSES = ['verify', 'reset'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** A secret that was sent by mail: whoever brings it reads the mails to an address. */
const tokenSchema = new Schema(
  {
    /** The hash of the secret, which itself stands in the mail alone. */
    _id: { type: String, required: true },
    purpose: { type: String, enum: PURPOSES, required: true },
    member: { type: Schema.Types.ObjectId, required: true },
    /** The address that it was sent to. */
    emailKey: { type: String, required: true },
    endsAt: { type: Date, required: true },
  },
  { versionKey: false, collection: 'tokens' },
);

tokenSchema.index({ member: 1, purpose: 1 });
tokenSchema.index({ endsAt: 1 }, { expireAfterSeconds: 0 });

export type Token = InferSchemaType<typeof tokenSchema>;

export const TokenModel = model('Token', tokenSchema);
