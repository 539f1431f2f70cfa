import { expect } from 'chai';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { eventually } from '../../support/eventually.ts';
import { ownBoard } from '../../support/own-board.ts';
import { type Person, people } from '../../support/people.ts';
import { kill, startWebProcess } from '../../support/processes.ts';
import { settle } from '../../support/told.ts';

describe('web processes of one host', function () {
  this.timeout(90_000);
  const board = ownBoard();
  let asha: Person;
  let folder: string;
  before(async () => {
    ({ asha } = await people());
    folder = mkdtempSync(path.join(tmpdir(), 'chaupal-host-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  const finds = async (port: number, word: string): Promise<boolean> => {
    const page = await fetch(`http://127.0.0.1:${port}/search?q=${word}&board=${board()._id}`);
    expect(page.status).to.equal(200);
    return (await page.text()).includes('class="post-row');
  };

  it('share an index that one of them writes, and another one when that is killed', async () => {
    const env = { DATA_DIR: folder };
    const first = await startWebProcess(0, env);
    await asha.asks('Who has met the harbourgull?', { board: board()._id });
    await settle();
    await eventually(() => finds(first.port, 'harbourgull'));
    const second = await startWebProcess(0, env);
    expect(await finds(second.port, 'harbourgull')).to.equal(true);

    await kill([first.child]);
    await asha.asks('Who has met the lighthousetern?', { board: board()._id });
    await settle();
    await eventually(() => finds(second.port, 'lighthousetern'));
    second.child.process.kill('SIGTERM');
    expect((await second.child.ended).code).to.equal(0);
    expect(readdirSync(folder).filter((name) => name.endsWith('.sqlite'))).to.have.length(1);
  });
});
