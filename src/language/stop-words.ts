/**
 * Words that stand in nearly every text and tell none from the others, as people spell them. Not by their keys, under which
 * "ai" is "I", and "pay" is "pe". Pure.
 */
const STOP_WORDS: ReadonlySet<string> = new Set(
  `
  है हैं हो था थी थे हूँ हूं का के की को में मे से पर और या तो भी ही ने यह वह ये वो इस उस कि जो क्या
  hai hain he h ho tha thi hun hoon ka ke ki k ko mein mai me se par pe aur or ya to toh bhi hi ne yeh ye woh wo iss us
  jo kya kyaa a an the of in on for and is are it this that with at by i my do does
  `
    .trim()
    .split(/\s+/),
);

/** True of a word that a search can do without. */
export const isStopWord = (word: string): boolean => STOP_WORDS.has(word.normalize('NFC').toLowerCase());
