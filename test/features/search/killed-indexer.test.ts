import { expect } from 'chai';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Indexer } from '../../../src/features/search/indexer.ts';
import { editPost } from '../../../src/features/threads/edits.ts';
import { withdrawPost } from '../../../src/features/threads/withdrawal.ts';
import { openSearchEngine } from '../../../src/platform/search/fts-engine.ts';
import { currentFile } from '../../../src/platform/search/index-files.ts';
import type { Post } from '../../../src/features/threads/posts.ts';
import { eventually } from '../../support/eventually.ts';
import { dumpIndex } from '../../support/index-dump.ts';
import { ownBoard } from '../../support/own-board.ts';
import { type Person, people } from '../../support/people.ts';
import { kill, startWebProcess } from '../../support/processes.ts';
import { settle } from '../../support/told.ts';

const KILLS = 3;

describe('an indexer that is killed at any moment', function () {
  this.timeout(120_000);
  const board = ownBoard();
  let asha: Person, ravi: Person, mod: Person;
  let folder: string;
  before(async () => {
    ({ asha, ravi, mod } = await people());
    folder = mkdtempSync(path.join(tmpdir(), 'chaupal-killed-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  const posts: Post[] = [];
  const threads: string[] = [];
  const dump = (file: string): string[] => dumpIndex(file, threads);
  const someAction = async (): Promise<void> => {
    const post = posts[Math.floor(Math.random() * posts.length)];
    const chance = Math.random();
    if (!post || chance < 0.3) {
      const thread = await asha.asks('Kingfishermart par order kaise milega?', { board: board()._id });
      threads.push(String(thread._id));
      posts.push(await ravi.answers(thread, 'Pehle profile banao, phir roz do message bhejo.'));
    } else if (chance < 0.6) {
      await editPost(
        ravi.member,
        post,
        await ravi.writes('Maine socha tha kuch, phir badal diya: teen message.'),
      );
    } else {
      posts.splice(posts.indexOf(post), 1);
      await (chance < 0.8 ? withdrawPost(ravi.member, post) : mod.decides(post, 'remove'));
    }
    await settle();
  };

  /** The index as it would be if it were made of what the database holds now. */
  const rebuilt = async (): Promise<string[]> => {
    const file = path.join(folder, 'rebuilt');
    const engine = openSearchEngine(() => file);
    await new Indexer(engine).catchUp().finally(engine.close);
    return dump(file);
  };

  it('leaves an index that, once caught up, is the one that would be made anew, key by key', async () => {
    for (let i = 0; i < KILLS; i++) {
      await someAction();
      const web = await startWebProcess(0, { DATA_DIR: folder });
      for (let actions = Math.random() * 6; actions > 0; actions--) await someAction();
      web.child.process.kill('SIGKILL');
      await web.child.ended;
    }
    await someAction();
    const last = await startWebProcess(0, { DATA_DIR: folder });
    const wanted = await rebuilt();
    expect(wanted.length).to.be.above(50);
    await eventually(() => {
      const file = currentFile(folder);
      return file !== null && dump(file).join() === wanted.join();
    });
    await kill([last.child]);
    expect(dump(currentFile(folder) ?? '')).to.deep.equal(wanted);
  });
});
