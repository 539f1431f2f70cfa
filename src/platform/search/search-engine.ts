/** What a search engine does for whoever hands it documents. It knows words by their keys, and nothing of forums. */

export interface SearchDocument {
  id: string;
  /** Documents of one group are found as one. */
  group: string;
  /** What a search can be narrowed to. */
  place: string;
  kind: string;
  title: string;
  tags: string;
  body: string;
  /** What its score is multiplied by. */
  weight: number;
  /** When it was written, in milliseconds: newer documents stand a little higher. */
  at: number;
}

/** What is written at once, or not at all. */
export interface Batch {
  documents: readonly SearchDocument[];
  /** Ids; those that are not there are passed over. */
  removed: readonly string[];
  /** How far the reader of the changes has come; any text. */
  mark: string;
  /** The mark that it goes on from; null in an empty index. */
  after: string | null;
}

export interface SearchQuery {
  /** The words, each by the keys it may stand under. */
  words: readonly (readonly string[])[];
  place: string | null;
  kind: string | null;
  /** Milliseconds. */
  now: number;
}

/** A group that was found: its documents that match, best first. */
export interface Hit {
  group: string;
  ids: string[];
}

export interface SearchEngine {
  /**
   * Writes a batch: what is there under the same id is replaced. Throws when the index has another mark than the batch goes on
   * from: somebody else has written it, or it is another file by now.
   */
  write: (batch: Batch) => Promise<void>;
  /** Groups, best first: those of the 200 best documents. Null when the time did not suffice. */
  search: (query: SearchQuery) => Promise<Hit[] | null>;
  /** The mark of the last batch; null before the first. */
  mark: () => Promise<string | null>;
  close: () => Promise<void>;
}
