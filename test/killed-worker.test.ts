import { expect } from 'chai';
import { NotificationModel } from '../src/features/notifications/notification.model.ts';
import { subscribe } from '../src/features/subscriptions/subscriptions.ts';
import type { Post } from '../src/features/threads/posts.ts';
import type { Thread } from '../src/features/threads/threads.ts';
import { OutboxModel } from '../src/platform/outbox/outbox.model.ts';
import { range } from './support/answers.ts';
import type { Child } from './support/child.ts';
import { crowd } from './support/crowd.ts';
import { eventually } from './support/eventually.ts';
import { endClaims } from './support/facts.ts';
import { type Person, people } from './support/people.ts';
import { kill, startWorker } from './support/processes.ts';
import { countOf, toldTo } from './support/told.ts';
import { faultsAround } from './support/verify.ts';

/**
 * `FACTS=500 npx mocha --no-parallel test/killed-worker.test.ts` for more of them. A transaction that was open in a killed
 * worker holds what it has written for another minute, so most of the time here is waiting.
 */
const THREADS = 10;
const REPLIES = Math.ceil(Number(process.env['FACTS'] ?? 100) / THREADS);
const FACTS = THREADS * REPLIES;
/** The worker is killed when so many of the facts are done, each time another one. */
const KILLED_AFTER = [FACTS * 0.12, FACTS * 0.6];

describe('a worker that is killed with its hands full', function () {
  this.timeout(600_000); // minutes on the slowest server
  let asha: Person, ravi: Person, mentioned: Person;
  let watchers: Person[];
  let threads: Thread[];
  const workers: Child[] = [];
  const posts: Post[] = [];

  before(async () => {
    ({ asha, ravi, mod: mentioned } = await people());
    watchers = await crowd(4);
    threads = await Promise.all(range(1, THREADS).map(() => asha.asks('Which invoice app do you use?')));
    for (const { member } of watchers)
      for (const { _id } of threads)
        await subscribe(member, { of: 'thread', subject: String(_id) }, 'watching');
    // One after another: a newcomer's replies count on one document, for which they would only push each other aside.
    for (const thread of threads)
      for (let i = 0; i < REPLIES; i++)
        posts.push(await ravi.answers(thread, `Hello @${mentioned.name}, it took me nine days.`));
  });
  after(() => kill(workers));

  const start = (): Child => {
    const worker = startWorker();
    workers.push(worker);
    return worker;
  };
  /** How many of the replies nobody has been told of yet. */
  const waiting = () => OutboxModel.countDocuments({ doneAt: null, name: 'post.added' });

  it(`is followed by others, and each of ${FACTS} facts has told everybody of it once`, async () => {
    expect(await waiting()).to.equal(FACTS);
    for (const killedAfter of KILLED_AFTER) {
      const worker = start();
      await eventually(async () => FACTS - (await waiting()) >= killedAfter);
      worker.process.kill('SIGKILL');
      await worker.ended;
      expect(await waiting(), 'facts that wait').to.be.greaterThan(0);
      await endClaims();
    }
    [start(), start()]; // the two of them work through the rest side by side
    await eventually(async () => (await waiting()) === 0);

    const causes = posts.map(({ _id }) => `post ${String(_id)}`).toSorted();
    for (const someone of [asha, mentioned, ...watchers]) {
      const told = await toldTo(someone);
      const heard = told.flatMap(({ entries }) => entries.map(({ key }) => key));
      expect(heard.toSorted(), someone.name).to.deep.equal(causes);
      expect(told, 'folded by thread').to.have.length(THREADS);
      expect(await countOf(someone)).to.equal(THREADS);
    }
    expect(await NotificationModel.countDocuments({ member: ravi.member._id, reason: 'reply' })).to.equal(0);
    expect(await faultsAround(threads, [asha, ravi, mentioned, ...watchers])).to.deep.equal([]);
  });
});
