import { expect } from 'chai';
import type { z } from 'zod';
import { OpeningForm, ReplyForm, ThreadForm } from '../../../src/features/threads/thread.form.ts';

const body = 'You need no GST below twenty lakh rupees a year.';

const groundsIn = (fields: object) => {
  const { sources, claim } = ReplyForm.parse({ body, ...fields });
  return { sources, claim };
};

const mistakes = (fields: object, form: z.ZodType = ReplyForm): Record<string, string> => {
  const { error } = form.safeParse({ body, ...fields });
  return Object.fromEntries(error?.issues.map(({ path, message }) => [path.join('-'), message]) ?? []);
};

const pages = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => `https://example.com/${i}`);

describe('what a form says of its grounds', () => {
  it('may be nothing: fields left out, and fields left empty', () => {
    const nothing = { sources: [], claim: null };
    expect(groundsIn({})).to.deep.equal(nothing);
    expect(groundsIn({ sourceUrl: '', sourceTitle: '', claim: '' })).to.deep.equal(nothing);
    expect(groundsIn({ sourceUrl: ['', ' ', ''], sourceTitle: ['', '', ''] })).to.deep.equal(nothing);
  });

  it('is asked of threads, replies and edits alike', () => {
    const fields = { sourceUrl: 'gst.gov.in', claim: 'heard' };
    const thread = { kind: 'question', title: 'Do I need GST?', body, ...fields };
    for (const { sources, claim } of [ThreadForm.parse(thread), OpeningForm.parse({ body, ...fields })])
      expect({ sources, claim }).to.deep.equal(groundsIn(fields));
  });

  it('is one source from single fields', () => {
    expect(
      groundsIn({ sourceUrl: 'https://gst.gov.in/a', sourceTitle: ' The  limit ' }).sources,
    ).to.deep.equal([{ url: 'https://gst.gov.in/a', title: 'The limit' }]);
  });

  it('is up to five sources from repeated fields, paired by place; rows may be left empty between', () => {
    const fields = { sourceUrl: ['', 'a.com', '', 'b.com', 'c.com'], sourceTitle: ['', 'A', '', '', 'C'] };
    expect(groundsIn(fields).sources).to.deep.equal([
      { url: 'https://a.com/', title: 'A' },
      { url: 'https://b.com/', title: '' },
      { url: 'https://c.com/', title: 'C' },
    ]);
    expect(groundsIn({ sourceUrl: pages(5) }).sources).to.have.length(5);
  });

  it('is the same page once', () => {
    const fields = { sourceUrl: ['https://a.com', 'A.com/', 'b.com'], sourceTitle: ['A', 'B', ''] };
    expect(groundsIn(fields).sources.map(({ title }) => title)).to.deep.equal(['A', '']);
  });

  it('is no more than five sources', () => {
    expect(mistakes({ sourceUrl: pages(6) })).to.deep.equal({ sources: 'forms.too-many-sources' });
  });

  for (const url of [
    'javascript:alert(1)',
    'data:text/html,x',
    'https://a:b@c.com',
    'http://127.0.0.1',
    'my book',
  ])
    it(`is no such address, and the row is named: ${url}`, () => {
      expect(mistakes({ sourceUrl: ['a.com', url] })).to.deep.equal({
        'sources-1-url': 'forms.source-address',
      });
    });

  it('is no title without its page', () => {
    expect(mistakes({ sourceUrl: ['a.com', ''], sourceTitle: ['', 'The rule'] })).to.deep.equal({
      'sources-1-url': 'forms.source-missing',
    });
  });

  it('is a title of at most 150 letters as people count them, and an address of at most 2,000', () => {
    const titled = (sourceTitle: string) => mistakes({ sourceUrl: 'a.com', sourceTitle });
    expect(titled('क्ष'.repeat(150))).to.deep.equal({});
    expect(titled('क्ष'.repeat(151))).to.deep.equal({ 'sources-0-title': 'forms.too-long' });
    expect(mistakes({ sourceUrl: `a.com/${'a'.repeat(3000)}` })).to.deep.equal({
      'sources-0-url': 'forms.too-long',
    });
  });

  it('is a claim of the three, or none', () => {
    for (const claim of ['own-experience', 'official-rule', 'heard'])
      expect(groundsIn({ claim }).claim).to.equal(claim);
    for (const claim of ['true', 'Heard', 'toString', '__proto__'])
      expect(mistakes({ claim })).to.deep.equal({ claim: 'forms.choose' });
  });

  it('has all its mistakes told at once with those of the words, in the form’s order', () => {
    const fields = { body: 'x', claim: 'x', sourceUrl: ['a.com', 'x', 'y'], sourceTitle: ['', '', ''] };
    expect(Object.keys(mistakes(fields))).to.deep.equal(['body', 'claim', 'sources-1-url', 'sources-2-url']);
  });

  it('is read from its own fields only', () => {
    expect(groundsIn({ sources: [{ url: 'javascript:alert(1)', title: '' }] }).sources).to.deep.equal([]);
    expect(mistakes({ sourceUrl: [['a.com']] })).to.have.property('sources-0-url');
  });
});
