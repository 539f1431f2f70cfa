import { pino } from 'pino';
import { config } from './config.ts';

/** The process's log: one JSON line per event on standard output. Passwords, cookies and tokens never enter it. */
export const log = pino({
  level: config.LOG_LEVEL,
  redact: ['req.headers.cookie', 'req.headers.authorization', 'res.headers["set-cookie"]'],
});
