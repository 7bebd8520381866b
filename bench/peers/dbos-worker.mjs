// node dbos-worker.mjs DATABASE_URL SERVER_PID CONCURRENCY COUNT: runs the workflow on DBOS over a PostgreSQL server.
import { DBOS } from '@dbos-inc/dbos-sdk';
import { closedLoop, PARALLEL, SEQUENTIAL } from './loop.mjs';

const [url, server, concurrency, count] = process.argv.slice(2);

const workflow = DBOS.registerWorkflow(
  async (input) => {
    for (let i = 0; i < SEQUENTIAL; i++) input = await DBOS.runStep(async () => input, { name: `s${i}` });
    await Promise.all(Array.from({ length: PARALLEL }, (_, i) => DBOS.runStep(async () => i, { name: `p${i}` })));
    return input;
  },
  { name: 'bench' },
);

DBOS.setConfig({ name: 'bench', systemDatabaseUrl: url, logLevel: 'error', runAdminServer: false, systemDatabasePoolSize: 20 });
await DBOS.launch();
const result = await closedLoop({
  engine: 'dbos', concurrency: Number(concurrency), count: Number(count), once: (number) => workflow(number), servers: [Number(server)],
});
console.log(JSON.stringify(result));
await DBOS.shutdown();
process.exit(0);
