import { expect } from 'chai';
import { chooseLanguage } from '../../src/features/accounts/accounts.ts';
import { setBlocked } from '../../src/features/accounts/blocks.ts';
import { syncGuides } from '../../src/features/guides/guides.ts';
import { subscribe } from '../../src/features/subscriptions/subscriptions.ts';
import { countTags } from '../../src/features/threads/thread-tags.jobs.ts';
import { editPost } from '../../src/features/threads/edits.ts';
import { LANGUAGES } from '../../src/platform/i18n/languages.ts';
import { Browser, type Page, browse } from '../support/browser.ts';
import { RICH, expectValid, htmlFaultsOf } from '../support/html.ts';
import { type Person, people, person, withTrust } from '../support/people.ts';
import { indexed } from '../support/searching.ts';
import { settle } from '../support/told.ts';
import { HOLD, OFFERS, REVIEW, answersWith } from '../support/suspicious.ts';

const OFFER = { title: 'Prepaid task: deposit 1000, get a commission', body: OFFERS.en };

it('an invalid page is found out', async () => {
  const faults = await htmlFaultsOf({ text: '<!DOCTYPE html><p id="a"><div id="a"></p>' });
  expect(faults.join()).to.include('no-dup-id');
});

for (const lang of LANGUAGES)
  describe(`every kind of page is valid HTML: ${lang}`, () => {
    let asha: Person;
    let ravi: Person;
    let mod: Person;
    let paths: Record<'thread' | 'post' | 'reachable' | 'discussion' | 'suspected', string>;

    before(async () => {
      ({ asha, ravi, mod } = await people());
      await withTrust(ravi, 1); // who gives more links than a newcomer may
      await syncGuides();
      for (const { member } of [asha, ravi, mod]) await chooseLanguage(member, lang);
      await subscribe(asha.member, { of: 'board', subject: 'youtube' }, 'watching');
      const thread = await asha.asks('How do I price a first gig on Fiverr?', {
        tags: ['fiverr', 'पहला'],
        body: RICH,
      });
      const answer = await ravi.answers(thread, RICH);
      await editPost(ravi.member, answer, {
        ...(await ravi.writes(`${RICH}\n\nAnd a word more: [call](https://wa.me/91) 98765 43210.`)),
        claim: 'heard',
        sources: [
          { url: 'https://xn--81bsj3a4b8ad2j.xn--h2brj9c/', title: 'राजस्थान' },
          { url: 'https://bit.ly/x', title: '' },
        ],
      });
      const reachable = await asha.answers(thread, 'Call [me](https://wa.me/91) on 98765 43210 for it.');
      await setBlocked(mod.member, ravi.member, true);
      await asha.votes(answer, 1);
      await asha.accepts(answer);
      await mod.tries(answer, 'lost-money', '<b>Rs 500</b>\n\nare gone & will not come back');
      const suspected = await ravi.asks('Who has easy work to give?', {
        body: 'Write here what it is, please.',
      });
      for (const finding of [REVIEW, HOLD]) await answersWith(ravi, suspected, finding);
      const talk = await ravi.asks('Which invoice app do you use?', { kind: 'discussion' });
      await asha.hasRead([talk, thread]);
      await ravi.answers(talk);
      paths = {
        thread: `/t/${thread.number}/${thread.slug}`,
        post: `/posts/${String(answer._id)}`,
        reachable: `/posts/${String(reachable._id)}`,
        discussion: `/t/${talk.number}/${talk.slug}`,
        suspected: `/t/${suspected.number}/${suspected.slug}`,
      };
    });

    const guest = (): Browser => new Browser({ 'Accept-Language': lang });
    const holds = (what: string, open: () => Promise<Page>, status = 200) =>
      it(what, async () => expectValid(await open(), { lang, status }));

    holds('home', () => guest().get('/'));
    holds('home of a member', async () => (await browse(asha)).get('/'));
    holds('a board', () => guest().get('/b/freelancing'));
    holds('a board by another order', () => guest().get('/b/freelancing?sort=top&period=all&kind=question'));
    holds('a board where nobody has written', () => guest().get('/b/youtube?sort=unanswered&kind=showcase'));
    holds('a tag', () => guest().get('/tags/fiverr'));
    holds('all tags', async () => {
      await countTags();
      return guest().get('/tags');
    });
    holds('a search', async () => {
      await indexed();
      return guest().get('/search?q=fiverr+gig+guide&kind=question');
    });
    holds('a search of a member', async () => (await browse(asha)).get('/search?q=fiverr'));
    holds('a search that finds nothing', () => guest().get('/search?q=zxqv&board=youtube'));
    holds('a search without a word', () => guest().get('/search?q=%22*%22'));
    holds('a search not begun', () => guest().get('/search'));
    holds('a thread', () => guest().get(paths.thread));
    holds('a thread for who asked', async () => (await browse(asha)).get(paths.thread));
    holds('a thread for who answered', async () => (await browse(ravi)).get(paths.thread));
    holds('a thread for a moderator', async () => (await browse(mod)).get(paths.thread));
    holds('a board with what is new', async () => (await browse(asha)).get('/b/freelancing'));
    holds('a discussion with a new reply', async () => (await browse(asha)).get(paths.discussion));
    holds('the history of a post', () => guest().get(`${paths.post}/history`));
    holds('the contacts of a newcomer', () => guest().get(`${paths.reachable}/contacts`));
    holds('what came of an answer', () => guest().get(`${paths.post}/outcomes`));
    holds('what came of an answer, asked', async () => (await browse(asha)).get(`${paths.post}/outcome`));
    holds(
      'what came of an answer, refused',
      async () => (await browse(asha)).post(`${paths.post}/outcome`),
      422,
    );
    holds('the form for a thread', async () => (await browse(asha)).get('/b/blogging/new?guide=start-here'));
    holds(
      'the form for a thread, refused',
      async () => (await browse(asha)).post('/b/blogging/threads', {}),
      422,
    );
    holds('the form for a title', async () =>
      (await browse(mod)).get(paths.thread.replace(/[^/]+$/, 'edit')),
    );
    holds('the form for a post', async () => (await browse(ravi)).get(`${paths.post}/edit`));
    holds('the form for a post, refused', async () => (await browse(ravi)).post(`${paths.post}/edit`), 422);
    holds(
      'a reply, refused',
      async () => (await browse(asha)).post(paths.thread.replace(/[^/]+$/, 'posts')),
      422,
    );
    holds('a thread with what is held back', () => guest().get(paths.suspected));
    holds('the same for who wrote it', async () => (await browse(ravi)).get(paths.suspected));
    holds('the same for a moderator', async () => (await browse(mod)).get(paths.suspected));
    const told = (what: string, path: (thread: string) => string) =>
      holds(
        `${what}, told`,
        async () => (await browse(ravi)).post(path(paths.suspected), { kind: 'question', ...OFFER }),
        422,
      );
    told('a thread', () => '/b/blogging/threads');
    told('a reply', (thread) => thread.replace(/[^/]+$/, 'posts'));
    told('a post', () => `${paths.post}/edit`);
    told('a title', (thread) => thread.replace(/[^/]+$/, 'edit'));
    holds('a preview of an offer', async () => (await browse(asha)).post('/preview', OFFER));
    holds('a preview with masks', async () =>
      (await browse(asha)).post('/preview', { body: 'Call **98765** 43210 or [here](https://t.me/kamai).' }),
    );
    holds('a preview', async () => (await browse(asha)).post('/preview', { body: RICH }));
    holds('the form for joining', () => guest().get('/register'));
    holds('the form for signing in', () => guest().get('/login'));
    holds(
      'the form for signing in with kept words',
      () => guest().post('/b/blogging/threads', { title: 'x', body: RICH }),
      401,
    );
    holds('the trust levels', () => guest().get('/trust'));
    for (const level of [0, 2, 3, 4])
      holds(`the trust levels for a member of level ${level}`, async () =>
        (await browse(await withTrust(asha, level))).get('/trust'),
      );
    holds('the account', async () => (await browse(asha)).get('/account?changed=password'));
    holds('nobody blocked', async () => (await browse(asha)).get('/account/blocks'));
    holds('a blocked member', async () => (await browse(mod)).get(`/u/${ravi.name}`));
    holds('blocked members', async () => (await browse(mod)).get('/account/blocks'));
    holds('the account, refused', async () => (await browse(asha)).post('/account/password'), 422);
    holds('no notifications', async () => (await browse(mod)).get('/notifications?show=unread'));
    holds('notifications', async () => {
      await settle();
      return (await browse(asha)).get('/notifications');
    });
    holds('nothing followed', async () =>
      (await browse(await person())).get(`/account/subscriptions?lang=${lang}`),
    );
    holds('what is followed', async () => (await browse(asha)).get('/account/subscriptions'));
    holds('nothing saved', async () => (await browse(mod)).get('/saved'));
    holds('what is saved', async () => {
      const browser = await browse(asha);
      await browser.post(`${paths.post}/save`, { value: '1' });
      return browser.get('/saved');
    });
    holds('the guides', () => guest().get('/guides'));
    holds('the guides of a member', async () => (await browse(asha)).get('/guides'));
    holds('a guide', () => guest().get('/guides/start-here'));
    holds('a guide for a member', async () => (await browse(asha)).get('/guides/start-here'));
    holds('a guide after thanks', () => guest().get('/guides/start-here?thanks=1'));
    holds('a profile', () => guest().get(`/u/${asha.name}`));
    holds('a profile by posts', () => guest().get(`/u/${ravi.name}?show=posts`));
    holds('a profile of nothing yet', () => guest().get(`/u/${mod.name}`));
    for (const text of ['/rules', '/privacy', '/about']) holds(text, () => guest().get(text));
    holds('a page that is missing', () => guest().get('/nowhere'), 404);
    holds(
      'a refusal with words',
      async () => (await browse(asha)).post('/preview', { body: RICH, _csrf: 'x' }),
      403,
    );
    holds(
      'the form for joining, refused',
      async () => {
        const browser = guest();
        await browser.get('/register');
        return browser.post('/register', { name: '<b>"x"', email: '&', password: 'x' });
      },
      422,
    );
  });
