import { expect } from 'chai';
import { randomInt } from 'node:crypto';
import { TagDecisionModel } from '../../../src/features/moderation/tag-decision.model.ts';
import { tagsOf, takeInTags } from '../../../src/features/tags/tags.ts';
import { cursorText } from '../../../src/platform/database/time-window.ts';
import { type Browser, browse } from '../../support/browser.ts';
import { type Person, people } from '../../support/people.ts';

const pathOf = (tag: string): string => `/tags/${encodeURIComponent(tag)}`;

describe('moderators’ decisions on tags', () => {
  let asha: Person, mod: Person, moderator: Browser;
  let n: number, blog: string, site: string;
  before(async () => {
    ({ asha, mod } = await people());
    moderator = await browse(mod);
  });
  beforeEach(async () => {
    n = randomInt(1e9); // nobody else in the run has tags with this number
    [blog, site] = [`blog-${n}`, `website-${n}`];
    await takeInTags([blog, `ब्लॉग-${n}`, site, `वेबसाइट-${n}`]);
  });

  const decides = async (tag: string, fields: Record<string, string>) => {
    const page = await moderator.get(`/mod${pathOf(tag)}`);
    return moderator.submit(page, 'form.sheet', fields);
  };
  const logged = async () => (await TagDecisionModel.find({ tag: { $in: [blog, site] } }).lean()).at(-1)!;

  it('are offered to moderators alone, on the page of a tag', async () => {
    const link = `a[href="/mod${pathOf(blog)}"]`;
    expect((await moderator.get(pathOf(blog))).$(link).length).to.equal(1);
    for (const other of [await browse(asha), await browse()])
      expect((await other.get(pathOf(blog))).$(link).length).to.equal(0);
    expect((await moderator.get(pathOf(`none-${n}`))).$('a[href^="/mod/tags"]').length).to.equal(0);
  });

  it('join a tag with another one, in any spelling, and lead to it', async () => {
    const done = await decides(site, { kind: 'join', other: `ब्लॉग ${n}`, reason: 'One and the same' });
    expect([done.status, done.location]).to.deep.equal([303, pathOf(blog)]);
    expect((await moderator.get(pathOf(`वेबसाइट-${n}`))).location).to.equal(pathOf(blog));
    const { $ } = await moderator.get(`/mod${pathOf(site)}`);
    expect($('.tag-index').text()).to.include(site).and.include(`वेबसाइट-${n}`);
  });

  it('take it out again, by a button', async () => {
    await decides(site, { kind: 'join', other: blog });
    const page = await moderator.get(`/mod${pathOf(blog)}`);
    const done = await moderator.submit(page, `form:has([name=other][value="${site}"])`);
    expect(done.location).to.equal(pathOf(blog));
    expect(await tagsOf([site, `वेबसाइट-${n}`])).to.deep.equal([site]);
    expect((await logged()).kind).to.equal('separate');
  });

  it('choose how a tag is written', async () => {
    const done = await decides(blog, { kind: 'rewrite', other: `ब्लॉग ${n}` });
    expect(done.location).to.equal(pathOf(`ब्लॉग-${n}`));
    expect((await moderator.get(pathOf(blog))).location).to.equal(pathOf(`ब्लॉग-${n}`));
  });

  it('stand in the log that everybody reads, among the others', async () => {
    await decides(site, { kind: 'join', other: blog, reason: 'One and the same' });
    const { no, at } = await logged();
    const before = cursorText(new Date(at.getTime() + 1), 0); // other tests decide in days to come
    const guest = await browse();
    for (const address of [`/mod/log/${no}`, `/mod/log?before=${before}`]) {
      const text = (await guest.get(address)).$('.decision').text();
      for (const words of ['The same tag:', site, blog, 'One and the same', mod.name])
        expect(text, address).to.include(words);
    }
    expect((await guest.get(`/mod/log/${no}?lang=hi`)).$('.decision').text()).to.include('एक ही टैग:');
  });

  it('that cannot be are refused with the words kept', async () => {
    for (const [fields, status, words] of [
      [{ kind: 'join', other: '' }, 422, 'Please name a tag.'],
      [{ kind: 'join', other: 'क'.repeat(31) }, 422, 'A tag has at most 30 letters.'],
      [{ kind: 'burn', other: blog }, 422, ''],
      [{ kind: 'join', other: `none-${n}` }, 404, 'There is no such tag'],
      [{ kind: 'join', other: `वेबसाइट-${n}` }, 422, 'That is the same tag already.'],
      [{ kind: 'rewrite', other: blog }, 409, 'That is another tag.'],
    ] as const) {
      const page = await decides(site, { ...fields, reason: 'Because I say so' });
      expect(page.status, JSON.stringify(fields)).to.equal(status);
      expect(page.$('[role=alert]').text()).to.include(words);
      expect(page.$('#other').val()).to.equal(fields.other);
      expect(page.$('#reason').val()).to.equal('Because I say so');
    }
    expect(await tagsOf([site, blog])).to.deep.equal([site, blog]);
  });

  it('of a tag that is not there are none', async () => {
    expect((await moderator.get(`/mod${pathOf(`none-${n}`)}`)).status).to.equal(404);
    expect(
      (await moderator.post(`/mod${pathOf(`none-${n}`)}`, { kind: 'join', other: blog })).status,
    ).to.equal(404);
  });
});
