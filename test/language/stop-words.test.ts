import { expect } from 'chai';
import { isStopWord } from '../../src/language/stop-words.ts';

describe('stop words', () => {
  it('are words with which people ask, in both scripts and however composed', () => {
    for (const word of ['kaise', 'Please', 'HOW', 'कैसे', 'के', 'प्लीज़', '\u092a\u094d\u0932\u0940\u095b'])
      expect(isStopWord(word), word).to.equal(true);
  });

  it('are none that only sound like one, or that a question is about', () => {
    for (const word of ['ai', 'pay', 'seo', 'kaam', 'कम', 'bina', 'nahi', 'order'])
      expect(isStopWord(word), word).to.equal(false);
  });
});
