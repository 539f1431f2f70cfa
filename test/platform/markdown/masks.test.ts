import { expect } from 'chai';
import { load } from 'cheerio';
import fc from 'fast-check';
import { findContacts } from '../../../src/language/contacts.ts';
import { maskHtml, maskedList } from '../../../src/platform/markdown/masks.ts';
import { plainText } from '../../../src/platform/markdown/plain-text.ts';
import { renderMasked, renderPost } from '../../../src/platform/markdown/render.ts';
import { HOSTILE_HTML } from './hostile-html.ts';
import { HOSTILE_SHAPES } from './hostile-shapes.ts';
import { hostileText } from './hostile-text.ts';
import { offencesIn } from './offences.ts';

const MASK = '<span class="contact">98••••••••</span>';

describe('masks in the HTML of a post', () => {
  const shapes: readonly (readonly [what: string, typed: string, html: string, ...contacts: string[]])[] = [
    ['text', 'call 98765 43210 now', `<p>call ${MASK} now</p>`, '98765 43210'],
    ['bold', '**98765 43210**', `<p><strong>${MASK}</strong></p>`, '98765 43210'],
    ['a code span', '`98765 43210`', `<p><code>${MASK}</code></p>`, '98765 43210'],
    ['a code block', '```\n98765 43210\n```', `<pre><code>${MASK}\n</code></pre>`, '98765 43210'],
    ['the language of a code block', '```9876543210\nx\n```', '<pre><code>x\n</code></pre>'],
    ['two paragraphs', '98765\n\n43210', `<p>${MASK}</p><p></p>`, '98765 43210'],
    ['two lines', '98765\n43210', `<p>${MASK}<br></p>`, '98765 43210'],
    ['a character reference', '987&#54;543210', `<p>${MASK}</p>`, '9876543210'],
    ['an escaped mark', '98765\\-43210', `<p>${MASK}</p>`, '98765-43210'],
    ['beside what HTML escapes', '<98765 43210> & "x"', `<p>&lt;${MASK}&gt; &amp; "x"</p>`, '98765 43210'],
    ['pieces that marks make', 'x **98765**43210 y', `<p>x <strong>${MASK}</strong> y</p>`, '9876543210'],
  ];
  for (const [what, typed, html, ...contacts] of shapes)
    it(`stand in ${what}`, () => expect(renderMasked(typed)).to.deep.equal({ html, contacts }));

  const links: readonly (readonly [typed: string, words: string, ...contacts: string[]])[] = [
    ['[join here](https://t.me/kamai)', 'join here', 't.me/kamai'],
    ['https://wa.me/919876543210', 'wa••••••••', 'wa.me/919876543210'],
    ['<https://wa.me/919876543210>', 'wa••••••••', 'wa.me/919876543210'],
    ['www.wa.me/919876543210', 'wa••••••••', 'wa.me/919876543210'],
    ['[98765 43210](https://e.org)', '98••••••••', '98765 43210'],
    ['98765[43210](https://e.org)', '98••••••••', '9876543210'],
    ['[pay](mailto:ravi@okaxis)', 'pay', 'ravi@okaxis'],
    ['[x](https://e.org/?to=https%3A%2F%2Fwa.me%2F91)', 'x', 'wa.me/91'],
    ['[x](https://WA%2EME/91)', 'x', 'WA.ME/91'],
    ['[x](https://ｗａ。ｍｅ/91)', 'x', 'wa.me/91'],
    ['[x](https://e.org/9876543210)', 'x', '9876543210'],
    ['![x](https://t.me/kamai)', 'x', 't.me/kamai'],
    ['[x][1]\n\n[1]: https://t.me/kamai', 'x', 't.me/kamai'],
  ];
  for (const [typed, words, ...contacts] of links)
    it(`take the address from ${typed}`, () => {
      const masked = renderMasked(typed);
      const $ = load(masked.html, null, false);
      expect($('a').length).to.equal(0);
      expect($('.contact').text()).to.equal(words);
      expect(masked.contacts).to.deep.equal(contacts);
    });

  it('leave links and mentions alone that lead to nobody outside', () => {
    for (const typed of [
      '[a](https://e.org) a@e.org /t/12',
      'telegram @asha',
      '- 75000\n- 80000',
      'https://e.org/posts/6912345678901234567890ab',
    ])
      expect(renderMasked(typed, ['asha'])).to.deep.equal({
        html: renderPost(typed, ['asha']),
        contacts: [],
      });
  });

  it('are counted each once, in their order, and kept up to 20', () => {
    const typed = 'beena@ybl [x](https://t.me/kamai) asha@ybl beena@ybl https://t.me/kamai';
    expect(renderMasked(typed).contacts).to.deep.equal(['beena@ybl', 't.me/kamai', 'asha@ybl']);
    const many = Array.from({ length: 30 }, (_, i) => `shop${i}@ybl`).join('\n\n');
    const { html, contacts } = renderMasked(many);
    expect(contacts).to.have.length(20);
    expect(html).to.not.include('@ybl');
  });

  it('leave nothing outside the list, whatever was typed', () => {
    const typed = fc
      .array(
        fc.oneof(
          hostileText,
          fc.constantFrom('98765 43210', '98765', '43210', 'asha@ybl', 'https://wa.me/9'),
        ),
      )
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(typed, (text) => {
        try {
          const { html } = renderMasked(text);
          expect(offencesIn(html, maskedList)).to.deep.equal([]);
          expect(findContacts(plainText(html))).to.deep.equal([]);
        } catch (error) {
          expect(error).to.be.instanceOf(RangeError);
        }
      }),
      { numRuns: 500 },
    );
    for (const text of [...HOSTILE_HTML, ...HOSTILE_SHAPES.map(([shape]) => shape)])
      expect(offencesIn(renderMasked(`${text} 98765 43210`).html, maskedList)).to.deep.equal([]);
  });

  it('come in linear time', () => {
    for (const unit of [
      'a<br>',
      '<p>9</p>\n',
      '<strong>9</strong>',
      '<a href="/t/1">98765</a>',
      '9876543210<br>',
      '&lt;9',
    ]) {
      const started = performance.now();
      maskHtml(unit.repeat(500_000 / unit.length));
      expect(performance.now() - started, unit).to.be.below(3000);
    }
  });
});
