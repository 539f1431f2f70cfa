/** What a command of the operator's tool is, and how its words are read. */
import { type ParseArgsConfig, parseArgs } from 'node:util';

/** What was typed is no command of ours. The message says what is wrong with it. */
export class UsageError extends Error {}

export interface Command {
  name: string;
  /** What may follow the name, e.g. `[--repair]`. */
  form: string;
  /** What it does, in lines of at most 80 letters. */
  does: readonly string[];
  /** Reads what follows the name. Throws a UsageError; the answer does the work and resolves to the exit code. */
  read: (words: string[]) => () => Promise<number>;
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** Reads options, and exactly `count` other words. Throws a UsageError. */
export function readWords<T extends Options>(words: string[], options: T, count = 0) {
  const parsed = parse(words, options);
  if (parsed.positionals.length < count) throw new UsageError('Something is missing.');
  if (parsed.positionals.length > count)
    throw new UsageError(`Too much: ${parsed.positionals.slice(count).join(' ')}`);
  return parsed;
}

function parse<T extends Options>(args: string[], options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

interface Bounds {
  min: number;
  max: number;
  /** What it is when nothing was typed. */
  otherwise: number;
}

/** The whole number of an option. Throws a UsageError for what is none, or out of bounds. */
export function wholeNumber(
  option: string,
  typed: string | undefined,
  { min, max, otherwise }: Bounds,
): number {
  if (typed === undefined) return otherwise;
  const number = /^\d{1,15}$/.test(typed) ? Number(typed) : NaN;
  if (number >= min && number <= max) return number;
  throw new UsageError(`--${option} takes a whole number from ${min} to ${max}, not "${typed}".`);
}
