// Processes: starting and ending them, and the processor time they took (Linux, proc(5)).
import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import fs from 'node:fs';

const TICKS = Number(spawnSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }).stdout);

/** Processor seconds of this process and of the given ones, each with its children, ended ones included. */
export function cpuSeconds(pids) {
  const own = process.cpuUsage();
  const children = childrenOf();
  return (own.user + own.system) / 1e6 + pids.reduce((sum, pid) => sum + treeSeconds(pid, children), 0);
}

function treeSeconds(pid, children) {
  const stat = statOf(pid);
  if (!stat) return 0;
  return (stat.own + stat.ended) / TICKS + (children.get(pid) ?? []).reduce((sum, child) => sum + treeSeconds(child, children), 0);
}

function childrenOf() {
  const children = new Map();
  for (const name of fs.readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) ? statOf(Number(name)) : null;
    if (stat) children.set(stat.parent, [...(children.get(stat.parent) ?? []), Number(name)]);
  }
  return children;
}

function statOf(pid) {
  try {
    const text = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const [user, system, endedUser, endedSystem] = fields.slice(11, 15).map(Number);
    return { parent: Number(fields[1]), own: user + system, ended: endedUser + endedSystem };
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ESRCH') return null;
    throw error;
  }
}

/** Runs a command to its end and gives what it printed; throws with what it complained of. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let out = '';
    let err = '';
    child.stdout.on('data', (data) => (out += data));
    child.stderr.on('data', (data) => (err += data));
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve(out) : reject(new Error(`${command} ended with ${code}: ${err || out}`))));
  });
}

/** Starts a server that writes to a log file. `stop` asks it to end and waits. */
export function serve(command, args, log, options = {}) {
  const file = fs.openSync(log, 'w');
  const child = spawn(command, args, { stdio: ['ignore', file, file], ...options });
  fs.closeSync(file);
  const ended = new Promise((resolve) => child.on('close', resolve));
  return {
    pid: child.pid,
    async stop(signal = 'SIGTERM') {
      if (child.exitCode === null) child.kill(signal);
      await ended;
    },
  };
}

/** Tries until it works; throws the last error when the time is up. */
export async function until(attempt, seconds = 60) {
  for (const end = performance.now() + seconds * 1000; ; ) {
    try {
      return await attempt();
    } catch (error) {
      if (performance.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** A port of the loopback interface that is free now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
