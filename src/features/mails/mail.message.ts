/** A mail as it goes to its receiver. Pure. */
import { config } from '../../platform/config.ts';
import { translate } from '../../platform/i18n/translate.ts';
import type { Message } from '../../platform/mail/mailer.ts';
import { type MailContent, printMail } from '../../platform/mail/print.ts';
import type { Member } from '../accounts/accounts.ts';
import { type Unwanted, unsubscribePath } from '../accounts/unsubscribe.ts';
import type { Mail } from './mail.model.ts';
import { sha256 } from '../../platform/sha256.ts';

/** What a mail says, and what its receiver can have no more of by one click; null for what they asked for themselves. */
export type MailText = MailContent & { unsubscribe: Unwanted | null };

const footerOf = (member: Member, { unsubscribe, lang }: MailText) => {
  if (!unsubscribe) return [];
  const t = translate(lang);
  return [
    { words: t('mails.unsubscribe'), path: unsubscribePath(String(member._id), unsubscribe) },
    { words: t('mails.settings'), path: '/account/mail' },
  ];
};

/** By RFC 8058: the receiver's mail program can say no for them, by one POST. */
const headersOf = (member: Member, { unsubscribe, lang }: MailText): Record<string, string> => ({
  'Content-Language': lang,
  ...(unsubscribe && {
    'List-Unsubscribe': `<${new URL(unsubscribePath(String(member._id), unsubscribe), config.PUBLIC_URL).href}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  }),
});

/** The message for a mail. The same mail has the same id, so that it is one to its receiver however often it is sent. */
export function messageOf(
  { _id, kind }: Pick<Mail, '_id' | 'kind'>,
  member: Member,
  text: MailText,
): Message {
  return {
    id: `${kind}.${sha256(_id).slice(0, 32)}`,
    to: member.email,
    ...printMail(text, footerOf(member, text)),
    headers: headersOf(member, text),
  };
}
