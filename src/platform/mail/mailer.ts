/**
 * Hands mails to the SMTP server of the settings; without one they are kept as files. Always true here: a mail is handed
 * over on a connection of its own within 20 s, or not at all as far as we know; nothing is sent again behind our back.
 */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type SendMailOptions, createTransport } from 'nodemailer';
import { SECOND } from '../clock.ts';
import { config } from '../config.ts';

/** In which a mail is handed over, or has failed. Whoever stops the site waits no longer than this. */
export const SEND_WITHIN = 20 * SECOND;
const ANSWER_WITHIN = 10 * SECOND;

/** SMTP: the server is about to close the connection, whatever was asked. */
const CLOSING = 421;

export interface Message {
  /** Names the mail, in letters, digits, `.`, `_` and `-`: sent twice under one id it is one mail to who gets it. */
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
}

/** The folder in which mails are kept as files; null when they are sent. */
export const mailFolder = (): string | null =>
  config.SMTP_URL ? null : path.resolve(config.DATA_DIR, 'mail');

const envelopeOf = ({ id, to, headers, ...words }: Message): SendMailOptions => ({
  ...words,
  from: config.MAIL_FROM,
  to: { name: '', address: to },
  messageId: `<${id}@${new URL(config.PUBLIC_URL).hostname}>`,
  headers: { 'Auto-Submitted': 'auto-generated', ...headers },
  disableFileAccess: true,
  disableUrlAccess: true,
});

const sendBySmtp = async (url: string, message: Message): Promise<void> => {
  const transport = createTransport({
    url,
    connectionTimeout: ANSWER_WITHIN,
    greetingTimeout: ANSWER_WITHIN,
    socketTimeout: ANSWER_WITHIN,
  });
  await transport.sendMail({ ...envelopeOf(message), signal: AbortSignal.timeout(SEND_WITHIN) });
};

const keep = async (folder: string, message: Message): Promise<void> => {
  const transport = createTransport({ streamTransport: true, buffer: true });
  const { message: bytes } = await transport.sendMail(envelopeOf(message));
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, `${message.id}.eml`);
  await writeFile(`${file}.part`, bytes as Buffer);
  await rename(`${file}.part`, file);
};

/** Whose fault it is that a mail was not taken. */
type Fault = 'recipient' | 'mail' | 'server';

/** Nobody has confirmed to have taken a mail. */
export class NotTaken extends Error {
  /**
   * There is no such `recipient`, for good; or the server answered, and does not take this `mail`; or nothing can be sent
   * now, because the `server` is away or does not know us.
   */
  readonly fault: Fault;

  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.name = 'NotTaken';
    this.fault = faultOf(cause);
  }
}

function faultOf(error: unknown): Fault {
  const {
    code,
    command = '',
    responseCode = 0,
  } = error as {
    code?: string;
    command?: string;
    responseCode?: number;
  };
  // What its first command refuses is no address that mail can be sent to.
  if (code === 'EENVELOPE' && command === 'API') return 'recipient';
  if (command === 'RCPT TO' && responseCode >= 500) return 'recipient';
  return ['RCPT TO', 'DATA'].includes(command) && responseCode > 0 && responseCode !== CLOSING
    ? 'mail'
    : 'server';
}

/** Sends one mail. Throws `NotTaken`. */
export async function sendMail(message: Message): Promise<void> {
  const folder = mailFolder();
  const sent = folder ? keep(folder, message) : sendBySmtp(config.SMTP_URL ?? '', message);
  await sent.catch((error: unknown) => {
    throw new NotTaken(error);
  });
}
