import { z } from 'zod';
import { choice, prose } from '../../platform/http/fields.ts';
import { APPEAL_KINDS } from '../moderation/decision.rules.ts';

export const WORDS = { min: 20, max: 2000 } as const;
export const REASON = { min: 10, max: 500 } as const;

export const AppealForm = z.object({ words: prose(WORDS) });

export const AnswerForm = z.object({ kind: choice(APPEAL_KINDS), reason: prose(REASON) });
