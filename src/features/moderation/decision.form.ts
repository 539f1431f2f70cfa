import { z } from 'zod';
import { choice, line, mistake, prose } from '../../platform/http/fields.ts';
import { KINDS } from './decision.rules.ts';

export const REASON = { min: 10, max: 500 } as const;
export const SOURCE = { min: 0, max: 500 } as const;

const webAddress = line(SOURCE).superRefine((text, context) => {
  const isWeb = text === '' || (/^https?:\/\//i.test(text) && URL.canParse(text));
  if (!isWeb) context.addIssue({ ...mistake('forms.no-address'), input: text });
});

export const DecisionForm = z.object({ kind: choice(KINDS), reason: prose(REASON), source: webAddress });
