import { type InferSchemaType, Schema, type Types, model } from 'mongoose';
import { KINDS } from './kinds.ts';
import { ADVICE, VISIBILITIES } from './standing.rules.ts';

const threadSchema = new Schema(
  {
    number: { type: Number, required: true, unique: true },
    board: { type: String, required: true },
    kind: { type: String, enum: KINDS, required: true },
    title: { type: String, required: true },
    slug: { type: String, required: true },
    /** The tags as they were typed. */
    spellings: { type: [String], required: true },
    /** The tags that these lead to: see features/tags. */
    tags: { type: [String], required: true },
    lang: { type: String, required: true },
    author: { type: Schema.Types.ObjectId, required: true },
    authorName: { type: String, required: true },
    createdAt: { type: Date, required: true },
    /** When a post was last added. */
    activeAt: { type: Date, required: true },
    lastAuthorName: { type: String, required: true },
    /** The number of the newest post, whether it is shown or not. */
    lastNo: { type: Number, default: 1 },
    /** Posts shown, but the first. */
    replyCount: { type: Number, default: 0 },
    /** Answers that doubt has let sink: they stand below new ones. */
    sunkCount: { type: Number, default: 0 },
    /** Up-votes less down-votes of the opening post. */
    score: { type: Number, default: 0 },
    acceptedPost: { type: Schema.Types.ObjectId, default: null },
    pinned: { type: Boolean, default: false },
    locked: { type: Boolean, default: false },
    /** The thread in which the same was asked before: this one is closed, and leads there. */
    duplicateOf: { type: Schema.Types.ObjectId, default: null },
    /** Questions that are closed and lead here. */
    duplicateCount: { type: Number, default: 0 },
    /** Members' votes, of whatever age, that it was asked before. */
    duplicateVotes: { type: Number, default: 0 },
    visibility: { type: String, enum: VISIBILITIES, default: 'visible' },
    /** That of the opening post, for lists. */
    advice: { type: String, enum: ADVICE, default: 'ok' },
    /** How often something changed that the thread's pages show to everybody: see thread-page.ts. */
    version: { type: Number, default: 0 },
    /** First lines of the opening post as plain text, for shared links. */
    excerpt: { type: String, default: '' },
  },
  { versionKey: false, collection: 'threads' },
);

// Listings: equality first, then the range they are read by (`number` breaks ties of time).
threadSchema.index({ board: 1, visibility: 1, activeAt: -1, number: -1 });
threadSchema.index({ board: 1, visibility: 1, createdAt: -1, number: -1 });
threadSchema.index({ board: 1, visibility: 1, kind: 1, activeAt: -1, number: -1 });
threadSchema.index({ board: 1, visibility: 1, kind: 1, createdAt: -1, number: -1 });
threadSchema.index({ board: 1, visibility: 1, kind: 1, replyCount: 1, createdAt: -1, number: -1 });
threadSchema.index({ board: 1, visibility: 1, score: -1 });
threadSchema.index({ board: 1, pinned: 1, activeAt: -1, number: -1 });
threadSchema.index({ visibility: 1, activeAt: -1, number: -1 });
threadSchema.index({ tags: 1, visibility: 1, activeAt: -1, number: -1 });
// Which threads have other tags when spellings come to lead elsewhere.
threadSchema.index({ spellings: 1 });
threadSchema.index({ author: 1, visibility: 1, createdAt: -1, number: -1 });
threadSchema.index(
  { duplicateOf: 1, number: -1 },
  { partialFilterExpression: { duplicateOf: { $type: 'objectId' } } },
);

export type Thread = InferSchemaType<typeof threadSchema> & { _id: Types.ObjectId };

export const ThreadModel = model('Thread', threadSchema);

/** Belongs to every update after which the thread's pages show something else: posts read before are read anew. */
export const TOUCHED = { version: 1 } as const;
