import { chooseLanguage } from '../../src/features/accounts/accounts.ts';
import { threadPath } from '../../src/features/threads/post.path.ts';
import { LANGUAGES } from '../../src/platform/i18n/languages.ts';
import { AskedBefore } from '../support/asked-before.ts';
import { Browser, type Page, browse } from '../support/browser.ts';
import { expectValid } from '../support/html.ts';
import { settle } from '../support/told.ts';

for (const lang of LANGUAGES)
  describe(`every page of what was asked before is valid HTML: ${lang}`, () => {
    let story: AskedBefore;
    let closed: string, proposed: string, form: string;

    before(async () => {
      story = await AskedBefore.begin();
      const { asha, mod, trusted } = story;
      for (const { member } of [asha, mod, ...trusted]) await chooseLanguage(member, lang);
      await story.ask();
      closed = threadPath(story.thread);
      const second = await asha.asks('What do I take for a first gig on Fiverr?');
      [proposed, form] = [threadPath(second), `/t/${second.number}/duplicate`];
      await story.say(mod);
      await story.say(trusted[0], second);
      const byVote = await asha.asks('What should a first gig on Fiverr cost?');
      for (const one of trusted) await story.say(one, byVote);
      await settle();
    });

    const guest = (): Browser => new Browser({ 'Accept-Language': lang });
    const holds = (what: string, open: () => Promise<Page>, status = 200) =>
      it(what, async () => expectValid(await open(), { lang, status }));

    holds('a closed question', () => guest().get(closed));
    holds('the same for who asked it', async () => (await browse(story.asha)).get(closed));
    holds('the same for a moderator', async () => (await browse(story.mod)).get(closed));
    holds('where it leads', () => guest().get(threadPath(story.original)));
    holds('a vote, for who asked', async () => (await browse(story.asha)).get(proposed));
    holds('a vote, for who gave it', async () => (await browse(story.trusted[0])).get(proposed));
    holds('a vote, for who may agree', async () => (await browse(story.trusted[1])).get(proposed));
    holds('the form', async () => (await browse(story.trusted[1])).get(form));
    holds('the form, empty', async () => (await browse(story.mod)).post(form), 422);
    holds(
      'the form, with an offer',
      async () => (await browse(story.mod)).post(form, { original: closed }),
      422,
    );
    holds('the board', () => guest().get('/b/freelancing'));
    holds('the log', () => guest().get('/mod/log'));
    holds('the log for a moderator', async () => (await browse(story.mod)).get('/mod/log'));
    holds('what was decided', async () => (await browse(story.asha)).get('/account/decisions'));
    holds('what was told', async () => (await browse(story.asha)).get('/notifications'));
  });
