import { expect } from 'chai';
import { guestLang } from '../../../src/platform/http/viewer.ts';

describe('the language of a guest', () => {
  const langs: readonly (readonly [string | undefined, string | undefined, 'hi' | 'en'])[] = [
    [undefined, undefined, 'hi'],
    [undefined, 'en', 'en'],
    ['lang=hi', 'en', 'hi'],
    ['sid=x; lang=en', 'hi', 'en'],
    ['lang=en;sid=x', 'hi', 'en'],
    ['lang=ta', 'en', 'en'],
    ['slang=en', 'hi', 'hi'],
    ['x=lang=en', 'hi', 'hi'],
    ['lang=', 'en', 'en'],
  ];
  for (const [cookie, header, lang] of langs)
    it(`is ${lang} by the cookie ${cookie} and the header ${header}`, () => {
      const headers = { ...(cookie && { cookie }), ...(header && { 'accept-language': header }) };
      expect(guestLang({ headers })).to.equal(lang);
    });
});
