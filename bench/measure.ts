/** Measures a scenario on the site and its two references in turns: A, B, C, A, B, C. */
import autocannon from 'autocannon';
import type { Scenario, Session } from './scenarios.ts';
import { type Child, startChild } from './servers/child.ts';
import { signIn } from './sign-in.ts';

const TURNS = 5;
const SECONDS = 3;
/** The first turn counts for nothing: a site runs for days, with its code compiled by then. */
const WARM_UP_SECONDS = 10;

export interface Measured {
  /** Requests a second, medians of the turns. */
  chaupal: number;
  bare: number;
  reference: number;
  /** Milliseconds of the site, medians of the turns. */
  p50: number;
  p99: number;
  bytes: number;
}

interface Load {
  url: string;
  session: Session | null;
  scenario: Scenario;
  seconds: number;
}

const press = async ({ url, session, scenario, seconds }: Load) => {
  const { body } = scenario;
  const headers = { 'accept-encoding': 'gzip', ...(session && { cookie: session.cookie }) };
  const form = { ...headers, 'content-type': 'application/x-www-form-urlencoded' };
  const result = await autocannon({
    url,
    connections: scenario.connections,
    duration: seconds,
    headers,
    ...(body && session
      ? {
          requests: [
            {
              method: 'POST',
              headers: form,
              body: body(session),
              setupRequest: (request) => ({ ...request, body: body(session) }),
            },
          ],
        }
      : {}),
  });
  const refused = result['4xx'] + result['5xx'] + result.errors;
  if (refused > 0) throw new Error(`${scenario.name}: ${refused} requests to ${url} were refused or failed`);
  return { perSecond: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 };
};

const median = (numbers: number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

const bytesOf = async (url: string, session: Session | null, encoding: string): Promise<number> => {
  const response = await fetch(url, {
    headers: { 'accept-encoding': encoding, ...(session && { cookie: session.cookie }) },
  });
  return (await response.arrayBuffer()).byteLength;
};

/** Runs a scenario. Throws when any request was answered with an error. */
export async function measure(scenario: Scenario, chaupal: Child, uri: string): Promise<Measured> {
  const session = scenario.isSignedIn ? await signIn(chaupal) : null;
  const page = chaupal.url + scenario.path(chaupal, 0).replace(/\/posts$/, '');
  const bytes = await bytesOf(page, session, 'identity');
  const bare = await startChild('bare', { BYTES: String(bytes) });
  const reference = await startChild('reference', {
    BYTES: String(bytes),
    ...(session && { MONGODB_URI: uri }),
  });
  const signedInThere = session && { token: '', cookie: await cookieOf(`${reference.url}/login`) };

  const turns = {
    chaupal: [] as number[],
    bare: [] as number[],
    reference: [] as number[],
    p50: [] as number[],
    p99: [] as number[],
  };
  for (let turn = 0; turn < TURNS; turn++) {
    const seconds = turn === 0 ? WARM_UP_SECONDS : SECONDS;
    const ours = await press({ url: chaupal.url + scenario.path(chaupal, turn), session, scenario, seconds });
    const floor = await press({ url: bare.url, session, scenario, seconds });
    const theirs = await press({ url: reference.url, session: signedInThere, scenario, seconds });
    if (turn === 0) continue;
    turns.chaupal.push(ours.perSecond);
    turns.bare.push(floor.perSecond);
    turns.reference.push(theirs.perSecond);
    turns.p50.push(ours.p50);
    turns.p99.push(ours.p99);
  }
  await Promise.all([bare.stop(), reference.stop()]);
  return {
    chaupal: median(turns.chaupal),
    bare: median(turns.bare),
    reference: median(turns.reference),
    p50: median(turns.p50),
    p99: median(turns.p99),
    bytes,
  };
}

const cookieOf = async (url: string): Promise<string> => {
  const response = await fetch(url);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
};
