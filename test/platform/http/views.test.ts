import { expect } from 'chai';
import { Icons } from '../../../src/platform/http/icons.ts';
import { SharedParts } from '../../../src/platform/http/shared-parts.ts';
import { compileViews, renderView, strictly } from '../../../src/platform/http/views.ts';
import { translate } from '../../../src/platform/i18n/translate.ts';

const locals = (page: object) => ({
  page,
  viewer: { lang: 'en', member: null },
  t: translate('en'),
  csrf: '',
  icons: new Icons(),
  parts: new SharedParts(),
});

describe('views', () => {
  it('are all in order: each compiles', () => {
    expect(compileViews).to.not.throw();
  });

  it('print the keys of their page', () => {
    const page = { title: 'Rules', lang: 'en', html: '<p>Be kind.</p>' };
    expect(renderView('pages/text', locals(page)))
      .to.include('<h1>Rules</h1>')
      .and.include('<p>Be kind.</p>');
  });

  it('throw on a key that their page does not have, so that a slip never prints nothing', () => {
    expect(() => renderView('pages/text', locals({ title: 'Rules', lang: 'en' }))).to.throw(
      'The page has no "html"',
    );
  });

  it('see nothing but what they are given', () => {
    expect(() => renderView('pages/none', locals({}))).to.throw('none.ejs');
  });
});

describe('a strict page', () => {
  const page = strictly({
    title: 'x',
    nothing: null,
    missing: undefined,
    list: [{ name: 'y' }],
    when: new Date(0),
  });

  it('reads what is there, also when that is nothing', () => {
    expect([page.title, page.nothing, page.missing, page.list[0]?.name]).to.deep.equal([
      'x',
      null,
      undefined,
      'y',
    ]);
    expect(page.list.map(({ name }) => name)).to.deep.equal(['y']);
    expect(page.when.getTime()).to.equal(0);
  });

  it('throws on what is not, however deep', () => {
    const loose = page as unknown as { titel: string; list: { nam: string }[] };
    expect(() => loose.titel).to.throw('The page has no "titel"');
    expect(() => loose.list[0]?.nam).to.throw('The page has no "nam"');
    expect(() => loose.list[1]).to.throw('The page has no "1"');
  });
});
