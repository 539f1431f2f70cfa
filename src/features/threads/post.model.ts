import { type InferSchemaType, Schema, type Types, model } from 'mongoose';

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
    up: { type: Number, default: 0 },
    down: { type: Number, default: 0 },
    /** Where it stands among the answers, highest first: see rank.ts. */
    rank: { type: Number, required: true },
    /** What came of it for those who tried it; null while nobody has. */
    outcomes: {
      type: new Schema({ worked: Number, didNotWork: Number, lostMoney: Number }, { _id: false }),
      default: null,
    },
    visibility: { type: String, enum: ['visible', 'withdrawn'], default: 'visible' },
    createdAt: { type: Date, required: true },
    editedAt: { type: Date, default: null },
  },
  { versionKey: false, collection: 'posts' },
);

postSchema.index({ thread: 1, no: 1 }, { unique: true });
postSchema.index({ thread: 1, rank: -1, no: 1 });
postSchema.index({ author: 1, visibility: 1, createdAt: -1, no: -1 });
postSchema.index({ htmlVersion: 1 });

export type Post = InferSchemaType<typeof postSchema> & { _id: Types.ObjectId };

/** A post as pages read it: without the markdown it was made from. */
export type ShownPost = Omit<Post, 'body'>;

export const PostModel = model('Post', postSchema);
