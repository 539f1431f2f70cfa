import { expect } from 'chai';
import type { z } from 'zod';
import {
  OpeningForm,
  ReplyForm,
  ThreadEditForm,
  ThreadForm,
} from '../../../src/features/threads/thread.form.ts';

const good = {
  kind: 'question',
  title: 'पहला ऑर्डर कैसे मिला आपको?',
  body: 'Teen mahine se gig bana rakhi hai, ek bhi order nahi aaya.',
  tags: 'fiverr, pehla order',
};

/** The text keys of a form's mistakes, by field. */
const mistakes = (form: z.ZodType, input: object): Record<string, string> => {
  const { error } = form.safeParse(input);
  return Object.fromEntries(error?.issues.map(({ path, message }) => [String(path[0]), message]) ?? []);
};

const tagsOf = (tags: string): string[] => ThreadForm.parse({ ...good, tags }).tags;

describe('thread form', () => {
  it('takes a title of 10 to 150 letters as people count them, not bytes', () => {
    expect(mistakes(ThreadForm, { ...good, title: 'क्या करें?' })).to.deep.equal({ title: 'forms.too-short' });
    expect(mistakes(ThreadForm, { ...good, title: 'क्ष'.repeat(150) })).to.deep.equal({});
    expect(mistakes(ThreadForm, { ...good, title: 'अ'.repeat(151) })).to.deep.equal({
      title: 'forms.too-long',
    });
  });

  it('makes one line of a title', () => {
    expect(ThreadForm.parse({ ...good, title: '  How do\n I   price it? ' }).title).to.equal(
      'How do I price it?',
    );
  });

  it('takes an opening post of 20 to 20,000 letters, a reply of 10', () => {
    expect(mistakes(ThreadForm, { ...good, body: 'a'.repeat(19) })).to.deep.equal({
      body: 'forms.too-short',
    });
    expect(mistakes(ThreadForm, { ...good, body: 'a'.repeat(20_000) })).to.deep.equal({});
    expect(mistakes(ThreadForm, { ...good, body: 'a'.repeat(20_001) })).to.deep.equal({
      body: 'forms.too-long',
    });
    expect(mistakes(OpeningForm, { body: 'a'.repeat(19) })).to.deep.equal({ body: 'forms.too-short' });
    expect(mistakes(ReplyForm, { body: 'a'.repeat(9) })).to.deep.equal({ body: 'forms.too-short' });
    expect(mistakes(ReplyForm, { body: 'a'.repeat(10) })).to.deep.equal({});
  });

  it('asks for what is missing', () => {
    expect(mistakes(ThreadForm, { kind: 'question' })).to.deep.equal({
      title: 'forms.missing',
      body: 'forms.missing',
    });
    expect(mistakes(ReplyForm, { body: ' \n\t ' })).to.deep.equal({ body: 'forms.missing' });
  });

  it('knows no other kinds than its own', () => {
    for (const kind of ['opportunity', 'constructor', ''])
      expect(mistakes(ThreadForm, { ...good, kind })).to.deep.equal({ kind: 'forms.choose' });
  });
});

describe('tags', () => {
  it('come apart at commas of any script and at #', () => {
    expect(tagsOf('fiverr, pehla order،upwork、blog#seo')).to.deep.equal([
      'fiverr',
      'pehla-order',
      'upwork',
      'blog',
      'seo',
    ]);
  });

  it('are lower case, one word, without signs', () => {
    expect(tagsOf('  Pehla  ORDER!, C++, node.js, @me, --a_b--')).to.deep.equal([
      'pehla-order',
      'c++',
      'node.js',
      'me',
      'a-b',
    ]);
  });

  it('keep the vowel signs of Hindi', () => {
    expect(tagsOf('पहला ऑर्डर, कमाई')).to.deep.equal(['पहला-ऑर्डर', 'कमाई']);
  });

  it('stand once each; what has no letter and no digit is none', () => {
    expect(tagsOf('Fiverr, fiverr, FIVERR, , !!!, +, ्')).to.deep.equal(['fiverr']);
    expect(tagsOf('')).to.deep.equal([]);
    expect(ThreadForm.parse({ ...good, tags: undefined }).tags).to.deep.equal([]);
  });

  it('are five at most, of thirty letters at most', () => {
    expect(tagsOf('a,b,c,d,e')).to.have.length(5);
    expect(mistakes(ThreadForm, { ...good, tags: 'a,b,c,d,e,f' })).to.deep.equal({
      tags: 'forms.too-many-tags',
    });
    expect(tagsOf('क'.repeat(30))).to.have.length(1);
    expect(mistakes(ThreadEditForm, { title: good.title, tags: 'क'.repeat(31) })).to.deep.equal({
      tags: 'forms.tag-too-long',
    });
  });
});
