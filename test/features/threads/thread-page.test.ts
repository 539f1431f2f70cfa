import { expect } from 'chai';
import { pageCount } from '../../../src/features/threads/post.path.ts';
import { readThreadPage } from '../../../src/features/threads/thread-page.ts';
import { type Kind, type Thread, getThread } from '../../../src/features/threads/threads.ts';
import { withdrawPost } from '../../../src/features/threads/withdrawal.ts';
import { answersTo, range } from '../../support/answers.ts';
import { refusal } from '../../support/outcomes.ts';
import { type Person, people } from '../../support/people.ts';

/** The numbers of the posts on every page of a thread. */
const pagesOf = async ({ _id }: Thread): Promise<number[][]> => {
  const thread = await getThread(_id);
  const pages = [];
  for (let page = 1; page <= pageCount(thread); page++)
    pages.push((await readThreadPage(thread, page)).map(({ no }) => no));
  return pages;
};

describe('the pages of a thread', () => {
  let asha: Person, ravi: Person;
  before(async () => {
    ({ asha, ravi } = await people());
  });

  const open = (kind: Kind) => asha.asks('Where do you find your clients?', { kind });

  it('other threads show twenty posts a page, in the order of writing', async () => {
    const thread = await open('discussion');
    expect(await pagesOf(thread)).to.deep.equal([[1]]);
    await answersTo(thread, ravi, 19);
    expect(await pagesOf(thread)).to.deep.equal([range(1, 20)]);
    await ravi.answers(thread);
    expect(await pagesOf(thread)).to.deep.equal([range(1, 20), [21]]);
  });

  it('a question stands above each page of twenty answers: the accepted one, the useful ones, the rest', async () => {
    const thread = await open('question');
    const answers = await answersTo(thread, ravi, 20);
    expect(await pagesOf(thread)).to.deep.equal([range(1, 21)]);
    answers.push(...(await answersTo(thread, ravi, 3)));
    const [useful, accepted] = [answers[22], answers[21]];
    if (!useful || !accepted) throw new Error('there are 23 answers');
    await asha.votes(useful, 1);
    await asha.accepts(accepted);

    expect(await pagesOf(thread)).to.deep.equal([
      [1, 23, 24, ...range(2, 19)],
      [1, 20, 21, 22],
    ]);
  });

  it('a post taken back keeps its place', async () => {
    const thread = await open('discussion');
    const [first] = await answersTo(thread, ravi, 21);
    if (first) await withdrawPost(ravi.member, first);
    expect(await pagesOf(thread)).to.deep.equal([range(1, 20), [21, 22]]);
  });

  it('there is no page beyond the last', async () => {
    const thread = await open('question');
    expect(await refusal(readThreadPage(thread, 2))).to.equal('page.missing');
  });
});
