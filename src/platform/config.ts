/**
 * Settings: read once from the environment (and `.env`), checked whole. Nothing else reads `process.env`.
 */
import { existsSync } from 'node:fs';
import { z } from 'zod';

const DEVELOPMENT_SECRET = 'for-development-only-never-in-production';

const NO_SENDER = 'Chaupal <no-reply@example.org>';
const SENDER = /^(?:[^<>@]+ <[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/;

const count = (fallback: number) => z.coerce.number().int().positive().default(fallback);
const blankAsMissing = (env: NodeJS.ProcessEnv) =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));

const ConfigShape = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).default('http://localhost:3000'),
  MONGODB_URI: z.string().startsWith('mongodb').optional(),
  SESSION_SECRET: z.string().min(32).default(DEVELOPMENT_SECRET),
  WEB_CONCURRENCY: count(1),
  ROLES: z
    .string()
    .default('web,worker')
    .transform((roles) => roles.split(',').map((role) => role.trim()))
    .pipe(z.array(z.enum(['web', 'worker'])).min(1)),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  DATA_DIR: z.string().default('.data'),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().regex(SENDER, 'write it like Chaupal <mail@example.org>').default(NO_SENDER),
  METRICS_TOKEN: z.string().min(32).optional(),
  METRICS_PORT: z.coerce.number().int().min(1).max(65535).optional(),
  GRIEVANCE_NAME: z.string().default('Chaupal'),
  GRIEVANCE_EMAIL: z.email().default('grievance@example.org'),
  PAGE_CACHE_MB: count(64),
  LIMIT_REQUESTS_PER_MINUTE: count(600),
  LIMIT_REGISTRATIONS_PER_10_MINUTES: count(30),
  LIMIT_LOGIN_FAILURES_PER_MINUTE: count(5),
  LIMIT_THREADS_PER_HOUR: count(10),
  LIMIT_POSTS_PER_HOUR: count(60),
  LIMIT_EDITS_PER_HOUR: count(120),
  LIMIT_VOTES_PER_HOUR: count(300),
  LIMIT_FLAGS_PER_HOUR: count(30),
  LIMIT_PREVIEWS_PER_MINUTE: count(60),
  LIMIT_RESETS_PER_10_MINUTES: count(30),
  LIMIT_MAILS_PER_HOUR: count(5),
  LIMIT_FIRST_DAY_THREADS: count(3),
  LIMIT_FIRST_DAY_REPLIES: count(10),
});

export type Config = z.infer<typeof ConfigShape>;

/** The settings' names, for the test that keeps `.env.example` equal to them. */
export const settingNames: readonly string[] = Object.keys(ConfigShape.shape);

const faultsTogether = (env: Record<string, string | undefined>): string[] => {
  const faults: string[] = [];
  // This process never speaks TLS itself; without knowing of the proxy that does, it would send no secure cookie.
  if (env['PUBLIC_URL']?.startsWith('https:') && !Number(env['TRUST_PROXY']))
    faults.push('TRUST_PROXY: behind an https PUBLIC_URL stands at least 1 proxy');
  if (env['SMTP_URL'] && (env['MAIL_FROM'] ?? NO_SENDER) === NO_SENDER)
    faults.push('MAIL_FROM: with SMTP_URL, say from which of your own addresses mails come');
  if (env['METRICS_PORT'] && !env['METRICS_TOKEN'])
    faults.push('METRICS_TOKEN: with METRICS_PORT, say who may read figures there');
  if (env['NODE_ENV'] !== 'production') return faults;
  if ((env['SESSION_SECRET'] ?? DEVELOPMENT_SECRET) === DEVELOPMENT_SECRET)
    faults.push('SESSION_SECRET: set one of your own, e.g. openssl rand -hex 32');
  if (!env['MONGODB_URI']) faults.push('MONGODB_URI: production needs the address of a MongoDB replica set');
  return faults;
};

/** Reads settings from `env`. Answers either the settings or every fault at once, a line each. */
export function parseConfig(
  env: NodeJS.ProcessEnv,
): { ok: true; config: Config } | { ok: false; faults: string[] } {
  const given = blankAsMissing(env);
  const parsed = ConfigShape.safeParse(given);
  const wrong = parsed.error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) ?? [];
  const faults = [...wrong, ...faultsTogether(given)];
  return parsed.success && faults.length === 0 ? { ok: true, config: parsed.data } : { ok: false, faults };
}

const loadConfig = (): Config => {
  if (process.env['NODE_ENV'] !== 'test' && existsSync('.env')) process.loadEnvFile('.env');
  const result = parseConfig(process.env);
  if (result.ok) return result.config;
  process.stderr.write(`Chaupal cannot start; mend these settings:\n  ${result.faults.join('\n  ')}\n`);
  process.exit(1);
};

export const config: Config = loadConfig();

export const isProduction = config.NODE_ENV === 'production';
