import { expect } from 'chai';
import { setSaved } from '../../../src/features/saved/saved.ts';
import { editPost } from '../../../src/features/threads/edits.ts';
import type { Post } from '../../../src/features/threads/posts.ts';
import type { Thread } from '../../../src/features/threads/threads.ts';
import { followFacts } from '../../../src/kept-pages.ts';
import { range } from '../../support/answers.ts';
import { type Browser, browse } from '../../support/browser.ts';
import { eventually } from '../../support/eventually.ts';
import { openingOf } from '../../support/opening.ts';
import { ownBoard } from '../../support/own-board.ts';
import { type Person, people, person, withTrust } from '../../support/people.ts';

/** Words that nobody else writes. */
const SECRET = 'Zebrafish Umbrella';

describe('what is hidden', function () {
  this.timeout(60_000);
  const board = ownBoard();
  let asha: Person, ravi: Person, mod: Person, reader: Person;
  let crowd: Person[];
  let guest: Browser, member: Browser;
  let stop: () => Promise<void>;
  before(async () => {
    ({ asha, ravi, mod } = await people());
    reader = await person('reader');
    crowd = await Promise.all(range(1, 3).map(async () => withTrust(await person(), 2)));
    [guest, member] = [await browse(), await browse(reader)];
    stop = followFacts();
  });
  after(() => stop());

  const hide = {
    'held back by members': async (post: Post) => {
      for (const one of crowd) await one.flags(post, 'scam');
    },
    'removed by a moderator': (post: Post) => mod.decides(post, 'remove'),
  };

  /** Where the words of a post are shown, while they are shown. */
  const placesOf = (thread: Thread, author: Person): string[] => [
    `/t/${thread.number}/${thread.slug}`,
    `/b/${board()._id}`,
    `/b/${board()._id}?sort=new`,
    '/',
    '/tags/zebra',
    `/u/${author.name}`,
    `/u/${author.name}?show=posts`,
    '/mod/log',
  ];
  const addressesOf = ({ _id }: Post): string[] =>
    ['', '/history', '/edit', '/flag', '/outcome', '/outcomes'].map((end) => `/posts/${String(_id)}${end}`);

  const isGone = async (browser: Browser, path: string): Promise<boolean> =>
    !(await browser.get(path)).text.includes(SECRET);

  const isNowhere = async (post: Post, thread: Thread, author: Person): Promise<void> => {
    for (const path of [...placesOf(thread, author), '/saved'])
      expect(await isGone(member, path), `${path} for a member`).to.equal(true);
    for (const path of placesOf(thread, author)) await eventually(() => isGone(guest, path));
    for (const address of addressesOf(post)) {
      expect((await member.get(address)).status, address).to.equal(404);
      expect((await guest.get(address)).status, address).to.be.oneOf([404, 303]);
    }
    const id = String(post._id);
    const fragment = { 'HX-Request': 'true' };
    for (const act of ['vote', 'save', 'flag', 'outcome'])
      expect((await member.post(`/posts/${id}/${act}`, { value: '1' }, fragment)).status, act).to.equal(404);
    const quoted = await member.get(`/t/${thread.number}/${thread.slug}?quote=${post.no}`);
    expect(quoted.text).to.not.include(SECRET);
  };

  const edited = async (post: Post, who: Person): Promise<Post> =>
    editPost(who.member, post, await who.writes(`${post.body} And ${SECRET} once more.`));

  for (const [how, act] of Object.entries(hide)) {
    it(`an answer ${how} is nowhere but with its author and moderators`, async () => {
      const thread = await asha.asks('Which invoice app do you use?', {
        board: board()._id,
        tags: ['zebra'],
      });
      const answer = await edited(await ravi.answers(thread, `I use ${SECRET} for all of it.`), ravi);
      await setSaved(reader.member, answer, true);
      for (const path of placesOf(thread, ravi)) await guest.get(path);
      expect(await isGone(guest, placesOf(thread, ravi)[0]!)).to.equal(false);
      await act(answer);
      await isNowhere(answer, thread, ravi);
      for (const who of [ravi, mod])
        expect(await isGone(await browse(who), placesOf(thread, ravi)[0]!)).to.equal(false);
    });

    it(`a thread whose opening post is ${how} is nowhere but with its author and moderators`, async () => {
      const thread = await asha.asks(`Which ${SECRET} app do you use?`, {
        board: board()._id,
        tags: ['zebra'],
      });
      await ravi.answers(thread);
      const opening = await edited(await openingOf(thread), asha);
      await setSaved(reader.member, opening, true);
      const [threadPath] = placesOf(thread, asha) as [string];
      for (const path of placesOf(thread, asha)) await guest.get(path);
      await act(opening);
      await isNowhere(opening, thread, asha);
      expect((await member.get(threadPath)).status).to.equal(404);
      await eventually(async () => (await guest.get(threadPath)).status === 404);
      expect(
        (await member.post(`/t/${thread.number}/posts`, { body: 'Is anybody still here?' })).status,
      ).to.equal(404);
      for (const who of [asha, mod]) expect(await isGone(await browse(who), threadPath)).to.equal(false);
    });
  }
});
