import { expect } from 'chai';
import fc from 'fast-check';
import type { z } from 'zod';
import { choice, choices, line, optionalChoice, prose, ticked } from '../../../src/platform/http/fields.ts';
import { hostileText } from '../../support/hostile-text.ts';

const faultOf = (schema: z.ZodType, value: unknown): string | undefined =>
  schema.safeParse(value).error?.issues[0]?.message;

describe('a line of text', () => {
  const title = line({ min: 3, max: 10 });

  it('is cleaned and made one line', () => {
    expect(title.parse('  two\n words\u200b ')).to.equal('two words');
  });

  it('is measured as a reader counts, after cleaning', () => {
    expect(faultOf(title, 'कमा')).to.equal('forms.too-short');
    expect(faultOf(title, 'कमाई')).to.equal(undefined);
    expect(faultOf(title, 'a'.repeat(10))).to.equal(undefined);
    expect(faultOf(title, 'a'.repeat(11))).to.equal('forms.too-long');
    expect(faultOf(title, 'a \u200b\u200b ')).to.equal('forms.too-short');
  });

  it('is missing when there is nothing to read', () => {
    for (const nothing of [undefined, '', '  ', '\u200b\n'])
      expect(faultOf(title, nothing)).to.equal('forms.missing');
  });

  it('may be left out where it may be empty', () => {
    expect(line({ min: 0, max: 5 }).parse(undefined)).to.equal('');
  });

  it('has a cap of three code units for each letter', () => {
    expect(faultOf(title, '👨‍👩‍👧'.repeat(5))).to.equal('forms.too-long');
  });

  it('is either within its limits or refused, whatever is typed', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { data, error } = title.safeParse(text);
        if (error) expect(error.issues[0]?.message).to.match(/^forms\./);
        else expect(data.length).to.be.within(3, 30);
      }),
    );
  });
});

describe('text of many lines', () => {
  it('keeps its lines', () => {
    expect(prose({ min: 1, max: 20 }).parse(' a\r\n\r\nb ')).to.equal('a\n\nb');
  });
});

describe('a choice', () => {
  it('is one of those offered', () => {
    const kind = choice(['question', 'discussion']);
    expect(kind.parse('question')).to.equal('question');
    for (const other of ['', 'Question', 'toString', '__proto__'])
      expect(faultOf(kind, other)).to.equal('forms.choose');
    expect(faultOf(kind, undefined)).to.be.a('string');
    expect(faultOf(kind, ['question'])).to.be.a('string');
  });

  it('may be left open where it is optional', () => {
    const claim = optionalChoice(['heard', 'read']);
    expect([claim.parse('heard'), claim.parse(''), claim.parse(undefined)]).to.deep.equal([
      'heard',
      null,
      null,
    ]);
    for (const other of ['Heard', 'toString']) expect(faultOf(claim, other)).to.equal('forms.choose');
  });
});

describe('choices', () => {
  const kinds = choices(['answer', 'quote']);

  it('are any of those offered, each once, or none', () => {
    expect(kinds.parse(undefined)).to.deep.equal([]);
    expect(kinds.parse('quote')).to.deep.equal(['quote']);
    expect(kinds.parse(['quote', 'answer', 'quote'])).to.deep.equal(['quote', 'answer']);
  });

  it('are refused with anything else among them', () => {
    for (const other of ['', 'toString', ['answer', 'votes']])
      expect(faultOf(kinds, other)).to.equal('forms.choose');
    expect(faultOf(kinds, [{ $gt: '' }])).to.be.a('string');
  });
});

describe('a box', () => {
  it('is ticked or not', () => {
    expect(faultOf(ticked, 'yes')).to.equal(undefined);
    for (const other of [undefined, '', 'on', 'no', 'YES'])
      expect(faultOf(ticked, other)).to.equal('forms.must-agree');
  });
});
