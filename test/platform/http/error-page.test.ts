import { expect } from 'chai';
import { load } from 'cheerio';
import express, { type Express, type RequestHandler } from 'express';
import { mongo } from 'mongoose';
import supertest from 'supertest';
import { Refusal } from '../../../src/platform/errors.ts';
import { errorPage, missingPage } from '../../../src/platform/http/error-page.ts';
import { readFormBody } from '../../../src/platform/http/form-body.ts';
import { pages } from '../../../src/platform/http/page.ts';
import { requestLog } from '../../../src/platform/http/request-log.ts';
import { Browser, browse } from '../../support/browser.ts';
import { people } from '../../support/people.ts';

const SECRET = 'mongodb://user:secret@10.0.0.7';

/** A site of one page that throws. */
const throwing = (error: unknown, answerGuest = () => false): Express => {
  const app = express();
  const page: RequestHandler = () => {
    throw error;
  };
  app.use(...requestLog);
  app.use(pages);
  app.get('/', page);
  app.use(missingPage);
  app.use(errorPage(answerGuest));
  return app;
};

interface Told {
  error: { code: string; message: string; requestId: string };
}

const asked = (app: Express, headers: Record<string, string> = {}) =>
  supertest(app)
    .get('/')
    .set({ 'Accept-Language': 'en', ...headers });
const asJson = { Accept: 'application/json' };

describe('what breaks', () => {
  it('is a page with a number to write to us with, and tells nothing else', async () => {
    const { status, text, headers } = await asked(throwing(new Error(SECRET)));
    expect(status).to.equal(500);
    expect(text).to.include('Something broke on our side').and.include(headers['x-request-id']);
    expect(text).to.not.include('secret').and.not.include('error-page').and.not.include('node_modules');
  });

  it('is the same in JSON for machines', async () => {
    const { status, text, headers } = await asked(throwing(new Error(SECRET)), asJson);
    expect(status).to.equal(500);
    expect(JSON.parse(text)).to.deep.equal({
      error: {
        code: 'server.failed',
        message: 'Something broke on our side. It has been noted. Please try again in a minute.',
        requestId: headers['x-request-id'],
      },
    });
  });

  for (const thrown of [undefined, null, 'text', 7, {}, { status: 200 }, { status: 'x' }])
    it(`is our failure whatever is thrown: ${JSON.stringify(thrown)}`, async () => {
      // Express takes a thrown undefined or null for "go on"
      expect((await asked(throwing(thrown))).status).to.equal(thrown ? 500 : 404);
    });

  it('is said plainly when even the error page breaks', async () => {
    const app = throwing(new Refusal('thread.missing'), () => {
      throw new Error(SECRET);
    });
    const { status, text } = await asked(app);
    expect([status, text]).to.deep.equal([404, '404 Not Found']);
  });
});

describe('a database that is away', () => {
  for (const error of [
    new mongo.MongoNetworkError('connection closed'),
    Object.assign(new Error('This socket has been ended by the other party'), { code: 'EPIPE' }),
    new mongo.MongoServerSelectionError('nobody there', {} as never),
    new Refusal('server.unavailable'),
  ])
    it(`is said with 503 and when to come again: ${error.name}`, async () => {
      const { status, text, headers } = await asked(throwing(error));
      expect([status, headers['retry-after']]).to.deep.equal([503, '60']);
      expect(text).to.include('cannot reach our database');
    });
});

describe('words that came while the database was away', () => {
  it('can be sent again from the page that says so, with the token that they carried', async () => {
    const app = express();
    app.use(...requestLog);
    app.use(pages);
    app.use(readFormBody);
    app.use(() => {
      throw new Refusal('server.unavailable');
    });
    app.use(errorPage(() => false));
    const form = { _csrf: 'token of before', body: 'Many words.', _key: 'key-of-this-form' };
    const { status, text } = await supertest(app).post('/t/12/posts').type('form').send(form);

    expect(status).to.equal(503);
    const $ = load(text)('form[action="/t/12/posts"]');
    const fields = $.serializeArray().map(({ name, value }) => [name, value.trim()]);
    expect(Object.fromEntries(fields)).to.deep.equal(form);
  });
});

