/**
 * Assets: one stylesheet and one script for everybody, one more script for members, fonts and images.
 * Their addresses carry a hash of their bytes, so a browser keeps them for a year and never asks again.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { RequestHandler } from 'express';
import { sha256 } from '../sha256.ts';

interface Asset {
  type: string;
  body: Buffer;
  gzip: Buffer | null;
}

const TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
};

const { resolve } = createRequire(import.meta.url);
const PUBLIC = path.resolve('public');
const FONTS = path.join(path.dirname(resolve('@fontsource/noto-sans-devanagari/package.json')), 'files');

const joined = (folder: string): string =>
  readdirSync(path.join(PUBLIC, folder))
    .sort()
    .map((file) => readFileSync(path.join(PUBLIC, folder, file), 'utf8'))
    .join('\n');

const addressByName = new Map<string, string>();
const assetByAddress = new Map<string, Asset>();

const add = (name: string, body: Buffer): void => {
  const dot = name.lastIndexOf('.');
  const hash = sha256(body).slice(0, 10);
  const address = `/assets/${name.slice(0, dot)}-${hash}${name.slice(dot)}`;
  const type = TYPES[name.slice(dot + 1)] ?? 'application/octet-stream';
  const isText = !/png|woff2/.test(type);
  addressByName.set(name, address);
  assetByAddress.set(address, { type, body, gzip: isText ? gzipSync(body, { level: 9 }) : null });
};

for (const weight of [400, 700])
  add(
    `noto-sans-devanagari-${weight}.woff2`,
    readFileSync(path.join(FONTS, `noto-sans-devanagari-devanagari-${weight}-normal.woff2`)),
  );
for (const image of readdirSync(path.join(PUBLIC, 'img')))
  add(image, readFileSync(path.join(PUBLIC, 'img', image)));
add(
  'site.css',
  Buffer.from(joined('css').replaceAll(/\/assets\/fonts\/([\w.-]+)/g, (_, font: string) => asset(font))),
);
add('site.js', Buffer.from(joined('js/site')));
add(
  'member.js',
  Buffer.concat([readFileSync(resolve('htmx.org/dist/htmx.min.js')), Buffer.from(joined('js/member'))]),
);
// Asked for by pages that are open and have nothing else to do: see public/js/member/20-live.js.
add(
  'socket.io.js',
  readFileSync(
    path.join(path.dirname(resolve('socket.io-client/package.json')), 'dist/socket.io.esm.min.js'),
  ),
);

/** The address of an asset, e.g. `asset('site.css')`. Throws for a name that does not exist. */
export function asset(name: string): string {
  const address = addressByName.get(name);
  if (!address) throw new Error(`There is no asset "${name}"`);
  return address;
}

/** Answers requests for assets from memory; everything else passes. */
export const serveAssets: RequestHandler = (req, res, next) => {
  const found = assetByAddress.get(req.path);
  if (!found || (req.method !== 'GET' && req.method !== 'HEAD')) return next();
  const zipped = found.gzip !== null && req.acceptsEncodings('gzip') === 'gzip';
  res.set({
    'Content-Type': found.type,
    'Cache-Control': 'public, max-age=31536000, immutable',
    Vary: 'Accept-Encoding',
  });
  if (zipped) res.set('Content-Encoding', 'gzip');
  res.end(zipped ? found.gzip : found.body);
};
