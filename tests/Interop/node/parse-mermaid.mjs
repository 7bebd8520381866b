// stdin: [{ name, text }]   stdout: [{ name, ok, message }]
import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('<!doctype html><body></body>', { pretendToBeVisual: true });
globalThis.window = window;
globalThis.document = window.document;
const { default: mermaid } = await import('mermaid');
mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' });

const answers = [];
for (const { name, text } of JSON.parse(readFileSync(0, 'utf8'))) {
  try {
    const diagram = await mermaid.mermaidAPI.getDiagramFromText(text);
    const states = diagram.db.getStates?.();
    answers.push({ name, ok: true, message: '', type: diagram.type, labels: [...(states?.values() ?? [])].map(state => state.descriptions).flat() });
  } catch (error) {
    answers.push({ name, ok: false, message: String(error.message ?? error) });
  }
}
process.stdout.write(JSON.stringify(answers));
process.exit(0);
