// What the embedded engine must hold besides speed: the same speed over a full store, and little memory for large loads.
import path from 'node:path';
import { run } from './processes.mjs';

/** Stored runs over which the engine must be as fast as over none. */
const STORED = 100_000;
const PAIRS = 3;

/** Fills a store, then measures an empty one and the full one in turn. */
export async function flatness(bench, work, scale, say) {
  const full = path.join(work, 'full.db');
  const filled = Math.round(STORED * scale);
  await loop(bench, work, [50, filled, 'normal', full]);
  const count = Math.max(500, Math.round(10_000 * scale));
  const pairs = [];
  for (let i = 0; i < PAIRS; i++) {
    const empty = await loop(bench, work, [50, count, 'full']);
    const stored = await loop(bench, work, [50, count, 'full', full]);
    pairs.push({ empty, stored });
    say(`flatness: empty ${empty.wfPerSec}/s, ${filled} and more stored ${stored.wfPerSec}/s`);
  }
  return { filled, count, pairs };
}

export async function extremes(bench, work, scale, say) {
  const cases = [];
  for (const [name, count] of [['in-flight', 10_000], ['fan-out', 10_000], ['steps', 50_000]]) {
    const result = await json(bench, work, [name, Math.max(10, Math.round(count * scale))]);
    cases.push(result);
    say(`extreme: ${JSON.stringify(result)}`);
  }
  return cases;
}

const loop = (bench, work, args) => json(bench, work, ['loop', ...args]);

async function json(bench, work, args) {
  return JSON.parse(await run('dotnet', [bench, ...args.map(String)], { env: { ...process.env, TMPDIR: work } }));
}
