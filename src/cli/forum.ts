/** `npm run forum -- <command>`: the operator's tool. */
import { log } from '../platform/log.ts';
import { shutDown, shutDownOnSignals } from '../platform/shutdown.ts';
import { type Command, UsageError } from './command.ts';
import { demo } from './demo.ts';
import { promote } from './promote.ts';
import { reindex } from './reindex.ts';
import { seed } from './seed.ts';
import { trust } from './trust.ts';
import { verify } from './verify.ts';

const COMMANDS: readonly Command[] = [seed, demo, promote, trust, verify, reindex];

const helpFor = ({ name, form, does }: Command): string =>
  `  npm run forum -- ${[name, form].join(' ').trim()}\n${does.map((line) => `      ${line}`).join('\n')}`;

const help = (commands: readonly Command[]): string => `Usage:\n${commands.map(helpFor).join('\n')}`;

/** Reads a command line; what it throws is a UsageError whose message shows the right usage. */
function readCommand([name = '', ...words]: string[]): () => Promise<number> {
  const command = COMMANDS.find((one) => one.name === name);
  if (!command) {
    const wrong = name ? `There is no command "${name}".` : 'Which command?';
    throw new UsageError(`${wrong}\n${help(COMMANDS)}`);
  }
  try {
    return command.read(words);
  } catch (error) {
    if (error instanceof UsageError) throw new UsageError(`${error.message}\n${help([command])}`);
    throw error;
  }
}

async function main(words: string[]): Promise<number> {
  if (['help', '--help', '-h'].includes(words[0] ?? '')) {
    console.log(help(COMMANDS));
    return 0;
  }
  try {
    return await readCommand(words)();
  } catch (error) {
    const isUsage = error instanceof UsageError;
    console.error(
      isUsage ? error.message : `Could not do it: ${error instanceof Error ? error.message : String(error)}`,
    );
    return isUsage ? 2 : 1;
  }
}

// The operator reads sentences, not log lines.
log.level = 'warn';
shutDownOnSignals();
const code = await main(process.argv.slice(2));
await shutDown('done', code);
