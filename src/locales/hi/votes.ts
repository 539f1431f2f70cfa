import type { en } from '../en/index.ts';
import type { Texts } from '../keys.ts';

export const votes: Texts<typeof en.votes> = {
  up: 'काम का है',
  down: 'काम का नहीं',
  score: 'स्कोर',
};
