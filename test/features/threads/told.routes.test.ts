import { expect } from 'chai';
import { PostModel } from '../../../src/features/threads/post.model.ts';
import { threadPath } from '../../../src/features/threads/post.path.ts';
import type { Thread } from '../../../src/features/threads/threads.ts';
import { type Browser, type Page, browse } from '../../support/browser.ts';
import { ownBoard } from '../../support/own-board.ts';
import { type Person, people, person, withTrust } from '../../support/people.ts';
import { DOUBTFUL, ODD, OFFERS, isTold } from '../../support/suspicious.ts';

const TITLE = 'How do I get a first order?';
const REPLY = '#reply form';
const NEW = 'form[data-draft]';

describe('what an author is told before posting', () => {
  const board = ownBoard();
  let asha: Person, newcomer: Person, known: Person;
  let writer: Browser, knownWriter: Browser;
  let thread: Thread;
  before(async () => {
    ({ asha } = await people());
    newcomer = await person('newcomer');
    known = await withTrust(await person('known'), 1);
    [writer, knownWriter] = [await browse(newcomer), await browse(known)];
  });
  beforeEach(async () => {
    thread = await asha.asks(TITLE, { board: board()._id });
  });

  const replies = () => PostModel.countDocuments({ thread: thread._id, no: { $gt: 1 } });
  const reply = async (body: string, by = writer, more = {}) =>
    by.submit(await by.get(threadPath(thread)), REPLY, { body, ...more });
  const names = ({ $ }: Page) =>
    $('[role=alert] .signals__one strong')
      .toArray()
      .map((one) => $(one).text());

  for (const [script, body] of Object.entries({ ...OFFERS, odd: ODD }))
    it(`a reply with an offer (${script}) comes back with its words, and nothing is posted`, async () => {
      const page = await reply(body);
      expect(isTold(page)).to.equal(true);
      expect(page.$('#body').val()).to.equal(body);
      expect(page.$(REPLY).attr('data-refused')).to.not.equal(undefined);
      expect(page.$('[role=alert]').length).to.equal(1);
      expect(await replies()).to.equal(0);
    });

  it('each signal has its name, the words, why it is one, and when it is honest', async () => {
    const { $ } = await reply('To start the job pay a registration fee of Rs 499 before joining.');
    const first = $('[role=alert] .signals__one').first().text();
    expect(first)
      .to.include('Money to get the work')
      .and.include('pay a registration fee')
      .and.include('Real employers pay you')
      .and.include('Honest when:');
  });

  it('says what will follow: to newcomers that it waits, to others that readers see a note', async () => {
    const said = async (by: Browser, body: string) => (await reply(body, by)).$('[role=alert]').text();
    expect(await said(writer, OFFERS.en)).to.include('once a moderator has looked');
    expect(await said(knownWriter, OFFERS.en)).to.include('Readers will see a note');
    expect(await said(writer, DOUBTFUL.en)).to.include('Readers will see a note');
    expect(await said(writer, ODD)).to.include('like any other post');
  });

  it('speaks Hindi', async () => {
    const hindi = await browse(await person('hindi'));
    await hindi.post('/account/language', { lang: 'hi', to: '/account' });
    expect((await reply(OFFERS.hi, hindi)).$('[role=alert] h2').text()).to.include('ठगी');
  });

  it('sent again as it is, it is posted, once, under the key that it had', async () => {
    const page = await writer.get(threadPath(thread));
    const told = await writer.submit(page, REPLY, { body: DOUBTFUL.en });
    expect(told.$(`${REPLY} [name=_key]`).val()).to.equal(page.$(`${REPLY} [name=_key]`).val());
    const sent = await Promise.all([1, 2, 3].map(() => writer.submit(told, REPLY)));
    for (const { status, location } of sent)
      expect([status, location]).to.deep.equal([303, `${threadPath(thread)}#p2`]);
    expect(await replies()).to.equal(1);
    const late = await writer.submit(await writer.submit(page, REPLY, { body: DOUBTFUL.en }), REPLY);
    expect([late.status, late.location]).to.deep.equal([303, `${threadPath(thread)}#p2`]);
    expect(await replies()).to.equal(1);
  });

  it('the same form sent many times at once before it was told posts nothing', async () => {
    const page = await writer.get(threadPath(thread));
    const sent = await Promise.all([1, 2, 3, 4].map(() => writer.submit(page, REPLY, { body: OFFERS.en })));
    expect(sent.every(isTold)).to.equal(true);
    expect(await replies()).to.equal(0);
  });

  it('fewer signals than were seen are posted, new ones are told', async () => {
    const told = await reply(OFFERS.en, knownWriter);
    const more = await knownWriter.submit(told, REPLY, {
      body: `${OFFERS.en} Please share the OTP which you got.`,
    });
    expect(isTold(more)).to.equal(true);
    expect(names(more)).to.include.members([...names(told), 'Asks for a code or password']);
    const fewer = await knownWriter.submit(more, REPLY, { body: 'Please share the OTP which you got.' });
    expect(fewer.status).to.equal(303);
  });

  it('a mistake in the form does not make it forget what was seen', async () => {
    const told = await reply(DOUBTFUL.en);
    const refused = await writer.submit(told, REPLY, { body: 'short' });
    expect(refused.status).to.equal(422);
    const sent = await writer.submit(refused, REPLY, { body: DOUBTFUL.en });
    expect(sent.status).to.equal(303);
  });

  for (const seen of [
    '__proto__',
    'otp,fee',
    'x'.repeat(50_000),
    '<script>',
    '\u0000',
    ' ',
    ['a', 'b'],
    'WORDING',
  ])
    it(`whatever is said to be seen that was not shown changes nothing: ${JSON.stringify(seen).slice(0, 12)}`, async () => {
      const page = await reply(OFFERS.en, writer, { seen });
      expect(isTold(page)).to.equal(true);
      const shown = String(page.$(`${REPLY} [name=seen]`).val());
      expect(shown).to.match(/^[a-z -]+$/);
      expect(shown.split(' ')).to.deep.equal(shown.split(' ').sort());
    });

  it('a question or a warning passes, also where it quotes an offer', async () => {
    for (const body of [
      `Beware, this is a scam, never pay:\n\n> ${OFFERS.en}`,
      `kya ye fraud hai? kisi ko kaam mila kya?\n\n> ${OFFERS.hinglish}`,
      `सावधान, यह ठगी है, पैसे मत भेजना:\n\n> ${OFFERS.hi}`,
    ])
      expect((await reply(body)).status, body).to.equal(303);
    const posts = await PostModel.find({ thread: thread._id, no: { $gt: 1 } }).lean();
    expect(posts.map(({ suspicion, visibility }) => [suspicion, visibility])).to.deep.equal(
      posts.map(() => [null, 'visible']),
    );
  });

  it('the question that the check of offers begins passes as it is', async () => {
    for (const offer of Object.values(OFFERS)) {
      const check = await writer.post('/check', { offer });
      const ask = await writer.get(check.$(`.finding__ask a[href*="/${board()._id}/"]`).attr('href') ?? '');
      const sent = await writer.submit(ask, NEW);
      expect(sent.status, offer).to.equal(303);
      expect((await writer.follow(sent)).$('#p1 .notice').length).to.equal(0);
    }
  });
});
