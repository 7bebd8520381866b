// stdin: [{ name, text, definition }]   stdout: [{ name, ok, message }]
// A reference must name a resource or parameter; a placeholder of the definition must be given a value.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

let references;
const tag = name => ({ tag: name, resolve: text => (references.push(text), text) });
const customTags = ['!Ref', '!GetAtt', '!Sub'].map(tag);

process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, 'utf8')).map(({ name, text, definition }) => {
  try {
    references = [];
    const template = parse(text, { customTags, uniqueKeys: true });
    const known = new Set([...Object.keys(template.Resources), ...Object.keys(template.Parameters ?? {})]);
    const wrong = references.filter(reference => !reference.includes('AWS::') && !known.has(reference.split('.')[0]));
    const given = template.Resources.StateMachine.Properties.DefinitionSubstitutions ?? {};
    const missing = [...definition.matchAll(/\$\{(\w+)\}/g)].map(match => match[1]).filter(placeholder => !(placeholder in given));
    const message = [...wrong.map(one => `unknown ${one}`), ...missing.map(one => `not given: ${one}`)].join('; ');
    return { name, ok: message === '', message };
  } catch (error) {
    return { name, ok: false, message: String(error.message ?? error) };
  }
})));
