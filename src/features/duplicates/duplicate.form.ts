import { z } from 'zod';
import { line } from '../../platform/http/fields.ts';

export const DuplicateForm = z.object({ original: line({ min: 1, max: 500 }) });
