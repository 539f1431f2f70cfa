/** A real mail server on this machine: takes mails by SMTP, reads them, and keeps them for who asks. */
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerAddress } from 'smtp-server';
import type { MailText } from '../../src/features/mails/mail.message.ts';
import { config } from '../../src/platform/config.ts';
import { eventually } from './eventually.ts';

/** What a mail says, with what the test cares about. */
export const mailText = (more: Partial<MailText> = {}): MailText => ({
  lang: 'hi',
  subject: 'आपके सवाल पर 2 नए जवाब',
  heading: 'नमस्ते',
  paragraphs: ['घर बैठे कमाई: क्या यह सच है?'],
  rows: [],
  button: null,
  small: [],
  unsubscribe: 'answer',
  ...more,
});

const refused = (responseCode: number): Error => Object.assign(new Error('refused'), { responseCode });

export class MailServer {
  readonly mails: ParsedMail[] = [];
  /** Answers a receiver with this SMTP code, e.g. 550; null takes them. */
  refuses: (address: string) => number | null = () => null;
  #port = 0;
  #server: SMTPServer | null = null;

  get url(): string {
    return `smtp://127.0.0.1:${this.#port}`;
  }

  /** Listens, on the port it had before if there was one, and is the server of the settings until it closes for good. */
  async open(): Promise<void> {
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: ({ address }: SMTPServerAddress, _session, callback) => {
        const code = this.refuses(address);
        callback(code === null ? null : refused(code));
      },
      onData: (stream, _session, callback) => {
        simpleParser(stream).then(
          (mail) => {
            this.mails.push(mail);
            callback();
          },
          (error: unknown) => callback(error as Error),
        );
      },
    });
    const listening = this.#server.listen(this.#port, '127.0.0.1');
    await new Promise((resolve) => listening.once('listening', resolve));
    this.#port = (listening.address() as AddressInfo).port;
    config.SMTP_URL = this.url;
  }

  /** Takes no more connections; the settings still say that it is there. */
  async goAway(): Promise<void> {
    await new Promise<void>((resolve) => this.#server?.close(() => resolve()));
    this.#server = null;
  }

  async close(): Promise<void> {
    if (this.#server) await this.goAway();
    delete config.SMTP_URL;
  }

  /** What came to an address. */
  to(address: string): ParsedMail[] {
    return this.mails.filter(({ to }) => [to].flat().some((one) => one?.value[0]?.address === address));
  }

  /** The first mail to an address, when it has come. */
  async first(address: string): Promise<ParsedMail> {
    await eventually(() => this.to(address).length > 0);
    return this.to(address)[0] as ParsedMail;
  }
}

/** The path, beginning like this, to which a mail leads. */
export function linkIn(mail: ParsedMail | undefined, start: string): string {
  const [link] = new RegExp(`${start}[\\w-]+`).exec(mail?.text ?? '') ?? [];
  if (!link) throw new Error(`no link to ${start} in: ${mail?.text}`);
  return link;
}
