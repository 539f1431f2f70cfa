/**
 * Masks in the places of contacts, in HTML that was made here. Always true here: of a contact nothing comes out but its
 * mask, whether it stood in text, in code or in an attribute, whole or cut in pieces by marks and links; everything else
 * stays as it was. Linear in the length of the HTML.
 */
import { type Contact, findContacts, maskOf } from '../../language/contacts.ts';
import { type AllowList, postList } from './allow-list.ts';
import { asText } from './plain-text.ts';

/** What a post with masks may hold: what all posts may, and the masks. */
export const maskedList: AllowList = { ...postList, span: { attributes: { class: /^contact$/ } } };

/** HTML with masks, and what they stand for: in its order, each once, at most 20. */
export interface Masked {
  html: string;
  contacts: string[];
}

interface Link {
  isMention: boolean;
  isHidden: boolean;
}

/** A tag, or the text between two. */
interface Piece {
  html: string;
  isTag: boolean;
  /** What is read there, and where in what is read of all pieces. */
  text: string;
  at: number;
  /** The link it stands in, or begins or ends. */
  link: Link | null;
  cuts: { from: number; to: number; mask: string }[];
}

const MOST_KEPT = 20;
const MASK_OPENS = '<span class="contact">';
const MASK_CLOSES = '</span>';
const PARTS = /<[^>]*>|[^<]+/g; // neither text nor attributes hold a bare < or >
/** In the place of a mention, which leads to a member: no contact goes through it. */
const WALL = '\n\ufffc';

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

// Whoever writes half a number in one paragraph and half in the next is read all the same, and so is an excerpt of both.
const gapAt = (tag: string, isNewLine: boolean): string =>
  postList[/\w+/.exec(tag)?.[0] ?? '']?.block && !isNewLine ? '\n' : '';

/** An address as written, as read, and as browsers open it. */
const readingsOf = (href: string): string[] => [
  href,
  href.replace(/%([2-7][\da-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  URL.canParse(href) ? new URL(href).href : '',
];

const contactsOfLink = (tag: string): Contact[] => {
  const href = asText(/ href="([^"]*)"/.exec(tag)?.[1] ?? '');
  return (
    readingsOf(href)
      .map(findContacts)
      .find((found) => found.length > 0) ?? []
  );
};

type Found = Pick<Contact, 'at' | 'value'>;

const read = (html: string) => {
  const pieces: Piece[] = [];
  const inLinks: Found[] = [];
  let length = 0;
  let isNewLine = true;
  let link: Link | null = null;
  for (const part of html.match(PARTS) ?? []) {
    const isTag = part.startsWith('<');
    if (part.startsWith('<a ')) {
      const isMention = part.includes(' class="mention"');
      const found = isMention ? [] : contactsOfLink(part);
      inLinks.push(...found.map(({ value }) => ({ at: length, value })));
      link = { isMention, isHidden: found.length > 0 };
    }
    const text: string = isTag ? gapAt(part, isNewLine) : link?.isMention ? WALL : asText(part);
    pieces.push({ html: part, isTag, text, at: length, link, cuts: [] });
    length += text.length;
    isNewLine = text === '' ? isNewLine : text.endsWith('\n');
    if (part === '</a>') link = null;
  }
  return { pieces, inLinks, text: pieces.map(({ text }) => text).join('') };
};

/** Cuts the contacts out of the pieces they stand in. A link that shows one, or a part of one, leads nowhere any more. */
const cut = (pieces: readonly Piece[], contacts: readonly Contact[]): void => {
  let first = 0;
  for (const contact of contacts) {
    while (first < pieces.length && pieceEnd(pieces[first]) <= contact.at) first++;
    let mask = maskOf(contact);
    for (let i = first; (pieces[i]?.at ?? contact.to) < contact.to; i++) {
      const piece = pieces[i];
      if (!piece || piece.isTag) continue;
      if (piece.link) piece.link.isHidden = true;
      piece.cuts.push({ from: contact.at - piece.at, to: contact.to - piece.at, mask });
      mask = '';
    }
  }
};

const pieceEnd = (piece: Piece | undefined): number => (piece ? piece.at + piece.text.length : 0);

const printText = ({ text, link, cuts }: Piece): string => {
  let html = '';
  let from = 0;
  for (const { from: start, to, mask } of cuts) {
    html += escaped(text.slice(from, Math.max(0, start)));
    if (mask !== '') html += link ? escaped(mask) : MASK_OPENS + escaped(mask) + MASK_CLOSES;
    from = to;
  }
  return html + escaped(text.slice(from));
};

const printTag = ({ html, link }: Piece): string => {
  if (link?.isHidden && html.startsWith('<a ')) return MASK_OPENS;
  if (link?.isHidden && html === '</a>') return MASK_CLOSES;
  // The language of a code block is free text, too.
  return html.startsWith('<code ') && findContacts(html).length > 0 ? '<code>' : html;
};

const print = (piece: Piece): string => {
  if (piece.isTag) return printTag(piece);
  return piece.cuts.length > 0 ? printText(piece) : piece.html;
};

/** Puts masks in the places of the contacts in the HTML of a post. */
export function maskHtml(html: string): Masked {
  const { pieces, inLinks, text } = read(html);
  const inText = findContacts(text);
  cut(pieces, inText);
  const found: Found[] = [...inLinks, ...inText].sort((a, b) => a.at - b.at);
  const contacts = [...new Set(found.map(({ value }) => value))].slice(0, MOST_KEPT);
  return { html: pieces.map(print).join(''), contacts };
}
