import { expect } from 'chai';
import { chooseLanguage } from '../../../src/features/accounts/accounts.ts';
import { MemberModel } from '../../../src/features/accounts/member.model.ts';
import { RIGHTS, TRUST_LEVELS } from '../../../src/features/accounts/trust.rules.ts';
import { BARS } from '../../../src/features/trust/level.rules.ts';
import { DAY, clock } from '../../../src/platform/clock.ts';
import { formatNumber } from '../../../src/platform/i18n/format.ts';
import { LANGUAGES, type Lang } from '../../../src/platform/i18n/languages.ts';
import { type Page, browse } from '../../support/browser.ts';
import { answersTo } from '../../support/answers.ts';
import { type Person, people, person, withPast, withTrust } from '../../support/people.ts';

/** Each level of the page: what is counted, as numbers, and what it allows, as sentences. */
const levelsOn = ({ $ }: Page) =>
  $('.level')
    .toArray()
    .map((level) => ({
      bars: $(level)
        .find('.bar__many')
        .toArray()
        .map((many) => Number($(many).text())),
      rights: $(level)
        .find('.brings li')
        .toArray()
        .map((right) => $(right).text()),
    }));

describe('the page of trust levels', () => {
  const asGuest = async (lang: Lang) => (await browse(undefined, { 'Accept-Language': lang })).get('/trust');

  for (const lang of LANGUAGES)
    it(`says of each level what it takes, from the table by which it is given: ${lang}`, async () => {
      const levels = levelsOn(await asGuest(lang));
      expect(levels.map(({ bars }) => bars)).to.deep.equal([
        [],
        Object.values(BARS[1]),
        Object.values(BARS[2]),
        [...Object.values(BARS[3]), 1],
        [],
      ]);
    });

  for (const lang of LANGUAGES)
    it(`says of each level what it allows, from the table that commands read: ${lang}`, async () => {
      const levels = levelsOn(await asGuest(lang));
      expect(levels).to.have.length(TRUST_LEVELS.length);
      const { links, firstDay } = RIGHTS[0];
      const newcomers = levels[0]?.rights.join(' ') ?? '';
      for (const limit of [links, firstDay.threads, firstDay.replies])
        expect(newcomers).to.include(formatNumber(limit, lang));
      const numbersOf = (level: number) => levels[level]?.rights.join(' ').match(/\d+/g);
      expect([1, 2, 3, 4].map(numbersOf)).to.deep.equal([['2'], ['3'], ['4'], ['5']]);
    });

  it('is found from a profile and from the account', async () => {
    const asha = await person('asha');
    const browser = await browse(asha);
    const profile = await browser.get(`/u/${asha.name}`);
    expect(profile.$('.stats a[href="/trust"]').text()).to.equal('Newcomer');
    expect(profile.$('.stats').text()).to.include('Level 0');
    const account = await browser.get('/account');
    expect(account.$('main').text()).to.include('Trust level 0: Newcomer');
    expect(account.$('main a[href="/trust"]').length).to.equal(1);
  });

  it('is the same for every guest, and has no place for one', async () => {
    const { $, headers } = await asGuest('en');
    expect(headers['cache-control']).to.include('public');
    expect($('.standing, .level--mine').length).to.equal(0);
  });
});

describe('where a member stands', () => {
  let asha: Person, ravi: Person;
  beforeEach(async () => {
    ({ asha, ravi } = await people());
  });

  const standing = async (someone: Person) => {
    const page = await (await browse(someone)).get('/trust');
    const rows = page
      .$('.standing .bar')
      .toArray()
      .map((bar) => page.$(bar).find('.bar__what').text() + ': ' + page.$(bar).find('.bar__many').text());
    return { page, rows, goal: page.$('.standing__goal').text() };
  };

  it('is shown with what is missing for the next level', async () => {
    await withPast(await withTrust(ravi, 1), { days: 2, guides: 6, threads: 7 });
    const [answer] = await answersTo(await asha.asks('Which invoice app do you use?'), ravi, 3);
    await asha.votes(answer!, 1);
    const { page, rows, goal } = await standing(ravi);
    expect(goal).to.include('What is missing for level 2, Trusted member');
    expect(rows).to.deep.equal([
      'Days you came: 3 of 10', // signing in was the third
      'Guides ticked as read: Enough 4 of 4',
      'Threads you read: 7 of 20',
      'Posts you wrote: 3 of 15',
      'Up-votes on your posts: 1 of 5',
    ]);
    expect(page.$('progress').first().attr()).to.include({ value: '3', max: '10' });
    expect(page.$('.level--mine').attr('id')).to.equal('level-1');
  });

  it('is said in Hindi, too', async () => {
    await chooseLanguage(ravi.member, 'hi');
    await withPast(ravi, { days: 0 });
    const { rows, goal } = await standing(ravi);
    expect(goal).to.include('जाना-पहचाना चेहरा');
    expect(rows[0]).to.equal('जितने दिन आप आए: 2 में से 1');
    expect(rows[2]).to.equal('आपके पढ़े हुए थ्रेड: 5 में से 0');
  });

  for (const [level, goal, rows] of [
    [2, 'What is missing for level 3', 5],
    [3, 'What keeps you at level 3', 5],
    [4, 'An admin gave you this level', 0],
  ] as const)
    it(`is shown at level ${level}`, async () => {
      const shown = await standing(await withTrust(ravi, level));
      expect(shown.goal).to.include(goal);
      expect(shown.rows).to.have.length(rows);
      if (rows)
        expect(shown.rows.at(-1)).to.equal('Posts removed or marked as bad advice: Enough 0, at most 1');
    });

  it('says that nothing rises while one is suspended', async () => {
    const suspendedUntil = new Date(clock.now().getTime() + DAY);
    expect((await standing(ravi)).page.text).to.not.include('no level rises');
    await MemberModel.updateOne({ _id: ravi.member._id }, { $set: { suspendedUntil } });
    expect((await standing(ravi)).page.text).to.include('no level rises');
  });

  it('of a moderator is the level they earned', async () => {
    await MemberModel.updateOne({ _id: ravi.member._id }, { $set: { role: 'moderator' } });
    const { page } = await standing(await withTrust(ravi, 1));
    expect(page.$('.level--mine').attr('id')).to.equal('level-1');
  });
});
