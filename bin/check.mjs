// Reads the code over, in named steps; a step that fails shows what it found, and the others still run.
//   node bin/check.mjs   →   exit code 0 when there is nothing to mend, 1 otherwise
// Plain JavaScript on Node alone, because the packages it calls may have to be installed first.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import './install.mjs';

const STEPS = [
  ['format', 'prettier', '--check', '.'],
  ['lint', 'eslint', '.'],
  ['types', 'tsc', '-p', '.'],
  ['dead code', 'knip', '--no-progress'],
  ['repeats', 'jscpd'],
  ['architecture', 'mocha', '--config', 'test/architecture/.mocharc.json'],
];

const run = (command, args) =>
  spawnSync(path.join('node_modules', '.bin', command), args, {
    encoding: 'utf8',
    shell: process.platform === 'win32',
    maxBuffer: 64 * 1024 * 1024,
  });

let failures = 0;
for (const [name, command, ...args] of STEPS) {
  const start = performance.now();
  const { status, stdout, stderr, error } = run(command, args);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${status === 0 ? '✔' : '✘'} ${name.padEnd(14)} ${seconds.padStart(5)} s`);
  if (status === 0) continue;
  failures++;
  console.log([stdout, stderr, error?.message].filter(Boolean).join('\n'));
}

console.log(failures === 0 ? 'Nothing to mend.' : `${failures} of ${STEPS.length} steps found something.`);
process.exitCode = failures === 0 ? 0 : 1;
