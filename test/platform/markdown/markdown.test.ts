import { expect } from 'chai';
import { Refusal } from '../../../src/platform/errors.ts';
import {
  closeMarkdown,
  renderArticle,
  renderMarkdown,
  warmMarkdown,
} from '../../../src/platform/markdown/markdown.ts';

const SLOW = '**a_'.repeat(5000); // takes marked seconds
const SLOW_TABLE = `${'|a'.repeat(3000)}\n${'|-'.repeat(3000)}\n${'|b\n'.repeat(2000)}`;

const html = async (...typed: Parameters<typeof renderMarkdown>): Promise<string> =>
  (await renderMarkdown(...typed)).html;

const refusalOf = (rendering: Promise<unknown>): Promise<string | null> =>
  rendering.then(
    () => null,
    (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
  );

describe('markdown in its pool', () => {
  before(warmMarkdown);
  after(closeMarkdown);

  it('renders posts with their mentions, and articles with their headings', async () => {
    expect(await html('# **नमस्ते** @asha', { mentions: ['asha'] })).to.equal(
      '<p><strong><strong>नमस्ते</strong> <a class="mention" href="/u/asha">@asha</a></strong></p>',
    );
    expect(await renderArticle('# नमस्ते')).to.equal('<h2>नमस्ते</h2>');
  });

  it('50 texts at once all come back, each its own', async () => {
    const texts = Array.from({ length: 50 }, (_, i) => `पोस्ट ${i}`);
    expect(await Promise.all(texts.map((text) => html(text)))).to.deep.equal(
      texts.map((text) => `<p>${text}</p>`),
    );
  });

  it('a text that takes too long is refused in bounded time, and the next one renders', async () => {
    for (const slow of [SLOW, SLOW_TABLE]) {
      const started = performance.now();
      expect(await refusalOf(renderMarkdown(slow))).to.equal('markdown.too-complex');
      expect(await html('next')).to.equal('<p>next</p>');
      expect(performance.now() - started).to.be.below(3000);
    }
  });

  it('a text too deep for the parser is refused and takes no thread with it', async () => {
    expect(await refusalOf(renderMarkdown('>'.repeat(3000)))).to.equal('markdown.too-complex');
    expect(await html('next')).to.equal('<p>next</p>');
  });

  it('ordinary texts that wait behind slow ones are rendered: waiting is not their own time', async () => {
    const slow = Array.from({ length: 4 }, () => refusalOf(renderMarkdown(SLOW)));
    const ordinary = Array.from({ length: 10 }, () => html('a'));
    expect(await Promise.all(ordinary)).to.deep.equal(Array<string>(10).fill('<p>a</p>'));
    expect(await Promise.all(slow)).to.deep.equal(Array<string>(4).fill('markdown.too-complex'));
  });

  it('while 100 are under way, one more is refused at once', async () => {
    const accepted = Array.from({ length: 100 }, () => renderMarkdown('a'));
    expect(await refusalOf(renderMarkdown('a'))).to.equal('server.unavailable');
    expect(await Promise.all(accepted)).to.have.length(100);
    expect(await html('a')).to.equal('<p>a</p>');
  });

  it('closing lets the texts under way finish', async () => {
    const texts = Promise.all(Array.from({ length: 20 }, () => renderMarkdown('a')));
    await closeMarkdown();
    expect(await texts).to.have.length(20);
  });
});
