/** Figures as the site tells them, read as Prometheus reads them. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Browser } from './browser.ts';

export interface Figure {
  name: string;
  labels: Record<string, string>;
  value: number;
}

const LINE = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)$/;
const LABEL = /(\w+)="((?:[^"\\]|\\.)*)"/g;

export const METRICS_TOKEN = process.env['METRICS_TOKEN'] ?? '';
/** What whoever asks for figures sends along. */
export const TOKEN = { Authorization: `Bearer ${METRICS_TOKEN}` };

/** Reads the text format. Throws at a line that is none. */
export const parseFigures = (text: string): Figure[] =>
  text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [, name = '', labels = '', value] = LINE.exec(line) ?? [];
      if (name === '') throw new Error(`not a figure: ${line}`);
      const pairs = [...labels.matchAll(LABEL)].map(([, label = '', text = '']) => [label, text] as const);
      return { name, labels: Object.fromEntries(pairs), value: Number(value) };
    });

/** All figures of the site that the tests share. */
export const figuresNow = async (): Promise<Figure[]> =>
  parseFigures((await new Browser().get('/metrics', TOKEN)).text);

/** A figure of the site; undefined when it tells none under these labels. */
export async function figureOf(
  name: string,
  labels: Record<string, string> = {},
): Promise<number | undefined> {
  const isMeant = (figure: Figure): boolean =>
    figure.name === name && Object.entries(labels).every(([label, text]) => figure.labels[label] === text);
  return (await figuresNow()).find(isMeant)?.value;
}

/** A port that was free a moment ago, as those after it are, most likely. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Asks a port of this machine for figures. */
export const askFigures = (
  port: number,
  path = '/metrics',
  headers: Record<string, string> = TOKEN,
): Promise<Response> => fetch(`http://127.0.0.1:${port}${path}`, { headers });

/** Whether figures are told there. */
export const areTold = (port: number): Promise<boolean> =>
  askFigures(port).then(
    ({ ok }) => ok,
    () => false,
  );
