import { Schema, model } from 'mongoose';

/** A tag with how many threads that everybody can see have it. */
export interface TagCount {
  tag: string;
  threads: number;
}

export interface TagList {
  /** `page 1` and so on of all tags, or `board youtube`. */
  _id: string;
  /** Most used first. */
  tags: TagCount[];
  /** How many pages all tags take. */
  pages: number;
}

const tagListSchema = new Schema<TagList>(
  {
    _id: { type: String, required: true },
    tags: [{ _id: false, tag: { type: String, required: true }, threads: { type: Number, required: true } }],
    pages: { type: Number, required: true },
  },
  { versionKey: false, collection: 'taglists' },
);

export const TagListModel = model('TagList', tagListSchema);
