/** What a mail says, and how every mail looks: one layout, printed as text and as HTML. */
import { cleanLine } from '../../language/graphemes.ts';
import { config } from '../config.ts';
import { Icons } from '../http/icons.ts';
import { renderView } from '../http/views.ts';
import type { Lang } from '../i18n/languages.ts';
import { translate } from '../i18n/translate.ts';

/** Words that lead somewhere: to a path of this site. */
interface MailLink {
  words: string;
  path: string;
}

/** One thing of a list: a thread, what is new in it. */
interface MailRow {
  title: string;
  path: string;
  /** Blank for none. */
  note: string;
  /** What it and those after it have in common; said where a list has several parts. */
  part?: string;
}

/** What a mail says, as plain text throughout: whatever members wrote may stand in it as they wrote it. */
export interface MailContent {
  lang: Lang;
  subject: string;
  heading: string;
  paragraphs: readonly string[];
  rows: readonly MailRow[];
  button: MailLink | null;
  /** Below the button in small print, e.g. how long its link is good. */
  small: readonly string[];
}

/** A mail as it goes out. */
export interface PrintedMail {
  subject: string;
  text: string;
  html: string;
}

const absolute = (path: string): string => new URL(path, config.PUBLIC_URL).href;

const linked = ({ words, path }: MailLink) => ({ words: cleanLine(words), url: absolute(path) });

/** Every text on one line, so that nobody's words look like a part of the layout; every address whole. */
const presentMail = (content: MailContent, footer: readonly MailLink[]) => ({
  lang: content.lang,
  subject: cleanLine(content.subject),
  heading: cleanLine(content.heading),
  paragraphs: content.paragraphs.map(cleanLine),
  rows: content.rows.map(({ title, path, note, part = '' }) => ({
    part: cleanLine(part),
    title: cleanLine(title),
    url: absolute(path),
    note: cleanLine(note),
  })),
  button: content.button && linked(content.button),
  small: content.small.map(cleanLine),
  site: config.PUBLIC_URL,
  footer: footer.map(linked),
});

type PresentedMail = ReturnType<typeof presentMail>;

const asText = (
  { heading, paragraphs, rows, button, small, site, footer }: PresentedMail,
  name: string,
): string =>
  [
    heading,
    ...paragraphs,
    ...rows.flatMap(({ part, title, url, note }) => [
      ...(part ? [`== ${part} ==`] : []),
      [`* ${title}`, note, url].filter(Boolean).join('\n  '),
    ]),
    ...(button ? [`${button.words}:\n${button.url}`] : []),
    ...small,
    [`-- \n${name} · ${site}`, ...footer.map(({ words, url }) => `${words}: ${url}`)].join('\n'),
  ].join('\n\n');

/** Prints a mail, with the links that stand at its foot. */
export function printMail(content: MailContent, footer: readonly MailLink[]): PrintedMail {
  const page = presentMail(content, footer);
  const t = translate(content.lang);
  const html = renderView('mails/mail', { page, t, viewer: {}, csrf: '', icons: new Icons(), parts: null });
  return { subject: page.subject, text: asText(page, t('layout.brand')), html };
}
