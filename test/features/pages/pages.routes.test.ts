import { expect } from 'chai';
import { PAGES, renderPages, textOf } from '../../../src/features/pages/pages.ts';
import { config } from '../../../src/platform/config.ts';
import { browse } from '../../support/browser.ts';
import { people } from '../../support/people.ts';

describe('the site’s own pages', () => {
  before(async () => {
    await people();
    await renderPages();
  });

  for (const page of PAGES)
    for (const lang of ['hi', 'en'] as const)
      it(`/${page} opens for a guest: ${lang}`, async () => {
        const { status, $, headers } = await (await browse()).get(`/${page}`, { 'Accept-Language': lang });
        expect(status).to.equal(200);
        expect($('html').attr('lang')).to.equal(lang);
        expect($('h1').text()).to.equal((await textOf(page, lang)).title);
        expect($('link[rel=canonical]').attr('href')).to.equal(`http://localhost:3000/${page}`);
        expect(headers['set-cookie']).to.equal(undefined);
      });

  it('name the grievance officer whom the law asks for, and leave no blank', async () => {
    for (const lang of ['hi', 'en'] as const) {
      expect((await textOf('about', lang)).html)
        .to.include(config.GRIEVANCE_NAME)
        .and.include(config.GRIEVANCE_EMAIL);
      for (const page of PAGES) expect((await textOf(page, lang)).html).to.not.match(/\{\{|\}\}/);
    }
  });
});
