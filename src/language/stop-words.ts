/**
 * Words that stand in nearly every text and tell none from the others, and those with which people ask, as people spell them.
 * Not by their keys, under which "ai" is "I", and "pay" is "pe". Pure. Which they are was measured by the list of searches
 * (docs/decisions/007); mera, raha, gaya and kitna stayed out, for titles have them and those who search remember them.
 */
const LIST = `
  है हैं हो था थी थे हूँ हूं का के की को में मे से पर और या तो भी ही ने यह वह ये वो इस उस कि जो क्या
  hai hain he h ho tha thi hun hoon hu ka ke ki k ko mein mai me se par pe aur or ya to toh bhi hi ne yeh ye woh wo iss us
  jo kya kyaa

  मुझे कैसे कैसा कैसी क्यों क्यूं कब कहाँ कहां कौन लिए लिये तक अब जब अभी फिर अगर वाला वाले वाली
  mujhe mjhe kaise kese kaisa kaisi kyon kyun kyu kyo kab kahan kaha kaun kon liye lie tak ab jab abhi phir agar wala wale wali

  कर करना करने करके करता करते करती करूँ करूं करें करे करो सकता सकते सकती जाता जाते जाती चाहिए चाहिये
  kar karna karne karke karta karte karti karu karun kare karen karein karo kr krna krne krke kru kre
  sakta sakte sakti jata jate jati chahiye chahie chaiye

  कृपया प्लीज़ प्लीज बताओ बताएँ बताएं बताइए बताये मदद भाई यार
  please pls plz kripya batao bataye batayen bataiye help madad bhai yaar sir

  a an the of in on for and is are it this that with at by i my do does how what when where which who why
  can could should would will am was were be been has have had did you your we our they their any anyone some there
`;

const STOP_WORDS: ReadonlySet<string> = new Set(LIST.normalize('NFC').trim().split(/\s+/));

/** True of a word that a search can do without. */
export const isStopWord = (word: string): boolean => STOP_WORDS.has(word.normalize('NFC').toLowerCase());

/** The words that tell texts apart; all of them where none does. */
export function tellingWords(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !isStopWord(word));
  return telling.length > 0 ? telling : words;
}
