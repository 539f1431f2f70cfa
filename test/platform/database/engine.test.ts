import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect } from 'chai';
import { argumentsFor, findEngine } from '../../../src/platform/database/engine.ts';

describe('the choice of a database server', () => {
  let folder: string;
  const path = process.env['PATH'] ?? '';

  const find = () =>
    findEngine({ dbDir: join(folder, 'db'), toolsDir: join(folder, 'tools'), say: () => {} });

  // A program of this name that can tell its version, first on PATH.
  const install = async (name: string) => {
    await writeFile(join(folder, name), '#!/bin/sh\necho 1.0\n');
    await chmod(join(folder, name), 0o755);
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chaupal-engine-'));
    process.env['PATH'] = folder + delimiter + path;
    await mkdir(join(folder, 'tools', 'mongod'), { recursive: true });
    const failed = { at: new Date(), why: 'no network' };
    await writeFile(join(folder, 'tools', 'mongod', 'failed.json'), JSON.stringify(failed));
  });

  afterEach(async () => {
    process.env['PATH'] = path;
    await rm(folder, { recursive: true, force: true });
  });

  it('prefers a mongod on PATH', async () => {
    await install('mongod');
    await install('secantusd-rs');
    expect((await find()).name).to.equal('mongod');
  });

  it('takes secantusd-rs on PATH where no mongod is to be had', async () => {
    await install('secantusd-rs');
    expect((await find()).name).to.equal('secantusd-rs');
  });

  it('passes over a program that does not run on this machine', async () => {
    await install('secantusd-rs');
    await writeFile(join(folder, 'mongod'), '#!/bin/sh\nexit 132\n', { mode: 0o755 });
    expect((await find()).name).to.equal('secantusd-rs');
  });

  it('stays with the server that wrote the data', async () => {
    await install('mongod');
    await install('secantusd-rs');
    await mkdir(join(folder, 'db', 'secantusd-rs'), { recursive: true });
    expect((await find()).name).to.equal('secantusd-rs');
  });

  it('says what is missing when the server that wrote the data is gone', async () => {
    process.env['PATH'] = folder;
    await mkdir(join(folder, 'db', 'mongod'), { recursive: true });
    const error = await find().catch((error: Error) => error.message);
    expect(error).to.equal(
      `The data in ${join(folder, 'db')} needs mongod, and it could not be had: mongod is not on PATH; ` +
        'mongod could not be downloaded (no network). Install MongoDB, or set MONGODB_URI to a replica set.',
    );
  });

  it('names every way that failed when there is no server at all', async () => {
    process.env['PATH'] = folder;
    const error = await find().catch((error: Error) => error.message);
    expect(error).to.match(
      /mongod is not on PATH; .*no network.*; secantusd-rs is not on PATH; SecantusDB could not/,
    );
  });

  it('makes the server write every commit to the disk, unless told not to', () => {
    const engine = { name: '', format: 'secantusd-py', command: [] } as const;
    expect(argumentsFor(engine, '/data', { port: 1, durable: true })).to.include('--sync-on-commit');
    expect(argumentsFor(engine, '/data', { port: 1, durable: false })).to.not.include('--sync-on-commit');
  });
});
