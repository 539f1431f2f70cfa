/** A page that is open in somebody's browser, as far as a server knows of it: its socket, and what it heard. */
import { type Socket, io } from 'socket.io-client';
import { eventually } from './eventually.ts';

interface Headers {
  cookie?: string;
  /** The site's own, unless told otherwise; null for none. */
  origin?: string | null;
  [name: string]: string | null | undefined;
}

interface News {
  number: number;
  no: number;
  what: string;
  score?: number;
}

export class OpenPage {
  readonly socket: Socket;
  /** Counts of unread notifications, in the order they came. */
  readonly unread: number[] = [];
  readonly news: News[] = [];
  /** Bytes of the largest thing that it was told. */
  largest = 0;

  constructor(url: string, { origin = url, ...headers }: Headers = {}) {
    this.socket = io(url, {
      path: '/live',
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: { ...(headers as Record<string, string>), ...(origin !== null && { origin }) },
    });
    this.socket.on('unread', ({ count }: { count: number }) => this.unread.push(count));
    this.socket.on('thread', (news: News) => this.news.push(news));
    this.socket.io.engine.on('packet', ({ data = '' }: { data?: string }) => {
      this.largest = Math.max(this.largest, Buffer.byteLength(data));
    });
  }

  /** Opens one; resolves when the server has let it in. Throws when it is refused. */
  static async open(url: string, headers?: Headers): Promise<OpenPage> {
    const page = new OpenPage(url, headers);
    await page.#entered();
    return page;
  }

  /** Opens one that is to be refused: resolves to whether it was. */
  static async isRefused(url: string, headers?: Headers): Promise<boolean> {
    const page = new OpenPage(url, headers);
    const isIn = await page.#entered().then(
      () => true,
      () => false,
    );
    page.close();
    return !isIn;
  }

  async #entered(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.socket.once('connect', resolve);
      this.socket.once('connect_error', reject);
    });
  }

  get isOpen(): boolean {
    return this.socket.connected;
  }

  /** Says which thread it shows; resolves to how that stands, null for one that it may not see. */
  watch(thread: unknown): Promise<{ number: number } | null> {
    return this.socket.emitWithAck('watch', { thread }) as Promise<{ number: number } | null>;
  }

  /** Resolves when the server has closed it, to the milliseconds since it was asked. */
  async closed(): Promise<number> {
    const since = performance.now();
    await eventually(() => !this.isOpen);
    return performance.now() - since;
  }

  close(): void {
    this.socket.disconnect();
  }
}
