/** The floor: node:http sending bytes that are ready. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const body = Buffer.alloc(Number(process.env['BYTES']), 'x');
const server = createServer((req, res) => {
  req.resume();
  res.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': body.length });
  res.end(body);
});
server.listen(0, '127.0.0.1', () => process.send?.({ port: String((server.address() as AddressInfo).port) }));

process.once('disconnect', () => process.exit());
