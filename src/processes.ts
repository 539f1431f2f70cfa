/** Many processes on one machine: WEB_CONCURRENCY web processes behind one port, and one worker. */
import cluster from 'node:cluster';
import { SECOND } from './platform/clock.ts';
import { config } from './platform/config.ts';
import { log } from './platform/log.ts';
import { isShuttingDown, onShutdown } from './platform/shutdown.ts';

const RESTART_AFTER = SECOND;

/** True in the process that only starts and watches the others. */
export const isPrimaryOfMany = (): boolean => cluster.isPrimary && config.WEB_CONCURRENCY > 1;

const start = (roles: string): void => {
  const child = cluster.fork({ ROLES: roles, WEB_CONCURRENCY: '1' });
  child.on('exit', (code, signal) => {
    if (isShuttingDown()) return;
    log.error({ roles, code, signal }, 'a process ended, starting another');
    setTimeout(() => start(roles), RESTART_AFTER);
  });
};

/** Starts the processes and starts one anew that ends; on shutdown all are asked to stop and waited for. */
export function startProcesses(): void {
  if (config.ROLES.includes('web')) for (let i = 0; i < config.WEB_CONCURRENCY; i++) start('web');
  if (config.ROLES.includes('worker')) start('worker');
  onShutdown('processes', async () => {
    const children = Object.values(cluster.workers ?? {}).filter((child) => child !== undefined);
    const ended = children.map((child) => new Promise((resolve) => child.once('exit', resolve)));
    for (const child of children) child.process.kill('SIGTERM');
    await Promise.all(ended);
  });
}
