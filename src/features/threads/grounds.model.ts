/** What a post rests on: links to check it by, and how its author says to know it. */
import { Schema } from 'mongoose';

/** How the author knows: did it, read the rule, or was told. */
export const CLAIMS = ['own-experience', 'official-rule', 'heard'] as const;
export type Claim = (typeof CLAIMS)[number];

export interface Source {
  /** As `webAddress` gives it. */
  url: string;
  /** What is to be found there; empty where the author gave none. */
  title: string;
}

export interface Grounds {
  sources: Source[];
  /** Null where the author did not say. */
  claim: Claim | null;
}

/** Grounds as documents keep them: what is absent is none. */
export type KeptGrounds = { [K in keyof Grounds]?: Grounds[K] | null };

const sourceSchema = new Schema(
  { url: { type: String, required: true }, title: { type: String, default: '' } },
  { _id: false },
);

/** The fields of a document that keeps grounds. */
export const groundsFields = {
  sources: { type: [sourceSchema], default: undefined },
  claim: { type: String, enum: [...CLAIMS, null] },
} as const;

/** The grounds that a document keeps. */
export const groundsOf = ({ sources, claim }: KeptGrounds): Grounds => ({
  sources: sources ?? [],
  claim: claim ?? null,
});
