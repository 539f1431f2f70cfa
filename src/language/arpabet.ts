/**
 * How Hindi hears English: the sounds of the CMU Pronouncing Dictionary (39 phones of ARPABET, stress marked by digits;
 * http://www.speech.cs.cmu.edu/cgi-bin/cmudict) as phones of search keys. Where a written English word is carried over into
 * Devanagari by its letters rather than its sound, the letters win.
 */

const PHONES: Readonly<Record<string, string>> = {
  ...{
    AA: 'A',
    AE: 'e',
    AH: 'a',
    AO: 'o',
    AW: 'Au',
    AY: 'Ai',
    EH: 'e',
    ER: 'ar',
    EY: 'e',
    IH: 'i',
    IY: 'i',
    OW: 'o',
  },
  ...{
    OY: 'oi',
    UH: 'u',
    UW: 'u',
    B: 'b',
    CH: 'c',
    D: 'd',
    DH: 'd',
    F: 'f',
    G: 'g',
    HH: 'h',
    JH: 'j',
    K: 'k',
    L: 'l',
  },
  ...{
    M: 'm',
    N: 'n',
    NG: 'ng',
    P: 'p',
    R: 'r',
    S: 's',
    SH: 'S',
    T: 't',
    TH: 'T',
    V: 'v',
    W: 'v',
    Y: 'y',
    Z: 'z',
    ZH: 'z',
  },
};

interface Sound {
  before: string;
  sound: string;
  /** The sounds after it, with a space between. */
  after: string;
  spelling: string;
}

const LONG_OR_GLIDE = /^(A[EOWY]|E[HY]|IY|O[WY]|UW)$/;

/** Where the letters win, and one sound that depends on the next. */
const EXCEPTIONS: readonly (readonly [applies: (one: Sound) => boolean, phones: string])[] = [
  // blog: ब्लॉग
  [({ sound, spelling }) => sound === 'AA' && spelling.includes('o'), 'o'],
  // watch: वॉच
  [({ sound, before }) => sound === 'AA' && before === 'W', 'o'],
  // payment: पेमेंट
  [({ sound, after, spelling }) => sound === 'AH' && /^N T\b/.test(after) && spelling.includes('ent'), 'e'],
  // words: वर्ड्स, but news: न्यूज़
  [
    ({ sound, after, before, spelling }) =>
      isLast('Z', sound, after) && spelling.endsWith('s') && !LONG_OR_GLIDE.test(before),
    's',
  ],
  // based: बेस्ड
  [({ sound, after, spelling }) => isLast('T', sound, after) && spelling.endsWith('ed'), 'd'],
  // link: लिंक
  [({ sound, after }) => sound === 'NG' && /^[KG]\b/.test(after), 'n'],
];

const isLast = (which: string, sound: string, after: string): boolean => sound === which && after === '';

/** The phones of an English word: `readArpabet('K L AY1 AH0 N T', 'client')` is `klAient`. */
export function readArpabet(pronunciation: string, spelling: string): string {
  const sounds = pronunciation.replace(/\d/g, '').split(' ');
  return sounds
    .map((sound, i) => {
      const here = { before: sounds[i - 1] ?? '', sound, after: sounds.slice(i + 1).join(' '), spelling };
      return EXCEPTIONS.find(([applies]) => applies(here))?.[1] ?? PHONES[sound] ?? '';
    })
    .join('');
}
