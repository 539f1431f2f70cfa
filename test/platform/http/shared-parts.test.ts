import { expect } from 'chai';
import {
  SharedParts,
  TOKEN_PLACE,
  isShared,
  partOf,
  share,
} from '../../../src/platform/http/shared-parts.ts';
import { browse } from '../../support/browser.ts';
import { ownBoard } from '../../support/own-board.ts';
import { type Person, people, person, withReputation } from '../../support/people.ts';

describe('shared parts', () => {
  it('are printed once for each object, for whoever comes first', () => {
    const page = share({ title: 'Rates' });
    let prints = 0;
    const print = () => ({ html: `print ${++prints}`, icons: ['check'] });
    expect(partOf(page, print)).to.equal(partOf(page, print));
    expect(prints).to.equal(1);
  });

  it('are only those that were promised to look the same', () => {
    expect(isShared(share({}))).to.equal(true);
    expect(isShared({})).to.equal(false);
  });

  it('hold the place of the token open for each reader’s own', () => {
    const part = partOf(share({}), () => ({ html: `<a ${TOKEN_PLACE}> <b ${TOKEN_PLACE}>`, icons: [] }));
    for (const token of ['mine', 'yours']) {
      const parts = new SharedParts();
      const html = `नमस्ते ${parts.hold(part)} और ${parts.hold(part)}.`;
      const filled = `<a ${token}> <b ${token}>`;
      expect(parts.fillIn(html, token).toString()).to.equal(`नमस्ते ${filled} और ${filled}.`);
    }
  });

  it('leave an answer without any as it is', () => {
    expect(new SharedParts().fillIn('चाय $& $1', 'token').toString()).to.equal('चाय $& $1');
  });
});

describe('the posts of a thread, shared by its readers', () => {
  const board = ownBoard();
  let asha: Person, ravi: Person, mod: Person;
  before(async () => {
    ({ asha, ravi, mod } = await people());
  });

  it('show each reader what they did and may do, and carry their own token', async () => {
    const thread = await asha.asks('Which invoice app do you use?', { board: board()._id });
    const answer = await ravi.answers(thread, 'The free one of my bank.');
    const reader = await person();
    await reader.votes(answer, 1);
    const path = `/t/${thread.number}/${thread.slug}`;
    const look = async (who?: Person) => {
      const browser = await browse(who);
      const { $ } = await browser.get(path);
      const tokens = new Set(
        $('.post input[name=_csrf]')
          .map((_, input) => $(input).attr('value'))
          .get(),
      );
      return {
        tokens: [...tokens],
        isOwnToken: !who || (tokens.size === 1 && tokens.has(browser.token)),
        pressed: $('#p2 [aria-pressed=true]').length,
        may: ['edit', 'accept', 'withdraw'].filter(
          (what) => $(`#p2 [href$="/${what}"], #p2 [action$="/${what}"]`).length,
        ),
      };
    };
    const [plain, other] = [await look(await person()), await look(await person())];
    expect(plain).to.deep.include({ isOwnToken: true, pressed: 0, may: [] });
    expect(other).to.deep.include({ isOwnToken: true, pressed: 0, may: [] });
    expect(other.tokens).to.not.deep.equal(plain.tokens);
    expect(await look(reader)).to.deep.include({ isOwnToken: true, pressed: 1, may: [] });
    expect(await look(asha)).to.deep.include({ isOwnToken: true, may: ['accept'] });
    expect(await look(ravi)).to.deep.include({ isOwnToken: true, may: ['edit', 'withdraw'] });
    expect(await look(mod)).to.deep.include({ isOwnToken: true, pressed: 0 });
    expect(await look()).to.deep.include({ tokens: [], may: [] });
  });

  it('are told apart by language and by the right to vote down', async () => {
    const thread = await asha.asks('Which bank gives the best rates?', { board: board()._id });
    const path = `/t/${thread.number}/${thread.slug}`;
    const newcomer = await browse(await person());
    const { $ } = await newcomer.get(path);
    expect($('#p1 [id^=down-]').attr('disabled')).to.not.equal(undefined);
    const respected = await browse(await withReputation(await person(), 60));
    expect((await respected.get(path)).$('#p1 [id^=down-]').attr('disabled')).to.equal(undefined);
    expect((await newcomer.get(`${path}?lang=hi`)).$('#p1 [id^=up-]').attr('aria-label')).to.equal(
      'काम का है',
    );
    expect((await newcomer.get(path)).$('#p1 [id^=up-]').attr('aria-label')).to.not.equal('काम का है');
  });
});
