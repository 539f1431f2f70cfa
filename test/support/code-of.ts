import { Refusal } from '../../src/platform/errors.ts';

/** The code with which something was refused; `done` when it was not. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'done';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}
