/** The words of the mails about an account: made when they go out, each with a secret of its own. */
import { DAY, MINUTE } from '../../platform/clock.ts';
import { translate } from '../../platform/i18n/translate.ts';
import type { MailContent } from '../../platform/mail/print.ts';
import type { Member } from './accounts.ts';
import type { Purpose } from './token.model.ts';
import { TOKEN_LASTS, makeToken } from './tokens.ts';

/** One asks for them oneself, so there is nothing to have no more of. */
type AccountMail = MailContent & { unsubscribe: null };

const pathOf = (purpose: Purpose, secret: string): string => `/account/${purpose}/${secret}`;

async function compose(purpose: Purpose, member: Member): Promise<AccountMail> {
  const t = translate(member.lang);
  const lasts = { days: TOKEN_LASTS.verify / DAY, minutes: TOKEN_LASTS.reset / MINUTE };
  return {
    lang: member.lang,
    subject: t(`mails.${purpose}.subject`),
    heading: t(`mails.${purpose}.heading`, { name: member.name }),
    paragraphs: [t(`mails.${purpose}.text`)],
    rows: [],
    button: { words: t(`mails.${purpose}.button`), path: pathOf(purpose, await makeToken(purpose, member)) },
    small: [t(`mails.${purpose}.lasts`, lasts), t(`mails.${purpose}.not-you`)],
    unsubscribe: null,
  };
}

/** Asks whether an address is the member's; not needed when it has been verified meanwhile. */
export const composeVerification = async (_mail: unknown, member: Member): Promise<AccountMail | null> =>
  member.emailVerifiedAt ? null : compose('verify', member);

/** Brings the link for a new password. */
export const composeReset = (_mail: unknown, member: Member): Promise<AccountMail> =>
  compose('reset', member);
