/** Somebody who uses a running site over HTTP, as a phone does: for tests of a site in another process. */
import { load } from 'cheerio';

interface Answer {
  status: number;
  location: string;
  text: string;
}

export class Visitor {
  readonly #site: string;
  #cookie = '';
  token = '';

  constructor(site: string) {
    this.#site = site;
  }

  /** What their browser sends along. */
  get cookie(): string {
    return this.#cookie;
  }

  async #take(response: Response): Promise<Answer> {
    const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
    if (cookies.length) this.#cookie = cookies.join('; ');
    const text = await response.text();
    this.token = load(text)('input[name=_csrf]').first().attr('value') ?? this.token;
    return { status: response.status, location: response.headers.get('location') ?? '', text };
  }

  /** Opens an address; redirects are not followed. Throws when the site does not answer. */
  async get(path: string): Promise<Answer> {
    return this.#take(
      await fetch(this.#site + path, { headers: { cookie: this.#cookie }, redirect: 'manual' }),
    );
  }

  /** Sends a form with the session's token. Throws when the site does not answer. */
  async post(path: string, fields: Record<string, string>): Promise<Answer> {
    const body = new URLSearchParams({ _csrf: this.token, ...fields });
    return this.#take(
      await fetch(this.#site + path, {
        method: 'POST',
        body,
        headers: { cookie: this.#cookie },
        redirect: 'manual',
      }),
    );
  }

  /** Joins under this name. */
  async join(name: string): Promise<void> {
    await this.get('/register');
    const joined = await this.post('/register', {
      name,
      email: `${name}@example.org`,
      password: 'nine blue umbrellas',
      agree: 'yes',
    });
    if (joined.status !== 303) throw new Error(`${name} could not join: ${joined.status}`);
    await this.get('/account');
  }

  /** Signs in. */
  async signIn({ name, password }: { name: string; password: string }): Promise<void> {
    await this.get('/login');
    const signedIn = await this.post('/login', { login: name, password });
    if (signedIn.status !== 303) throw new Error(`${name} could not sign in: ${signedIn.status}`);
    await this.get('/account');
  }
}
