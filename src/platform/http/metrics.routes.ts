import { Router } from 'express';
import { METRICS_PATH, answerFigures } from '../metrics/answer.ts';
import { watchProcess } from '../metrics/metrics.ts';

/** The figures of this process. Who does not hold the token comes to the page that says there is nothing, as anywhere else. */
export function metricsRoutes(token: string | undefined): Router {
  const routes = Router();
  if (token === undefined) return routes;
  watchProcess();
  routes.get(METRICS_PATH, async (req, res, next) => {
    if (!(await answerFigures(req, res, token))) next();
  });
  return routes;
}
