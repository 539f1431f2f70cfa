/** What a search engine does for whoever hands it documents. It knows words by their keys, and nothing of forums. */

export interface SearchDocument {
  id: string;
  /** Documents of one group are found as one. */
  group: string;
  title: string;
  tags: string;
  body: string;
  /** What a search can be narrowed to: any texts. */
  facets: readonly string[];
  /** Where more match than can be ranked, those that have proved good are, beside the newest. */
  isProven: boolean;
  /** What its score is multiplied by. */
  weight: number;
  votes: number;
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

/** A word by the keys that it may stand under, likeliest first. */
export type Word = readonly string[];

export const ORDERS = ['relevance', 'new', 'votes'] as const;
export type Order = (typeof ORDERS)[number];

export interface SearchQuery {
  /** All of them, or where too little has them all, most or any. */
  words: readonly Word[];
  /** Words that must stand one after another. */
  phrases: readonly (readonly Word[])[];
  /** None of these words and phrases may stand there. */
  without: readonly (readonly Word[])[];
  /** Of each list of facets, one must be there. */
  facets: readonly (readonly string[])[];
  /** Nothing that was written before; milliseconds. */
  since: number;
  order: Order;
  /** Milliseconds. */
  now: number;
}

/** How a group was found: with all words, with some of them, or by words that are spelled alike. */
export type Likeness = 'all' | 'some' | 'similar';

/** A group that was found: its documents that match, best first. */
export interface Hit {
  group: string;
  ids: string[];
  likeness: Likeness;
}

export interface Found {
  /** Those with all words first, then by the order asked for; of the 200 best documents. */
  hits: Hit[];
  /** More documents match than were looked at. */
  isCut: boolean;
}

export interface SearchEngine {
  /**
   * Writes a batch: what is there under the same id is replaced. Throws when the index has another mark than the batch goes on
   * from: somebody else has written it, or it is another file by now; and where there is no file.
   */
  write: (batch: Batch) => Promise<void>;
  /** What matches. Null when nothing is known: the time did not suffice, or there is no index to ask. */
  search: (query: SearchQuery) => Promise<Found | null>;
  /** Groups whose titles or tags have all words, the last one by its beginning: the likeliest eight. */
  suggest: (words: readonly string[]) => Promise<string[]>;
  /** The mark of the last batch; null before the first, and where there is no index. */
  mark: () => Promise<string | null>;
  close: () => Promise<void>;
}
