import { expect } from 'chai';
import { config } from '../../../src/platform/config.ts';
import { differentOutside, linksIn } from '../../../src/platform/markdown/links.ts';
import { renderPost } from '../../../src/platform/markdown/render.ts';

const found = (text: string, mentions: string[] = []): string[] =>
  differentOutside(linksIn(renderPost(text, mentions)));

describe('the links of a text', () => {
  it('are found however they are written', () => {
    expect(
      found(
        '[rule](https://a.example/x) <https://b.example/> www.c.example ![](https://d.example/p.png) me@e.example',
      ),
    ).to.deep.equal([
      'https://a.example/x',
      'https://b.example/',
      'http://www.c.example/',
      'https://d.example/p.png',
      'mailto:me@e.example',
    ]);
  });

  it('count once where they lead to the same place', () => {
    expect(found('https://a.example https://A.example/ [here](https://a.example)')).to.deep.equal([
      'https://a.example/',
    ]);
  });

  it('are different where a query or a page is', () => {
    expect(found('https://a.example/?x=1&y=2 https://a.example/?x=1&y=3')).to.deep.equal([
      'https://a.example/?x=1&y=2',
      'https://a.example/?x=1&y=3',
    ]);
  });

  it('are none in code, in mentions, and where they stay on this site', () => {
    const own = `[a guide](/guides/start-here) ${config.PUBLIC_URL}/t/1`;
    expect(found(`\`https://a.example\` @ravi ${own}`, ['ravi'])).to.deep.equal([]);
    expect(found('```\nhttps://a.example\n```')).to.deep.equal([]);
  });

  it('are those of another site that only looks like this one', () => {
    const { host } = new URL(config.PUBLIC_URL);
    expect(found(`https://${host}.evil.example/ [x](https://evil.example/${host})`)).to.have.length(2);
  });
});
