import { expect } from 'chai';
import fc from 'fast-check';
import { cleanTag } from '../../../src/features/tags/tag.rules.ts';
import { graphemeCount } from '../../../src/language/graphemes.ts';
import { hostileText } from '../../support/hostile-text.ts';

describe('tags', () => {
  it('are clean once cleaned, whatever was typed', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const tag = cleanTag(text);
        expect(cleanTag(tag)).to.equal(tag);
        expect(tag).to.match(/^[\p{L}\p{M}\p{N}+#.-]*$/u);
        expect(graphemeCount(tag)).to.be.at.most(graphemeCount(text) + 1);
      }),
    );
  });
});
