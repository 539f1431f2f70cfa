/** Helpers for the routes that read decisions. */
import type { Request } from 'express';
import { numberFrom } from '../../platform/http/request.ts';

/** The `:no` of the address. Throws `decision.missing` when it cannot be one. */
export const decisionNoFrom = (req: Request): number => numberFrom(req, 'no', 'decision.missing');
