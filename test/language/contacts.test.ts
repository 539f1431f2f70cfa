import { expect } from 'chai';
import fc from 'fast-check';
import { findContacts, leadsToChat, maskContacts, maskOf } from '../../src/language/contacts.ts';
import { hostileText } from '../support/hostile-text.ts';
import { FOUND, NOT_FOUND } from './contacts.cases.ts';

const valuesIn = (text: string): string[] => findContacts(text).map(({ value }) => value);

/** Hostile text with contacts, and pieces of contacts, in it. */
const textWithContacts = fc
  .array(
    fc.oneof(
      hostileText,
      fc.constantFrom(...FOUND.map(([text]) => text)),
      fc.constantFrom(
        '9',
        '98765',
        '0',
        '+91',
        '@',
        '@ybl',
        't.me/',
        'wa.me',
        ' ',
        '.',
        '(',
        'O',
        '&#5',
        '7;',
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('contacts in a text', () => {
  for (const [text, ...contacts] of FOUND)
    it(`are found in ${JSON.stringify(text)}`, () => expect(valuesIn(text)).to.deep.equal(contacts));

  for (const text of NOT_FOUND)
    it(`are not found in ${JSON.stringify(text)}`, () => expect(valuesIn(text)).to.deep.equal([]));

  it('are the same for NFC and NFD, with zero-width characters and without, whatever was typed', () => {
    fc.assert(
      fc.property(textWithContacts, (text) => {
        const found = valuesIn(text);
        expect(valuesIn(text.normalize('NFC'))).to.deep.equal(found);
        expect(valuesIn(text.normalize('NFD'))).to.deep.equal(found);
        const apart = [...text.replace(/&/g, '')];
        expect(valuesIn(apart.join('\u200b'))).to.deep.equal(valuesIn(apart.join('')));
      }),
      { numRuns: 500 },
    );
  });

  it('stand one after the other, each inside of the text', () => {
    fc.assert(
      fc.property(textWithContacts, (text) => {
        let last = 0;
        for (const { at, to, value } of findContacts(text)) {
          expect(at).to.be.at.least(last);
          expect(to).to.be.within(at + 1, text.length);
          expect(value).to.not.equal('');
          last = to;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('are found in linear time, also where a text is made to be slow', () => {
    const units = [
      '9 ',
      '98765 4321 ',
      'a',
      '9',
      '@',
      'a@',
      't.me/.',
      'o9',
      '&#57;',
      '\u0301\u0323',
      '0 91 ',
      '(',
    ];
    for (const unit of [...units, 'tele gram ', `${'a'.repeat(40)}@ `, '.a@x.', '9876543210 ', 'नमस्ते ']) {
      const started = performance.now();
      findContacts(unit.repeat(120_000 / unit.length));
      expect(performance.now() - started, unit).to.be.below(2000);
    }
  });

  it('in 10,000 digits there is no number, and behind them there is one', () => {
    expect(valuesIn('9'.repeat(10_000))).to.deep.equal([]);
    expect(valuesIn(`${'9'.repeat(10_000)} 98765 43210`)).to.deep.equal(['98765 43210']);
  });
});

describe('masks', () => {
  it('leave two letters, and say nothing of the length', () => {
    expect(maskContacts('Call +91 98765 43210, or pay ravi@okaxis.')).to.equal(
      'Call 91••••••••, or pay ra••••••••.',
    );
    expect(maskContacts('९८७६५४३२१० wa.me/919876543210')).to.equal('98•••••••• wa••••••••');
    expect(maskOf({ value: 'ab@ybl' })).to.have.length(maskOf({ value: 'somebody.long@okhdfcbank' }).length);
  });

  it('leave nothing that is a contact, and every other word as it was', () => {
    fc.assert(
      fc.property(hostileText, fc.constantFrom(...FOUND), ([...text], [contact, ...values]) => {
        const masked = maskContacts(`${text.join('')} | ${contact} |`);
        for (const value of values) expect(masked).to.not.include(value);
      }),
    );
    for (const text of NOT_FOUND) expect(maskContacts(text)).to.equal(text);
  });

  it('twice is as once', () => {
    for (const [text] of FOUND) expect(maskContacts(maskContacts(text))).to.equal(maskContacts(text));
  });
});

describe('addresses that lead into a chat', () => {
  for (const address of [
    'https://wa.me/919876543210',
    'https://t.me/',
    'http://www.telegram.me/x',
    'https://kamai99.t.me/',
    'https://chat.whatsapp.com/AbCd',
    'https://www.whatsapp.com/channel/0029',
    'https://wa.link/abc',
  ])
    it(address, () => expect(leadsToChat(address)).to.equal(true));

  for (const address of [
    'https://faq.whatsapp.com/',
    'https://www.whatsapp.com/legal',
    'https://telegram.org/faq',
    'https://about.me/ravi',
    'https://wa.me.example.org/',
    'https://example.org/?to=https://wa.me/91',
  ])
    it(`but not ${address}`, () => expect(leadsToChat(address)).to.equal(false));
});
