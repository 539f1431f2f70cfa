import { createHash } from 'node:crypto';

/** The SHA-256 of a text or bytes, in base64url: 43 characters that are fit for addresses and ids. */
export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('base64url');
