import { expect } from 'chai';
import { presentGrounds, presentGroundsFields } from '../../../src/features/threads/grounds.present.ts';
import { blankForm } from '../../../src/platform/http/request.ts';
import { translate } from '../../../src/platform/i18n/translate.ts';

const viewer = { t: translate('en') };
const page = { url: 'https://example.com/', title: '' };

describe('what a post rests on', () => {
  const table = [
    ['nothing', {}, null, true],
    ['a source', { sources: [page] }, false, false],
    ['own experience', { claim: 'own-experience' }, false, false],
    ['an official rule without source', { claim: 'official-rule' }, false, true],
    ['hearsay without source', { claim: 'heard' }, false, true],
    ['hearsay with a source', { claim: 'heard', sources: [page] }, false, false],
  ] as const;
  for (const [what, kept, elsewhere, asAnswer] of table)
    it(`${what}: an answer says ${asAnswer ? 'that it has neither source nor experience' : 'what it has'}`, () => {
      const grounds = { ...kept, sources: 'sources' in kept ? [...kept.sources] : [] };
      expect(presentGrounds(grounds, true, viewer)?.isBare).to.equal(asAnswer);
      expect(presentGrounds(grounds, false, viewer)?.isBare ?? null, 'no answer').to.equal(elsewhere);
    });

  it('is a claim in words, and each link with its site', () => {
    const shown = presentGrounds(
      { claim: 'heard', sources: [{ ...page, title: 'मेरा पेज' }, page] },
      true,
      viewer,
    );
    expect(shown?.claim?.name).to.equal('Heard from others');
    expect(shown?.sources.map(({ title, titleLang, domain }) => [title, titleLang, domain])).to.deep.equal([
      ['मेरा पेज', 'hi', 'example.com'],
      [null, 'en', 'example.com'],
    ]);
    expect(shown?.sources[0]?.rel).to.equal('nofollow ugc noopener');
  });
});

describe('the fields for it', () => {
  it('are five rows, three of them folded away, all closed while nothing is typed', () => {
    const fields = presentGroundsFields(blankForm(), viewer);
    expect([fields.rows.length, fields.moreRows.length]).to.deep.equal([2, 3]);
    expect([fields.isOpen, fields.isMoreOpen]).to.deep.equal([false, false]);
  });

  it('open as far as something is typed', () => {
    const first = presentGroundsFields(blankForm({}, { sourceUrl: ['a.com'] }), viewer);
    expect([first.isOpen, first.isMoreOpen]).to.deep.equal([true, false]);
    const third = presentGroundsFields(blankForm({}, { sourceTitle: ['', '', 'x'] }), viewer);
    expect([third.isOpen, third.isMoreOpen]).to.deep.equal([true, true]);
  });

  it('keep what was typed beyond the fifth row', () => {
    const fields = presentGroundsFields(blankForm({}, { sourceUrl: ['a', 'b', 'c', 'd', 'e', 'f'] }), viewer);
    expect([...fields.rows, ...fields.moreRows].map(({ url }) => url.value).join('')).to.equal('abcdef');
  });
});
