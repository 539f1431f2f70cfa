import { expect } from 'chai';
import { load } from 'cheerio';
import { articleList, OUTSIDE_REL } from '../../../src/platform/markdown/allow-list.ts';
import { renderArticle, renderPost } from '../../../src/platform/markdown/render.ts';
import { offencesIn } from './offences.ts';

const linksIn = (text: string): [string, string | undefined][] => {
  const $ = load(renderPost(text), null, false);
  return $('a')
    .toArray()
    .map((link) => [$(link).text(), $(link).attr('href')]);
};

describe('the HTML of a post', () => {
  it('a line ends where it was ended, a blank line begins a paragraph', () => {
    expect(renderPost('नमस्ते\nदोस्तों\r\n\r\nकैसे हो')).to.equal('<p>नमस्ते<br>दोस्तों</p>\n<p>कैसे हो</p>');
  });

  it('has bold, italic, struck and code words', () => {
    expect(renderPost('**a** _b_ ~~c~~ `<d>`')).to.equal(
      '<p><strong>a</strong> <em>b</em> <del>c</del> <code>&lt;d&gt;</code></p>',
    );
  });

  it('a heading of any kind and depth is a bold paragraph', () => {
    for (const heading of ['# Rate', '###### Rate', 'Rate\n====', 'Rate\n----'])
      expect(renderPost(heading)).to.equal('<p><strong>Rate</strong></p>');
  });

  it('a table may scroll, also by keyboard, and its columns are named and aligned by class', () => {
    const $ = load(renderPost('|work|₹|\n|---|--:|\n|logo|`500`|'), null, false);
    expect($('div.table-scroll[tabindex=0] > table').length).to.equal(1);
    expect($('th[scope=col]').text()).to.equal('work₹');
    expect($('.align-right').text()).to.equal('₹500');
    expect($('td > code').text()).to.equal('500');
  });

  it('lists keep their order, their start and their nesting', () => {
    const $ = load(renderPost('3. a\n4. b\n   - c\n   - d'), null, false);
    expect($('ol').attr('start')).to.equal('3');
    expect($('ol > li').length).to.equal(2);
    expect($('ol > li > ul > li').text()).to.equal('cd');
  });

  it('a task list is text, no form', () => {
    const $ = load(renderPost('- [x] PAN\n- [ ] GST'), null, false);
    expect(
      $('li')
        .toArray()
        .map((item) => $(item).text()),
    ).to.deep.equal(['☑ PAN', '☐ GST']);
  });

  it('quotes and rules are quotes and rules', () => {
    expect(renderPost('> a\n> > b\n\n---')).to.equal(
      '<blockquote>\n<p>a</p>\n<blockquote>\n<p>b</p>\n</blockquote>\n</blockquote>\n<hr>',
    );
  });

  it('a code block names its language when that is a plain word, and keeps the code as it is', () => {
    expect(renderPost('```JS\nif (a < b) **x**\n```')).to.equal(
      '<pre><code class="language-js">if (a &lt; b) **x**\n</code></pre>',
    );
    expect(renderPost('```c++ hello\n```')).to.contain('class="language-c++"');
    for (const odd of ['js"x', 'हिन्दी', 'a'.repeat(21), '{x}'])
      expect(renderPost(`\`\`\`${odd}\nx\n\`\`\``)).to.equal('<pre><code>x\n</code></pre>');
  });
});

