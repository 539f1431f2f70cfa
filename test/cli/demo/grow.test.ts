import { expect } from 'chai';
import { grow } from '../../../src/cli/demo/grow.ts';
import { invent } from '../../../src/cli/demo/invent.ts';
import { MemberModel } from '../../../src/features/accounts/member.model.ts';
import { addMember, findByLogin, prepareMember } from '../../../src/features/accounts/accounts.ts';
import { reviewTrust } from '../../../src/features/trust/trust.ts';
import { syncGuides } from '../../../src/features/guides/guides.ts';
import { syncBoards } from '../../../src/features/boards/boards.ts';
import { ThreadForm } from '../../../src/features/threads/thread.form.ts';
import { OutcomeForm } from '../../../src/features/outcomes/outcome.form.ts';
import { OutcomeModel } from '../../../src/features/outcomes/outcome.model.ts';
import { ReadmarkModel } from '../../../src/features/readmarks/readmark.model.ts';
import { PostModel } from '../../../src/features/threads/post.model.ts';
import { ThreadModel } from '../../../src/features/threads/thread.model.ts';
import { countBoards } from '../../../src/features/threads/threads.jobs.ts';
import { VoteModel } from '../../../src/features/votes/vote.model.ts';
import { nameKey } from '../../../src/language/names.ts';
import { Browser } from '../../support/browser.ts';
import { person } from '../../support/people.ts';
import { differences, linesOf } from '../../support/verify.ts';

const SIZE = { threads: 25, posts: 300, members: 30, days: 300 };

const newest = () => ThreadModel.find().sort({ _id: -1 }).limit(SIZE.threads).lean();

describe('a demo', () => {
  before(async () => {
    await syncBoards();
    await countBoards();
  });

  it('adds what was asked for, and every counter is right', async () => {
    const before = linesOf(await differences());
    const counts = async () => [
      await ThreadModel.countDocuments(),
      await PostModel.countDocuments(),
      await MemberModel.countDocuments(),
      await VoteModel.countDocuments(),
      await OutcomeModel.countDocuments(),
    ];
    const [threads = 0, posts = 0, members = 0, votes = 0, outcomes = 0] = await counts();

    const grown = await grow({ ...SIZE, seed: 5 });
    expect(grown).to.include({ threads: 25, posts: 300 });
    expect(grown.outcomes).to.be.greaterThan(0);
    expect(await counts()).to.deep.equal([
      ...[threads + 25, posts + 300, members + 30],
      ...[votes + grown.votes, outcomes + grown.outcomes],
    ]);
    expect(linesOf(await differences())).to.deep.equal(before);
  });

  it('adds more when it runs again, under other names and numbers', async () => {
    const members = await MemberModel.countDocuments();
    await grow({ ...SIZE, seed: 5 });
    await grow({ ...SIZE, seed: 5 });
    expect(await MemberModel.countDocuments()).to.equal(members + 60);

    const later = await (await person()).asks('Which number does my thread get?');
    expect(await ThreadModel.countDocuments({ number: later.number })).to.equal(1);
  });

  it('gives nobody a name that somebody has already', async () => {
    const namesTaken = (await MemberModel.countDocuments()) + 1;
    const [first] = invent({ ...SIZE, seed: 6, until: new Date(), namesTaken }).members;
    const name = first!.name;
    await addMember(
      await prepareMember({ name, email: `${Date.now()}@example.org`, password: name, lang: 'hi' }),
    );

    await grow({ ...SIZE, seed: 6 });
    expect(await MemberModel.countDocuments()).to.equal(namesTaken + 30);
    expect(await MemberModel.countDocuments({ nameKey: nameKey(name) })).to.equal(1);
  });

  it('keeps what the schemas and the forms ask for', async () => {
    await grow({ ...SIZE, seed: 7 });
    for (const thread of await newest()) {
      await ThreadModel.hydrate(thread).validate();
      const { kind, title, tags, _id } = thread;
      const posts = await PostModel.find({ thread: _id }).lean();
      for (const post of posts) await PostModel.hydrate(post).validate();
      for (const outcome of await OutcomeModel.find({ thread: _id }).lean()) {
        await OutcomeModel.hydrate(outcome).validate();
        const { result, note, triedAt } = outcome;
        const told = OutcomeForm.parse({ result, note, triedAt: triedAt ?? '' });
        expect(told).to.deep.equal({ result, note, triedAt });
      }
      const body = posts.find(({ no }) => no === 1)?.body;
      const typed = ThreadForm.parse({ kind, title, body, tags: tags.join(', ') });
      expect(typed).to.deep.equal({ kind, title, body, tags, claim: null, sources: [] });
      expect(Object.keys(thread)).to.have.members(Object.keys(new ThreadModel(thread).toObject()));
    }
    const member = (await MemberModel.findOne().sort({ _id: -1 }).lean())!;
    await MemberModel.hydrate(member).validate();
    expect(await findByLogin(member.name, '')).to.equal(null);
  });

  it('gives members the days, guides and trust level that go with what they wrote', async () => {
    await syncGuides();
    await grow({ ...SIZE, seed: 9 });
    const members = await MemberModel.find().sort({ _id: -1 }).limit(SIZE.members).lean();
    const levels = members.map(({ trustLevel }) => trustLevel);
    expect(new Set(levels)).to.include.members([0, 1]);
    const everybody = { $in: members.map(({ _id }) => _id) };
    expect(await ReadmarkModel.countDocuments({ member: everybody })).to.be.greaterThan(0);
    for (const member of members) {
      await reviewTrust(member);
      const { trustLevel } = await MemberModel.findById(member._id).orFail().lean();
      expect(trustLevel, member.name).to.equal(member.trustLevel);
    }
  });

  it('can be looked at', async () => {
    await grow({ ...SIZE, seed: 8 });
    const [thread] = await newest();
    const browser = new Browser();
    const page = await browser.get(`/t/${thread?.number}/${thread?.slug}`);
    expect(page.status).to.equal(200);
    expect(page.$('h1').text()).to.contain(thread?.title);
    expect((await browser.get(`/b/${thread?.board}?sort=top&period=all`)).text).to.contain(thread?.slug);
  });
});
