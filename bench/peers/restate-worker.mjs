// node restate-worker.mjs INGRESS ADMIN SERVER_PID CONCURRENCY COUNT: serves the workflow to a Restate server and drives it.
import { closedLoop, PARALLEL, SEQUENTIAL } from './loop.mjs';
import { freePort } from './processes.mjs';

// The SDK wants Node 22 for this one function.
Promise.withResolvers ??= () => {
  const made = {};
  made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
  return made;
};
const restate = await import('@restatedev/restate-sdk');

const [ingress, admin, server, concurrency, count] = process.argv.slice(2);

const service = restate.service({
  name: 'Bench',
  handlers: {
    async run(ctx, input) {
      for (let i = 0; i < SEQUENTIAL; i++) input = await ctx.run(`s${i}`, async () => input);
      await restate.RestatePromise.all(Array.from({ length: PARALLEL }, (_, i) => ctx.run(`p${i}`, async () => i)));
      return input;
    },
  },
});

const port = await freePort();
await restate.serve({ services: [service], port });
const registered = await fetch(`http://127.0.0.1:${admin}/deployments`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ uri: `http://127.0.0.1:${port}`, force: true }),
});
if (!registered.ok) throw new Error(`registering: ${registered.status} ${await registered.text()}`);

async function once(number) {
  const answer = await fetch(`http://127.0.0.1:${ingress}/Bench/run`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(number),
    signal: AbortSignal.timeout(60_000),
  });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return answer.json();
}

const result = await closedLoop({
  engine: 'restate', concurrency: Number(concurrency), count: Number(count), once, servers: [Number(server)],
});
console.log(JSON.stringify(result));
process.exit(0);
