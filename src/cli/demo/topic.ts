/** What the demo texts are made of. Types only. */
export type DemoBoard = 'freelancing' | 'blogging' | 'ecommerce' | 'youtube';
export type DemoKind = 'question' | 'discussion' | 'showcase';

/** A text with gaps, see template.ts. */
export type Template = string;

/**
 * What people of one language open threads about. Every combination of its parts must read as one text. A topic can have
 * cases, named by letters: a text that begins with `ab| ` is for the cases a and b only, one without for all.
 */
export interface Topic {
  kind: DemoKind;
  tags: readonly string[];
  titles: readonly Template[];
  /** What happened, or what was made. */
  openings: readonly Template[];
  /** More of it, for those who write long; may be empty. */
  details: readonly Template[];
  /** What the author wants to know. */
  asks: readonly Template[];
  /** Each stands alone, and none contradicts another. */
  answers: readonly Template[];
  /** Objections to what is usually answered; may be empty. */
  doubts: readonly Template[];
}

/** What people of one language say in any thread. */
export interface Talk {
  /** Ways of putting a title; `{title}` is the title. */
  titleFrames: readonly Template[];
  greetings: readonly Template[];
  /** Who is asking. */
  situations: readonly Template[];
  /** First words of an answer, an opinion, a comment on something shown. */
  leadIns: Readonly<Record<DemoKind, readonly Template[]>>;
  /** First words of an answer in points. */
  listLeadIns: readonly Template[];
  /** What the writer has done, by board. */
  experience: Readonly<Record<DemoBoard, readonly Template[]>>;
  closings: readonly Template[];
  /** After a quote, before an objection. */
  disagreements: readonly Template[];
  thanks: readonly Template[];
  /** What follows thanks. */
  plans: readonly Template[];
  followUps: readonly Template[];
  /** Questions about something shown. */
  curious: readonly Template[];
  /** What the asker adds later on. */
  updates: readonly Template[];
  sameHere: readonly Template[];
}
