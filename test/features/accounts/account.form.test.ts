import { expect } from 'chai';
import type { z } from 'zod';
import { LoginForm, PasswordForm, RegisterForm } from '../../../src/features/accounts/account.form.ts';

const good = {
  name: 'asha_k',
  email: 'asha@example.org',
  password: 'three calm green parrots',
  agree: 'yes',
};

/** The mistakes of a form, as `field: key of its sentence`. */
const mistakesOf = (schema: z.ZodType, values: Record<string, unknown>): string[] =>
  schema.safeParse(values).error?.issues.map(({ path, message }) => `${String(path[0])}: ${message}`) ?? [];

const registering = (change: Record<string, unknown>): string[] =>
  mistakesOf(RegisterForm, { ...good, ...change });

describe('the form for joining', () => {
  it('takes a name, an address, a password and consent', () => {
    expect(registering({})).to.deep.equal([]);
  });

  it('names everything that is missing', () => {
    expect(mistakesOf(RegisterForm, {})).to.deep.equal([
      'name: forms.name-too-short',
      'email: forms.email',
      'password: forms.password-short',
      'agree: forms.must-agree',
    ]);
  });

  for (const agree of ['no', '', 'YES', 'true', '1', undefined])
    it(`needs consent itself, not agree=${agree}`, () =>
      expect(registering({ agree })).to.deep.equal(['agree: forms.must-agree']));

  const names: readonly (readonly [string, string])[] = [
    ['ab', 'too-short'],
    ['a'.repeat(25), 'too-long'],
    ['हिंदी', 'too-short'],
    ['asha_आशा', 'mixed-scripts'],
    ['a\u0335\u0316\u0317sha', 'too-many-marks'],
    ['asha k', 'bad-characters'],
    ['call-98765-43210', 'contacts'],
    ['नौकरी-९८७६५४३२१०', 'contacts'],
  ];
  for (const [name, fault] of names)
    it(`refuses the name ${JSON.stringify(name)}: ${fault}`, () =>
      expect(registering({ name })).to.deep.equal([`name: forms.name-${fault}`]));

  for (const name of ['abc', 'a'.repeat(24), 'श्रीदेवी', ' asha ', 'asha-1998', 'ravi_2026_11'])
    it(`takes the name ${JSON.stringify(name)}`, () => expect(registering({ name })).to.deep.equal([]));

  const reserved = [
    'admin',
    'Admin',
    'ADMIN',
    'adm1n',
    'moderator',
    'official',
    'deleted',
    'login',
    'pe0ple',
  ];
  for (const name of [...reserved, 'Chaupal', 'चौपाल', 'मॉडरेटर'])
    it(`keeps ${name} for the site, however it is written`, () =>
      expect(registering({ name })).to.deep.equal(['name: forms.name-reserved']));

  for (const email of [
    '',
    'asha',
    'asha@',
    '@example.org',
    'a@b@c',
    'a b@example.org',
    `${'a'.repeat(250)}@x.org`,
  ])
    it(`refuses the address ${JSON.stringify(email.slice(0, 30))}`, () =>
      expect(registering({ email })).to.deep.equal(['email: forms.email']));

  for (const email of ['asha+tag@example.org', 'आशा@उदाहरण.भारत', 'a@b.co', '  asha@example.org '])
    it(`takes the address ${JSON.stringify(email)}`, () => expect(registering({ email })).to.deep.equal([]));

  it('refuses an address that hides a second @ in a wide one', () => {
    expect(registering({ email: 'asha\uff20evil.example@example.org' })).to.deep.equal([
      'email: forms.email',
    ]);
  });

  const passwords: readonly (readonly [string, string, string[]])[] = [
    ['9 characters', 'kT7#qz!Lm', ['password: forms.password-short']],
    ['10 characters', 'kT7#qz!Lm2', []],
    ['128 characters', 'kT7#'.repeat(32), []],
    ['129 characters', `${'kT7#'.repeat(32)}x`, ['password: forms.password-long']],
    ['a common one', '1234567890', ['password: forms.password-common']],
    ['a common one in capitals', 'QWERTYUIOP', ['password: forms.password-common']],
    ['ten characters of Hindi', 'मेरीबकरीलाल', []],
  ];
  for (const [what, password, mistakes] of passwords)
    it(`${mistakes.length ? 'refuses' : 'takes'} a password of ${what}`, () =>
      expect(registering({ password })).to.deep.equal(mistakes));

  it('keeps every space of a password', () => {
    const { data } = RegisterForm.safeParse({ ...good, password: '  two spaces  ' });
    expect(data?.password).to.equal('  two spaces  ');
  });

  it('refuses a field that came twice', () => {
    const twice = Object.keys(good).map(
      (field) => registering({ [field]: ['asha', 'asha'] })[0]?.split(':')[0],
    );
    expect(twice).to.deep.equal(Object.keys(good));
  });
});

describe('the form for a new password', () => {
  it('holds the new one to the same rules and the present one to none', () => {
    expect(mistakesOf(PasswordForm, { current: 'x', password: 'short' })).to.deep.equal([
      'password: forms.password-short',
    ]);
    expect(mistakesOf(PasswordForm, { current: '', password: good.password })).to.deep.equal([]);
  });
});

describe('the form for signing in', () => {
  it('says nothing of rules: whatever is typed is just not right', () => {
    expect(mistakesOf(LoginForm, { login: 'x', password: 'y' })).to.deep.equal([]);
    expect(mistakesOf(LoginForm, {})).to.deep.equal([]);
  });

  it('reads no megabyte of password', () => {
    expect(mistakesOf(LoginForm, { login: 'asha', password: 'x'.repeat(1025) })).to.have.length(1);
  });
});
