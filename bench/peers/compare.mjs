// node compare.mjs ARCHITECT_DLL BENCH_DLL REPORT: all engines in turn on this machine, then the embedded engine's extremes; one report.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { dbos, embedded, restate } from './engines.mjs';
import { extremes, flatness } from './limits.mjs';
import { machine } from './machine.mjs';
import { report } from './report.mjs';

const [architect, bench, target] = process.argv.slice(2);
const rounds = Number(process.env.PEERS_ROUNDS ?? 3);
const scale = Number(process.env.PEERS_SCALE ?? 1);

/** How many workflows each runs at each concurrency: about as long for all. */
const counts = { embedded: { 1: 2000, 50: 10000 }, restate: { 1: 400, 50: 1500 }, dbos: { 1: 300, 50: 800 } };

const engines = [];
const missing = [];
for (const [name, make] of [['embedded', () => embedded(architect)], ['restate', restate], ['dbos', dbos]]) {
  try {
    engines.push(make());
  } catch (error) {
    missing.push({ name, because: error.message.split('\n')[0] });
    say(`${name} is not measured: ${missing.at(-1).because}`);
  }
}

const work = fs.mkdtempSync(path.join(process.env.PEERS_DIRECTORY ?? os.tmpdir(), 'engine-peers-'));
fs.chmodSync(work, 0o755);
try {
  const facts = machine(work);
  const results = [];
  for (let round = 1; round <= rounds; round++) {
    for (const engine of engines) {
      const loops = [1, 50].map((concurrency) => ({ concurrency, count: Math.max(50, Math.round(counts[engine.name][concurrency] * scale)) }));
      const directory = fs.mkdtempSync(path.join(work, `${engine.name}-`));
      for (const result of await engine.measure(directory, loops)) {
        say(`round ${round}: ${JSON.stringify(result)}`);
        results.push(result);
      }
      fs.rmSync(directory, { recursive: true, force: true });
    }
  }
  const flat = await flatness(bench, work, scale, say);
  const cases = await extremes(bench, work, scale, say);
  const text = report({ facts, engines, missing, results, rounds, flat, cases, load: os.loadavg() });
  fs.writeFileSync(target, text);
  say(`wrote ${path.relative(process.cwd(), target)}`);
} finally {
  fs.rmSync(work, { recursive: true, force: true });
}

function say(text) {
  process.stderr.write(`${text}\n`);
}
