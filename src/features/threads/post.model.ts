import { type InferSchemaType, Schema, type Types, model } from 'mongoose';
import { type KeptGrounds, groundsFields } from './grounds.model.ts';
import { ADVICE, VISIBILITIES } from './standing.rules.ts';

const postSchema = new Schema(
  {
    thread: { type: Schema.Types.ObjectId, required: true },
    /** Its number in the thread, from 1. */
    no: { type: Number, required: true },
    author: { type: Schema.Types.ObjectId, required: true },
    authorName: { type: String, required: true },
    body: { type: String, required: true },
    html: { type: String, required: true },
    htmlVersion: { type: Number, required: true },
    lang: { type: String, required: true },
    ...groundsFields,
    up: { type: Number, default: 0 },
    down: { type: Number, default: 0 },
    /** Where it stands among the answers, highest first: see rank.ts. */
    rank: { type: Number, required: true },
    advice: { type: String, enum: ADVICE, default: 'ok' },
    /** What members say against the advice, in their own words, while it is disputed. */
    objections: { type: [String], default: [] },
    /** What a moderator says of it while it is bad advice. */
    warning: {
      type: new Schema({ canned: String, words: String, source: String }, { _id: false }),
      default: null,
    },
    /** `pending` is seen by its author and moderators alone, until one of these has looked; `removed` by them alone. */
    visibility: { type: String, enum: VISIBILITIES, default: 'visible' },
    /** How many of its flags are open, what they weigh together, and since when there are any. */
    flagCount: { type: Number, default: 0 },
    flagWeight: { type: Number, default: 0 },
    flaggedAt: { type: Date },
    /** What in its words is known from scams, from the score on at which a moderator should look; null for all others. */
    suspicion: {
      type: new Schema({ score: Number, signals: [String], isOpen: Boolean }, { _id: false }),
      default: null,
    },
    /** Ways to reach its author that its HTML does not show: those of a newcomer. */
    contacts: { type: [String], default: [] },
    /** What came of it for those who tried it; null while nobody has. */
    outcomes: {
      type: new Schema({ worked: Number, didNotWork: Number, lostMoney: Number }, { _id: false }),
      default: null,
    },
    createdAt: { type: Date, required: true },
    editedAt: { type: Date, default: null },
  },
  { versionKey: false, collection: 'posts' },
);

postSchema.index({ thread: 1, no: 1 }, { unique: true });
postSchema.index({ thread: 1, rank: -1, no: 1 });
postSchema.index({ author: 1, visibility: 1, createdAt: -1, no: -1 });
postSchema.index({ htmlVersion: 1 });
postSchema.index({ flagWeight: -1, flaggedAt: 1 }, { partialFilterExpression: { flagCount: { $gt: 0 } } });

export type Post = Omit<InferSchemaType<typeof postSchema>, keyof KeptGrounds> &
  KeptGrounds & { _id: Types.ObjectId };

/** Why advice is bad (a reason that many decisions share, words, or both) and where it is said right, if known. */
export type Warning = NonNullable<Post['warning']>;

/** A post as pages read it: without the markdown it was made from. */
export type ShownPost = Omit<Post, 'body'>;

export const PostModel = model('Post', postSchema);
