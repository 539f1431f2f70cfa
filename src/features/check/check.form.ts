import { z } from 'zod';
import { prose } from '../../platform/http/fields.ts';

/** An offer is at least a few words; nobody's is longer than a post. */
export const OFFER = { min: 10, max: 5000 } as const;

export const CheckForm = z.object({ offer: prose(OFFER) });
