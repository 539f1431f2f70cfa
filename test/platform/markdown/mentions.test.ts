import { expect } from 'chai';
import { mentionsIn } from '../../../src/platform/markdown/mentions.ts';
import { renderPost } from '../../../src/platform/markdown/render.ts';

describe('the names a text may mention', () => {
  it('are found in any script, at the start, after a space, in brackets and quotes', () => {
    expect(mentionsIn('@asha और (@रवि_1) "@ravi-k" **@मीना** नमस्ते,@x1')).to.deep.equal([
      'asha',
      'रवि_1',
      'ravi-k',
      'मीना',
      'x1',
    ]);
  });

  it('end before punctuation, dandas and a last dash', () => {
    expect(mentionsIn('@asha. @रवि। @meena- @gita: @sita’s @mohan, @sohan--x')).to.deep.equal([
      'asha',
      'रवि',
      'meena',
      'gita',
      'sita',
      'mohan',
      'sohan',
    ]);
  });

  it('are not in e-mail addresses, paths, code, nor after another @', () => {
    const code = '```\n@fence\n```\n~~~\n@tilde\n~~~\n`@span` ``';
    expect(mentionsIn(`a@b.org a.@b a+@b medium.com/@c @@d ${'x-@e'}\n${code}\n@after`)).to.deep.equal([
      'after',
    ]);
  });

  it('come once, whatever their case, and at most 10', () => {
    expect(mentionsIn('@Asha @asha @ASHA')).to.deep.equal(['Asha']);
    expect(mentionsIn(Array.from({ length: 30 }, (_, i) => `@name${i + 10}`).join(' '))).to.have.length(10);
  });

  it('are in NFC and without joiners', () => {
    const decomposed = 'ह\u093c'.normalize('NFD');
    expect(mentionsIn('@Jose\u0301 @रम्\u200dया')).to.deep.equal(['José', 'रम्या']);
    expect(mentionsIn(`@${decomposed}ीना`)[0]).to.equal(`${decomposed}ीना`.normalize('NFC'));
  });

  it('are not longer than a name may be, and a flood of marks costs no time', () => {
    expect(mentionsIn(`@${'a'.repeat(73)} @${'b'.repeat(72)}`)).to.deep.equal(['b'.repeat(72)]);
    const started = performance.now();
    mentionsIn(`@क${'\u0300\u0316'.repeat(30_000)}`);
    expect(performance.now() - started).to.be.below(500);
  });
});

describe('mentions in a post', () => {
  const mentioning = (text: string) => renderPost(text, ['रवि', 'asha-k']);
  const asha = '<a class="mention" href="/u/asha-k">@asha-k</a>';

  it('are links to the members named, in any script', () => {
    expect(mentioning('@रवि, @asha-k!')).to.equal(
      `<p><a class="mention" href="/u/${encodeURIComponent('रवि')}">@रवि</a>, ${asha}!</p>`,
    );
    expect(mentioning('> **@asha-k**')).to.contain(`<strong>${asha}</strong>`);
  });

  it('lead to the name as its member writes it', () => {
    expect(mentioning('@ASHA-K')).to.equal('<p><a class="mention" href="/u/asha-k">@ASHA-K</a></p>');
  });

  it('of anybody else stay text, also names that go on', () => {
    for (const text of [
      '@nobody',
      '@asha',
      '@asha-k2',
      '@रविवार',
      'a@asha-k',
      '@@asha-k',
      '/@asha-k',
      '@ asha-k',
    ])
      expect(mentioning(text)).to.equal(`<p>${text}</p>`);
  });

  it('stay text in code, and what they are in links and e-mail addresses', () => {
    expect(mentioning('`@asha-k`')).to.equal('<p><code>@asha-k</code></p>');
    expect(mentioning('    @asha-k')).to.equal('<pre><code>@asha-k\n</code></pre>');
    for (const text of [
      '[@asha-k](/rules)',
      '[**@asha-k**](/rules)',
      'https://e.org/@asha-k',
      'me@asha-k.org',
    ])
      expect(mentioning(text)).not.to.contain('mention');
  });
});
