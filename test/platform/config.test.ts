import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { parseConfig, settingNames } from '../../src/platform/config.ts';
import { startChild } from '../support/child.ts';

const faultsOf = (env: Record<string, string>): string[] => {
  const result = parseConfig(env);
  return result.ok ? [] : result.faults;
};
const namesOf = (faults: string[]): string[] => faults.map((fault) => fault.split(':')[0] ?? '').sort();

const production = {
  NODE_ENV: 'production',
  MONGODB_URI: 'mongodb://db.example/chaupal',
  SESSION_SECRET: 'b'.repeat(64),
};

describe('settings', () => {
  it('have a default each, so that an empty environment is enough for development', () => {
    const result = parseConfig({});
    expect(result.ok && result.config.PORT).to.equal(3000);
    expect(result.ok && result.config.HOST).to.equal('127.0.0.1');
    expect(result.ok && result.config.ROLES).to.deep.equal(['web', 'worker']);
  });

  it('allow newcomers 3 threads and 10 replies on their first day', () => {
    const result = parseConfig({});
    expect(
      result.ok && [result.config.LIMIT_FIRST_DAY_THREADS, result.config.LIMIT_FIRST_DAY_REPLIES],
    ).to.eql([3, 10]);
  });

  it('that are blank count as not set', () => {
    expect(parseConfig({ PORT: '', MONGODB_URI: '' })).to.deep.equal(parseConfig({}));
  });

  it('are all named at once when they are wrong', () => {
    const faults = faultsOf({
      NODE_ENV: 'production',
      PORT: '70000',
      ROLES: 'web,cook',
      LIMIT_POSTS_PER_HOUR: 'many',
      PUBLIC_URL: 'ftp://example.org',
    });
    expect(namesOf(faults)).to.deep.equal(
      ['LIMIT_POSTS_PER_HOUR', 'MONGODB_URI', 'PORT', 'PUBLIC_URL', 'ROLES.1', 'SESSION_SECRET'].sort(),
    );
  });

  const wrong: readonly (readonly [string, string])[] = [
    ['PORT', '-1'],
    ['PORT', '3000.5'],
    ['PORT', 'http'],
    ['PUBLIC_URL', 'example.org'],
    ['MONGODB_URI', 'postgres://db'],
    ['SESSION_SECRET', 'too short'],
    ['WEB_CONCURRENCY', '0'],
    ['ROLES', ','],
    ['LOG_LEVEL', 'loud'],
    ['TRUST_PROXY', 'yes'],
    ['GRIEVANCE_EMAIL', 'nobody'],
    ['SMTP_URL', 'https://mail.example.org'],
    ['MAIL_FROM', 'Chaupal'],
    ['MAIL_FROM', 'Chaupal <mail@example.org>, x@example.org'],
    ['METRICS_TOKEN', 'guess me'],
    ['METRICS_PORT', '0'],
    ['LIMIT_VOTES_PER_HOUR', '0'],
    ['LIMIT_FIRST_DAY_THREADS', '0'],
    ['LIMIT_FIRST_DAY_REPLIES', 'none'],
  ];
  for (const [name, value] of wrong)
    it(`refuse ${name}=${value}`, () => {
      expect(faultsOf({ [name]: value }).join()).to.match(new RegExp(`^${name}`));
    });

  it('of a whole production are taken', () => {
    expect(faultsOf(production)).to.deep.equal([]);
  });

  it('refuse production without a secret of its own, also when the public one is copied', () => {
    const open = { ...production, SESSION_SECRET: '' };
    const copied = { ...production, SESSION_SECRET: 'for-development-only-never-in-production' };
    expect(namesOf(faultsOf(open))).to.deep.equal(['SESSION_SECRET']);
    expect(namesOf(faultsOf(copied))).to.deep.equal(['SESSION_SECRET']);
  });

  it('refuse production without the address of a database', () => {
    const homeless = { ...production, MONGODB_URI: '' };
    expect(namesOf(faultsOf(homeless))).to.deep.equal(['MONGODB_URI']);
  });

  it('refuse a mail server without an address of one’s own', () => {
    const SMTP_URL = 'smtps://user:password@mail.example.org';
    expect(namesOf(faultsOf({ SMTP_URL }))).to.deep.equal(['MAIL_FROM']);
    expect(faultsOf({ SMTP_URL, MAIL_FROM: 'चौपाल <mail@chaupal.example>' })).to.deep.equal([]);
    expect(faultsOf({ SMTP_URL, MAIL_FROM: 'mail@chaupal.example' })).to.deep.equal([]);
  });

  it('refuse a port for figures without saying who may read them', () => {
    expect(namesOf(faultsOf({ METRICS_PORT: '9400' }))).to.deep.equal(['METRICS_TOKEN']);
    expect(faultsOf({ METRICS_PORT: '9400', METRICS_TOKEN: 'a'.repeat(32) })).to.deep.equal([]);
  });

  it('refuse https without the proxy that speaks it, because no secure cookie would ever be sent', () => {
    expect(namesOf(faultsOf({ PUBLIC_URL: 'https://example.org' }))).to.deep.equal(['TRUST_PROXY']);
    expect(faultsOf({ PUBLIC_URL: 'https://example.org', TRUST_PROXY: '1' })).to.deep.equal([]);
  });
});

describe('.env.example', () => {
  const text = readFileSync('.env.example', 'utf8');

  it('lists exactly the settings there are', () => {
    expect(Object.keys(parseEnv(text)).sort()).to.deep.equal([...settingNames].sort());
  });

  it('shows the defaults', () => {
    expect(parseConfig(parseEnv(text))).to.deep.equal(parseConfig({}));
  });

  it('says in one line above each setting what it is for', () => {
    const lines = text.split('\n');
    for (const name of settingNames) {
      const at = lines.findIndex((line) => line.startsWith(`${name}=`));
      expect(lines[at - 1], name).to.match(/^# \S/);
    }
  });
});

describe('a start with wrong settings', () => {
  it('ends with 1 and says every fault, and nothing else happens', async () => {
    const { code, out, err } = await startChild(['src/main.ts'], { PORT: 'eighty', LOG_LEVEL: 'loud' }).ended;
    expect(code).to.equal(1);
    expect(out).to.equal('');
    expect(err).to.include('PORT: ').and.include('LOG_LEVEL: ');
  });

  it('ends with 1 in production without secret and database', async () => {
    const { code, err } = await startChild(['src/main.ts'], {
      NODE_ENV: 'production',
      SESSION_SECRET: '',
      MONGODB_URI: '',
    }).ended;
    expect(code).to.equal(1);
    expect(err).to.include('SESSION_SECRET: ').and.include('MONGODB_URI: ');
  });
});
