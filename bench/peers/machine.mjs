// What the figures depend on: processor, memory, disk, versions.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export function machine(directory) {
  return {
    date: new Date().toISOString().slice(0, 10),
    system: `${os.type()} ${os.arch()}, ${os.cpus().length} cores (${os.cpus()[0].model.trim()}), ${Math.round(os.totalmem() / 2 ** 30)} GB`,
    disk: disk(directory),
    flushMs: flush(directory),
    dotnet: spawnSync('dotnet', ['--version'], { encoding: 'utf8' }).stdout.trim(),
    node: process.version,
    loadBefore: os.loadavg()[0],
  };
}

function disk(directory) {
  const out = spawnSync('df', ['-T', directory], { encoding: 'utf8' }).stdout.trim().split('\n').at(-1);
  return out.split(/\s+/)[1];
}

/** The median time to append 4 KB and flush them, in milliseconds: what no engine can be faster than. */
function flush(directory) {
  const file = path.join(directory, 'flush');
  const handle = fs.openSync(file, 'w');
  const times = [];
  for (let i = 0; i < 300; i++) {
    const begun = performance.now();
    fs.writeSync(handle, Buffer.alloc(4096));
    fs.fdatasyncSync(handle);
    times.push(performance.now() - begun);
  }
  fs.closeSync(handle);
  fs.rmSync(file);
  return times.sort((a, b) => a - b)[150];
}
