/**
 * Sockets: the open pages of members who are signed in, in this process. What happens in another process is heard of by
 * facts, as everything is. Always true here:
 * - a socket belongs to a session that is there, of a member who may be here; it is asked again when told to;
 * - a page of another site gets none, and no page says more than a few words a minute.
 */
import type { IncomingMessage, Server as HttpServer, ServerResponse } from 'node:http';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { Server, type Socket } from 'socket.io';
import { SECOND } from '../clock.ts';
import { inTurn } from '../database/turns.ts';
import { isOwnOrigin } from '../http/request.ts';
import { sessionHash } from '../http/session.ts';
import { log } from '../log.ts';
import { gauge } from '../metrics/metrics.ts';

/** Whose a socket is: a member's id, and the session that it was opened with, by its id and epoch. */
export interface Holder {
  member: string;
  session: string;
  epoch: number;
}

interface Rules {
  /** Reads the session of a handshake into the request. */
  session: (req: IncomingMessage, res: ServerResponse, next: (error?: unknown) => void) => void;
  /** Whose the session of this request is; null for nobody's, or who may not be here. */
  holderOf: (req: IncomingMessage) => Promise<Holder | null>;
  /** Those of these who may be here no longer. */
  whoLeft: (holders: readonly Holder[]) => Promise<Holder[]>;
  /** How a thread that a page shows stands now, if its member may see it; null otherwise. */
  stateFor: (member: string, thread: number) => Promise<ThreadState | null>;
  /** How many notifications a member has not read. */
  unreadOf: (member: string) => Promise<number>;
}

interface FromServer {
  unread: (news: { count: number }) => void;
  thread: (news: ThreadNews) => void;
  /** Something may have been missed: to be asked for. */
  missed: () => void;
}
interface FromPage {
  watch: (wanted: { thread: number }, answer?: (state: ThreadState | null) => void) => void;
}

/** What a page compares itself with, to find out what it has missed. */
interface ThreadState {
  number: number;
  replies: number;
  lastNo: number;
  version: number;
}

/** What happened to a post of a thread; of a score, what it is now. */
export interface ThreadNews {
  number: number;
  no: number;
  what: 'added' | 'changed' | 'score';
  score?: number;
}

type PageSocket = Socket<FromPage, FromServer, Record<string, never>, Holder>;

const PATH = '/live';
/** Both ways: what is said are numbers. */
const LARGEST = 1024;
/** A page says which thread it shows, again after each lost connection. */
const WORDS = { points: 20, duration: 60 };
/** Open pages of one member in one process; more are no reading. */
const MOST_PAGES = 40;

type Site = Server<FromPage, FromServer, Record<string, never>, Holder>;

const memberRoom = (member: string): string => `member ${member}`;
const THREAD = 'thread ';
const threadRoom = (thread: number): string => THREAD + String(thread);

/** Lets in the sockets of members, each with so many pages at most. */
function guard(io: Site, { holderOf }: Rules): void {
  const pagesOf = (member: string) => io.sockets.adapter.rooms.get(memberRoom(member))?.size ?? 0;
  io.use((socket: PageSocket, next) => {
    const enter = (holder: Holder | null): void => {
      if (!holder || pagesOf(holder.member) >= MOST_PAGES) return next(new Error('not signed in'));
      socket.data = holder;
      next();
    };
    holderOf(socket.request).then(enter, (error: unknown) => {
      log.warn({ err: error }, 'socket not let in');
      next(new Error('unavailable'));
    });
  });
}

const words = new RateLimiterMemory(WORDS);

/** Lets a page hear of the thread that it shows, and of no other. Answers how that stands. */
async function watch(socket: PageSocket, wanted: unknown, { stateFor }: Rules): Promise<ThreadState | null> {
  const thread = (wanted as { thread?: unknown } | null)?.thread;
  if (typeof thread !== 'number' || !Number.isSafeInteger(thread) || thread < 1) return null;
  const { member } = socket.data;
  const state = await stateFor(member, thread);
  for (const room of socket.rooms) if (room.startsWith(THREAD)) await socket.leave(room);
  if (!state) return null;
  await socket.join(threadRoom(state.number));
  // Asked again inside of the room: what came while it was entered is in it.
  return stateFor(member, thread);
}

