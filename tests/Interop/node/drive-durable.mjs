// The npm package durable-functions, unmodified, against a host's management API.
// stdin: [{ name, base, urls, rpc, cases: [case] }], urls being a management payload of any instance of the host.
// stdout: [{ name, ok, message }], one for each case.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import assert from 'node:assert/strict';

const df = createRequire(import.meta.url)('durable-functions');
const { Completed, Failed, Running, Suspended, Terminated } = df.OrchestrationRuntimeStatus;
const root = base => `${base}/runtime/webhooks/durabletask`;

// The binding data as the extension hands it to a function; with rpc the client builds addresses by itself.
function clientOf({ base, urls, rpc }) {
  process.env.WEBSITE_HOSTNAME = new URL(base).host;
  const data = {
    taskHubName: 'OrchestrationArchitect',
    creationUrls: {
      createNewInstancePostUri: `${root(base)}/orchestrators/{functionName}[/{instanceId}]?code=x`,
      createAndWaitOnNewInstancePostUri: `${root(base)}/orchestrators/{functionName}[/{instanceId}]?timeout={timeoutInSeconds}&pollingInterval={intervalInSeconds}&code=x`,
    },
    managementUrls: urls,
    baseUrl: root(base),
    requiredQueryStringParameters: 'code=x',
    ...(rpc && { rpcBaseUrl: `${root(base)}/` }),
  };
  const input = df.input.durableClient();
  return df.getClient({ options: { extraInputs: [input] }, extraInputs: { get: () => data } });
}

const sleep = ms => new Promise(done => setTimeout(done, ms));

async function until(client, id, ...statuses) {
  for (let attempt = 0; attempt < 1200; attempt++) {
    const status = await client.getStatus(id);
    if (statuses.includes(status.runtimeStatus)) return status;
    await sleep(50);
  }
  throw new Error(`${id} did not become ${statuses}`);
}

const statusOf = async (method, url, body) =>
  (await fetch(url, { method, body, headers: body === undefined ? {} : { 'content-type': 'application/json' } })).status;

