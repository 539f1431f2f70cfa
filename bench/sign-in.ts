import { load } from 'cheerio';
import type { Session } from './scenarios.ts';
import type { Child } from './servers/child.ts';

const cookiesOf = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

const tokenIn = async (response: Response): Promise<string> =>
  load(await response.text())('input[name=_csrf]')
    .first()
    .attr('value') ?? '';

/** Signs the benchmark's member in through the real form. */
export async function signIn({ url, facts }: Child): Promise<Session> {
  const form = await fetch(`${url}/login`);
  const body = new URLSearchParams({
    _csrf: await tokenIn(form),
    login: facts['name'] ?? '',
    password: facts['password'] ?? '',
  });
  const signedIn = await fetch(`${url}/login`, {
    method: 'POST',
    body,
    headers: { cookie: cookiesOf(form) },
    redirect: 'manual',
  });
  const cookie = cookiesOf(signedIn);
  const account = await fetch(`${url}/account`, { headers: { cookie } });
  return { cookie, token: await tokenIn(account) };
}
