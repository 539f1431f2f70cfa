/** Which language a text is in, for its `lang` attribute: screen readers, fonts and hyphenation go by it. */

export type ContentLang = 'hi' | 'hi-Latn' | 'en';

// Very common words of Hinglish that are no words of English (so not `me`, `to`, `main`, `par`, `the`).
const HINGLISH = new Set(
  (
    'hai hain hoon hun tha thi ka ki ke ko se mein mai nahi nahin kya kyu kyun kaise kaisa kaun kab kahan kitna kitne ' +
    'kitni aur bhi ya yeh ye woh wo jo mujhe mera meri mere aap aapko aapka hum humko unka iska kar karna karo kare ' +
    'karke karta karte raha rahe rahi sakta sakte sakti chahiye wala wale hota hoti hote gaya gayi diya liye liya ' +
    'abhi bahut koi kuch agar lekin phir toh ghar baithe paise paisa kaam bhai sirf bina'
  ).split(' '),
);

const ADDRESS = /(?:https?:\/\/|www\.)\S+/g;
// Vowel signs count: they are letters where Latin is written.
const LETTER = /[\p{L}\p{M}]/gu;
const DEVANAGARI_LETTER = /(?=[\p{L}\p{M}])\p{Script=Devanagari}/gu;
const LATIN_WORD = /[a-z]+/g;

const HINDI_SHARE = 0.3; // Hindi about online work is full of Latin words: Upwork, YouTube, profile, GST
const HINGLISH_SHARE = 0.12; // running Hinglish has 3 to 5 such words in 10, but titles and English terms thin them
const SHORT = 5; // words up to which one of them decides; beyond, one may be chance ("per se", "Ki")

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The language of a text: by its share of Devanagari letters, then by Hinglish words; `en` where nothing tells. */
export function languageOf(text: string): ContentLang {
  const prose = text.replace(ADDRESS, ' ');
  const letters = countOf(prose, LETTER);
  if (letters > 0 && countOf(prose, DEVANAGARI_LETTER) / letters >= HINDI_SHARE) return 'hi';

  const words = prose.toLowerCase().match(LATIN_WORD) ?? [];
  const hinglish = words.filter((word) => HINGLISH.has(word)).length;
  const needed = words.length <= SHORT ? 1 : 2;
  return hinglish >= needed && hinglish / words.length >= HINGLISH_SHARE ? 'hi-Latn' : 'en';
}
