import { expect } from 'chai';
import { readQuery } from '../../../src/features/search/query.ts';
import type { Answers } from '../../../src/features/search/searchable.rules.ts';
import { type Wanted, search } from '../../../src/features/search/search.ts';
import { getOpening } from '../../../src/features/threads/threads.ts';
import { withdrawPost } from '../../../src/features/threads/withdrawal.ts';
import { DAY } from '../../../src/platform/clock.ts';
import { passTime } from '../../support/clock.ts';
import { ownBoard } from '../../support/own-board.ts';
import { type Person, people } from '../../support/people.ts';
import { ANY, indexed, titles } from '../../support/searching.ts';

describe('a search that is narrowed', () => {
  const board = ownBoard();
  let asha: Person, ravi: Person;
  const here = () => ({ board: board()._id });
  before(async () => {
    ({ asha, ravi } = await people());
  });

  it('finds words in quotes one after another alone, in any script', async () => {
    await asha.asks('Pelicanmart: rating kaise badhayein?', here());
    await asha.asks('पेलिकनमार्ट पर ग्राहक की रेटिंग', here());
    await asha.asks('Rating aur pelicanmart ka rishta', here());
    await indexed();
    expect((await titles('rating pelicanmart', here())).length).to.equal(3);
    expect(await titles('"pelicanmart rating"', here())).to.deep.equal([
      'Pelicanmart: rating kaise badhayein?',
    ]);
    expect(await titles('“पेलिकनमार्ट रेटिंग”', here())).to.deep.equal(['Pelicanmart: rating kaise badhayein?']);
    expect((await titles('"pelicanmart rating', here())).length).to.equal(3);
  });

  it('leaves out what stands behind a minus, whoever spells it how', async () => {
    await asha.asks('Ospreymart with crypto?', here());
    await asha.asks('Ospreymart और क्रिप्टो', here());
    await asha.asks('Ospreymart by part-time sellers', here());
    await indexed();
    expect(await titles('ospreymart -crypto', here())).to.deep.equal(['Ospreymart by part-time sellers']);
    expect(await titles('ospreymart -"part time"', here())).to.have.length(2);
    expect(await titles('-crypto', here())).to.deep.equal([]);
  });

  it('is narrowed by names: of an author, a tag and a board in either language', async () => {
    const tagged = await asha.asks('Where is the heronmart?', { ...here(), tags: ['heron-fees'] });
    await ravi.asks('Who knows the heronmart?', here());
    await ravi.answers(tagged, 'The heronmart is by the river.');
    await indexed();
    const by = (text: string) => titles(text, here());
    expect(await by(`heronmart author:${ravi.name}`)).to.have.length(2);
    expect(await by(`heronmart author:@${asha.name}`)).to.deep.equal(['Where is the heronmart?']);
    expect(await by('heronmart tag:"heron fees"')).to.deep.equal(['Where is the heronmart?']);
    expect(await by(`author:${ravi.name} -heronmart`)).to.not.include('Who knows the heronmart?');
    expect(await titles(`heronmart board:${board()._id.toUpperCase()}`)).to.have.length(2);
    expect(await titles('heronmart board:youtube')).to.deep.equal([]);
  });

  it('knows boards by their names in either language', async () => {
    for (const name of ['फ्रीलांसिंग', 'freelancing', 'YouTube']) {
      const query = readQuery(`kamai board:${name}`);
      expect((await search({ ...ANY, query })).unknown, name).to.deep.equal([]);
    }
  });

  it('says which names nobody has', async () => {
    const { results, unknown } = await search({
      ...ANY,
      query: readQuery('kamai author:nobodyhere board:xyz'),
    });
    expect(results).to.deep.equal([]);
    expect(unknown).to.deep.equal([
      { what: 'author', name: 'nobodyhere' },
      { what: 'board', name: 'xyz' },
    ]);
  });

  it('is narrowed to what a question has come to', async () => {
    const solved = await asha.asks('Is the cranemart solved?', here());
    const answer = await ravi.answers(solved, 'The cranemart is: I have tried it for a month.');
    const answered = await asha.asks('Is the cranemart answered?', here());
    await ravi.answers(answered, 'The cranemart may be, I believe so at least.');
    await asha.asks('Is the cranemart unanswered?', here());
    await asha.accepts(answer);
    await indexed();
    const those = async (answers: Answers) => (await titles('cranemart', { ...here(), answers })).toSorted();
    expect(await those('solved')).to.deep.equal(['Is the cranemart solved?']);
    expect(await those('answered')).to.deep.equal(['Is the cranemart answered?', 'Is the cranemart solved?']);
    expect(await those('unanswered')).to.deep.equal(['Is the cranemart unanswered?']);
  });

  it('a question whose only answer was taken back is unanswered again', async () => {
    const thread = await asha.asks('Has the egretmart answered?', here());
    const answer = await ravi.answers(thread, 'The egretmart has, as far as I know of it.');
    await indexed();
    expect(await titles('egretmart', { ...here(), answers: 'unanswered' })).to.deep.equal([]);
    await withdrawPost(ravi.member, answer);
    await indexed();
    expect(await titles('egretmart', { ...here(), answers: 'unanswered' })).to.have.length(1);
  });

  it('is narrowed to the last week, month or year, and ordered by age and votes', async () => {
    await asha.asks('The ibismart of old', here());
    passTime(40 * DAY);
    const liked = await asha.asks('The ibismart of last month', here());
    passTime(20 * DAY);
    await asha.asks('The ibismart of today', here());
    await ravi.votes(await getOpening(liked), 1);
    await indexed();
    const those = async (more: Partial<Wanted>) =>
      (await titles('ibismart', { ...here(), ...more })).map((title) =>
        title.replace('The ibismart of ', ''),
      );
    expect(await those({ since: 'week' })).to.deep.equal(['today']);
    expect((await those({ since: 'month' })).length).to.equal(2);
    expect((await those({ since: 'year' })).length).to.equal(3);
    expect(await those({ order: 'new' })).to.deep.equal(['today', 'last month', 'old']);
    expect((await those({ order: 'votes' }))[0]).to.equal('last month');
  });
});
