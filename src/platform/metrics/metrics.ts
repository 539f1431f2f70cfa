/**
 * Figures of this process, for who runs it. Always true here: a label's values are few and written in the code, never what
 * somebody sent; a figure that can't be had just now is left out, and holds up no other.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import { SECOND } from '../clock.ts';
import { config } from '../config.ts';
import { log } from '../log.ts';

const FIGURES = new Registry();
const registers = [FIGURES];
// Processes behind one port answer in turn: their figures must not be taken for those of one.
FIGURES.setDefaultLabels({ roles: config.ROLES.join('+'), pid: process.pid });

/** For what is asked of the database when figures are read. */
const PATIENCE = 2 * SECOND;
/** Seconds. A page is to be made in tens of milliseconds, a search in 0.1 s; after 3 s it is given up. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3, 10];

interface Named {
  /** With what it counts at its end: `_total`, `_seconds`, `_bytes`. */
  name: string;
  help: string;
}

/** Counts what happens, apart by `labelNames`. */
export const counter = <Label extends string>({
  labelNames = [],
  ...named
}: Named & { labelNames?: readonly Label[] }): Counter<Label> =>
  new Counter({ ...named, labelNames: [...labelNames], registers });

/** Counts how long things take, in seconds, apart by `labelNames`. */
export const durations = <Label extends string>({
  labelNames = [],
  ...named
}: Named & { labelNames?: readonly Label[] }): Histogram<Label> =>
  new Histogram({ ...named, labelNames: [...labelNames], buckets: BUCKETS, registers });

/** A number that rises and falls, as `read` knows it when figures are asked for; null for none. */
export function gauge({
  read,
  ...named
}: Named & { read: () => number | null | Promise<number | null> }): void {
  const late = (): Promise<null> => wait(PATIENCE, null, { ref: false });
  const readNow = async (): Promise<number | null> => read();
  new Gauge({
    ...named,
    registers,
    async collect() {
      const value = await Promise.race([readNow(), late()]).catch((error: unknown) => {
        log.warn({ err: error, figure: named.name }, 'figure not read');
        return null;
      });
      this.reset();
      if (value === null) this.remove();
      else this.set(value);
    },
  });
}

let isWatched = false;

/** Begins to measure the process itself: memory, processor, collection of garbage, delay of the event loop. */
export function watchProcess(): void {
  if (isWatched) return;
  isWatched = true;
  collectDefaultMetrics({ register: FIGURES });
}

/** All figures as they are now, in the text format of Prometheus, and its content type. */
export const readFigures = async (): Promise<{ type: string; text: string }> => ({
  type: FIGURES.contentType,
  text: await FIGURES.metrics(),
});
