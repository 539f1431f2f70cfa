import { expect } from 'chai';
import { PostModel } from '../../../src/features/threads/post.model.ts';
import { threadPath } from '../../../src/features/threads/post.path.ts';
import type { Thread } from '../../../src/features/threads/threads.ts';
import { type Browser, type Page, browse } from '../../support/browser.ts';
import { type Person, people, withTrust } from '../../support/people.ts';

const WORDS = 'You need no GST below twenty lakh rupees a year.';
const RULE = { claim: 'official-rule', sourceUrl: 'https://www.gst.gov.in/limit', sourceTitle: 'The limit' };
const NONE = 'No source or own experience given';

describe('posts’ routes: grounds', () => {
  let asha: Person, ravi: Person;
  let guest: Browser, asker: Browser, helper: Browser;
  let thread: Thread;
  before(async () => {
    ({ asha, ravi } = await people());
    await withTrust(ravi, 1); // a newcomer gives two sources at most
    [guest, asker, helper] = [await browse(), await browse(asha), await browse(ravi)];
  });
  beforeEach(async () => {
    thread = await asha.asks('Do I need a GST number?');
  });

  const reply = async (fields: Record<string, string | string[]>, kind = thread): Promise<Page> =>
    helper.submit(await helper.get(threadPath(kind)), '#reply form', { body: WORDS, ...fields });
  const shown = async (sent: Page, post = '#p2') => {
    expect(sent.status).to.equal(303);
    return (await asker.follow(sent)).$(`${post} .grounds`);
  };

  it('an answer shows its claim and its sources, with the site of each in plain sight', async () => {
    const grounds = await shown(
      await reply({
        claim: 'official-rule',
        sourceUrl: ['https://www.gst.gov.in/limit', 'bit.ly/3xyz', 'https://раypal.com/'],
        sourceTitle: ['The limit', '', 'Fees'],
      }),
    );
    expect(grounds.text()).to.include('Official rule').and.not.include(NONE);
    const [rule, short, imitation] = grounds
      .find('.source')
      .toArray()
      .map((one) => grounds.find(one));
    expect(rule?.find('a').attr('href')).to.equal('https://www.gst.gov.in/limit');
    expect(rule?.find('a').attr('rel')).to.equal('nofollow ugc noopener');
    expect(rule?.text()).to.include('The limit').and.include('www.gst.gov.in');
    expect(short?.find('a').text()).to.equal('bit.ly');
    expect(short?.text()).to.include('short link');
    expect(imitation?.text()).to.include('xn--ypal-43d9g.com');
  });

  it('an answer without source or own experience says so; one of own experience does not', async () => {
    expect((await shown(await reply({}))).text().trim()).to.equal(NONE);
    const own = await shown(await reply({ body: `${WORDS} Really.`, claim: 'own-experience' }), '#p3');
    expect(own.text().trim()).to.equal('Own experience');
  });

  it('an opening post and a reply in a discussion say nothing where there is nothing', async () => {
    const talk = await asha.asks('Let us talk about GST', { kind: 'discussion' });
    const page = await guest.follow(await reply({}, talk));
    expect(page.$('#p2').length).to.equal(1);
    expect(page.$('.grounds').length).to.equal(0);
  });

  it('a thread may open with sources', async () => {
    const form = await asker.get('/b/freelancing/new');
    const sent = await asker.submit(form, 'form[data-draft]', {
      title: 'Is this rule new?',
      body: 'I found this on the site of the tax office.',
      ...RULE,
    });
    expect((await shown(sent, '#p1')).find('a').text()).to.equal('The limit');
  });

  it('what is typed is shown as words, never as markup', async () => {
    const sent = await reply({
      sourceUrl: 'https://a.com/"><script>',
      sourceTitle: '</a><script>alert(1)</script>',
    });
    const grounds = await shown(sent);
    expect(grounds.find('script').length).to.equal(0);
    expect(grounds.find('a').text()).to.equal('</a><script>alert(1)</script>');
  });

  it('a refused form keeps every row and the claim, marks the wrong ones and opens', async () => {
    const urls = ['a.com', 'javascript:alert(1)', '', '', 'e.com'];
    const titles = ['A', '', '', 'A title alone', ''];
    const { status, $ } = await reply({ sourceUrl: urls, sourceTitle: titles, claim: 'heard' });

    expect(status).to.equal(422);
    const typed = (name: string) =>
      $(`#reply [name=${name}]`)
        .toArray()
        .map((one) => $(one).val());
    expect(typed('sourceUrl')).to.deep.equal(urls);
    expect(typed('sourceTitle')).to.deep.equal(titles);
    expect($('#claim').val()).to.equal('heard');
    expect($('#body').val()).to.equal(WORDS);
    const links = $('[role=alert] a')
      .toArray()
      .map((one) => $(one).attr('href') ?? '');
    expect(links).to.deep.equal(['#sources-1-url', '#sources-3-url']);
    for (const link of links) {
      expect($(link).attr('aria-invalid')).to.equal('true');
      expect($(link).parents('details:not([open])').length, 'all folds around it are open').to.equal(0);
    }
    expect(await PostModel.countDocuments({ thread: thread._id })).to.equal(1);
  });

  it('more than five are refused, and none is lost', async () => {
    const urls = ['a.com', 'b.com', 'c.com', 'd.com', 'e.com', 'f.com'];
    const { status, $ } = await reply({ sourceUrl: urls, sourceTitle: urls });
    expect(status).to.equal(422);
    expect($('[role=alert] a').attr('href')).to.equal('#sources');
    expect(
      $('[name=sourceUrl]')
        .toArray()
        .map((one) => $(one).val()),
    ).to.deep.equal(urls);
  });

  it('words that wait for a sign-in keep their sources', async () => {
    const refused = await guest.post(`/t/${thread.number}/posts`, {
      body: WORDS,
      sourceUrl: ['a.com', 'b.com'],
    });
    expect(refused.status).to.equal(401);
    const kept = refused
      .$('[name="kept.sourceUrl"]')
      .toArray()
      .map((one) => refused.$(one).val());
    expect(kept).to.deep.equal(['a.com', 'b.com']);
  });
});
