import { expect } from 'chai';
import { load } from 'cheerio';
import fc from 'fast-check';
import { renderPost } from '../../../src/platform/markdown/render.ts';
import { HOSTILE_HTML } from './hostile-html.ts';
import { HOSTILE_LINKS } from './hostile-links.ts';
import { HOSTILE_SHAPES } from './hostile-shapes.ts';
import { hostileText } from './hostile-text.ts';
import { offencesIn, textOf } from './offences.ts';

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

// Depth may be refused; anything else that is thrown is a fault.
const renderOrRefuse = (typed: string): string => {
  try {
    return renderPost(typed, ['रवि', 'asha']);
  } catch (error) {
    expect(error).to.be.instanceOf(RangeError);
    return '';
  }
};

describe('the allow-list of posts', () => {
  describe('raw HTML is shown as it was typed', () => {
    for (const typed of HOSTILE_HTML)
      it(JSON.stringify(typed), () => {
        const html = renderPost(typed);
        expect(offencesIn(html)).to.deep.equal([]);
        expect(textOf(html)).to.equal(oneLine(typed));
      });

    for (const typed of HOSTILE_HTML)
      it(`also inside a quote, a list, a cell, bold and a link: ${JSON.stringify(typed)}`, () => {
        const line = oneLine(typed);
        const html = renderPost(
          `> ${line}\n\n- ${line}\n\n|a|\n|-|\n|${line}|\n\n**${line}**\n\n[${line}](/t/1)`,
        );
        expect(offencesIn(html)).to.deep.equal([]);
      });
  });

  describe('a link that leads out of the allowed schemes leaves only its words', () => {
    for (const [typed, words] of HOSTILE_LINKS)
      it(JSON.stringify(typed.slice(0, 80)), () => {
        const html = renderPost(typed);
        expect(offencesIn(html)).to.deep.equal([]);
        expect(load(html)('a').length).to.equal(0);
        expect(textOf(html)).to.equal(words);
      });
  });

  describe('nothing breaks out of what it stands in', () => {
    for (const [typed, text] of HOSTILE_SHAPES)
      it(JSON.stringify(typed), () => {
        const html = renderPost(typed, ['x']);
        expect(offencesIn(html)).to.deep.equal([]);
        expect(textOf(html)).to.equal(text);
      });
  });

  it('no text at all yields an element, attribute or address outside the list', () => {
    fc.assert(
      fc.property(hostileText, (typed) => {
        expect(offencesIn(renderOrRefuse(typed))).to.deep.equal([]);
      }),
      { numRuns: 1000 },
    );
  });
});
