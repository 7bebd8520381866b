// stdin: [{ name, text }]   stdout: [{ name, ok, message }]
import { readFileSync } from 'node:fs';
import validate from 'asl-validator';

process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, 'utf8')).map(({ name, text }) => {
  const result = validate(JSON.parse(text), { checkPaths: true, checkArn: true });
  return { name, ok: result.isValid, message: result.isValid ? '' : result.errorsText('\n') };
})));