describe('links in a post', () => {
  it('that leave the site carry rel, those within do not, and none opens a window', () => {
    expect(renderPost('[a](https://e.org)')).to.equal(
      `<p><a href="https://e.org" rel="${OUTSIDE_REL}">a</a></p>`,
    );
    expect(renderPost('[a](mailto:a@e.org)')).to.contain(`rel="${OUTSIDE_REL}"`);
    expect(renderPost('[a](/t/12/ghar-baithe#p3)')).to.equal('<p><a href="/t/12/ghar-baithe#p3">a</a></p>');
  });

  it('bare addresses become links', () => {
    expect(linksIn('https://e.org/a?b=1&c=2 http://e.org www.e.org a@e.org <https://e.org/x>')).to.deep.equal(
      [
        ['https://e.org/a?b=1&c=2', 'https://e.org/a?b=1&c=2'],
        ['http://e.org', 'http://e.org'],
        ['www.e.org', 'http://www.e.org'],
        ['a@e.org', 'mailto:a@e.org'],
        ['https://e.org/x', 'https://e.org/x'],
      ],
    );
  });

  it('what ends a sentence is no part of an address', () => {
    for (const end of [
      '.',
      ',',
      '!',
      '?',
      ':',
      ';',
      ')',
      '।',
      '॥',
      '।"',
      '”',
      '’',
      '…',
      '»',
      '।और देखो',
      '**',
    ])
      expect(linksIn(`देखो https://e.org/a${end}`), end).to.deep.equal([
        ['https://e.org/a', 'https://e.org/a'],
      ]);
    expect(linksIn('www.e.org। और')).to.deep.equal([['www.e.org', 'http://www.e.org']]);
  });

  it('brackets and Devanagari inside an address are part of it', () => {
    expect(linksIn('(https://e.org/a_(b))')).to.deep.equal([['https://e.org/a_(b)', 'https://e.org/a_(b)']]);
    expect(linksIn('https://hi.wikipedia.org/wiki/हिन्दी')).to.deep.equal([
      ['https://hi.wikipedia.org/wiki/हिन्दी', encodeURI('https://hi.wikipedia.org/wiki/हिन्दी')],
    ]);
  });

  it('by reference are links, with the title left out', () => {
    expect(renderPost('[a][1]\n\n[1]: /rules "title"')).to.equal('<p><a href="/rules">a</a></p>');
  });

  it('without words show their address', () => {
    expect(linksIn('[](https://e.org)')).to.deep.equal([['https://e.org', 'https://e.org']]);
  });

  it('an image is a link to it, named by its description', () => {
    expect(linksIn('![my gig](https://e.org/a.png) ![](https://e.org/b.png)')).to.deep.equal([
      ['my gig', 'https://e.org/a.png'],
      ['https://e.org/b.png', 'https://e.org/b.png'],
    ]);
    expect(linksIn('[![my gig](https://e.org/a.png)](https://e.org)')).to.deep.equal([
      ['my gig', 'https://e.org'],
    ]);
  });
});

describe('texts that are too complex', () => {
  it('nested 12 deep is let in, 13 deep is not', () => {
    for (const mark of ['>', '- ']) {
      expect(renderPost(`${mark.repeat(12)}a`)).to.contain('a');
      expect(() => renderPost(`${mark.repeat(13)}a`)).to.throw(RangeError);
    }
  });

  it('depth without end is refused, not a crash', () => {
    for (const text of ['>'.repeat(3000), `${'- '.repeat(3000)}a`, `${'> - '.repeat(500)}a`])
      expect(() => renderPost(text)).to.throw(RangeError);
  });

  it('a small text that makes a huge page is refused', () => {
    const table = `${'|a'.repeat(40)}\n${'|-'.repeat(40)}\n${'|b\n'.repeat(1500)}`;
    expect(() => renderPost(table)).to.throw(RangeError);
  });
});

describe('the HTML of an article', () => {
  it('has headings below the title of its page, and for the rest keeps to the rules of posts', () => {
    const html = renderArticle('# a\n## b\n### c\n#### d\n<script>x</script> [e](javascript:f) @asha');
    expect(html).to.match(/^<h2>a<\/h2>\n<h2>b<\/h2>\n<h3>c<\/h3>\n<h3>d<\/h3>\n<p>&lt;script/);
    expect(offencesIn(html, articleList)).to.deep.equal([]);
    expect(offencesIn(html)).to.include('<h2>');
  });
});
