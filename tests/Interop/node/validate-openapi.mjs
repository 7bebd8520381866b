// stdin: [{ name, document, answers: [{ path, method, status, body }] }]
// stdout: [{ name, ok, message }]: whether the document is OpenAPI 3.1, its examples are what its schemas say, and so are
// the answers that a host really gave.
import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

function* operationsOf(document) {
  for (const [path, item] of Object.entries(document.paths))
    for (const [method, operation] of Object.entries(item)) yield { path, method, operation };
}

function* examplesOf({ path, method, operation }) {
  const bodies = [['request', operation.requestBody?.content], ...Object.entries(operation.responses).map(([status, r]) => [status, r.content])];
  for (const [where, content] of bodies)
    for (const [type, media] of Object.entries(content ?? {}))
      if (media.example !== undefined && media.schema) yield { where: `${method} ${path} ${where} ${type}`, schema: media.schema, value: media.example };
}

async function validate({ name, document, answers }) {
  const faults = [];
  const validator = new Validator();
  const { valid, errors } = await validator.validate(structuredClone(document));
  if (!valid) faults.push(`the document: ${JSON.stringify(errors).slice(0, 2000)}`);
  if (validator.version !== '3.1') faults.push(`version ${validator.version}`);

  // Inside a document, references begin at its root.
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  for (const format of ['int32', 'int64', 'double']) ajv.addFormat(format, true);
  ajv.addSchema({ $id: 'api', components: document.components });
  const rooted = schema => JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"api#/'));
  const check = (where, schema, value) => {
    const test = ajv.compile(rooted(schema));
    if (!test(value)) faults.push(`${where}: ${ajv.errorsText(test.errors)}`);
  };

  for (const operation of operationsOf(document)) {
    if (!operation.operation.summary) faults.push(`${operation.path} has no summary`);
    for (const example of examplesOf(operation)) check(`example of ${example.where}`, example.schema, example.value);
    for (const [status, response] of Object.entries(operation.operation.responses)) {
      if (status >= 400 && status !== '503' && !response.content?.['application/problem+json'])
        faults.push(`${operation.method} ${operation.path} ${status} is no problem`);
    }
  }
  for (const { path, method, status, body } of answers) {
    const where = `answer of ${method} ${path} ${status}`;
    const response = document.paths[path]?.[method]?.responses?.[status];
    const [media] = Object.values(response?.content ?? {});
    if (!media?.schema) faults.push(`${where} is not described`);
    else check(where, media.schema, body);
  }
  return { name, ok: faults.length === 0, message: faults.join('\n') };
}

process.stdout.write(JSON.stringify(await Promise.all(JSON.parse(readFileSync(0, 'utf8')).map(validate))));
