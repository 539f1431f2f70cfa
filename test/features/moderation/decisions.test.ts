import { expect } from 'chai';
import { readFileSync, readdirSync } from 'node:fs';
import { FlagModel } from '../../../src/features/flags/flag.model.ts';
import { flagPost } from '../../../src/features/flags/flags.ts';
import { DecisionModel } from '../../../src/features/moderation/decision.model.ts';
import { KINDS, type Kind, standingAfter } from '../../../src/features/moderation/decision.rules.ts';
import { decide, listDecisions, listDecisionsOn } from '../../../src/features/moderation/decisions.ts';
import { readQueue } from '../../../src/features/moderation/queue.ts';
import { acceptPost } from '../../../src/features/threads/acceptance.ts';
import { type Post, findPostFor, getPost } from '../../../src/features/threads/posts.ts';
import { type Thread, getThread } from '../../../src/features/threads/threads.ts';
import { withdrawPost } from '../../../src/features/threads/withdrawal.ts';
import { refusal } from '../../support/outcomes.ts';
import { ownBoard } from '../../support/own-board.ts';
import { type Person, people, person } from '../../support/people.ts';
import { differences } from '../../support/verify.ts';

const GIVEN = {
  reason: 'Honest agents take no money before the first order.',
  source: 'https://example.org/fees',
};

describe('the standing of a post after a decision', () => {
  const AFTER: [kind: Kind, visibility: Post['visibility'], advice: string, then: string][] = [
    ['bad-advice', 'visible', 'bad-advice', 'visible'],
    ['bad-advice', 'pending', 'bad-advice', 'visible'],
    ['bad-advice', 'removed', 'bad-advice', 'visible'],
    ['bad-advice', 'withdrawn', 'bad-advice', 'withdrawn'],
    ['remove', 'visible', 'ok', 'removed'],
    ['remove', 'pending', 'ok', 'removed'],
    ['remove', 'removed', 'ok', 'removed'],
    ['remove', 'withdrawn', 'ok', 'withdrawn'],
    ['restore', 'visible', 'ok', 'visible'],
    ['restore', 'pending', 'ok', 'visible'],
    ['restore', 'removed', 'ok', 'visible'],
    ['restore', 'withdrawn', 'ok', 'withdrawn'],
  ];
  for (const [kind, visibility, advice, then] of AFTER)
    it(`${visibility}, ${kind}: ${advice} and ${then}`, () => {
      const after = standingAfter(kind, GIVEN, { visibility });
      expect(after).to.deep.include({ advice, visibility: then, objections: [] });
      expect(after.warning).to.equal(kind === 'bad-advice' ? GIVEN.reason : '');
    });
});

describe('decisions', () => {
  const board = ownBoard();
  let asha: Person, ravi: Person, mod: Person, second: Person;
  let thread: Thread;
  let answer: Post;
  before(async () => {
    ({ asha, ravi, mod } = await people());
    second = await person('second', 'moderator');
  });
  beforeEach(async () => {
    thread = await asha.asks('How do I get a first order?', { board: board()._id });
    answer = await ravi.answers(thread, 'Pay 500 to this agent and he will get you orders.');
    await flagPost(asha.member, answer, { reason: 'scam', note: '' });
  });

  const judge = (kind: Kind, who = mod) => decide(who.member, answer, { kind, ...GIVEN });
  const reputation = async () => (await ravi.now()).reputation;

  it('are made by moderators only', async () => {
    expect(await refusal(judge('remove', asha))).to.equal('member.not-allowed');
    expect(await DecisionModel.countDocuments({ post: answer._id })).to.equal(0);
  });

  for (const kind of KINDS)
    it(`${kind}: settles the flags, stands in the log, and leaves nothing for verify to find`, async () => {
      await judge(kind);
      const [flag] = await FlagModel.find({ post: answer._id }).lean();
      expect(flag?.state).to.equal(kind === 'restore' ? 'rejected' : 'upheld');
      const [decision] = await listDecisionsOn([answer]);
      expect(decision).to.deep.include({ kind, ...GIVEN, moderatorName: mod.name });
      expect((await listDecisions(null)).decisions[0]?._id).to.deep.equal(decision?._id);
      const own = new RegExp(`^((thread|post) ${thread.number}\\b|post [0-9a-f]{24}|member ${ravi.name})`);
      expect((await differences()).filter(({ of }) => own.test(of))).to.deep.equal([]);
    });

  it('bad advice stays, earns nothing, is accepted by nobody and takes no votes; restored, it has all back', async () => {
    await asha.votes(answer, 1);
    await acceptPost(asha.member, answer);
    const had = await reputation();
    await judge('bad-advice');
    expect(await reputation()).to.equal(had - 25);
    expect((await getThread(thread._id)).acceptedPost).to.equal(null);
    expect(await refusal(acceptPost(asha.member, answer))).to.equal('post.bad-advice');
    expect(await refusal(mod.votes(answer, 1))).to.equal('post.bad-advice');
    expect(await getPost(answer._id)).to.deep.include({ warning: GIVEN.reason, betterSource: GIVEN.source });

    await flagPost(asha.member, answer, { reason: 'other', note: 'The fee was for a course.' });
    await judge('restore');
    expect(await reputation()).to.equal(had - 15);
    expect(await getPost(answer._id)).to.include({ advice: 'ok', warning: '' });
  });

  it('what is removed is there for its author and moderators alone', async () => {
    await judge('remove');
    for (const who of [asha.member, null])
      expect(await refusal(findPostFor(who, String(answer._id)))).to.equal('post.missing');
    for (const who of [ravi, mod])
      expect((await findPostFor(who.member, String(answer._id))).visibility).to.equal('removed');
    expect(await getThread(thread._id)).to.include({ replyCount: 0 });
  });

  it('what its author took back stays taken back', async () => {
    await withdrawPost(ravi.member, answer);
    await judge('restore');
    expect(await getPost(answer._id)).to.include({ visibility: 'withdrawn' });
    expect(await getThread(thread._id)).to.include({ replyCount: 0 });
  });

  it('of two moderators at once, one decides', async () => {
    const made = await Promise.all([refusal(judge('remove')), refusal(judge('restore', second))]);
    expect(made).to.have.members([null, 'decision.already-used']);
    expect(await DecisionModel.countDocuments({ post: answer._id })).to.equal(1);
  });

  it('take a post out of the queue, until it is flagged again', async () => {
    const waits = async () => (await readQueue()).some(({ post }) => post._id.equals(answer._id));
    expect(await waits()).to.equal(true);
    await judge('restore');
    expect(await waits()).to.equal(false);
    await flagPost(mod.member, answer, { reason: 'scam', note: '' });
    expect(await waits()).to.equal(true);
    expect((await readQueue()).find(({ post }) => post._id.equals(answer._id))?.decisions).to.have.length(1);
  });

  it('wait heaviest first', async () => {
    const light = await ravi.answers(thread);
    await flagPost(asha.member, light, { reason: 'off-topic', note: '' });
    for (const who of [mod, second]) await flagPost(who.member, answer, { reason: 'off-topic', note: '' });
    const places = (await readQueue()).map(({ post }) => String(post._id));
    expect(places.indexOf(String(answer._id))).to.be.lessThan(places.indexOf(String(light._id)));
  });

  it('are never changed or taken out: no code does it', () => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    const uses = sources.flatMap(
      (file) => readFileSync(`src/${file}`, 'utf8').match(/DecisionModel\s*\.\s*\w+/g) ?? [],
    );
    expect(new Set(uses)).to.deep.equal(new Set(['DecisionModel.find', 'DecisionModel.create']));
  });
});
