/**
 * Texts with gaps. `{city}` is a slot, the same for the whole text; `[yaar|bhai]` is one of the choices; `<gaya/gayi>`
 * is the form of a man or a woman who writes. Brackets without `|` are plain text, so markdown links stay as they are.
 */
import type { ContentLang } from '../../language/language-of.ts';
import { type Random, pick } from './random.ts';
import { slots } from './texts/slots.ts';
import type { Template } from './topic.ts';

export type Voice = 'm' | 'f';

/** Who writes, in which language, and what the slots already stand for. */
export interface Writer {
  lang: ContentLang;
  voice: Voice;
  facts: Map<string, string>;
}

type Part = string | { slot: string } | { choices: readonly Part[][] } | { m: string; f: string };

const GAP = /\{(\w+)\}|\[([^[\]|]*(?:\|[^[\]|]*)+)\]|<([^<>/]*)\/([^<>/]*)>/g;

function parse(template: Template): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const match of template.matchAll(GAP)) {
    const [whole, slot, choices, m, f] = match;
    parts.push(template.slice(end, match.index));
    end = match.index + whole.length;
    if (slot) parts.push({ slot });
    else if (choices !== undefined) parts.push({ choices: choices.split('|').map(parse) });
    else parts.push({ m: m ?? '', f: f ?? '' });
  }
  parts.push(template.slice(end));
  return parts.filter((part) => part !== '');
}

const parsed = new Map<Template, Part[]>();

function partsOf(template: Template): Part[] {
  const known = parsed.get(template);
  if (known) return known;
  const parts = parse(template);
  parsed.set(template, parts);
  return parts;
}

function factOf(random: Random, slot: string, { lang, facts }: Writer): string {
  const known = facts.get(slot);
  if (known !== undefined) return known;
  const values = slots[slot]?.[lang];
  if (!values) throw new RangeError(`No slot {${slot}} in ${lang}`);
  const fact = pick(random, values);
  facts.set(slot, fact);
  return fact;
}

function fillParts(random: Random, parts: readonly Part[], writer: Writer): string {
  let text = '';
  for (const part of parts) {
    if (typeof part === 'string') text += part;
    else if ('slot' in part) text += factOf(random, part.slot, writer);
    else if ('choices' in part) text += fillParts(random, pick(random, part.choices), writer);
    else text += part[writer.voice];
  }
  return text;
}

/** The text of a template; what its slots stand for is kept in the writer's facts. Throws a RangeError for an unknown slot. */
export const fill = (random: Random, template: Template, writer: Writer): string =>
  fillParts(random, partsOf(template), writer);
