import { expect } from 'chai';
import { Types } from 'mongoose';
import { chooseLanguage } from '../../../src/features/accounts/accounts.ts';
import { MOST_BLOCKED } from '../../../src/features/accounts/block.rules.ts';
import { MemberModel } from '../../../src/features/accounts/member.model.ts';
import { type Browser, browse } from '../../support/browser.ts';
import { type Person, people } from '../../support/people.ts';

describe('blocking', () => {
  let asha: Person, ravi: Person, mod: Person;
  let browser: Browser;
  beforeEach(async () => {
    ({ asha, ravi, mod } = await people());
    browser = await browse(asha);
  });

  const profile = (person: Person) => `/u/${person.name}`;
  const FORM = '.profile-block form';

  it('is a button on a profile, and so is letting go, without a script', async () => {
    const page = await browser.get(profile(ravi));
    expect(page.$(FORM).text()).to.include('Block').and.include('They are not told');
    const sent = await browser.submit(page, FORM, { value: '1' });
    expect([sent.status, sent.location]).to.deep.equal([303, profile(ravi)]);

    const blocked = await browser.follow(sent);
    expect(blocked.$('.profile-block').text()).to.include('You have blocked this member');
    await browser.submit(blocked, FORM, { value: blocked.$(`${FORM} button`).attr('value') ?? '' });
    expect((await asha.now()).blocked).to.deep.equal([]);
  });

  it('works for moderators’ profiles, in any case of the name, and speaks Hindi', async () => {
    await chooseLanguage(asha.member, 'hi');
    const { location } = await browser.post(`/u/${mod.name.toUpperCase()}/block`, { value: '1' });
    expect(location).to.equal(profile(mod));
    const { $ } = await browser.get(location);
    expect($('.profile-block').text()).to.include('आपने इस सदस्य को ब्लॉक किया है');
  });

  it('has no button for guests, nor on one’s own profile', async () => {
    expect((await (await browse()).get(profile(ravi))).$('.profile-block').length).to.equal(0);
    expect((await browser.get(profile(asha))).$('.profile-block').length).to.equal(0);
    const refused = await browser.post(`${profile(asha)}/block`, { value: '1' });
    expect(refused.status).to.equal(403);
    expect(refused.text).to.include('You cannot block yourself');
  });

  it('says at a hundred that no more fit, and leads to the list', async () => {
    const blocked = Array.from({ length: MOST_BLOCKED }, () => new Types.ObjectId());
    await MemberModel.updateOne({ _id: asha.member._id }, { $set: { blocked } });
    const { $ } = await browser.get(profile(ravi));
    expect($('.profile-block').text()).to.include('You have blocked 100 members');
    expect($('.profile-block a').attr('href')).to.equal('/account/blocks');
    expect((await browser.post(`${profile(ravi)}/block`, { value: '1' })).status).to.equal(409);
  });

  it('is undone from the list, which the account leads to, and leads back there', async () => {
    for (const other of [ravi, mod]) await browser.post(`${profile(other)}/block`, { value: '1' });
    expect((await browser.get('/account')).$('a[href="/account/blocks"]').length).to.equal(1);

    const list = await browser.get('/account/blocks');
    const listed = list.$('.member-list__name').toArray();
    expect(listed.map((link) => list.$(link).text())).to.deep.equal([mod.name, ravi.name]);
    const sent = await browser.submit(list, `form[action="${profile(ravi)}/block"]`, { value: '0' });
    expect(sent.location).to.equal('/account/blocks');
    expect((await browser.follow(sent)).$('.member-list__row').length).to.equal(1);
  });

  it('of nobody is a list that says where the button is', async () => {
    expect((await browser.get('/account/blocks')).$('.empty').text()).to.include('You have blocked nobody');
    expect((await (await browse()).get('/account/blocks')).status).to.equal(303);
  });

  it('refuses values that are none and members that are none, and goes to no other site', async () => {
    for (const value of ['2', '', 'NaN', '__proto__'])
      expect((await browser.post(`${profile(ravi)}/block`, { value })).status, value).to.equal(400);
    for (const name of ['nobody-at-all', '__proto__', '9'.repeat(10_000), '%00'])
      expect((await browser.post(`/u/${name}/block`, { value: '1' })).status).to.equal(404);
    for (const to of ['//evil.example', 'https://evil.example', '/\\evil.example'])
      expect((await browser.post(`${profile(ravi)}/block`, { value: '1', to })).location).to.equal(
        profile(ravi),
      );
    expect((await browser.get(`${profile(ravi)}/block`)).location).to.equal(profile(ravi));
  });

  it('tells the blocked member nothing', async () => {
    const [blocked, before] = [await browse(ravi), await (await browse(ravi)).get(profile(asha))];
    await browser.post(`${profile(ravi)}/block`, { value: '1' });
    const words = ({ $ }: typeof before) => $('main').text().replace(/\s+/g, ' ');
    expect(words(await blocked.get(profile(asha)))).to.equal(words(before));
    expect((await blocked.get('/account/blocks')).text).to.not.include(asha.name);
  });
});
