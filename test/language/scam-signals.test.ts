import { expect } from 'chai';
import fc from 'fast-check';
import { ratesOf } from '../../bench/scam/scam.ts';
import { demoTexts, othersTexts, voiceTexts } from '../../bench/scam/texts.ts';
import { en } from '../../src/locales/en/index.ts';
import { SIGNALS } from '../../src/language/data/scam/signals.ts';
import { WEIGHTS } from '../../src/language/data/scam/weights.ts';
import { type ScamAction, scamSignals } from '../../src/language/scam-signals.ts';
import { tuningTexts } from '../support/scam-texts.ts';
import { CASES, HONEST } from './scam-signals.cases.ts';

const idsOf = (text: string): string[] => scamSignals(text).signals.map(({ id }) => id);

const actionOf = (score: number): ScamAction => {
  if (score < 3) return 'none';
  if (score < 5) return 'notice';
  return score < 9 ? 'review' : 'hold';
};

describe('signals of scams', () => {
  for (const [id, texts] of Object.entries(CASES))
    it(`${id} is found in English, Hinglish and Hindi`, () => {
      for (const text of texts) expect(idsOf(text), text).to.include(id);
    });

  it('honest texts on the same subjects are left alone', () => {
    for (const text of HONEST) expect(scamSignals(text).action, text).to.be.oneOf(['none', 'notice']);
  });

  it('a warning and a question score less than the scam that they quote', () => {
    const scam = 'Pay a registration fee of Rs 499 before joining the job. Deposit it today.';
    const { score } = scamSignals(scam);
    expect(score).to.be.at.least(5);
    expect(scamSignals(`${scam} Is this a scam? Has anyone heard of them?`).score).to.be.lessThan(score);
    expect(scamSignals(`Beware, this is fraud, never pay: ${scam}`).score).to.be.lessThan(score);
  });

  it('disguised spelling is read through', () => {
    expect(idsOf('T e l e g r a m pe message karo')).to.include.members(['handoff', 'hidden-spelling']);
    expect(idsOf('join tele gram group now')).to.include('handoff');
    expect(idsOf('pre\u200bpaid t4sk me 1000 jama karo')).to.include('prepaid-task');
  });

  it('links tell what they are', () => {
    expect(idsOf('see bit.ly/abc12')).to.include('short-link');
    expect(idsOf('join t.me/abc12')).to.include('short-link');
    expect(idsOf('login at paytm-kyc-update.in/now')).to.include('lookalike');
    expect(idsOf('read https://paytm.com/help and https://www.google.com/a')).to.not.include('lookalike');
    expect(idsOf('install https://files.in/earn.apk')).to.include('sideload');
  });

  it('each signal shows the words that matched', () => {
    const { signals } = scamSignals('Hello. Please share the OTP which you got. Thanks.');
    expect(signals.find(({ id }) => id === 'otp')?.matched).to.equal('share the OTP');
  });

  it('the action follows from the score', () => {
    const { tuned, held } = tuningTexts();
    for (const { text } of [...tuned, ...held]) {
      const { score, action } = scamSignals(text);
      expect(action, `${score}`).to.equal(actionOf(score));
    }
  });

  it('nothing is found in nothing', () => {
    for (const text of ['', ' \n', '...', '🙂', 'ok', 'Thanks bhai'])
      expect(scamSignals(text), text).to.deep.equal({ score: 0, action: 'none', signals: [] });
  });

  it('every signal has its explanation, and its id once', () => {
    const ids = SIGNALS.map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    expect([...ids, 'wording'].sort()).to.deep.equal(Object.keys(en.scam.signals).sort());
  });

  it('any text gets the same finding twice, with a finite score that is not negative', () => {
    const words = fc.constantFrom(
      'pay',
      'fee',
      'टेलीग्राम',
      'otp',
      '@a_1',
      '₹500',
      'bit.ly/a',
      '?',
      'x.apk',
      'mat',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.array(words, { maxLength: 60 }).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const finding = scamSignals(text);
        expect(finding).to.deep.equal(scamSignals(text));
        expect(Number.isFinite(finding.score) && finding.score >= 0).to.equal(true);
        for (const { matched, weight } of finding.signals)
          expect(matched !== '' && weight > 0).to.equal(true);
      }),
      { numRuns: 300 },
    );
  });

  it('hostile texts cost no more than their length', () => {
    const length = 60_000;
    for (const piece of [
      'pay fee ',
      'a',
      '1',
      '@a_',
      'a.',
      '5 ',
      'otp ',
      'x x x x ',
      '्',
      'https://',
      '₹',
      '-',
    ]) {
      const text = piece.repeat(length / piece.length);
      const start = performance.now();
      scamSignals(text);
      expect(performance.now() - start, piece).to.be.lessThan(5000);
    }
  });

  it('weights stay small enough to be loaded by every process', () => {
    expect(Buffer.byteLength(WEIGHTS)).to.be.lessThan(200_000);
  });

  it('leaves alone what members of the forum write, also of frauds', () => {
    const texts = demoTexts();
    const noticed = texts.filter((text) => scamSignals(text).action !== 'none');
    expect(noticed.length / texts.length).to.be.at.most(0.02);
  });

  it('finds scams and leaves honest texts alone, on both halves of the tuning texts and by other authors', () => {
    const { tuned, held } = tuningTexts();
    for (const texts of [tuned, held, othersTexts(), [...othersTexts(), ...voiceTexts()]]) {
      const { noticed, falseAlarms, precision, recall } = ratesOf(texts);
      expect(noticed).to.be.at.least(0.8);
      expect(falseAlarms).to.be.at.most(0.12);
      expect(precision).to.be.at.least(0.92);
      expect(recall).to.be.at.least(0.55);
    }
  });
});
