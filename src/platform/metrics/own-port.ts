/** Figures under a port of this process alone: for a worker, which serves nothing else, and for processes that share a port. */
import { createServer } from 'node:http';
import { log } from '../log.ts';
import { METRICS_PATH, answerFigures } from './answer.ts';
import { watchProcess } from './metrics.ts';

interface Place {
  port: number;
  host: string;
  token: string;
}

/** Serves them; the answer stops that. A port that is taken is logged, and stops nothing else. */
export function serveFigures({ port, host, token }: Place): () => Promise<void> {
  watchProcess();
  const server = createServer((req, res) => {
    const answered = req.url === METRICS_PATH ? answerFigures(req, res, token) : Promise.resolve(false);
    answered.then(
      (isAnswered) => isAnswered || res.writeHead(404).end(),
      (error: unknown) => {
        log.error({ err: error }, 'figures not answered');
        res.destroy();
      },
    );
  });
  server.on('error', (error) => log.error({ err: error, port }, 'figures not served'));
  server.listen(port, host, () => log.info({ address: server.address() }, 'figures served'));
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
}
