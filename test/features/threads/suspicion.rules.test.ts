import { expect } from 'chai';
import { offerQuestion } from '../../../src/features/check/check.present.ts';
import {
  findingIn,
  isTold,
  judge,
  newStanding,
  signalsOf,
} from '../../../src/features/threads/suspicion.rules.ts';
import { scamSignals } from '../../../src/language/scam-signals.ts';
import { LANGUAGES } from '../../../src/platform/i18n/languages.ts';
import { translate } from '../../../src/platform/i18n/translate.ts';
import { DOUBTFUL, HOLD, ODD, OFFERS, REVIEW, findingOf } from '../../support/suspicious.ts';

const NEW = { trustLevel: 0, role: 'member' } as const;
const KNOWN = { trustLevel: 1, role: 'member' } as const;
const found = (body: string, { title = '', sources = [] as { url: string; title: string }[] } = {}) =>
  findingIn({ title, body, sources });

describe('what a post’s words are known for', () => {
  it('the words of these tests are what they are taken for', () => {
    for (const text of Object.values(OFFERS)) expect(scamSignals(text).action, text).to.equal('hold');
    for (const text of Object.values(DOUBTFUL)) expect(scamSignals(text).action, text).to.equal('review');
    expect(scamSignals(ODD).action).to.equal('notice');
  });

  it('the title and the sources count with the body', () => {
    const body = 'I have tried for two weeks, and it goes well.';
    expect(found(body).action).to.equal('none');
    expect(found(body, { title: OFFERS.en }).action).to.equal('hold');
    const short = { url: 'https://bit.ly/x7', title: '' };
    expect(signalsOf(found(body, { sources: [short] }))).to.include('short-link');
    expect(found(body, { sources: [{ url: 'https://example.org/', title: OFFERS.en }] }).action).to.equal(
      'hold',
    );
  });

  it('a quoted offer counts where nobody asks or warns', () => {
    expect(found(`A good chance, friends:\n\n> ${OFFERS.en}`).action).to.equal('hold');
  });

  for (const [script, offer] of Object.entries(OFFERS)) {
    const quoted = `> ${offer}`;
    for (const [what, body] of [
      ['a question in English', `Is this a scam? They wrote:\n\n${quoted}`],
      ['a question in Hinglish', `kya ye fraud hai? kisi ko kaam mila kya?\n\n${quoted}`],
      ['a question in Hindi', `क्या यह ठगी है? मुझे यह मैसेज आया:\n\n${quoted}`],
      ['a warning in English', `Beware, this is a scam, never pay:\n\n${quoted}`],
      ['a warning in Hinglish', `savdhan, ye fraud hai, paise mat dena:\n\n${quoted}`],
      ['a warning in Hindi', `सावधान, यह ठगी है, पैसे मत भेजना:\n\n${quoted}`],
    ] as const)
      it(`${what} that quotes an offer (${script}) passes`, () => {
        expect(found(body).action).to.equal('none');
      });
    for (const lang of LANGUAGES)
      it(`the question that the check of offers makes of one (${script}) passes: ${lang}`, () => {
        const { title = '', body = '' } = offerQuestion(offer, { t: translate(lang) } as never);
        expect(found(body, { title }).action).to.equal('none');
      });
  }

  for (const text of [
    'Is this a scam? They want a deposit of Rs 1500 before the appointment letter. Has anyone dealt with them?',
    'Never share your OTP with anyone, and never pay a registration fee to get a job. Report fraud at 1930.',
    'kya ye fraud hai? registration fee 500 maang rahe hai, kisi ko kaam mila kya?',
    'otp kisi ko mat batana, bank kabhi nahi mangta. fraud ho to 1930 pe call karo',
    'सावधान रहें, ओटीपी किसी को न बताएँ। नौकरी के लिए पैसा माँगने वाले ठग हैं, 1930 पर शिकायत करें।',
  ])
    it(`passes without a quotation: ${text.slice(0, 40)}`, () => {
      expect(found(text).action).to.equal('none');
    });

  it('words of one’s own beside a quotation count also in a question', () => {
    expect(found(`Is this a scam?\n\n> hello\n\n${OFFERS.en}`).action).to.not.equal('none');
  });
});

describe('what an author has been told', () => {
  it('is nothing where nothing was found, and all of it where each signal was seen', () => {
    expect(isTold(findingOf({ urgency: 1 }), new Set())).to.equal(true);
    expect(isTold(REVIEW, new Set())).to.equal(false);
    expect(isTold(REVIEW, new Set(['urgency']))).to.equal(false);
    expect(isTold(REVIEW, new Set(signalsOf(REVIEW)))).to.equal(true);
    expect(isTold(REVIEW, new Set([...signalsOf(REVIEW), 'otp']))).to.equal(true);
  });
});

describe('the suspicion after a finding', () => {
  const decided = { score: 6, signals: ['fee-for-work', 'urgency'], isOpen: false };

  it('is none below the weight of a review', () => {
    for (const finding of [findingOf({}), findingOf({ urgency: 4.99 })])
      expect(judge(finding, NEW)).to.equal(null);
  });

  it('is open, with the signals by name, from there on', () => {
    expect(judge(REVIEW, NEW)).to.deep.equal({
      suspicion: { score: 6, signals: ['fee-for-work', 'urgency'], isOpen: true },
      isHeld: false,
    });
  });

  it('holds a newcomer’s post back, nobody else’s', () => {
    expect(judge(HOLD, NEW)?.isHeld).to.equal(true);
    for (const author of [
      KNOWN,
      { trustLevel: 0, role: 'moderator' },
      { trustLevel: 0, role: 'admin' },
    ] as const) {
      expect(judge(HOLD, author)?.isHeld).to.equal(false);
      expect(judge(HOLD, author)?.suspicion.isOpen).to.equal(true);
    }
  });

  it('stays as a moderator left it while nothing new weighs enough', () => {
    for (const finding of [
      findingOf({}),
      findingOf({ 'fee-for-work': 5, urgency: 1 }),
      findingOf({ 'fee-for-work': 5, urgency: 1, handoff: 2, proof: 2.5 }),
    ])
      expect(judge(finding, NEW, decided)).to.equal(null);
  });

  it('opens again for what is new, by the weight of that alone, and keeps all names', () => {
    const opened = judge(findingOf({ 'fee-for-work': 5, otp: 6 }), NEW, decided);
    expect(opened).to.deep.equal({
      suspicion: { score: 6, signals: ['fee-for-work', 'otp', 'urgency'], isOpen: true },
      isHeld: false,
    });
    expect(judge(findingOf({ otp: 6, 'account-rent': 7 }), NEW, decided)?.isHeld).to.equal(true);
  });

  it('weighs all words while no moderator has looked', () => {
    const open = { score: 6, signals: ['fee-for-work', 'otp'], isOpen: true };
    expect(judge(HOLD, NEW, open)?.isHeld).to.equal(true);
    expect(judge(findingOf({}), NEW, open)).to.equal(null);
  });

  it('of a new post nobody looked at is none', () => {
    expect(newStanding(NEW, undefined)).to.deep.equal({ suspicion: null, visibility: 'visible' });
    expect(newStanding(NEW, HOLD).visibility).to.equal('pending');
    expect(newStanding(KNOWN, HOLD).visibility).to.equal('visible');
  });
});
