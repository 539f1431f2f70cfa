/** The people of a first look: an admin and two members, so that one can ask and another answer. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { addMember, findByLogin, prepareMember, takenField } from '../features/accounts/accounts.ts';
import type { Member } from '../features/accounts/accounts.ts';
import { setTrustLevel } from '../features/accounts/trust.ts';
import type { TrustLevel } from '../features/accounts/trust.rules.ts';

interface Person {
  name: string;
  password: string;
  role: Member['role'];
  /** Not that of a newcomer: who looks around for the first time should not meet the limits of a first day. */
  trustLevel: TrustLevel;
}

const PEOPLE: readonly Omit<Person, 'password'>[] = [
  { name: 'mukhiya', role: 'admin', trustLevel: 1 },
  { name: 'asha', role: 'member', trustLevel: 1 },
  { name: 'ravi', role: 'member', trustLevel: 2 },
];

const readKept = (file: string): Person[] =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Person[]) : [];

/** Adds a person; false where the name or the address is somebody's already. */
async function add(person: Person): Promise<boolean> {
  const newcomer = await prepareMember({ ...person, email: `${person.name}@example.org`, lang: 'hi' });
  try {
    await setTrustLevel(await addMember(newcomer), person.trustLevel);
    return true;
  } catch (error) {
    if (takenField(error)) return false;
    throw error;
  }
}

/**
 * Makes the people who are not there yet, with random passwords kept in `dataDir/people.json`, and answers all of them.
 * People whose kept password no longer fits (they changed it, or the file is another database's) are left out.
 */
export async function makePeople(dataDir: string): Promise<Person[]> {
  const file = path.join(dataDir, 'people.json');
  const kept = readKept(file);
  const people = PEOPLE.map((person) => ({
    ...person,
    password: kept.find(({ name }) => name === person.name)?.password ?? randomBytes(9).toString('base64url'),
  }));
  writeFileSync(file, JSON.stringify(people, null, 2), { mode: 0o600 });

  const isKnown = await Promise.all(
    people.map(async (person) => !!(await findByLogin(person.name, person.password)) || add(person)),
  );
  return people.filter((_, i) => isKnown[i]);
}
