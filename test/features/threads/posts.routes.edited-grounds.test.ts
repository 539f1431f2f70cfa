import { expect } from 'chai';
import { type Post, addPost, getPost } from '../../../src/features/threads/posts.ts';
import { MINUTE } from '../../../src/platform/clock.ts';
import { type Browser, type Page, browse } from '../../support/browser.ts';
import { passTime } from '../../support/clock.ts';
import { type Person, people } from '../../support/people.ts';

const SOURCE = { url: 'https://www.gst.gov.in/limit', title: 'The limit' };

describe('posts’ routes: edited grounds', () => {
  let asha: Person, ravi: Person;
  let guest: Browser, helper: Browser;
  before(async () => {
    ({ asha, ravi } = await people());
    [guest, helper] = [await browse(), await browse(ravi)];
  });

  const answer = async (): Promise<{ post: Post; path: string }> => {
    const text = await ravi.writes('You need no GST below twenty lakh rupees a year.');
    const grounds = { sources: [SOURCE], claim: 'official-rule' as const };
    const post = await addPost(ravi.member, await asha.asks('Do I need a GST number?'), {
      ...text,
      ...grounds,
    });
    return { post, path: `/posts/${String(post._id)}` };
  };
  const shown = async (sent: Page) => {
    expect(sent.status).to.equal(303);
    return (await guest.follow(sent)).$('#p2 .grounds');
  };
  const edit = async (path: string, fields: Record<string, string | string[]>) =>
    helper.submit(await helper.get(`${path}/edit`), 'form[data-draft]', fields);

  it('the form begins with what there is, and sent as it is changes nothing', async () => {
    const { post, path } = await answer();
    passTime(6 * MINUTE);
    const { $ } = await helper.get(`${path}/edit`);
    expect($('#claim').val()).to.equal('official-rule');
    expect([$('#sources-0-url').val(), $('#sources-0-title').val()]).to.deep.equal([
      'https://www.gst.gov.in/limit',
      'The limit',
    ]);
    await edit(path, {});
    expect((await getPost(post._id)).editedAt).to.equal(null);
  });

  it('sources and claim change, and the history shows what they were', async () => {
    const { path } = await answer();
    passTime(6 * MINUTE);
    const grounds = await shown(
      await edit(path, { claim: 'heard', sourceUrl: 'https://b.com/', sourceTitle: 'B' }),
    );
    expect(grounds.text()).to.include('Heard').and.include('b.com').and.not.include('gst');

    const { $ } = await guest.get(`${path}/history`);
    const [now, first] = $('.revision')
      .toArray()
      .map((one) => $(one));
    const texts = (change: string) =>
      now
        ?.find(`.diff--lines ${change}`)
        .toArray()
        .map((one) => $(one).text());
    expect(texts('del')).to.deep.equal(['Official rule', 'The limit https://www.gst.gov.in/limit']);
    expect(texts('ins')).to.deep.equal(['Heard from others', 'B https://b.com/']);
    expect(
      first
        ?.find('.diff--lines li')
        .toArray()
        .map((one) => $(one).text()),
    ).to.deep.equal(texts('del'));
  });

  it('early, before a reply and a vote, they leave no mark', async () => {
    const { post, path } = await answer();
    const grounds = await shown(await edit(path, { sourceUrl: '', sourceTitle: '', claim: '' }));
    expect(grounds.text().trim()).to.equal('No source or own experience given');
    expect((await getPost(post._id)).editedAt).to.equal(null);
  });

  it('a refused edit keeps what was typed', async () => {
    const { status, $ } = await edit((await answer()).path, {
      sourceUrl: 'ftp://a.com',
      claim: 'heard',
    });
    expect([status, $('#sources-0-url').val(), $('#claim').val()]).to.deep.equal([
      422,
      'ftp://a.com',
      'heard',
    ]);
  });
});
