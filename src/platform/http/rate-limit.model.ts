import { Schema, model } from 'mongoose';

/** Records of the limiter: what one did of one action in a span of time. The library writes them; here are its indexes. */
const rateLimitSchema = new Schema(
  {
    key: { type: String, required: true, unique: true },
    points: { type: Number, required: true },
    expire: { type: Date, required: true, index: { expires: 0 } },
  },
  { versionKey: false, collection: 'ratelimits' },
);

export const RateLimitModel = model('RateLimit', rateLimitSchema);
