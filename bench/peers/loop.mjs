// The closed loop: a fixed number of workflows under way, each that ends followed by the next.
import { cpuSeconds } from './processes.mjs';

/** Sequential and parallel no-op steps of a workflow: `--activities 3+4`. */
export const SEQUENTIAL = 3;
export const PARALLEL = 4;

/**
 * Runs the loop and gives the figures that `architect bench engine` gives.
 * @param engine Its name.
 * @param once Starts one workflow and waits for its result.
 * @param servers Process ids whose processor time counts, with that of their children and of this process.
 */
export async function closedLoop({ engine, concurrency, count, once, servers }) {
  await loop(concurrency, Math.floor(count / 10) + concurrency, once);
  const cpu = cpuSeconds(servers);
  const begun = performance.now();
  const times = await loop(concurrency, count, once);
  const seconds = (performance.now() - begun) / 1000;
  const cpuUsed = cpuSeconds(servers) - cpu;
  times.sort((a, b) => a - b);
  return {
    engine,
    concurrency,
    count,
    wfPerSec: round(count / seconds, 1),
    p50Ms: round(percentile(times, 0.5), 3),
    p99Ms: round(percentile(times, 0.99), 3),
    cpuMsPerWf: round((cpuUsed * 1000) / count, 3),
    durability: 'full',
  };
}

async function loop(concurrency, count, once) {
  const times = [];
  let next = 0;
  async function worker() {
    while (next < count) {
      const number = next++;
      const begun = performance.now();
      const result = await once(number);
      if (result !== number) throw new Error(`workflow ${number} gave ${JSON.stringify(result)}`);
      times.push(performance.now() - begun);
    }
  }
  await Promise.all(Array.from({ length: concurrency }, worker));
  return times;
}

/** The smallest time that at least the given part of the workflows did not exceed. */
function percentile(sorted, part) {
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(part * sorted.length) - 1))];
}

function round(value, digits) {
  return Number(value.toFixed(digits));
}
