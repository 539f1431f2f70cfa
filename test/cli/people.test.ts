import { expect } from 'chai';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makePeople } from '../../src/cli/people.ts';
import { findByLogin, getMember } from '../../src/features/accounts/accounts.ts';
import { changePassword } from '../../src/features/accounts/credentials.ts';

describe('the people of a first look', () => {
  const folders: string[] = [];
  const newFolder = async (): Promise<string> => {
    const folder = await mkdtemp(join(tmpdir(), 'chaupal-people-'));
    folders.push(folder);
    return folder;
  };

  after(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

  it('are made once, keep their passwords, and are left out when these no longer fit', async () => {
    const folder = await newFolder();
    const people = await makePeople(folder);
    expect(people.map(({ name, role }) => [name, role])).to.deep.equal([
      ['mukhiya', 'admin'],
      ['asha', 'member'],
      ['ravi', 'member'],
    ]);
    expect(await makePeople(folder)).to.deep.equal(people);
    expect(await makePeople(await newFolder()), 'another folder’s passwords').to.deep.equal([]);

    const asha = await findByLogin('asha', people[1]?.password ?? '');
    await changePassword(
      asha ?? (await getMember('asha')),
      people[1]?.password ?? '',
      'seven green umbrellas',
    );
    expect((await makePeople(folder)).map(({ name }) => name)).to.deep.equal(['mukhiya', 'ravi']);
  });

  it('are no newcomers, so that a first look meets no limit of a first day', async () => {
    const levels = await Promise.all(
      ['mukhiya', 'asha', 'ravi'].map(async (name) => (await getMember(name)).trustLevel),
    );
    expect(levels).to.deep.equal([1, 1, 2]);
  });
});
