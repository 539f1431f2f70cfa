import { Refusal } from '../../src/platform/errors.ts';

/** The code with which something was refused; null when it was not. Anything else that is thrown stays thrown. */
export async function refusal(attempt: Promise<unknown>): Promise<string | null> {
  try {
    await attempt;
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}
