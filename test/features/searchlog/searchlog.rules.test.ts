import { expect } from 'chai';
import { foldedWords, notedOf, wordsKept } from '../../../src/features/searchlog/searchlog.rules.ts';

const WENT = { text: 'zerodha', found: 0, isNarrowed: false, took: 12, isGivenUp: false };

describe('what is noted of a search', () => {
  it('is nothing when it found something in time', () => {
    expect(notedOf({ ...WENT, found: 1 })).to.deep.equal([]);
    expect(notedOf({ ...WENT, found: 1, took: 100 })).to.deep.equal([]);
  });

  it('is that it found nothing, unless it had a filter or was a further page', () => {
    expect(notedOf(WENT)).to.deep.equal(['nothing']);
    expect(notedOf({ ...WENT, isNarrowed: true })).to.deep.equal([]);
    for (const text of [
      '"zerodha"',
      '“zerodha”',
      'gig -zerodha',
      'tag:zerodha gig',
      'author: ravi',
      'Board:x',
    ])
      expect(notedOf({ ...WENT, text }), text).to.deep.equal([]);
    for (const text of ['e-mail', 'gst - kya', 'onboard: how'])
      expect(notedOf({ ...WENT, text }), text).to.deep.equal(['nothing']);
  });

  it('is that it took longer than 100 ms, whatever it found', () => {
    expect(notedOf({ ...WENT, took: 100.1 })).to.deep.equal(['nothing', 'slow']);
    expect(notedOf({ ...WENT, found: 3, isNarrowed: true, took: 180 })).to.deep.equal(['slow']);
  });

  it('is of one that was given up that it was slow, and not that there is nothing', () => {
    expect(notedOf({ ...WENT, isGivenUp: true, took: 3000 })).to.deep.equal(['slow']);
  });

  it('is nothing where there is no index to ask yet', () => {
    expect(notedOf({ ...WENT, isGivenUp: true })).to.deep.equal([]);
  });
});

describe('the words of a search that are kept', () => {
  for (const text of [
    'ghar baithe kamai',
    'घर बैठे कमाई कैसे करें?',
    'gst 2026',
    'upwork vs fiverr 20% fee',
    'paytm 5000 ka loan',
    'c++ && "node.js" 50,000',
    'website: how to',
  ])
    it(`are ${text}`, () => expect(wordsKept(text)).to.equal(text));

  const PERSONAL: Record<string, string> = {
    'a mobile number': 'call 98765 43210',
    'one in Devanagari digits': '९८७६५४३२१०',
    'one in Bengali digits': '৯৮৭৬৫৪৩২১০',
    'one with letters for digits': '98765 o1234 call',
    'a UPI id': 'ravi@okaxis fraud',
    'a mail address': 'ravi.kumar@example.org',
    'one that is spelt out': 'ravi kumar (at) gmail dot com',
    'one without its at': 'ravikumar gmail.com',
    'the name of a member': 'who is @ravi',
    'a code': 'otp 482913',
    'a number of an Aadhaar': '1234 5678 9012',
    'one with dashes': '1234-5678-9012',
    'a PAN': 'pan abcde1234f',
    'an IFSC code': 'SBIN0001234',
    'an address with a secret': 'https://example.org/reset/abc',
    'a chat': 'wa.me/919876543210',
  };
  for (const [what, text] of Object.entries(PERSONAL))
    it(`are none with ${what}`, () => expect(wordsKept(text)).to.equal(null));

  it('are none of more than 60 graphemes', () => {
    expect(wordsKept('कि'.repeat(60))).to.equal('कि'.repeat(60));
    expect(wordsKept('कि'.repeat(61))).to.equal(null);
    expect(wordsKept('a'.repeat(10_000))).to.equal(null);
  });

  it('are those beside a name that was asked for', () => {
    expect(wordsKept('author:ravi fiverr gig')).to.equal('author: fiverr gig');
    expect(wordsKept('fiverr Author:"ravi k" gig')).to.equal('fiverr Author: gig');
    expect(wordsKept('gig लेखक: रवि')).to.equal('gig लेखक:');
    expect(wordsKept('author:"ravi k')).to.equal('author:');
    expect(wordsKept('ａｕｔｈｏｒ：ravi gig')).to.equal('author: gig');
  });
});

describe('the words by which searches are the same', () => {
  it('are theirs in either script, in any order, without those that stand everywhere', () => {
    const words = foldedWords('ghar baithe kamai');
    for (const text of ['घर बैठे कमाई', 'KAMAI ghar baithe', 'ghar ki baithe kamai kamai'])
      expect(foldedWords(text), text).to.equal(words);
    expect(foldedWords('ghar kamai')).to.not.equal(words);
  });

  it('are those that stand everywhere where there are no others, and none in signs alone', () => {
    expect(foldedWords('kya hai')).to.not.equal('');
    expect(foldedWords('* ?!')).to.equal('');
  });
});
