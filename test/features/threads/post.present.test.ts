import { expect } from 'chai';
import { chooseLanguage } from '../../../src/features/accounts/accounts.ts';
import { setBlocked } from '../../../src/features/accounts/blocks.ts';
import { threadPath } from '../../../src/features/threads/post.path.ts';
import { type Thread, setLocked } from '../../../src/features/threads/threads.ts';
import { type Browser, type Page, browse } from '../../support/browser.ts';
import { ownBoard } from '../../support/own-board.ts';
import { type Person, people, person } from '../../support/people.ts';

const WORDS = 'It took me nine days and cost nothing at all.';

describe('posts of a blocked member', () => {
  const board = ownBoard();
  let asha: Person, ravi: Person, mod: Person, zara: Person;
  let blocker: Browser;
  let thread: Thread;
  beforeEach(async () => {
    ({ asha, ravi, mod } = await people());
    zara = await person('zara');
    blocker = await browse(asha);
    thread = await ravi.asks('Which invoice app do you use?', { board: board()._id });
    await zara.answers(thread, WORDS);
    await ravi.answers(thread, WORDS);
    await setBlocked(asha.member, ravi.member, true);
  });

  const foldedIn = ({ $ }: Page): string[] =>
    $('article.post:has(> details.post__folded)')
      .toArray()
      .map((post) => $(post).attr('id') ?? '');
  const look = async (browser: Browser) => browser.get(threadPath(thread));

  it('are folded, the opening post too: who wrote them stands there, their words are one click away', async () => {
    const page = await look(blocker);
    expect(foldedIn(page)).to.deep.equal(['p1', 'p3']);
    const post = page.$('#p3');
    expect(post.find('.post__author').text()).to.equal(ravi.name);
    expect(post.find('details:not([open]) > summary').text()).to.include('You have blocked this member');
    expect(post.find('details .post__body').text().trim()).to.equal(WORDS);
    expect(post.find('details .vote').length).to.equal(1);
    expect(post.clone().find('details').remove().end().text()).to.not.include(WORDS);
  });

  it('are folded in Hindi, too', async () => {
    await chooseLanguage(asha.member, 'hi');
    expect((await look(blocker)).$('#p3 summary').text()).to.include('आपने इस सदस्य को ब्लॉक किया है');
  });

  it('are as ever for everybody else, whoever looked first', async () => {
    const others = [await browse(), await browse(zara), await browse(mod), await browse(ravi)];
    for (const browser of [blocker, ...others, blocker, ...others])
      expect(foldedIn(await look(browser))).to.deep.equal(browser === blocker ? ['p1', 'p3'] : []);
  });

  it('are open again when the member is let go', async () => {
    await setBlocked(asha.member, ravi.member, false);
    expect(foldedIn(await look(blocker))).to.deep.equal([]);
  });

  it('stand in lists as ever', async () => {
    for (const path of [`/b/${board()._id}`, '/', `/u/${ravi.name}`])
      expect((await blocker.get(path)).text, path).to.include(threadPath(thread));
  });

  it('that was taken back is the trace that everybody sees', async () => {
    const page = await look(blocker);
    const withdrawn = await browse(ravi);
    await withdrawn.post(`${page.$('#p3 .post__no').attr('href')}/withdraw`);
    expect(foldedIn(await look(blocker))).to.deep.equal(['p1']);
    expect((await look(blocker)).$('#p3').hasClass('post--withdrawn')).to.equal(true);
  });

  it('mention the blocker no more, but others; the blocker mentions them as ever', async () => {
    const mentionsIn = ({ html }: { html: string }) =>
      [...html.matchAll(/class="mention" href="\/u\/([^"]+)"/g)].map(([, name]) => name);
    const words = `@${asha.name} and @${zara.name.toUpperCase()}, have you seen this?`;
    expect(mentionsIn(await ravi.answers(thread, words))).to.deep.equal([zara.name]);
    expect(mentionsIn(await zara.answers(thread, words))).to.deep.equal([asha.name, zara.name]);
    const back = await asha.answers(thread, `@${ravi.name}, have you seen this?`);
    expect(mentionsIn(back)).to.deep.equal([ravi.name]);
  });

  it('a moderator decides on the posts of those who have blocked them', async () => {
    await setBlocked(asha.member, mod.member, true);
    const own = await asha.asks('Which invoice app do you use?', { board: board()._id });
    expect((await setLocked(mod.member, own, true)).locked).to.equal(true);
    expect((await blocker.get(threadPath(own))).text).to.include('Locked');
  });
});
