import { expect } from 'chai';
import { execFile } from 'node:child_process';
import mongoose from 'mongoose';

/** A database of its own, because these commands work on the whole of one. Known when the tests run, not before. */
const database = (): string => `${process.env['TEST_RUN']}-forum`;

const uri = (): string => {
  const server = /^mongodb(?:\+srv)?:\/\/[^/?]+/.exec(process.env['TEST_DATABASE_URI'] ?? '')?.[0];
  if (!server) throw new Error('The tests have no database');
  return `${server}/${database()}${/\?.*/.exec(process.env['TEST_DATABASE_URI'] ?? '')?.[0] ?? ''}`;
};

interface Ended {
  code: number;
  out: string;
  err: string;
}

/** Runs a command of the operator's tool as the operator does. */
const forum = (...words: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    const args = ['--import', 'tsx', 'src/cli/forum.ts', ...words];
    const env = { ...process.env, MONGODB_URI: uri(), NODE_OPTIONS: '' };
    execFile(process.execPath, args, { env }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });

describe('the operator’s tool', () => {
  it('answers what it does not understand with the right usage and exit code 2', async () => {
    const [unknown, option, help] = await Promise.all([
      forum('plant'),
      forum('demo', '--threads', 'many'),
      forum('help'),
    ]);
    expect([unknown, option, help].map(({ code }) => code)).to.deep.equal([2, 2, 0]);
    expect(unknown.err).to.contain('There is no command "plant".');
    for (const name of ['seed', 'demo', 'promote', 'trust', 'verify', 'reindex'])
      for (const usage of [unknown.err, help.out]) expect(usage).to.contain(`npm run forum -- ${name}`);
    expect(option.err).to.contain('--threads takes a whole number').and.not.contain('promote');
  }).timeout(40_000);

  it('seeds, adds a demo, finds what is broken, mends it', async () => {
    expect((await forum('seed')).out).to.contain('60 threads added');
    const demo = await forum('demo', '--threads', '10', '--posts', '60', '--members', '12', '--seed', '4');
    expect(demo.out).to.match(/^10 threads, 60 posts and \d+ votes by 12 members in .* with seed 4\n$/);

    const threads = mongoose.connection.getClient().db(database()).collection('threads');
    await threads.updateMany({}, { $inc: { replyCount: 1 } });
    const found = await forum('verify');
    expect(found.code).to.equal(1);
    expect(found.out.split('\n')).to.have.length(50 + 3);
    // The four boards count replies, too; they are right again when the threads are.
    expect(found.out).to.contain('… and 24 more\n74 differences\n');

    const mended = await forum('verify', '--repair');
    expect([mended.code, mended.out.split('\n').at(-2)]).to.deep.equal([0, '70 differences, 70 mended']);
    expect(await forum('verify')).to.deep.equal({ code: 0, out: '0 differences\n', err: '' });

    const nobody = await forum('trust', 'nobody-is-called-so', '4');
    expect([nobody.code, nobody.out]).to.deep.equal([1, '']);
    expect(nobody.err).to.contain('Nobody here is called nobody-is-called-so.');
  }).timeout(150_000); // seven processes, one after another
});
