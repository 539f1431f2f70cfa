/** A real browser: Chromium from npm, driven by playwright, on the site served for real on a free port. */
import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import chromium from '@sparticuz/chromium';
import axe, { type AxeResults } from 'axe-core';
import { type Browser, type BrowserContext, type Page, chromium as playwright } from 'playwright-core';
import { site } from './browser.ts';
import type { Person } from './people.ts';

export interface Look {
  lang?: 'hi' | 'en';
  width?: 360 | 1280;
  theme?: 'light' | 'dark';
  javaScriptEnabled?: boolean;
  /** Of a site that is served elsewhere. */
  port?: number;
}

const HEIGHTS = { 360: 740, 1280: 900 };
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

let server: Server | undefined;
let browser: Browser | undefined;

/** Starts the browser alone, for sites that are served elsewhere. */
export async function openBrowser(): Promise<void> {
  const executablePath = await chromium.executablePath();
  browser = await playwright.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}

/** Starts the site and the browser; to be called before a file's tests, with a generous timeout. */
export async function openChromium(): Promise<void> {
  server = createServer(site());
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  await openBrowser();
}

export async function closeChromium(): Promise<void> {
  await browser?.close();
  if (!server) return;
  server.closeAllConnections();
  await new Promise((resolve) => server?.close(resolve));
  server = undefined;
}

/** A fresh window, as a phone or a desk shows it. Paths are relative to the site. */
export async function openWindow({
  lang = 'en',
  width = 360,
  theme = 'light',
  javaScriptEnabled = true,
  port = (server?.address() as AddressInfo | undefined)?.port,
}: Look = {}): Promise<BrowserContext> {
  if (!browser || !port) throw new Error('openChromium() comes first');
  return browser.newContext({
    baseURL: `http://127.0.0.1:${port}`,
    locale: lang === 'hi' ? 'hi-IN' : 'en-IN',
    viewport: { width, height: HEIGHTS[width] },
    colorScheme: theme,
    javaScriptEnabled,
  });
}

/** Signs a person in through the form. */
export async function signIn(
  page: Page,
  { name, password }: Pick<Person, 'name' | 'password'>,
): Promise<void> {
  await page.goto('/login');
  await page.fill('#login', name);
  await page.fill('#password', password);
  await page.click('main form button');
  await page.waitForURL((url) => url.pathname !== '/login');
}

/** What axe finds wrong with an open page, a line each; empty when nothing. Needs a window with JavaScript. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate<AxeResults>(`axe.run(document, { runOnly: ${JSON.stringify(RULES)} })`);
  return found.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ target }) => target.join(' '))
        .slice(0, 3)
        .join(', ')}`,
  );
}

/** How far a page reaches beyond its window to the side, in pixels. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