const cases = {
  async 'start and status'({ client, base, rpc }) {
    const id = await client.startNew('Echo', { input: { hello: ['wörld', 1] } });
    const status = await until(client, id, Completed);
    assert.equal(status.name, 'Echo');
    assert.deepEqual(status.input, { hello: ['wörld', 1] });
    assert.deepEqual(status.output, { hello: ['wörld', 1] });
    assert.equal(status.instanceId, id);
    assert.ok(Math.abs(Date.now() - status.createdTime) < 600_000);
    // With rpc this client leaves showInput=false out.
    if (!rpc) assert.equal((await client.getStatus(id, { showInput: false })).input, null);
    // Without input this client posts an empty text; nothing at all is what others post.
    assert.equal((await until(client, await client.startNew('Echo'), Completed)).output, '');
    const bare = await (await fetch(`${root(base)}/orchestrators/Echo`, { method: 'POST' })).json();
    assert.equal((await until(client, bare.id, Completed)).output, null);
    await assert.rejects(client.getStatus('there-is-none'), /404/);
  },
  async 'start with an id'({ client, base, tag }) {
    const id = `own-${tag}`;
    assert.equal(await client.startNew('WaitForGo', { instanceId: id }), id);
    await until(client, id, Running);
    await assert.rejects(client.startNew('WaitForGo', { instanceId: id }), /409/);
    await assert.rejects(client.startNew('NoSuch'), /400.*NoSuch/);
    await assert.rejects(client.startNew('Echo', { instanceId: 'x'.repeat(101) }), /400/);
    assert.equal(await statusOf('POST', `${root(base)}/orchestrators/Echo`, '{"a":'), 400);
    await client.terminate(id, 'enough');
    await until(client, id, Terminated);
    assert.equal(await client.startNew('Echo', { instanceId: id, input: 1 }), id);
    assert.equal((await until(client, id, Completed)).output, 1);
  },
  async 'wait for the end'({ client, base }) {
    const request = { url: `${base}/api/start` };
    const done = await client.waitForCompletionOrCreateCheckStatusResponse(
      request, await client.startNew('Echo', { input: 'x' }), { timeoutInMilliseconds: 60_000, retryIntervalInMilliseconds: 50 });
    assert.equal(done.status, 200);
    assert.equal(await done.text(), '"x"');
    const failed = await client.waitForCompletionOrCreateCheckStatusResponse(
      request, await client.startNew('Fail', { input: 'x' }), { timeoutInMilliseconds: 60_000, retryIntervalInMilliseconds: 50 });
    assert.equal(failed.status, 500);
    const late = await client.waitForCompletionOrCreateCheckStatusResponse(
      request, await client.startNew('WaitForGo'), { timeoutInMilliseconds: 100, retryIntervalInMilliseconds: 50 });
    assert.equal(late.status, 202);
    const payload = await late.json();
    assert.equal((await fetch(payload.statusQueryGetUri)).status, 202);
    assert.equal(await statusOf('POST', payload.terminatePostUri.replace('{text}', 'over')), 202);

    const helper = `${root(base)}/orchestrators`;
    const waited = await fetch(`${helper}/Echo?timeout=60&pollingInterval=1`, { method: 'POST', body: '[1,2]' });
    assert.equal(waited.status, 200);
    assert.deepEqual(await waited.json(), [1, 2]);
    assert.equal(await statusOf('POST', `${helper}/WaitForGo?timeout=0.1&pollingInterval=0.1`), 202);
    const broken = await fetch(`${helper}/Fail?timeout=60&pollingInterval=1`, { method: 'POST', body: '"x"' });
    assert.equal(broken.status, 200);
    assert.equal((await broken.json()).runtimeStatus, 'Failed');
  },
  async 'history'({ client, urls }) {
    const id = await client.startNew('Sequence', { input: 'a' });
    await until(client, id, Completed);
    const address = urls.statusQueryGetUri.replace(urls.id, id);
    assert.equal((await (await fetch(address)).json()).historyEvents, undefined);
    const { historyEvents } = await (await fetch(`${address}&showHistory=true&showHistoryOutput=true`)).json();
    assert.deepEqual(historyEvents.map(e => e.EventType), [
      'ExecutionStarted', 'TaskCompleted', 'TaskCompleted', 'SubOrchestrationInstanceCompleted', 'TimerCreated', 'TimerFired', 'ExecutionCompleted']);
    const [started, first, , child, timer, fired, ended] = historyEvents;
    assert.equal(started.FunctionName, 'Sequence');
    assert.equal(started.Input, '"a"');
    assert.equal(first.FunctionName, 'Append');
    assert.equal(first.Input, '"a"');
    assert.equal(first.Result, 'a+');
    assert.ok(new Date(first.ScheduledTime) <= new Date(first.Timestamp));
    assert.equal(child.FunctionName, 'Echo');
    assert.ok(new Date(timer.FireAt) <= new Date(fired.Timestamp));
    assert.equal(ended.OrchestrationStatus, 'Completed');
    assert.equal(ended.Result, 'a++');
    for (const e of historyEvents) assert.ok(!Number.isNaN(Date.parse(e.Timestamp)));
    const bare = (await (await fetch(`${address}&showHistory=true&showInput=false`)).json()).historyEvents;
    assert.ok(bare.every(e => !('Result' in e) && !('Input' in e)));
    // The client's own option reads the same answer.
    assert.equal((await client.getStatus(id, { showHistory: true, showHistoryOutput: true })).output, 'a++');
  },
  async 'failed'({ client, urls }) {
    const id = await client.startNew('Fail', { input: 'because' });
    const status = await until(client, id, Failed);
    assert.match(status.output, /because/);
    const address = urls.statusQueryGetUri.replace(urls.id, id);
    assert.equal((await fetch(address)).status, 200);
    assert.equal((await fetch(`${address}&returnInternalServerErrorOnFailure=true`)).status, 500);
    const { historyEvents } = await (await fetch(`${address}&showHistory=true`)).json();
    const task = historyEvents.find(e => e.EventType === 'TaskFailed');
    assert.match(task.Reason, /because/);
    assert.equal(historyEvents.at(-1).OrchestrationStatus, 'Failed');
  },
  async 'event'({ client, base }) {
    const id = await client.startNew('WaitForGo');
    await until(client, id, Running);
    const address = `${root(base)}/instances/${id}/raiseEvent/Go`;
    assert.equal((await fetch(address, { method: 'POST', body: 'no json', headers: { 'content-type': 'text/plain' } })).status, 400);
    assert.equal(await statusOf('POST', address, '{'), 400);
    await client.raiseEvent(id, 'Go', { by: 'me' });
    assert.deepEqual((await until(client, id, Completed)).output, { by: 'me' });
    await client.raiseEvent(id, 'Go', 1);
    assert.equal(await statusOf('POST', address, '1'), 410);
    await assert.rejects(client.raiseEvent('there-is-none', 'Go', 1), /No instance/);
  },
  async 'suspend and resume'({ client, base }) {
    const id = await client.startNew('WaitForGo');
    await until(client, id, Running);
    await client.suspend(id, 'a pause');
    await until(client, id, Suspended);
    await client.raiseEvent(id, 'Go', 2);
    await sleep(200);
    assert.equal((await client.getStatus(id)).runtimeStatus, Suspended);
    await client.resume(id, 'on');
    assert.equal((await until(client, id, Completed)).output, 2);
    await client.suspend(id, 'late');
    await client.resume(id, 'late');
    assert.equal(await statusOf('POST', `${root(base)}/instances/${id}/suspend?reason=x`), 410);
    assert.equal(await statusOf('POST', `${root(base)}/instances/${id}/resume?reason=x`), 410);
    await assert.rejects(client.suspend('there-is-none', 'x'), /No instance/);
    await assert.rejects(client.resume('there-is-none', 'x'), /No instance/);
  },
  async 'terminate'({ client, base }) {
    const id = await client.startNew('Long');
    await until(client, id, Running);
    await client.terminate(id, 'no longer needed');
    assert.equal((await until(client, id, Terminated)).output, 'no longer needed');
    await client.terminate(id, 'again');
    assert.equal(await statusOf('POST', `${root(base)}/instances/${id}/terminate?reason=x`), 410);
    await assert.rejects(client.terminate('there-is-none', 'x'), /No instance/);
  },
  async 'rewind'({ client }) {
    const id = await client.startNew('FailOnce', { input: `key-${Math.random()}` });
    await until(client, id, Failed);
    await client.rewind(id, 'mended');
    assert.equal((await until(client, id, Completed)).output, 'mended');
    await assert.rejects(client.rewind(id, 'again'), /only supported on failed/);
    await assert.rejects(client.rewind('there-is-none', 'x'), /No instance with ID 'there-is-none'/);
  },
  async 'restart'({ client, urls, base }) {
    const id = await client.startNew('Echo', { input: 'again' });
    await until(client, id, Completed);
    const address = urls.restartPostUri.replace(urls.id, id);
    const fresh = await (await fetch(address, { method: 'POST' })).json();
    assert.notEqual(fresh.id, id);
    assert.equal((await until(client, fresh.id, Completed)).output, 'again');
    const same = await fetch(`${address}&restartWithNewInstanceId=false`, { method: 'POST' });
    assert.equal(same.status, 202);
    assert.equal((await same.json()).id, id);
    assert.equal((await until(client, id, Completed)).output, 'again');
    const busy = await client.startNew('WaitForGo');
    await until(client, busy, Running);
    assert.equal(await statusOf('POST', `${root(base)}/instances/${busy}/restart?restartWithNewInstanceId=false`), 409);
    assert.equal(await statusOf('POST', `${root(base)}/instances/there-is-none/restart`), 400);
  },
  async 'list'({ client, base }) {
    const from = new Date();
    const ids = [];
    for (let i = 0; i < 120; i++) ids.push(await client.startNew('Echo', { input: i }));
    for (const id of ids) await until(client, id, Completed);
    const found = await client.getStatusBy({ createdTimeFrom: from, runtimeStatus: [Completed, Failed] });
    assert.deepEqual(new Set(ids.filter(id => found.some(one => one.instanceId === id))), new Set(ids));
    assert.equal(new Set(found.map(one => one.instanceId)).size, found.length);
    assert.ok(found.every(one => one.runtimeStatus !== 'Running'));
    assert.ok((await client.getStatusAll()).length >= found.length);
    assert.deepEqual(await client.getStatusBy({ createdTimeTo: new Date('2001-01-01') }), []);

    const page = await fetch(`${root(base)}/instances?top=50&showInput=false&runtimeStatus=Completed`);
    const first = await page.json();
    const token = page.headers.get('x-ms-continuation-token');
    assert.equal(first.length, 50);
    assert.ok(first.every(one => one.input === null));
    const next = await fetch(`${root(base)}/instances?top=50`, { headers: { 'x-ms-continuation-token': token } });
    const second = await next.json();
    assert.ok(second.every(one => !first.some(other => other.instanceId === one.instanceId)));
    const [some] = ids;
    const prefixed = await (await fetch(`${root(base)}/instances?instanceIdPrefix=${some.slice(0, -1)}`)).json();
    assert.ok(prefixed.some(one => one.instanceId === some));
    assert.deepEqual(await (await fetch(`${root(base)}/instances?runtimeStatus=Canceled`)).json(), []);
    assert.equal(await statusOf('GET', `${root(base)}/instances?runtimeStatus=Complet`), 400);
    assert.equal(await statusOf('GET', `${root(base)}/instances?top=0`), 400);
  },
  async 'purge one'({ client }) {
    const id = await client.startNew('Echo');
    await until(client, id, Completed);
    assert.equal((await client.purgeInstanceHistory(id)).instancesDeleted, 1);
    await assert.rejects(client.getStatus(id), /404/);
    assert.equal((await client.purgeInstanceHistory(id)).instancesDeleted, 0);
    const busy = await client.startNew('WaitForGo');
    await until(client, busy, Running);
    assert.equal((await client.purgeInstanceHistory(busy)).instancesDeleted, 0);
    assert.equal((await client.getStatus(busy)).runtimeStatus, Running);
  },
  async 'purge many'({ client, base }) {
    const from = new Date();
    const failed = await client.startNew('Fail', { input: 'x' });
    const echoes = [await client.startNew('Echo'), await client.startNew('Echo')];
    const busy = await client.startNew('WaitForGo');
    await until(client, failed, Failed);
    for (const id of echoes) await until(client, id, Completed);
    const purged = await client.purgeInstanceHistoryBy({ createdTimeFrom: from, createdTimeTo: new Date(Date.now() + 1000), runtimeStatus: [Completed] });
    assert.equal(purged.instancesDeleted, 2);
    assert.equal((await client.getStatus(failed)).runtimeStatus, Failed);
    assert.equal((await client.purgeInstanceHistoryBy({ createdTimeFrom: from, runtimeStatus: [Completed] })).instancesDeleted, 0);
    assert.equal((await client.purgeInstanceHistoryBy({ createdTimeFrom: from, runtimeStatus: [Running] })).instancesDeleted, 0);
    assert.equal((await client.purgeInstanceHistoryBy({ createdTimeFrom: from })).instancesDeleted, 1);
    await until(client, busy, Running);
    assert.equal(await statusOf('DELETE', `${root(base)}/instances`), 400);
    assert.equal(await statusOf('DELETE', `${root(base)}/instances?createdTimeFrom=2020-01-01&runtimeStatus=Complted`), 400);
  },
  async 'unknown routes and methods'({ base }) {
    assert.equal(await statusOf('GET', `${root(base)}/orchestrators/Echo`), 404);
    assert.equal(await statusOf('PUT', `${root(base)}/instances/x`), 404);
    assert.equal(await statusOf('POST', `${root(base)}/instances/x/dance`), 404);
    assert.equal(await statusOf('GET', `${root(base)}/nothing`), 404);
  },
  async 'design run'({ client, run, base }) {
    const done = await until(client, run.id, Completed);
    assert.equal(done.name, 'DesignRun');
    assert.equal(done.output.runId, run.id);
    const listed = await client.getStatusBy({ runtimeStatus: [Completed] });
    assert.ok(listed.some(one => one.instanceId === run.id));
    await client.raiseEvent(run.id, 'Anything', 1);
    await client.terminate(run.id, 'too late');
    const restarted = await (await fetch(run.restartPostUri, { method: 'POST' })).json();
    assert.equal((await until(client, restarted.id, Completed)).output.runId, restarted.id);
    assert.equal(await statusOf('GET', `${base}/api/designs/${restarted.id}/artifacts/design.json`), 200);
    assert.equal((await client.purgeInstanceHistory(restarted.id)).instancesDeleted, 1);
    assert.equal(await statusOf('GET', `${base}/api/designs/${restarted.id}/artifacts/design.json`), 404);
  },
};

const answers = [];
for (const host of JSON.parse(readFileSync(0, 'utf8'))) {
  for (const name of host.cases ?? Object.keys(cases).filter(one => one !== 'design run')) {
    const label = `${host.name}: ${name}`;
    try {
      await cases[name]({ ...host, client: clientOf(host), tag: Math.random().toString(36).slice(2) });
      answers.push({ name: label, ok: true });
    } catch (error) {
      answers.push({ name: label, ok: false, message: error.stack });
    }
  }
}
process.stdout.write(JSON.stringify(answers));
