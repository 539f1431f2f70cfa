import { expect } from 'chai';
import { pageCount, pathTo, pathToNew, threadPath } from '../../../src/features/threads/post.path.ts';
import { getPost } from '../../../src/features/threads/posts.ts';
import { readThreadPage } from '../../../src/features/threads/thread-page.ts';
import { type Thread, getThread } from '../../../src/features/threads/threads.ts';
import { answersTo } from '../../support/answers.ts';
import { type Person, people, withReputation } from '../../support/people.ts';

const TITLE = 'Where do you find your clients?';

/** Where each post of a thread really stands, by its number; the opening post stands on its first page. */
const placesIn = async ({ _id }: Thread): Promise<Map<number, string>> => {
  const thread = await getThread(_id);
  const places = new Map<number, string>();
  for (let page = pageCount(thread); page >= 1; page--)
    for (const { no } of await readThreadPage(thread, page))
      places.set(no, `${threadPath(thread, page)}#p${no}`);
  return places;
};

describe('the path of a post', () => {
  let asha: Person, ravi: Person;
  before(async () => {
    ({ asha, ravi } = await people());
    await withReputation(asha, 100);
  });

  for (const kind of ['question', 'discussion', 'showcase'] as const)
    it(`leads to the page it stands on, whatever its votes: ${kind}`, async () => {
      const thread = await asha.asks(TITLE, { kind });
      const answers = await answersTo(thread, ravi, 23);
      for (const i of [3, 20, 21]) if (answers[i]) await asha.votes(answers[i], 1);
      for (const i of [0, 22]) if (answers[i]) await asha.votes(answers[i], -1);
      if (kind === 'question' && answers[21]) await asha.accepts(answers[21]);

      const places = await placesIn(thread);
      expect(places.size).to.equal(24);
      for (const { _id, no } of answers) expect(await pathTo(await getPost(_id))).to.equal(places.get(no));
    });

  for (const kind of ['question', 'discussion'] as const)
    it(`that was just added needs no counting: ${kind}`, async () => {
      const thread = await asha.asks(TITLE, { kind });
      const answers = await answersTo(thread, ravi, 20);
      for (const i of [0, 19]) if (answers[i]) await asha.votes(answers[i], -1);

      const added = await ravi.answers(thread);
      expect(pathToNew(added, thread)).to.equal((await placesIn(thread)).get(added.no));
    });

  it('of a first page has no page number in it', () => {
    const thread = { number: 7, slug: 'ghar-baithe-kamai' };
    expect(threadPath(thread)).to.equal('/t/7/ghar-baithe-kamai');
    expect(threadPath(thread, 3)).to.equal('/t/7/ghar-baithe-kamai?page=3');
  });
});
