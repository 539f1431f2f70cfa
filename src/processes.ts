/** Many processes on one machine: WEB_CONCURRENCY web processes behind one port, and one worker. */
import cluster, { type Worker } from 'node:cluster';
import { SECOND } from './platform/clock.ts';
import { config } from './platform/config.ts';
import { log } from './platform/log.ts';
import { isShuttingDown, onShutdown, shutDown, shutDownOnSignals } from './platform/shutdown.ts';

const RESTART_AFTER = SECOND;
const STOP = 'stop';

/** True in the process that only starts and watches the others. */
export const isPrimaryOfMany = (): boolean => cluster.isPrimary && config.WEB_CONCURRENCY > 1;

/** A port for the figures of each. */
const portOf = (no: number): { METRICS_PORT?: string } =>
  config.METRICS_PORT === undefined ? {} : { METRICS_PORT: String(config.METRICS_PORT + no) };

const start = (roles: string, no: number): void => {
  if (isShuttingDown()) return;
  const child = cluster.fork({ ROLES: roles, WEB_CONCURRENCY: '1', ...portOf(no) });
  child.on('exit', (code, signal) => {
    if (isShuttingDown()) return;
    log.error({ roles, code, signal }, 'a process ended, starting another');
    setTimeout(() => start(roles, no), RESTART_AFTER);
  });
};

const stop = (child: Worker): Promise<void> =>
  new Promise((resolve, reject) => {
    child.once('exit', (code: number) => {
      if (code === 0) resolve();
      else reject(new Error(`process ${child.process.pid} did not stop in order`));
    });
    if (child.isConnected()) child.send(STOP);
  });

/** Starts the processes and starts one anew that ends; on shutdown all are asked to stop and waited for. */
export function startProcesses(): void {
  if (config.ROLES.includes('web')) for (let i = 0; i < config.WEB_CONCURRENCY; i++) start('web', i);
  if (config.ROLES.includes('worker')) start('worker', config.WEB_CONCURRENCY);
  onShutdown('processes', async () => {
    const children = Object.values(cluster.workers ?? {}).filter((child) => child !== undefined);
    await Promise.all(children.map(stop));
  });
}

/**
 * Lets this process be stopped in order: by signals or, if another one started it, by that one alone. The system
 * signals all of them at once, and whoever hears it twice believes that somebody is in a hurry.
 */
export function stopWhenAsked(): void {
  if (cluster.isPrimary) return shutDownOnSignals();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => {});
  process.on('message', (message) => {
    if (message === STOP) void shutDown('asked to');
  });
}
