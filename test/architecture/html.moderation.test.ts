import { chooseLanguage } from '../../src/features/accounts/accounts.ts';
import { appeal, findAppeal } from '../../src/features/appeals/appeals.ts';
import { noteSearch } from '../../src/features/searchlog/searchlog.ts';
import { joinTags } from '../../src/features/tags/synonyms.ts';
import { takeInTags } from '../../src/features/tags/tags.ts';
import { LANGUAGES } from '../../src/platform/i18n/languages.ts';
import { Browser, type Page, browse } from '../support/browser.ts';
import { RICH, expectValid } from '../support/html.ts';
import { openingOf } from '../support/opening.ts';
import { type Person, people, person } from '../support/people.ts';

for (const lang of LANGUAGES)
  describe(`every page about reports and decisions is valid HTML: ${lang}`, () => {
    let asha: Person, ravi: Person, mod: Person, second: Person;
    let paths: Record<'post' | 'item' | 'appeal' | 'appealed' | 'decision', string>;

    before(async () => {
      ({ asha, ravi, mod } = await people());
      second = await person('second', 'moderator');
      for (const { member } of [asha, ravi, mod, second]) await chooseLanguage(member, lang);
      const thread = await asha.asks('How do I price a first gig on Fiverr?', { body: RICH });
      const judged = await ravi.answers(thread, RICH);
      await mod.tries(judged, 'lost-money');
      for (const [reason, who] of [
        ['scam', asha],
        ['fake-advice', mod],
      ] as const)
        await who.flags(judged, reason);
      const bad = await ravi.answers(thread, RICH);
      const decision = await mod.decides(bad, 'bad-advice', {
        source: 'https://example.org/',
        measure: 'warn',
      });
      await appeal(ravi.member, decision, 'It is <b>not</b> bad at all, & I can show it.');
      const lock = await mod.decides(
        await openingOf(await ravi.asks('Which invoice app do you use?')),
        'lock',
      );
      paths = {
        post: `/posts/${String(judged._id)}`,
        item: `/mod/posts/${String(judged._id)}`,
        appeal: `/decisions/${lock.no}/appeal`,
        appealed: `/mod/appeals/${String((await findAppeal(decision))?._id)}`,
        decision: `/mod/log/${decision.no}`,
      };
    });

    const guest = (): Browser => new Browser({ 'Accept-Language': lang });
    const holds = (what: string, open: () => Promise<Page>, status = 200) =>
      it(what, async () => expectValid(await open(), { lang, status }));

    holds('what waits for a moderator', async () => (await browse(mod)).get('/mod'));
    holds('a post to decide on', async () => (await browse(mod)).get(paths.item));
    holds('a post to decide on, refused', async () => (await browse(mod)).post(paths.item), 422);
    holds('an appeal to decide on', async () => (await browse(mod)).get(paths.appealed));
    holds('an appeal to decide on, by another', async () => (await browse(second)).get(paths.appealed));
    holds('a tag to decide on', async () => {
      await takeInTags([`gig-${lang}`, `gigs-${lang}`]);
      await joinTags(mod.member, `gigs-${lang}`, `gig-${lang}`);
      return (await browse(mod)).get(`/mod/tags/gig-${lang}`);
    });
    holds('a tag to decide on, refused', async () => (await browse(mod)).post(`/mod/tags/gig-${lang}`), 422);
    holds('what moderators decided', async () => (await browse(asha)).get('/mod/log'));
    holds('no search in vain', async () => (await browse(mod)).get('/mod/search'));
    holds('searches in vain', async () => {
      const inVain = { text: 'kamai <b>&"', found: 0, isNarrowed: false, took: 4100, isGivenUp: false };
      await noteSearch(inVain, lang);
      return (await browse(mod)).get('/mod/search');
    });
    holds('slow searches', async () => (await browse(mod)).get('/mod/search?show=slow'));
    holds('a decision', () => guest().get(paths.decision));
    holds('decisions about oneself', async () => (await browse(ravi)).get('/account/decisions?sent=1'));
    holds('an appeal', async () => (await browse(ravi)).get(paths.appeal));
    holds('an appeal, refused', async () => (await browse(ravi)).post(paths.appeal), 422);
    holds('one’s own reports', async () => (await browse(asha)).get('/account/flags?thanks=1'));
    holds('the form for a report', async () => (await browse(asha)).get(`${paths.post}/flag`));
    holds('the check of an offer', () => guest().get('/check'));
  });
