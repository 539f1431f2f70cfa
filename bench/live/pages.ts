/** Open pages: sockets as browsers hold them, and when what happened reached each of them. */
import { once } from 'node:events';
import { type Socket, io } from 'socket.io-client';

interface News {
  number: number;
  no: number;
  what: string;
}

/** Sockets that are being opened at one time: a restarted server gets them spread over seconds. */
const OPENED_AT_ONCE = 50;

export class Pages {
  readonly #sockets: Socket[] = [];
  /** When each page heard of a post, by the post's number. */
  readonly #heard = new Map<number, number[]>();

  /** Opens a page for each cookie; resolves when all of them are there. Throws when one is refused. */
  static async open(url: string, cookies: readonly string[]): Promise<Pages> {
    const pages = new Pages();
    for (let from = 0; from < cookies.length; from += OPENED_AT_ONCE)
      await Promise.all(cookies.slice(from, from + OPENED_AT_ONCE).map((cookie) => pages.#open(url, cookie)));
    return pages;
  }

  async #open(url: string, cookie: string): Promise<void> {
    const socket = io(url, {
      path: '/live',
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: { cookie, origin: url },
    });
    socket.on('thread', ({ no, what }: News) => {
      if (what !== 'added') return;
      const heard = this.#heard.get(no);
      if (heard) heard.push(performance.now());
      else this.#heard.set(no, [performance.now()]);
    });
    this.#sockets.push(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
    });
  }

  /** Lets all of them show a thread; resolves when the server has let them in. */
  async watch(thread: number): Promise<void> {
    await Promise.all(this.#sockets.map((socket) => socket.emitWithAck('watch', { thread })));
  }

  /** When pages heard of a post. */
  heard(no: number): readonly number[] {
    return this.#heard.get(no) ?? [];
  }

  get size(): number {
    return this.#sockets.length;
  }

  async close(): Promise<void> {
    await Promise.all(
      this.#sockets.map(async (socket) => {
        const closed = once(socket as never, 'disconnect');
        socket.disconnect();
        await closed;
      }),
    );
  }
}
