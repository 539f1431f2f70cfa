import { expect } from 'chai';
import { appeal, decideAppeal, findAppeal } from '../../../src/features/appeals/appeals.ts';
import {
  type Decision,
  findOutcomeOfAppeal,
  listDecisionsAbout,
} from '../../../src/features/moderation/decisions.ts';
import { SECOND } from '../../../src/platform/clock.ts';
import { cursorText } from '../../../src/platform/database/time-window.ts';
import { browse } from '../../support/browser.ts';
import { openingOf } from '../../support/opening.ts';
import { type Person, VERDICT, people, person } from '../../support/people.ts';

describe('the log', () => {
  let asha: Person, ravi: Person, mod: Person;
  before(async () => {
    ({ asha, ravi, mod } = await people());
  });

  const lineOf = async (decision: Pick<Decision, 'no'>, lang = 'en') => {
    const page = await (await browse(undefined, { 'Accept-Language': lang })).get(`/mod/log/${decision.no}`);
    expect(page.status).to.equal(200);
    return page.$('.decision').first();
  };
  /** The page of the log that begins with this decision: other tests decide in days to come. */
  const logWith = async ({ at }: Pick<Decision, 'at'>) =>
    (await browse(asha)).get(`/mod/log?before=${cursorText(new Date(at.getTime() + 1), 0)}`);
  const answered = async () => ravi.answers(await asha.asks('How do I get a first order?'));

  it('tells everybody what was decided, when, by whom, why, and where', async () => {
    const answer = await answered();
    const decision = await mod.decides(answer, 'bad-advice', {
      canned: 'wrong',
      source: 'https://example.org/',
    });
    const line = await lineOf(decision);
    expect(line.text())
      .to.include('Bad advice:')
      .and.include('This is not right')
      .and.include(VERDICT.reason)
      .and.include(mod.name);
    expect(
      line
        .find('a')
        .toArray()
        .map((one) => one.attribs['href']),
    ).to.include.members([`/posts/${String(answer._id)}`, 'https://example.org/', `/mod/log/${decision.no}`]);
    expect(line.find('time').length).to.equal(1);
    expect((await lineOf(decision, 'hi')).text())
      .to.include('ग़लत सलाह:')
      .and.include('यह सही नहीं है');
    const log = await logWith(decision);
    expect(log.$('.decision').first().text()).to.include(VERDICT.reason);
  });

  it('names nobody who was warned or suspended, nor their post', async () => {
    const answer = await answered();
    const decision = await mod.decides(answer, 'keep', { measure: 'suspend-7' });
    const log = await logWith({ at: new Date(decision.at.getTime() + SECOND) });
    const line = log
      .$('.decision')
      .filter((_, one) => log.$(one).text().includes('was suspended'))
      .first();
    expect(line.text())
      .to.include('A member was suspended until')
      .and.include('The reason was told to the member')
      .and.not.include(VERDICT.reason);
    expect(line.html())
      .to.not.include(ravi.name)
      .and.not.include(String(answer._id))
      .and.not.include('How do I get');
  });

  it('repeats no word of a thread that was removed', async () => {
    const thread = await asha.asks('Pay 500 to Rahul and earn lakhs');
    const decision = await mod.decides(await openingOf(thread), 'remove');
    const line = await lineOf(decision);
    expect(line.text()).to.include('only its author and moderators see').and.not.include('Rahul');
    expect(line.find(`a[href^="/posts/"]`).length).to.equal(0);
  });

  it('nor of an appeal about it, nor of one that was hidden later', async () => {
    const thread = await asha.asks('Pay 500 to Rahul and earn lakhs');
    const opening = await openingOf(thread);
    const earlier = await mod.decides(opening, 'keep');
    const removal = await mod.decides(opening, 'remove');
    expect((await lineOf(earlier)).html())
      .to.not.include('Rahul')
      .and.not.include(String(opening._id));
    await appeal(asha.member, removal, 'Rahul is my teacher, and honest.');
    const second = await person('second', 'moderator');
    await decideAppeal(second.member, (await findAppeal(removal))!, {
      kind: 'uphold',
      reason: VERDICT.reason,
    });
    const outcome = await findOutcomeOfAppeal(removal);
    expect((await lineOf(outcome!)).html())
      .to.not.include('Rahul')
      .and.not.include(String(opening._id));
  });

  it('of an appeal against a measure it names nobody either', async () => {
    const answer = await answered();
    await mod.decides(answer, 'keep', { measure: 'warn' });
    const { decisions } = await listDecisionsAbout(ravi.member, null);
    const warning = decisions.find(({ kind, post }) => kind === 'warn' && post.equals(answer._id))!;
    await appeal(ravi.member, warning, 'I had asked the moderators before I wrote it.');
    const second = await person('second', 'moderator');
    await decideAppeal(second.member, (await findAppeal(warning))!, {
      kind: 'overturn',
      reason: VERDICT.reason,
    });
    const line = await lineOf((await findOutcomeOfAppeal(warning))!);
    expect(line.html())
      .to.not.include(ravi.name)
      .and.not.include(String(answer._id))
      .and.not.include(VERDICT.reason);
  });

  it('goes on in pages, and takes any address', async () => {
    const guest = await browse();
    for (const path of ['/mod/log?before=1-1', '/mod/log?before=x', '/mod/log?before=-1'])
      expect((await guest.get(path)).status, path).to.equal(200);
    for (const no of ['0', 'x', '-1', '999999999', '1e3', '99999999999999999999'])
      expect((await guest.get(`/mod/log/${no}`)).status, no).to.equal(404);
  });
});