/** Tells a page how much its member has not read. */
async function greet(socket: PageSocket, { whoLeft, unreadOf }: Rules): Promise<void> {
  // A session may have ended between the handshake and here, when nobody knew of this socket yet.
  if ((await whoLeft([socket.data])).length > 0) socket.disconnect(true);
  else socket.emit('unread', { count: await unreadOf(socket.data.member) });
}

let openNow = 0;
gauge({ name: 'chaupal_sockets_open', help: 'Open pages of members in this process', read: () => openNow });

/** Greets each page, and heeds what it says. */
function serve(io: Site, rules: Rules): void {
  io.on('connection', (socket: PageSocket) => {
    openNow++;
    socket.once('disconnect', () => openNow--);
    void socket.join(memberRoom(socket.data.member));
    greet(socket, rules).catch((error: unknown) => log.warn({ err: error }, 'socket not greeted'));
    socket.on('watch', (wanted, answer) => {
      const tell = (state: ThreadState | null) => typeof answer === 'function' && answer(state);
      // One after another: of two threads it is the one asked for last that is heard of, whichever is found first.
      const inOrder = () => inTurn(`watching ${socket.id}`, () => watch(socket, wanted, rules));
      const asked = words.consume(socket.id).then(inOrder);
      asked.then(tell, (error: unknown) => {
        if (error instanceof Error) log.warn({ err: error }, 'thread not watched');
        else socket.disconnect(true); // too many words
      });
    });
  });
}

/** What can be said to open pages, and done with their sockets. */
function speakTo(io: Site, { whoLeft }: Rules) {
  const holders = (): Holder[] => [...io.sockets.sockets.values()].map(({ data }) => data);
  const close = (isMeant: (holder: Holder) => boolean): void => {
    for (const socket of io.sockets.sockets.values()) if (isMeant(socket.data)) socket.disconnect(true);
  };
  return {
    /** Members with open pages here, each once. */
    members: (): string[] => [...new Set(holders().map(({ member }) => member))],
    /** Whether a page here shows this thread. */
    isWatched: (thread: number): boolean => io.sockets.adapter.rooms.has(threadRoom(thread)),
    tellMember: (member: string, count: number) => io.to(memberRoom(member)).emit('unread', { count }),
    tellThread: (news: ThreadNews) => io.to(threadRoom(news.number)).emit('thread', news),
    /** Tells all pages that they may have missed something. */
    tellMissed: () => io.emit('missed'),
    /** Closes the sockets of a member: those of the session with this hash, or all. */
    closeMember: (member: string, session: string | null) =>
      close((holder) => holder.member === member && (!session || sessionHash(holder.session) === session)),
    /** Asks again whether all may still be here, and closes the sockets of those who may not. */
    async askAgain(): Promise<void> {
      const left = new Set(await whoLeft(holders()));
      close((holder) => left.has(holder));
    },
    /** Closes all, and takes no more. */
    stop(): void {
      io.disconnectSockets(true);
      io.engine.close();
    },
  };
}

export type Sockets = ReturnType<typeof speakTo>;

/** Opens sockets on a server. */
export function openSockets(server: HttpServer, rules: Rules): Sockets {
  const io: Site = new Server(server, {
    path: PATH,
    // No polling: each process then serves whole connections, and none has to find the one that another began.
    transports: ['websocket'],
    serveClient: false,
    perMessageDeflate: false,
    maxHttpBufferSize: LARGEST,
    connectTimeout: 10 * SECOND,
    allowRequest: (req, answer) => answer(null, isOwnOrigin(req.headers.origin, req.headers.host)),
  });
  io.engine.use(rules.session);
  guard(io, rules);
  serve(io, rules);
  return speakTo(io, rules);
}
