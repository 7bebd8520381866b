// The engines that are compared. Each starts what it needs afresh in a directory, measures, and leaves nothing behind.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import fs from 'node:fs';
import path from 'node:path';
import { freePort, run, serve, until } from './processes.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const worker = (name) => path.join(here, name);
const lastLine = (text) => JSON.parse(text.trim().split('\n').at(-1));

/** Ours: `architect bench engine`, as the script at the root built it. */
export function embedded(architect) {
  return {
    name: 'embedded',
    title: 'OrchestrationArchitect.Engine',
    async measure(directory, loops) {
      const results = [];
      for (const { concurrency, count } of loops) {
        const args = [architect, 'bench', 'engine', '--activities', '3+4', '--concurrency', concurrency, '--count', count];
        results.push(lastLine(await run('dotnet', args.map(String), { env: { ...process.env, TMPDIR: directory } })));
      }
      return results;
    },
  };
}

/** Restate: its server flushes its log at every commit by default; telemetry is switched off, nothing else. */
export function restate() {
  const require = createRequire(import.meta.url);
  const platform = `${process.platform}-${process.arch}`;
  const root = path.dirname(require.resolve(`@restatedev/restate-server-${platform}/package.json`));
  return {
    name: 'restate',
    title: `Restate ${require('@restatedev/restate-server/package.json').version}, ctx.run`,
    async measure(directory, loops) {
      const [ingress, admin, node] = await Promise.all([freePort(), freePort(), freePort()]);
      const server = serve(path.join(root, 'bin', 'restate-server'), ['--no-logo'], path.join(directory, 'restate.log'), {
        env: {
          ...process.env,
          RESTATE_BASE_DIR: path.join(directory, 'restate'),
          RESTATE_LISTEN_MODE: 'tcp',
          RESTATE_BIND_IP: '127.0.0.1',
          RESTATE_BIND_PORT: String(node),
          RESTATE_INGRESS__BIND_PORT: String(ingress),
          RESTATE_ADMIN__BIND_PORT: String(admin),
          RESTATE_DISABLE_TELEMETRY: 'true',
          RUST_LOG: 'error',
        },
      });
      try {
        await until(async () => {
          for (const url of [`http://127.0.0.1:${admin}/health`, `http://127.0.0.1:${ingress}/restate/health`]) {
            if (!(await fetch(url)).ok) throw new Error(`${url} is not well`);
          }
        });
        const results = [];
        for (const { concurrency, count } of loops) {
          const args = [worker('restate-worker.mjs'), ingress, admin, server.pid, concurrency, count];
          results.push(lastLine(await run(process.execPath, args.map(String), { env: { ...process.env, RESTATE_LOGGING: 'ERROR' } })));
        }
        return results;
      } finally {
        await server.stop();
      }
    },
  };
}

/** DBOS over PostgreSQL as it comes: fsync and synchronous_commit on. A server of its own, by the user postgres if this is root. */
export function dbos() {
  const require = createRequire(import.meta.url);
  const isRoot = process.getuid() === 0;
  const as = (command, args) => (isRoot ? ['runuser', ['-u', 'postgres', '--', command, ...args]] : [command, args]);
  const bin = (name) => path.join(path.dirname(fs.realpathSync(find('postgres'))), name);
  const sdk = JSON.parse(fs.readFileSync(path.join(here, 'node_modules/@dbos-inc/dbos-sdk/package.json'), 'utf8')).version;
  require.resolve('@dbos-inc/dbos-sdk');
  bin('postgres');
  return {
    name: 'dbos',
    title: `DBOS ${sdk} on PostgreSQL`,
    async measure(directory, loops) {
      const data = path.join(directory, 'postgres');
      fs.mkdirSync(data, { mode: 0o700 });
      if (isRoot) await run('chown', ['postgres', directory, data]);
      const port = await freePort();
      await run(...as(bin('initdb'), ['-D', data, '-U', 'bench', '--auth', 'trust', '--encoding', 'UTF8']));
      const command = as(bin('postgres'), ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', data]);
      const server = serve(...command, path.join(directory, 'postgres.log'));
      const url = `postgresql://bench@127.0.0.1:${port}/bench`;
      try {
        await until(() => run(bin('createdb'), ['-h', '127.0.0.1', '-p', String(port), '-U', 'bench', 'bench']));
        const results = [];
        for (const { concurrency, count } of loops) {
          const args = [worker('dbos-worker.mjs'), url, server.pid, concurrency, count];
          results.push(lastLine(await run(process.execPath, args.map(String))));
        }
        return results;
      } finally {
        await run(...as(bin('pg_ctl'), ['-D', data, '-m', 'fast', '-w', 'stop']));
        await server.stop();
      }
    },
  };
}

function find(command) {
  const fallback = fs.existsSync('/usr/lib/postgresql')
    ? fs.readdirSync('/usr/lib/postgresql').map((version) => `/usr/lib/postgresql/${version}/bin`)
    : [];
  const found = [...process.env.PATH.split(path.delimiter), ...fallback]
    .map((directory) => path.join(directory, command))
    .find((file) => fs.existsSync(file));
  if (!found) throw new Error(`${command} is not installed`);
  return found;
}
