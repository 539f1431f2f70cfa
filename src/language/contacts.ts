/**
 * Ways to reach somebody outside of the site, in a text: what scams lead people away by. Always true here: pure, linear
 * in the length of the text, whatever was typed; the same for NFC and NFD, with zero-width characters and without.
 *
 * Found are, in the digits of any script of India, with marks of Markdown and references of HTML between them:
 * 1. mobile numbers of India (contacts/phones.ts);
 * 2. UPI ids: `name@handle`. A dot and a letter after the handle make it an e-mail address, which is none. The handles of
 *    the great apps also where the @ stands apart or is written `(at)`;
 * 3. addresses of WhatsApp and Telegram that lead to somebody, and `tel:` with a number that is no helpline;
 * 4. an `@name` said to be on Telegram.
 * Not found are words for digits ("nau aath saat"): hiding contacts slows a scam down, it stops nobody.
 */
import { lettersOf, withoutLetters } from './contacts/letters.ts';
import { type Span, findMobiles } from './contacts/phones.ts';

/** A contact in a text, from `at` to `to`. */
export interface Contact {
  at: number;
  to: number;
  /** As typed, in plain letters and digits, without what nobody sees. */
  value: string;
}

const NAME = String.raw`[a-z\d][a-z\d._-]{1,255}`;
const HANDLE_END = String.raw`(?![a-z\d]|[.-][a-z\d])`;
const GREAT_HANDLES =
  'okaxis|oksbi|okhdfcbank|okicici|ybl|ibl|axl|paytm|ptyes|ptsbi|pthdfc|ptaxis|upi|apl|yapl|rapl|waicici|wahdfcbank|' +
  'waaxis|wasbi|freecharge|fam|jupiteraxis|naviaxis|superyes|axisb|yesg|slc|sbi|hdfcbank|icici|axisbank|kotak|pnb|idfcbank';

const UPI: readonly RegExp[] = [
  new RegExp(`(?<=(${NAME}))@[a-z]{2,64}${HANDLE_END}`, 'dgi'),
  new RegExp(String.raw`(?<=(${NAME})\s?)(?:@\s|[([]at[)\]]\s?)(?:${GREAT_HANDLES})${HANDLE_END}`, 'dgi'),
];

// What leads to somebody has a path or a name before the host: WhatsApp's own pages and `t.me` alone lead to nobody.
const CHAT_HOSTS = String.raw`wa\.(?:me|link)|(?:api|chat|web)\.whatsapp\.com|whatsapp\.com/channel|t\.me|telegram\.(?:me|dog)`;
const PATH = String.raw`[/?][^\s<>"]{0,2000}[^\s<>".,;:!?)\]'»”।]`;
const ADDRESSES: readonly RegExp[] = [
  new RegExp(String.raw`(?<![\p{L}\p{N}.-])(?:https?://)?(?:www\.)?(?:${CHAT_HOSTS})${PATH}`, 'dgiu'),
  new RegExp(
    String.raw`(?<![\p{L}\p{N}.-])(?:https?://)?[a-z\d]{4,32}\.t\.me(?![\p{L}\p{N}])(?:${PATH})?`,
    'dgiu',
  ),
  /(?<![\p{L}\p{N}])(?:tg|whatsapp):\/\/[^\s<>"]{1,2000}/dgiu,
  /(?<![\p{L}\p{N}])tel:(?!(?:\+?91|0)?18)\+?\d[\d\s().-]{5,20}\d/dgiu,
];

const TELEGRAM = ['telegram', 'tele gram', 'टेलीग्राम', 'टेलेग्राम'].map((word) => lettersOf(word).text).join('|');
const TELEGRAM_NAME = new RegExp(
  String.raw`(?<=(?<![a-z])(?:tg|${TELEGRAM})[^@\n.!?।]{0,15})@[a-z][a-z\d]{3,31}(?![a-z\d]|\.[a-z\d])`,
  'dgiu',
);

const PATTERNS = [...UPI, ...ADDRESSES, TELEGRAM_NAME];

// A name is looked for backwards from its @, so that a long text without one is read once.
const spansOf = (text: string, pattern: RegExp): Span[] =>
  Array.from(text.matchAll(pattern), ({ 0: whole, index, indices }) => ({
    start: indices?.[1]?.[0] ?? index,
    end: index + whole.length,
  }));

/** Spans in their order, those that overlap as one. */
const merged = (spans: readonly Span[]): Span[] => {
  const all: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else all.push({ start, end });
  }
  return all;
};

// Marks of Markdown inside of a number part it for nobody who reads it.
const isMark = (letter: string): boolean => '*_~`\\'.includes(letter);

const SCHEME = /^(?:https?:\/\/)?(?:www\.)?/i;

const valueOf = (typed: string): string => lettersOf(typed).text.replace(SCHEME, '').replace(/\s+/g, ' ');

/** The contacts in a text, in its order; they do not overlap. */
export function findContacts(text: string): Contact[] {
  const letters = withoutLetters(lettersOf(text), isMark);
  const spans = [
    ...findMobiles(letters.text),
    ...PATTERNS.flatMap((pattern) => spansOf(letters.text, pattern)),
  ];
  return merged(spans).map(({ start, end }) => {
    const [at, to] = [letters.at[start] ?? 0, letters.to[end - 1] ?? text.length];
    return { at, to, value: valueOf(text.slice(at, to)) };
  });
}

const BEFORE_FIRST = /^[^a-z\d@]+/i;
const LETTERS_SHOWN = 2;

/** What stands in the place of a contact: its first two letters, so that a reader knows what was there, and nothing of its length. */
export const maskOf = ({ value }: Pick<Contact, 'value'>): string =>
  `${value.replace(BEFORE_FIRST, '').slice(0, LETTERS_SHOWN)}••••••••`;

/** A text with masks in the places of its contacts. */
export function maskContacts(text: string): string {
  let masked = '';
  let from = 0;
  for (const contact of findContacts(text)) {
    masked += text.slice(from, contact.at) + maskOf(contact);
    from = contact.to;
  }
  return masked + text.slice(from);
}

const CHAT_ADDRESS = new RegExp(
  String.raw`^https?://(?:www\.|[a-z\d_-]+\.(?=t\.me))?(?:${CHAT_HOSTS})(?![\w.-])`,
  'i',
);

/** True for an address, as `webAddress` gives it, that leads into WhatsApp or Telegram. */
export const leadsToChat = (address: string): boolean => CHAT_ADDRESS.test(address);
