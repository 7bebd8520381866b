// stdin: [{ name, definition, input, failing: { state: error }, results: { state: value } }]
// stdout: [{ name, ok, error, calls, output }], calls being the task states in the order they were called.

// The interpreter asks for Node 22 for the sake of this one function.
Promise.withResolvers ??= () => {
  let resolve, reject;
  const promise = new Promise((yes, no) => ([resolve, reject] = [yes, no]));
  return { promise, resolve, reject };
};

const { StateMachine } = await import('aws-local-stepfunctions');
import { readFileSync } from 'node:fs';

function* statesOf(machine) {
  for (const [name, state] of Object.entries(machine.States)) {
    yield [name, state];
    for (const branch of state.Branches ?? []) yield* statesOf(branch);
    if (state.ItemProcessor) yield* statesOf(state.ItemProcessor);
  }
}

async function execute({ name, definition, input, failing = {}, results = {} }) {
  const calls = [];
  const handlers = {};
  const waits = {};
  const pauses = {};
  const inputs = {};
  for (const [state, { Type }] of statesOf(definition)) {
    if (Type === 'Wait') waits[state] = 1;
    pauses[state] = 1;
    if (Type !== 'Task') continue;
    handlers[state] = async given => {
      calls.push(state);
      inputs[state] = given;
      const error = failing[state];
      if (error && (error.from ?? 1) <= calls.filter(call => call === state).length) {
        throw Object.assign(new Error(`${state} was told to fail`), { name: error.name ?? error });
      }
      const answer = results[state];
      return Array.isArray(answer) ? answer[Math.min(answer.length, calls.filter(call => call === state).length) - 1] : answer ?? {};
    };
  }
  const context = {
    Execution: { Id: 'arn:aws:states:eu-west-1:123456789012:execution:machine:run-1', Name: 'run-1' },
    StateMachine: { Id: 'machine', Name: 'machine' },
    Task: { Token: 'token-1' },
  };
  try {
    const output = await new StateMachine(definition).run(input, {
      context,
      overrides: { taskResourceLocalHandlers: handlers, waitTimeOverrides: waits, retryIntervalOverrides: pauses },
    }).result;
    return { name, ok: true, calls, inputs, output };
  } catch (error) {
    return { name, ok: false, error: error.cause?.name ?? error.name, message: error.message, calls, inputs };
  }
}

// An override of 0 counts as none, hence the single milliseconds above.
const answers = await Promise.all(JSON.parse(readFileSync(0, 'utf8')).map(execute));
process.stdout.write(JSON.stringify(answers));
