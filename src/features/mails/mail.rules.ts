/** What mails there are. Pure. */
export const MAIL_KINDS = ['verify', 'reset', 'notification', 'digest'] as const;
export type MailKind = (typeof MAIL_KINDS)[number];
