/** Abbreviations are read letter by letter, as Hindi names the letters: GST is जीएसटी. */

const NAMES: Readonly<Record<string, string>> = {
  ...{
    a: 'e',
    b: 'bi',
    c: 'si',
    d: 'di',
    e: 'i',
    f: 'ef',
    g: 'ji',
    h: 'ec',
    i: 'Ai',
    j: 'je',
    k: 'ke',
    l: 'el',
    m: 'em',
  },
  ...{
    n: 'en',
    o: 'o',
    p: 'pi',
    q: 'kyu',
    r: 'Ar',
    s: 'es',
    t: 'ti',
    u: 'yu',
    v: 'vi',
    w: 'dablyu',
    x: 'eks',
    y: 'vAi',
  },
  ...{ z: 'jed' },
};

/** Abbreviations of earning online that are no words: they are read by their letters alone, however they are typed. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'api atm ceo cod cpa cpc cpm crm ctc ctr diy emi faq gst hr id inr kdp kyc mcn mlm mrp ngo nri otp pdf pf ppc rbi ' +
    'roas roi rpm sbi seo sem sip sms smm ssc tds tv ugc ui upi upsc url usd utr ux vpn wfh'
  ).split(' '),
);

const SPOKEN = /[aeiouy]/;

/** True for a word of `a-z` that is read by its letters alone. */
export const isAbbreviation = (word: string): boolean => ABBREVIATIONS.has(word);

/**
 * True for a word that may be an abbreviation too, as it was typed: 2 to 5 letters without a vowel or all capitals;
 * what somebody searches for may be one in small letters as well, up to 4 (`cma`).
 */
export function mayBeAbbreviation(word: string, isQuery: boolean): boolean {
  if (word.length < 2 || word.length > 5) return false;
  return (isQuery && word.length <= 4) || word === word.toUpperCase() || !SPOKEN.test(word.toLowerCase());
}

/** The phones of the names of a word's letters `a-z`. */
export const readLetterNames = (word: string): string =>
  Array.from(word, (letter) => NAMES[letter] ?? '').join('');