describe('a refusal', () => {
  it('is a sentence in the reader’s language', async () => {
    const app = throwing(new Refusal('thread.full', { limit: 2000 }));
    const [english, hindi] = [await asked(app), await asked(app, { 'Accept-Language': 'hi' })];
    expect([english.status, hindi.status]).to.deep.equal([409, 409]);
    expect(english.text).to.include('This thread has reached 2000 posts');
    expect(hindi.text).to.include('<html lang="hi">').and.include('2000 पोस्ट हो चुकी हैं');
  });

  it('says in words and in a header how long to wait', async () => {
    const { status, text, headers } = await asked(throwing(new Refusal('action.too-fast', { seconds: 61 })));
    expect([status, headers['retry-after']]).to.deep.equal([429, '61']);
    expect(text).to.include('try again in 2 minutes');
  });

  it('is what the database found to be there twice', async () => {
    const twice = new mongo.MongoServerError({ message: 'E11000 duplicate key', code: 11000 });
    expect((await asked(throwing(twice), asJson)).body).to.have.nested.property(
      'error.code',
      'form.already-used',
    );
  });

  it('is never kept by a cache', async () => {
    const { headers } = await asked(throwing(new Refusal('thread.missing')));
    expect(headers['cache-control']).to.match(/^private|no-store/);
  });
});

describe('the site', () => {
  it('answers an unknown address with a way on, in the reader’s language', async () => {
    const [english, hindi] = await Promise.all(
      ['en', 'hi'].map((lang) => new Browser({ 'Accept-Language': lang }).get('/no/such/page')),
    );
    expect([english?.status, hindi?.status]).to.deep.equal([404, 404]);
    expect(english?.$('h1').text()).to.equal('This road leads nowhere');
    expect(english?.$('main a').attr('href')).to.equal('/');
    expect(hindi?.$('h1').text()).to.equal('यह रास्ता कहीं नहीं जाता');
  });

  it('answers machines in JSON, guests who must sign in, too', async () => {
    const guest = new Browser({ 'Accept-Language': 'en', ...asJson });
    const missing = JSON.parse((await guest.get('/t/999999999')).text) as Told;
    expect(missing.error.code).to.equal('thread.missing');
    const refused = await guest.post('/preview', { body: 'x' });
    expect([refused.status, (JSON.parse(refused.text) as Told).error.code]).to.deep.equal([
      401,
      'session.not-signed-in',
    ]);
  });

  it('answers a member who may not with 403, and asks nobody to sign in who has', async () => {
    const { asha, ravi } = await people();
    const thread = await asha.asks('How do I price a first gig on Fiverr?');
    const page = await (await browse(ravi)).get(`/t/${thread.number}/edit`);
    expect([page.status, page.location]).to.deep.equal([403, '']);
    expect(page.$('[role=alert]').text()).to.include('Only its author or a moderator');
  });

  for (const path of ['/t/%zz', '/u/%ff', '/b/%c0%ae', '/tags/%'])
    it(`answers an address that encodes nothing with a page: ${path}`, async () => {
      const page = await new Browser().get(path);
      expect(page.status).to.equal(400);
      expect(page.$('html').attr('lang')).to.equal('en');
    });

  it('gives a form that was sent before with other words a new key, so that it can be sent', async () => {
    const { asha } = await people();
    const browser = await browse(asha);
    const about = (title: string) => ({
      kind: 'question',
      title,
      body: 'I have tried for two weeks.',
      _key: 'one-key-for-two',
    });
    await browser.post('/b/blogging/threads', about('How do I begin a blog?'));
    const refused = await browser.post('/b/blogging/threads', about('How do I end a blog?'));
    expect(refused.status).to.equal(409);
    expect(refused.$('textarea[name=title]').text().trim()).to.equal('How do I end a blog?');
    expect((await browser.submit(refused, 'form[data-kept]')).status).to.equal(303);
  });
});
