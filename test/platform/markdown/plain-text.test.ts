import { expect } from 'chai';
import { plainText } from '../../../src/platform/markdown/plain-text.ts';
import { renderArticle, renderPost } from '../../../src/platform/markdown/render.ts';

describe('plain text', () => {
  it('is the words in one line, blocks kept apart, marks gone', () => {
    const html = renderPost('# नमस्ते\n\n- a\n- **b**c\n\n|d|e|\n|-|-|\n|f|g|\n\nh\ni `j` [k](/l)');
    expect(plainText(html)).to.equal('नमस्ते a bc d e f g h i j k');
    expect(plainText(renderArticle('## a\n### b\nc'))).to.equal('a b c');
  });

  it('shows characters, not references, each decoded once', () => {
    expect(plainText(renderPost('a < b && "c" > \'d\' &copy; &amp;lt;'))).to.equal(
      'a < b && "c" > \'d\' © &lt;',
    );
  });

  it('keeps what was typed as raw HTML, as text', () => {
    expect(plainText(renderPost('<b onclick="x">a</b>'))).to.equal('<b onclick="x">a</b>');
  });

  it('of nothing is nothing', () => {
    expect(plainText(renderPost(' \n\n '))).to.equal('');
  });
});
