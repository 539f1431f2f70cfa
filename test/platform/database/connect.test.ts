import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import mongoose, { Schema } from 'mongoose';
import { SECOND } from '../../../src/platform/clock.ts';
import {
  connectDatabase,
  createIndexes,
  disconnectDatabase,
  pingDatabase,
} from '../../../src/platform/database/connect.ts';
import { startEmbedded } from '../../../src/platform/database/embedded.ts';
import { argumentsFor, findEngine } from '../../../src/platform/database/engine.ts';
import { waitUntil } from '../../../src/platform/database/processes.ts';
import { startServer } from '../../../src/platform/database/server-process.ts';
import { transaction } from '../../../src/platform/database/transaction.ts';
import { connectTests } from '../../support/database.ts';

const TOOLS = '.data';

const BoxModel = mongoose.model(
  'TestBox',
  new Schema({ label: { type: String, unique: true }, size: { type: Number, index: true } }),
);

const message = (promise: Promise<unknown>) => promise.then(String, (error: Error) => error.message);

const took = async (work: Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work.catch(() => {});
  return performance.now() - began;
};

describe('the connection to the database', function () {
  this.timeout(60 * SECOND);
  let uri: string;
  let own: string;
  let folder: string;

  const name = () => mongoose.connection.name;

  before(async () => {
    uri = process.env['TEST_DATABASE_URI'] ?? '';
    own = name();
    await disconnectDatabase();
    folder = await mkdtemp(join(tmpdir(), 'chaupal-connect-'));
  });

  afterEach(disconnectDatabase);

  after(async () => {
    await connectTests();
    await rm(folder, { recursive: true, force: true });
  });

  it('refuses a standalone server with a sentence that helps', async () => {
    const port = 19_317;
    const engine = await findEngine({ dbDir: folder, toolsDir: TOOLS, say: () => {} });
    const set = argumentsFor(engine, folder, { port, durable: false });
    const args =
      engine.format === 'mongod' ? ['--dbpath', folder, '--port', String(port)] : [...set, '--standalone'];
    const command = [...engine.command, ...args];
    const server = await startServer({ command, port, logFile: join(folder, 'log'), onStart: () => {} });
    expect(await message(connectDatabase(`mongodb://127.0.0.1:${port}`))).to.equal(
      `The MongoDB server at 127.0.0.1:${port} is a standalone one; Chaupal needs a replica set (one node will do), ` +
        'because it relies on transactions. Start mongod with --replSet rs0 and run rs.initiate() once ' +
        '(the command replSetInitiate).',
    );
    expect(await pingDatabase()).to.equal(false);
    await server.stop();
  });

  it('says within seconds which server it cannot reach, and tells no password', async () => {
    const refused = message(connectDatabase('mongodb://asha:secret@127.0.0.1:9/forum?replicaSet=rs0'));
    expect(await took(refused)).to.be.below(5 * SECOND);
    expect(await refused).to.match(
      /^The database at 127\.0\.0\.1:9 cannot be reached: .*rs\.initiate\(\) once\.$/,
    );
    expect(await refused).to.not.include('secret');
  });

  it('goes to the database that the address names, and to chaupal where it names none', async () => {
    const [, server, , options] = /^(.*?:\/\/[^/?]+)(\/[^?]*)?(.*)$/.exec(uri) ?? [];
    await connectDatabase(`${server}/${own}-named${options}`);
    expect(name()).to.equal(`${own}-named`);
    await disconnectDatabase();
    await connectDatabase(`${server}/${options}`);
    expect(name()).to.equal('chaupal');
  });

  it('has every write on the disk of a majority, whatever the address says', async () => {
    await connectDatabase(`${uri}${uri.includes('?') ? '&' : '?'}w=1&journal=false`, own);
    const { writeConcern } = mongoose.connection.getClient().options;
    expect(writeConcern).to.include({ w: 'majority', j: true });
  });

  it('makes the indexes of the models, and makes them again without harm', async () => {
    await connectTests();
    await createIndexes();
    await createIndexes();
    const indexes = await BoxModel.collection.indexes();
    expect(indexes.map(({ key }) => Object.keys(key)[0])).to.have.members(['_id', 'label', 'size']);
  });

  it('throws on a filter by a field that the schema does not know', async () => {
    await connectTests();
    expect(await message(BoxModel.find({ colour: 'red' } as never).exec())).to.match(
      /"colour" is not in schema/,
    );
  });

  it('fails within seconds while the database is away, and goes on by itself when it is back', async () => {
    const dataDir = join(folder, 'away');
    const first = await startEmbedded({ dataDir, toolsDir: TOOLS });
    await connectDatabase(first.uri);
    await createIndexes();
    expect(await pingDatabase()).to.equal(true);
    await first.stop();

    expect(await took(pingDatabase().then((answered) => expect(answered).to.equal(false)))).to.be.below(
      2 * SECOND,
    );
    expect(await took(BoxModel.findOne().exec())).to.be.below(5 * SECOND);
    expect(await took(transaction('box', () => BoxModel.create([{ label: 'a' }])))).to.be.below(12 * SECOND);

    const second = await startEmbedded({ dataDir, toolsDir: TOOLS });
    expect(second.uri).to.equal(first.uri);
    expect(await waitUntil(pingDatabase, 5 * SECOND)).to.equal(true);
    await transaction('box', () => BoxModel.create([{ label: 'back' }]));
    expect(await BoxModel.countDocuments()).to.equal(1);
    await second.stop();
  });
});
