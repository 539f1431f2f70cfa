import { expect } from 'chai';
import { randomFrom } from '../../../src/cli/demo/random.ts';
import { type Writer, fill } from '../../../src/cli/demo/template.ts';

const writer = (voice: Writer['voice'] = 'm', facts = {}): Writer => ({
  lang: 'hi-Latn',
  voice,
  facts: new Map(Object.entries(facts)),
});

describe('texts with gaps', () => {
  const random = randomFrom(1);

  it('give a slot one value in a whole text', () => {
    const who = writer();
    const city = fill(random, '{city}', who);
    expect(fill(random, 'from {city} to {city}', who)).to.equal(`from ${city} to ${city}`);
  });

  it('take what a slot stands for already', () => {
    expect(fill(random, '{city} se hoon', writer('m', { city: 'Patna' }))).to.equal('Patna se hoon');
  });

  it('choose one of several wordings, slots among them', () => {
    const wordings = Array.from({ length: 60 }, () =>
      fill(random, '[a|b|{city}|]!', writer('m', { city: 'c' })),
    );
    expect(new Set(wordings)).to.deep.equal(new Set(['a!', 'b!', 'c!', '!']));
  });

  it('take the verbs of who writes', () => {
    expect(fill(random, 'kar <raha/rahi> hoon', writer('m'))).to.equal('kar raha hoon');
    expect(fill(random, 'kar <raha/rahi> hoon', writer('f'))).to.equal('kar rahi hoon');
  });

  it('leave links and tables as they are', () => {
    const text = '[gst.gov.in](https://www.gst.gov.in)\n\n| a | b |\n|---|---|\n| 1 | 2 |';
    expect(fill(random, text, writer())).to.equal(text);
  });

  it('know every slot they name', () => {
    expect(() => fill(random, '{nothing}', writer())).to.throw(RangeError, 'No slot {nothing}');
  });
});
