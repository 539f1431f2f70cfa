/** What is measured: one request of a guest or of a member, and how many at once. */
import { randomUUID } from 'node:crypto';
import type { Child } from './servers/child.ts';

/** Who sends the requests: the cookie and token of a session. */
export interface Session {
  cookie: string;
  token: string;
}

export interface Scenario {
  name: string;
  isSignedIn: boolean;
  connections: number;
  path: (chaupal: Child, turn: number) => string;
  /** The body of a POST, new for each request; absent for a GET. */
  body?: (session: Session) => string;
}

const GUESTS = 10;
const MEMBERS = 4;

const WORDS = 'Mujhe **47 din** lage. Gig ka title badla, tab order aaya. Daam kam mat kijiye.';

/** The body of a reply, as its form sends it. */
export const replyBody = ({ token }: Session, body = WORDS): string =>
  new URLSearchParams({ _csrf: token, _key: randomUUID(), body }).toString();

export const scenarios: readonly Scenario[] = [
  { name: 'home', isSignedIn: false, connections: GUESTS, path: () => '/' },
  { name: 'board', isSignedIn: false, connections: GUESTS, path: () => '/b/freelancing' },
  { name: 'thread', isSignedIn: false, connections: GUESTS, path: ({ facts }) => facts['thread'] ?? '' },
  {
    name: 'thread-signed-in',
    isSignedIn: true,
    connections: MEMBERS,
    path: ({ facts }) => facts['thread'] ?? '',
  },
  {
    name: 'reply',
    isSignedIn: true,
    connections: MEMBERS,
    path: ({ facts }, turn) => (facts['replies'] ?? '').split(' ')[turn] ?? '',
    body: replyBody,
  },
];
