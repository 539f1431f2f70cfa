/** Whether a page is valid HTML, and text that tries its markup. */
import { expect } from 'chai';
import { HtmlValidate } from 'html-validate';
import type { Page } from './browser.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // About the look of the source, which templates make and nobody reads.
    'no-trailing-whitespace': 'off',
    // A button in a form submits it: HTML's own default, and what ours are for.
    'no-implicit-button-type': 'off',
    // Sources are fields of one name, a list: HTML allows it, the rule knows it of boxes and buttons only.
    'form-dup-name': 'off',
    // Lists may have a name; the rule's default allows names for what takes input and for landmarks only.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
  },
});

/** What is wrong with the HTML of a page, a line each. */
export async function htmlFaultsOf({ text }: Pick<Page, 'text'>): Promise<string[]> {
  const { results } = await validator.validateString(text);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
  );
}

/** Expects a page of this language and status with one main heading, in valid HTML. */
export async function expectValid(
  page: Page,
  { lang, status }: { lang: string; status: number },
): Promise<void> {
  expect(page.status).to.equal(status);
  expect(page.$('html').attr('lang')).to.equal(lang);
  expect(page.$('h1').length, 'one main heading').to.equal(1);
  expect(await htmlFaultsOf(page)).to.deep.equal([]);
}

/** A post with everything that Markdown can do. */
export const RICH = [
  'It took **nine** days, as @nobody said.',
  '| a | b |\n|---|--:|\n| 1 | 2 |',
  '- one\n- two\n  1. three',
  '> a quotation',
  '```js\nconst x = 1 < 2;\n```',
  'https://example.org/?a=1&b=2 <b>bold</b> & so on',
].join('\n\n');
