import { expect } from 'chai';
import { translate } from '../../../src/platform/i18n/translate.ts';
import type { TextKey } from '../../../src/locales/keys.ts';

describe('texts', () => {
  const [en, hi] = [translate('en'), translate('hi')];

  it('come in the language asked for', () => {
    expect(en('layout.boards')).to.equal('Boards');
    expect(hi('layout.boards')).to.equal('बोर्ड');
  });

  it('take the plural form of the count', () => {
    expect(en('forms.to-fix', { count: 1 })).to.equal('One thing needs fixing');
    expect(en('forms.to-fix', { count: 3 })).to.equal('3 things need fixing');
    expect(hi('forms.to-fix', { count: 1 })).to.equal('एक चीज़ ठीक करनी है');
    expect(hi('forms.to-fix', { count: 3 })).to.equal('3 चीज़ें ठीक करनी हैं');
  });

  it('are filled in with values as they are: never escaped, never read as a text again', () => {
    const name = '$t(errors.failed) {{count}} <b>&';
    expect(en('layout.menu', { name })).to.equal(`My menu: ${name}`);
  });

  it('that do not exist throw outside production', () => {
    expect(() => en('threads.no-such-text' as TextKey)).to.throw('threads.no-such-text');
  });
});
