// Owns a database server for the process that started this one, so that none is left behind:
//   node bin/supervise.mjs LOG_FILE COMMAND [ARGUMENT …]
// Always true here:
// - when our standard input ends (also because our parent was killed), the server gets SIGTERM, after 5 s SIGKILL;
// - the server's process id is written to standard output at every start of it;
// - until our parent has written something, a server that ends ends us too; from then on it is started again.
// Plain JavaScript on Node alone: it runs beside src as beside dist, and starts in no time.
import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';

const GRACE_MS = 5000;
const RESTART_MS = 1000;

const [logFile, command, ...args] = process.argv.slice(2);
const log = openSync(logFile, 'a');

let server = null;
let restart = null;
let keep = false;
let ending = false;

function start() {
  server = spawn(command, args, { stdio: ['ignore', log, log] });
  server.once('spawn', () => process.stdout.write(`${server.pid}\n`));
  server.once('error', gone);
  server.once('exit', gone);
}

function gone() {
  server = null;
  if (ending || !keep) process.exit(ending ? 0 : 1);
  restart = setTimeout(start, RESTART_MS);
}

function end() {
  if (ending) return;
  ending = true;
  clearTimeout(restart);
  if (server === null) process.exit(0);
  server.kill('SIGTERM');
  setTimeout(() => server?.kill('SIGKILL'), GRACE_MS);
}

process.stdin.on('data', () => (keep = true));
process.stdin.once('end', end);
process.stdin.once('error', end);
process.stdout.on('error', end);
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, end);

start();
