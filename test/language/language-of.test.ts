import { expect } from 'chai';
import { languageOf } from '../../src/language/language-of.ts';

const all = (lang: string, texts: readonly string[]) => {
  for (const text of texts) expect(languageOf(text), text).to.equal(lang);
};

describe('the language of a text', () => {
  it('is Hindi where it is written in Devanagari, English terms or not', () => {
    all('hi', [
      'घर बैठे कमाई कैसे करें?',
      'Upwork पर profile कैसे बनाएँ?',
      'YouTube monetization चालू कब होगा?',
      'यह देखो https://www.example.org/a/very/long/address/that/is/not/a/word',
      'ठीक',
    ]);
  });

  it('is Hindi in Latin letters where common words of Hinglish tell', () => {
    all('hi-Latn', [
      'ghar baithe kamai kaise kare',
      'Kya ye job offer real hai ya fake?',
      'Mujhe Fiverr pe pehla order nahi mil raha',
      'Data entry ka kaam real hai kya, registration fee maang rahe hain',
      'payment nahi mila',
      'Bhai blogging mein kitna time lagta hai?',
    ]);
  });

  it('is English otherwise', () => {
    all('en', [
      'How do I price my first gig on Upwork?',
      'It is not illegal per se, but most of these offers turn out to be a scam.',
      'The word नमस्ते means hello, and people use it to greet each other every day.',
      'Has anybody been paid by this company? They ask for a deposit.',
      'I am in Mumbai and my main problem is to find the first client.',
    ]);
  });

  it('is English where nothing tells', () => {
    all('en', ['', '12345', '😀 👍', 'https://example.org/hai/kya']);
  });
});
