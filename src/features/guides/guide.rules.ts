/** Guides as their readers count on them. Pure. */
import type { Guide } from './guide.model.ts';

/** The day on which an edition was last looked at, e.g. `2026-11-26`; later days are greater texts. */
export const verifiedOn = ({ verified }: Pick<Guide['hi'], 'verified'>): string =>
  verified.toISOString().slice(0, 10);
