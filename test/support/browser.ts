/** A browser without JavaScript: keeps cookies, reads pages, fills in the forms that stand on them. */
import type { RequestListener } from 'node:http';
import { type CheerioAPI, load } from 'cheerio';
import mongoose from 'mongoose';
import supertest from 'supertest';
import { createApp } from '../../src/app.ts';
import type { Person } from './people.ts';

/** A page as it came. */
export interface Page {
  status: number;
  headers: Record<string, string | undefined>;
  text: string;
  /** Where a redirect leads. */
  location: string;
  /** What it set, as `name=value; attributes`. */
  cookies: string[];
  $: CheerioAPI;
}

type Fields = Record<string, string | string[]>;

let made: { app: RequestListener; client: unknown } | undefined;

/** The site, once per process and connection: it keeps its sessions by the connection it was made with. */
export const site = (): RequestListener => {
  const client = mongoose.connection.getClient();
  if (made?.client !== client) made = { app: createApp(), client };
  return made.app;
};

export class Browser {
  readonly #agent: ReturnType<typeof supertest.agent>;
  readonly #headers: Record<string, string>;
  /** The token of the session, as the last page with a form showed it. */
  token = '';

  /** Of somebody who reads English on the site that all tests share, unless told otherwise. */
  constructor(headers: Record<string, string> = { 'Accept-Language': 'en' }, app = site()) {
    this.#agent = supertest.agent(app);
    this.#headers = headers;
  }

  #pageOf(response: supertest.Response): Page {
    const $ = load(response.text ?? '');
    this.token = $('input[name=_csrf]').first().attr('value') || this.token;
    const headers = response.headers as Record<string, string | undefined>;
    const cookies = [(response.headers as { 'set-cookie'?: string[] })['set-cookie'] ?? []].flat();
    return {
      status: response.status,
      headers,
      text: response.text,
      location: headers['location'] ?? '',
      cookies,
      $,
    };
  }

  /** Opens an address; redirects are not followed. */
  async get(path: string, headers: Record<string, string> = {}): Promise<Page> {
    return this.#pageOf(await this.#agent.get(path).set({ ...this.#headers, ...headers }));
  }

  /** Asks for the head of an address alone. */
  async head(path: string): Promise<Page> {
    return this.#pageOf(await this.#agent.head(path).set(this.#headers));
  }

  /** Sends a form's fields to an address, with the session's token. */
  async post(path: string, fields: Fields = {}, headers: Record<string, string> = {}): Promise<Page> {
    const body = { _csrf: this.token, ...fields };
    return this.#pageOf(
      await this.#agent
        .post(path)
        .type('form')
        .set({ ...this.#headers, ...headers })
        .send(body),
    );
  }

  /** Sends nothing, by a method that forms do not have. */
  async ask(method: 'PUT' | 'PATCH' | 'DELETE', path: string): Promise<Page> {
    const name = method.toLowerCase() as Lowercase<typeof method>;
    return this.#pageOf(await this.#agent[name](path).set(this.#headers));
  }

  /** Sends a body as it is. */
  async send(path: string, body: string | Buffer, headers: Record<string, string> = {}): Promise<Page> {
    const type = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const request = this.#agent.post(path).set({ ...this.#headers, ...type, ...headers });
    return this.#pageOf(await request.serialize((text: unknown) => text as string).send(body));
  }

  /** Fills in and sends the form of a page that `selector` finds: its hidden and prefilled fields go along. */
  async submit(page: Page, selector: string, fields: Fields = {}): Promise<Page> {
    const form = page.$(selector).first();
    const filled: Fields = {};
    for (const { name, value } of form.serializeArray())
      filled[name] = name in filled ? [filled[name] ?? [], value].flat() : value;
    return this.post(form.attr('action') ?? '', { ...filled, ...fields });
  }

  /** Follows a redirect. */
  async follow(page: Page): Promise<Page> {
    return this.get(page.location.replace(/#.*$/, ''));
  }
}

/** A browser in which this person is signed in; without a person, a guest's. */
export async function browse(person?: Person, headers?: Record<string, string>): Promise<Browser> {
  const browser = new Browser(headers);
  if (!person) return browser;
  const login = await browser.get('/login');
  const page = await browser.submit(login, 'form[action="/login"]', {
    login: person.name,
    password: person.password,
  });
  if (page.status !== 303) throw new Error(`${person.name} could not sign in: ${page.status}`);
  await browser.get('/account');
  return browser;
}
