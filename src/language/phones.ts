/**
 * The sounds that search keys are made of, one letter each, and what all readers share once a word is read: sounds
 * that are written for each other fall together.
 *
 * Consonants: k g c(ch) j t d n p f b m y r l v s h z; breathed K(kh) G(gh) C(chh) J(jh) T(th) D(dh) B(bh); S(sh), R(ड़),
 * Q(ढ़), N(a nasal sign), and of Devanagari alone ñ(ञ), q(क़), Z(झ़). Vowels: a(schwa, or Latin a) A(आ) i e u o.
 * Dental and retroflex are one sound, short and long too: Latin letters tell neither apart. Breathed consonants stay:
 * people write their h, and to drop it costs 40 % more words that meet by chance.
 */

type Folding = readonly [sounds: RegExp, becomes: string];

/** In order. Each row names the spellings that it brings together. */
const FOLDINGS: readonly Folding[] = [
  [/jñ/g, 'gy'], // ज्ञान: gyan
  [/ñ/g, 'n'], // पञ्च, पंच
  [/q/g, 'k'], // क़लम, कलम
  [/[cS]?C/g, 'c'], // अच्छा: acha, achchha; पश्चिम: pachchhim
  [/N(?=m)/g, 'm'], // संमान: sammaan
  [/N/g, 'n'], // हिंदी, हिन्दी, hindi
  [/m(?=[pfbB])/g, 'n'], // संपर्क: sampark, sanpark
  [/Q/g, 'D'], // पढ़ाई: padhai
  [/R/g, 'd'], // लड़का: ladka
  [/[zZ]/g, 'j'], // बिज़नेस, बिजनेस: the dot is often left out
  [/S/g, 's'], // शहर: shahar, sahar
  [/^vh/, 'v'], // व्हाट्सऐप, वाट्सऐप
  [/e(?=h)/g, 'a'], // कहना: kehna, kahna
  [/^yu/, 'u'], // यूपीआई: upi
  [/(?<=u)v(?=[aA])/g, ''], // शुरुआत: shuruwat
  [/(?<=.)h$/, ''], // तरह: tara; अतः
  [/k(?=K)|g(?=G)|c(?=C)|j(?=J)|t(?=T)|d(?=D)|b(?=B)/g, ''], // चिट्ठी: chitthi; but both of बैठते: baithte
  [/([^aAieou])\1/g, '$1'], // बच्चा: bacha; पन्ना: pana
];

/** The sounds of a word after folding, whichever reader they come from. */
export const foldPhones = (phones: string): string =>
  FOLDINGS.reduce((folded, [sounds, becomes]) => folded.replace(sounds, becomes), phones);
