import { z } from 'zod';
import { leadsToChat } from '../../language/contacts.ts';
import { line, mistake, optionalChoice } from '../../platform/http/fields.ts';
import { webAddress } from '../../platform/web-address.ts';
import { CLAIMS, type Source } from './grounds.model.ts';

export const SOURCES = { most: 5 } as const;
const TITLE = { min: 0, max: 150 } as const;
const ADDRESS = { min: 0, max: 2000 } as const;

const address = line(ADDRESS).transform((typed, context): string | null => {
  const found = webAddress(typed);
  if (typed !== '' && found === null)
    context.addIssue({ ...mistake('forms.source-address'), input: typed, continue: true });
  // Nobody can check anything in a chat: whoever opens it is talked to.
  if (found !== null && leadsToChat(found))
    context.addIssue({ ...mistake('forms.source-chat'), input: typed, continue: true });
  return found;
});

/** A row of the form: a source, or null where nothing was typed. */
const row = z
  .object({ url: address, title: line(TITLE) })
  .transform(({ url, title }, context): Source | null => {
    if (url !== null) return { url, title };
    if (title !== '') context.addIssue({ ...mistake('forms.source-missing'), input: title, path: ['url'] });
    return null;
  });

const sources = z.array(row).transform((rows, context): Source[] => {
  const typed = rows.filter((source) => source !== null);
  const different = typed.filter(({ url }, i) => typed.findIndex((other) => other.url === url) === i);
  if (different.length > SOURCES.most)
    context.addIssue({ ...mistake('forms.too-many-sources', { max: SOURCES.most }), input: rows });
  return different;
});

const listOf = (value: unknown): unknown[] => (value === undefined ? [] : [value].flat());

/** The fields of a row stand in different lists, in the same place. */
const inRows = (body: unknown): object => {
  const { sourceUrl, sourceTitle, ...rest } = body as Record<string, unknown>;
  const [urls, titles] = [listOf(sourceUrl), listOf(sourceTitle)];
  const rows = Array.from({ length: Math.max(urls.length, titles.length) }, (_, i) => ({
    url: urls[i] ?? '',
    title: titles[i] ?? '',
  }));
  return { ...rest, sources: rows };
};

/** A form of these fields that also says what its words rest on: `sourceUrl`, `sourceTitle` and `claim` come in as `Grounds`. */
export const withGrounds = <T extends z.ZodRawShape>(fields: T) =>
  z.preprocess(inRows, z.object({ ...fields, claim: optionalChoice(CLAIMS), sources }));
